/**
 * Recognises any number of phrases, one after the other. They are folded and without "the", as the words of `said` are, and stand in
 * lines with commas between; what stands in `[…]` may be missing.
 * @returns takes words with a space after each
 */
function only(lines: string): RegExp {
  const phrases = lines
    .split(/[,\n]/u)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '')
    .map((phrase) => `${phrase} `.replaceAll(/\[([^\]]+)\] /gu, '(?:(?:$1) )?'));
  return new RegExp(`^(?:${phrases.join('|')})*$`, 'u');
}

/** What people say before a claim that they repeat: a greeting, a question whether it is so, that they heard it. */
const before = only(`
  (?:hi|hey|hello) [all|everyone|everybody|guys|folks|there|mods|team]
  good morning, good evening, good afternoon, guys, folks, ok, okay, oh, um, wow, omg, lol, lmao, wtf, please, pls, plz, guess what
  breaking [news], psa, fyi, btw, rt, fact check, factcheck, true or false, claim
  [so|and|but|ok|hey|wait|sorry] is it [really|actually] (?:true|right|correct|a fact) [that]
  [so|and|but|ok|hey|wait|sorry] is (?:this|that) [really|actually] (?:true|right|correct|real)
  it is true that
  [so|and|but|ok|hey|wait|sorry] did (?:you|you all|you guys|y'all|anyone|anybody) (?:know|hear|see) [that]
  have you [all|guys] (?:heard|seen|read) [that]
  has (?:anyone|anybody|someone|somebody) (?:heard|seen|read) [that]
  [does] (?:anyone|anybody|someone|somebody) know (?:if|whether) [it is true that]
  (?:can|could) (?:anyone|anybody|someone|somebody|you) [please] (?:check|verify|confirm|fact check|factcheck) (?:this|that|if|whether) [it is true that]
  (?:can|could) (?:anyone|anybody|someone|somebody|you) [please] tell me (?:if|whether) [it is true that]
  please (?:check|verify|confirm|fact check) [this|that|if|whether]
  i [just] (?:heard|read|saw|learned) [somewhere|online|today|on facebook|on whatsapp] [that]
  (?:someone|somebody) told me [that]
  hallo [zusammen|alle|leute], leute, bitte, eilmeldung, faktencheck, wahr oder falsch, kann das sein
  stimmt es [wirklich] [dass], stimmt das [wirklich], ist es wahr [dass], ist das wahr
  (?:wusstet ihr|wusstest du|habt ihr gehort|hast du gehort) [dass]
  ich (?:habe|hab) [gerade] (?:gehort|gelesen) [dass]
  weiss jemand ob [es stimmt dass]
  hola [a todos|a todas|gente], por favor, ultima hora
  [oye|oigan] (?:es|sera) (?:verdad|cierto) que
  (?:sabias|sabian|sabiais|sabeis|has oido|habeis oido|han oido|he oido|he leido|escuche|lei|oi) que
  alguien (?:sabe|puede confirmar|puede verificar) si [es verdad que|es cierto que]
  alguien (?:puede confirmar|puede verificar) que
`);

/** What people say after it. */
const after = only(`
  [or] is (?:this|that|it) [really|actually] (?:true|right|correct|real|false|fake|a hoax)
  true, really, right, correct, real, for real, true or false, true or not, real or fake, fake or real, lol, lmao, wow, omg, wtf, smh, haha
  [any] (?:source|sources)
  [does] (?:anyone|anybody|someone|somebody) (?:know|have) (?:a source|if this is true|if that is true|if it is true|whether this is true)
  (?:can|could) (?:anyone|anybody|someone|somebody|you) [please] (?:check|verify|confirm|fact check|factcheck) [this|that|it]
  what do you think, thoughts, fact check, factcheck
  please, pls, plz, thanks [all|everyone|everybody|in advance], thank you, thx, cheers
  stimmt das [wirklich], ist das wahr, wirklich, echt, wahr oder falsch, quelle, bitte, danke, oder
  weiss jemand ob das stimmt, kann das jemand (?:bestatigen|prufen), kann jemand das (?:bestatigen|prufen)
  es verdad, es cierto, sera verdad, sera cierto, verdad, de verdad, en serio, fuente, alguna fuente, por favor, gracias
  alguien (?:sabe si es verdad|sabe si es cierto|puede confirmarlo|lo puede confirmar)
`);

/** The most words that are read as what stands around a claim. */
const mostAround = 30;

const spaced = (forms: readonly string[]) => forms.map((form) => `${form} `).join('');

/** Whether folded words before a claim only introduce it, and leave it as it is. */
export function onlyIntroduces(forms: readonly string[]): boolean {
  return forms.length <= mostAround && before.test(spaced(forms));
}

/** Whether folded words after a claim leave it as it is. */
export function onlyFollows(forms: readonly string[]): boolean {
  return forms.length <= mostAround && after.test(spaced(forms));
}
