/** Words that hardly a sentence of a language does without, and no other language has. */
const telling: Readonly<Record<string, RegExp>> = {
  en: /\b(?:the|of|and|that|with|was|from|which)\b/giu,
  de: /\b(?:der|und|das|nicht|mit|ist|auch|wurde|ein)\b/giu,
  es: /\b(?:el|los|las|y|una|por|con|fue)\b/giu,
  fr: /\b(?:les|et|des|une|dans|pour|est|qui)\b/giu,
  it: /\b(?:il|gli|della|che|sono|nel|anche)\b/giu,
  pt: /\b(?:os|uma|não|com|foi|dos|pelo)\b/giu,
  nl: /\b(?:het|een|van|niet|zijn|voor|ook)\b/giu,
};

/** UTF-16 units that are looked at. */
const SAMPLE = 20_000;
/** So many words are evidence, and so many times as many as of the language that the file names. */
const ENOUGH = 10;
const CLEARLY = 4;

/**
 * Whether a text is plainly in another language than its file says: programs name that of the machine. Only among those of which
 * it is known what their texts look like.
 * @param language BCP 47
 */
export function isDoubted(language: string, text: string): boolean {
  const named = language.slice(0, 2).toLowerCase();
  if (telling[named] === undefined) return false;
  const sample = text.slice(0, SAMPLE);
  const count = (of: RegExp) => sample.match(of)?.length ?? 0;
  const own = count(telling[named]);
  return Object.entries(telling).some(([other, words]) => {
    const found = other === named ? 0 : count(words);
    return found >= ENOUGH && found > CLEARLY * own;
  });
}
