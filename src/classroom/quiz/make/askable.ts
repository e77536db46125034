import { beginsWithPronoun } from '../../../text/pronoun.ts';
import type { Told } from './told.ts';

/** UTF-16 units of a sentence that is asked about. */
const LENGTH = { least: 50, most: 320 };

/** Words of a sentence that say something, at least. */
const LEAST_CONTENT = 5;

/** What points to what stands before: such a sentence is no question by itself. */
const POINTS_BACK =
  /^["“”‘'«„(]*(?:(?:and|but|or|so|then|there|here|yet|nor|also|instead|otherwise|however|therefore|thus|both|neither|either|one|some|many|most|few|others?|another|each|all|no|none|not|two of|three of|of those|of these|at that|by then|that|what|which|who|where|when|why|how|if so|among them|as a result|meanwhile|later|earlier|afterwards|i|we|you|my|our|your|me|us|do|don['’]t|und|aber|oder|auch|da|dort|dann|damit|dazu|davon|beide|ein anderer|man|wir|ich|ihr|ihre|sein|seine|darum|deshalb|so|y|pero|o|también|entonces|allí|ahí|así|por eso|sin embargo|su|sus|se|lo|la otra|el otro|un[ao]s?|otr[ao]s?|algun[ao]s|much[ao]s|nosotros|yo|mi|esa?|ese|esos|esas|estas?|estos|este|aquel|aquella|de es[eo]s?|de esas?)(?![\p{L}’']))/iu;

/** Words that point back from anywhere in a sentence. */
const LEANS =
  /(?<!\p{L})(?:the (?:former|latter|other|others|same|two|rest)|doing so|does so|did so|such an?|this|these|those|thereby|above|below|following|as follows|dasselbe|letztere[rn]?|folgende[rn]?|dies(?:e[rnms]?)?|l[oa] mism[oa])(?!\p{L})/iu;

const THIRD_PERSON =
  /(?<!\p{L})(?:he|she|him|her|hers|his|himself|herself|er|sie|ihm|ihn|él|ella)(?!\p{L})/iu;
const PLURAL_PERSON = /(?<!\p{L})(?:they|them|their|theirs|it|its|ellos|ellas)(?!\p{L})/iu;
const FIRST_PERSON =
  /(?<!\p{L})(?:I|we|my|our|me|us|you|your|ich|wir|mein\p{L}*|unser\p{L}*|uns|nuestr[oa]s?|nosotros)(?!\p{L})/u;

/** Whether a sentence reads well by itself: a whole one of a paragraph, that says enough and points to nothing before it. */
export function reads(one: Told): boolean {
  const { reading, span, heading, content, words } = one;
  const text = reading.article.text.slice(span.start, span.end);
  if (heading || text.length < LENGTH.least || text.length > LENGTH.most) return false;
  if (content.size < LEAST_CONTENT || words.length < 8) return false;
  if (!/^["“”‘'«„¿¡(]*[\p{Lu}\p{N}]/u.test(text) || !/[.!?…]["”’»«)]*$/u.test(text)) return false;
  if (/[\n\r\t|[\]]|https?:|www\.|[@#*_]|\.\.\.|…/u.test(text)) return false;
  if (!areBalanced(text) || isShouted(text)) return false;
  if (beginsWithPronoun(reading.article.text, span) || POINTS_BACK.test(text) || LEANS.test(text))
    return false;
  if (/^[^“"„«.]{1,40}:\s/u.test(text)) return false;
  if (isCaption(text)) return false;
  return true;
}

/** Whether a sentence says whom it speaks of where it uses a pronoun. */
export function saysWho(one: Told, withoutName?: { readonly start: number }): boolean {
  const { reading, span, names } = one;
  const text = reading.article.text.slice(span.start, span.end);
  const others = names.filter((name) => name.span.start !== withoutName?.start);
  const pronoun = THIRD_PERSON.exec(text);
  if (pronoun !== null) {
    const named = names.some((name) => name.span.start - span.start < pronoun.index);
    if (!named) return false;
  }
  const plural = PLURAL_PERSON.exec(text);
  if (plural !== null && plural.index < 12) return false;
  const first = FIRST_PERSON.test(text);
  return !first || others.length > 0 || withoutName !== undefined;
}

function areBalanced(text: string): boolean {
  const count = (marks: RegExp) => text.match(marks)?.length ?? 0;
  if (count(/"/g) % 2 === 1 || count(/\(/g) !== count(/\)/g)) return false;
  if (text.includes('„')) return count(/„/g) === count(/[“”]/g);
  return count(/“/g) === count(/”/g) && count(/«/g) === count(/»/g);
}

function isShouted(text: string): boolean {
  const capitals = text.match(/(?<!\p{L})\p{Lu}{3,}(?!\p{L})/gu)?.length ?? 0;
  return capitals > 2;
}

/** A picture's words: who is seen, and who took it. */
function isCaption(text: string): boolean {
  return /\((?:photo|picture|image|file|getty|reuters|ap|afp|epa)\b|\/(?:ap|afp|pa|reuters|epa)\)|^(?:photo|picture|pictured|video|watch|read more|related|share|caption|file)\b/iu.test(
    text,
  );
}
