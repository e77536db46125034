import { beginsWithPronoun } from '../../../text/pronoun.ts';
import type { Span } from '../../../text/span.ts';
import type { PackTold } from './pack.ts';
import type { Told } from './told.ts';

/** UTF-16 units of a sentence that is asked about. */
const LENGTH = { least: 45, most: 340 };

/** Words of a sentence that say something, at least. */
const LEAST_CONTENT = 4;

/** What points to what stands before: such a sentence is no question by itself. */
const POINTS_BACK =
  /^["“”‘'«„(]*(?:(?:and|but|or|so|then|there|here|yet|nor|also|instead|otherwise|however|therefore|thus|both|neither|either|two of|three of|of those|of these|at that|by then|what|which|who|where|when|why|how|if so|among them|as a result|meanwhile|later|earlier|afterwards|asked|do|don['’]t|und|aber|oder|auch|da|dort|dann|damit|dazu|davon|beide|ein anderer|man|wir|ich|ihr|ihre|sein|seine|darum|deshalb|so|y|pero|o|también|entonces|allí|ahí|así|por eso|sin embargo|su|sus|se|lo|la otra|el otro|un[ao]s?|otr[ao]s?|algun[ao]s|much[ao]s|nosotros|yo|mi|esa?|ese|esos|esas|estas?|estos|este|aquel|aquella|de es[eo]s?|de esas?)(?![\p{L}’'])|the (?:report|statement|document|decision|order|plan|picture|operation|article|letter|message|action|move|remarks?|comments?|result|figure|sum|number|second|third|first|rest|answer|question|story|rumou?r|changes?|measures?|attempts?|findings?|idea|project|work) (?!of\b|that\b|which\b|on\b|in\b|to\b|from\b|by\b|for\b|about\b|at\b)\p{L}+|(?:one|some|many|most|few|all|each|none|others?|another) (?:of (?:them|these|those|us)|is|are|was|were|has|have|had|said|says|will|would|did|does|could|can)(?!\p{L}))/iu;

/** Words that point back from anywhere in a sentence. */
const LEANS =
  /(?<!\p{L})(?:the (?:former|latter|other|others|same|two|rest)|(?:of|among|between) them|the (?:old|new|first|second|last|next|only|wrong|right|big|small)(?:er|est)? ones?|(?:it|they) (?:does|did|do)|doing so|does so|did so|such an?|thereby|above|below|following|as follows|dasselbe|letztere[rn]?|folgende[rn]?|dies(?:e[rnms]?)?|l[oa] mism[oa])(?!\p{L})/iu;

const THIRD_PERSON =
  /(?<!\p{L})(?:he|she|him|her|hers|his|himself|herself|er|sie|ihm|ihn|él|ella)(?!\p{L})/iu;
const THING = /(?<!\p{L})(?:it|its|itself)(?!\p{L})/iu;
const THINGS = /(?<!\p{L})(?:they|them|their|theirs|themselves|ellos|ellas)(?!\p{L})/iu;
/** Something that "it" later in a sentence may be, and that "they" may be. */
const NAMED_THING =
  /(?<!\p{L})(?:an?|the|this|that|his|our|my|no|der|die|das|den|dem|eine?[nmr]?|el|la|una?)\s\p{L}|['’]s \p{Ll}/iu;
const NAMED_THINGS =
  /(?<!\p{L})(?:the|these|those|some|many|most|all|two|three|four|five|die|los|las|unos|unas)\s\p{L}|\p{Ll}{3,}s(?!\p{L})/iu;
const FIRST_PERSON =
  /(?<!\p{L})(?:I|we|my|our|me|us|you|your|ich|wir|mein\p{L}*|unser\p{L}*|uns|nuestr[oa]s?|nosotros)(?!\p{L})/u;

/** What is shown of a text when a sentence is asked about: it alone, or with the one before it where it points back to that. */
export type Scene = {
  /** The sentence that is asked about. */
  readonly told: Told;
  /** All that is shown. */
  readonly span: Span;
  readonly words: Told['words'];
  readonly content: Told['content'];
  readonly numerals: Told['numerals'];
};

/** How a sentence can be shown so that it is understood by itself; nothing where it cannot, or reads badly. */
export function sceneOf(pack: PackTold, told: Told): Scene | undefined {
  if (told.heading || told.words.length < 5) return undefined;
  const { text } = told.reading.article;
  if (standsAlone(told)) return readsWell(text, told.span) ? { ...told, told } : undefined;
  const before = pack.told[told.at - 1];
  if (before?.from !== told.from || before.block !== told.block || !standsAlone(before)) return undefined;
  const span = { start: before.span.start, end: told.span.end };
  if (/^["“„«]|["”»]$/u.test(text.slice(before.span.end - 1, told.span.start + 1).trim())) return undefined;
  if (!readsWell(text, span) || !saysWho(text, span, [...before.names, ...told.names])) return undefined;
  return {
    told,
    span,
    words: [...before.words, ...told.words],
    content: before.content.union(told.content),
    numerals: [...before.numerals, ...told.numerals],
  };
}

/** Whether a sentence says enough and points to nothing before it. */
function standsAlone({ reading, span, heading, content, words, names }: Told): boolean {
  const { text } = reading.article;
  if (heading || content.size < LEAST_CONTENT || words.length < 8) return false;
  if (!opensByItself(text, span) || LEANS.test(text.slice(span.start, span.end))) return false;
  return saysWho(text, span, names);
}

/** Whether what is shown is whole sentences of prose. */
function readsWell(whole: string, span: Span): boolean {
  const text = whole.slice(span.start, span.end);
  if (text.length < LENGTH.least || text.length > LENGTH.most) return false;
  if (!/^["“”‘'«„¿¡(]*[\p{Lu}\p{N}]/u.test(text) || !/[.!?…]["”’»«)]*$/u.test(text)) return false;
  if (/[\n\r\t|[\]=<>+×]|https?:|www\.|[@#*_]|\.\.\.|…/u.test(text)) return false;
  if (!areBalanced(text) || isShouted(text) || isCaption(text)) return false;
  // A label that somebody's words stand behind: "The Gazette: Would you pay it?"
  return !/^[^“"„«.]{1,40}:\s/u.test(text);
}

/** Whether words begin with what they speak of, and not with something that points to what stands before. */
export function opensByItself(text: string, span: Span): boolean {
  return !beginsWithPronoun(text, span) && !POINTS_BACK.test(text.slice(span.start, span.end));
}

/** Whether words say whom they speak of where they use a pronoun. */
function saysWho(whole: string, span: Span, names: Told['names']): boolean {
  const text = whole.slice(span.start, span.end);
  const pronoun = THIRD_PERSON.exec(text);
  if (
    pronoun !== null &&
    !names.some((name) => name.span.start - span.start < pronoun.index) &&
    !isRole(text.slice(0, pronoun.index))
  )
    return false;
  const thing = THING.exec(text);
  if (thing !== null && !NAMED_THING.test(withoutOffices(text.slice(0, thing.index)))) return false;
  const things = THINGS.exec(text);
  if (things !== null && !NAMED_THINGS.test(text.slice(0, things.index))) return false;
  return !FIRST_PERSON.test(text) || names.length > 0;
}

/** Without what stands beside a name to say who that is: it is nothing that "it" can be. */
const withoutOffices = (text: string) =>
  text.replaceAll(/, (?:as )?(?:the|an?|who|whom|whose) [^,]*(?:,|$)/gu, ',');

/** "The harbour master": somebody who is named by what they do. */
const isRole = (before: string) =>
  /(?<!\p{L})(?:the|an?|der|die|el|la) (?:\p{L}+ ){0,2}?(?:mayor|engineer|clerk|master|librarian|director|captain|teacher|head|judge|leader|president|secretary|minister|spokes\p{L}+|farmer|official|doctor|alcaldes?a?|director|directora|bürgermeister\p{L}*|\p{L}+meister\p{L}*)(?!\p{L})/iu.test(
    before,
  );

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
