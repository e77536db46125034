/** An author as CSL-JSON has them: a person in parts, or whatever is not surely a person as it was written. */
export type Name =
  | {
      readonly family: string;
      readonly given: string;
      readonly 'non-dropping-particle'?: string;
      readonly suffix?: string;
    }
  | { readonly literal: string };

/** UTF-16 units of a byline that is taken apart; a longer one is no list of names. */
const longest = 200;

/** Words of the byline itself: "By", "Text:". */
const lead = /^\s*(?:(?:written\s+)?by|von|por|texto?:|text:)\s+/iu;

const between = /,? (?:and|und|y|e|with) | ?[;&|] ?/iu;

/** What nobody is called, so that it is no person's name: desks, agencies, papers, and what somebody is. */
const noPerson =
  /(?<!\p{L})(?:agenc(?:y|ies|ia)|ap|afp|associated|board|bureau|bote|chronicle|class|columnist|committee|correspondents?|council|crier|daily|desk|dpa|editors?|editorial|equipo|gazette|group|guardian|herald|journal|magazine|mail|media|monitor|network|news|newsroom|observer|office|online|photographer|post|press|radio|redacci[oó]n|redaktion|reporters?|reuters|review|school|service|staff|standard|students?|sun|team|telegraph|times|tribune|tv|university|upi|voz|weekly|wire|writers?|year|zeitung)(?!\p{L})|\d/iu;

const title = /^(?:mr|mrs|ms|miss|dr|prof|professor|sir|dame|rev|herr|frau|sr|sra|don|doña)\.?\s+/iu;
const suffix = /,?\s+(?<suffix>Jr\.?|Sr\.?|II|III|IV)$/u;
const capitalised = String.raw`(?:\p{Lu}\.|\p{Lu}[\p{L}\p{M}'’.\-]*)`;
const particle = String.raw`(?:van|von|der|den|de|del|della|di|da|dos|du|la|las|los|le|el|al|bin|ibn|ter|ten|zu|zur|af)`;
const person = new RegExp(
  `^(?<given>${capitalised}(?: ${capitalised})*?)(?: (?<particle>${particle}(?: ${particle})*))? (?<family>${capitalised}(?: ${capitalised})*)$`,
  'u',
);

/**
 * The authors that a byline names, in order. Whatever is not surely a person's name stays as it was written, so that
 * no agency is cited as "Press, A.". What follows a person's name after a comma ("Year 10", "political editor") is left out.
 * @param language of the article, BCP 47: in Spanish the last two words of a name are the family's
 */
export function namesIn(byline: string, language = 'en'): readonly Name[] {
  const written = byline.replaceAll(/\s+/gu, ' ').trim().replace(lead, '');
  if (written === '') return [];
  if (written.length > longest) return [{ literal: written }];
  const authors = written.split(between).flatMap((part) => listed(part.trim(), language));
  // "José Ortega y Gasset" is one, and so is "Marks & Co".
  const isList = authors.every((author) => 'family' in author || noPerson.test(author.literal));
  return isList ? authors : [nameOf(written, language)];
}

/** The names between commas. */
function listed(part: string, language: string): readonly Name[] {
  const [first = '', ...others] = part.split(/, (?!(?:Jr|Sr)\b)/u);
  const author = nameOf(first, language);
  if ('literal' in author) return [nameOf(part, language)];
  return [author, ...others.map((each) => nameOf(each, language)).filter((each) => 'family' in each)];
}

function nameOf(written: string, language: string): Name {
  if (noPerson.test(written)) return { literal: written };
  const whole = written.replace(title, '');
  const behind = suffix.exec(whole)?.groups?.['suffix'];
  const parts = person.exec(whole.replace(suffix, ''))?.groups;
  const words = `${parts?.['given'] ?? ''} ${parts?.['family'] ?? ''}`.trim().split(' ');
  // "AFP PARIS" is no name, "J. R. HARTLEY" may be one.
  if (parts === undefined || words.length > 5 || words.every((word) => /^\p{Lu}{2,}$/u.test(word)))
    return { literal: written };
  const split = parts['particle'] === undefined ? familyFrom(words, language) : undefined;
  return {
    family: split?.family ?? parts['family'] ?? '',
    given: split?.given ?? parts['given'] ?? '',
    ...(parts['particle'] !== undefined && { 'non-dropping-particle': parts['particle'] }),
    ...(behind !== undefined && { suffix: behind }),
  };
}

/** The last word is the family's, and in Spanish the last two of three or more. */
function familyFrom(words: readonly string[], language: string): { family: string; given: string } {
  const most = /^es(?:-|$)/iu.test(language) && words.length > 2 ? 2 : 1;
  return { family: words.slice(-most).join(' '), given: words.slice(0, -most).join(' ') };
}
