import { foldWord } from '../../../text/fold.ts';
import { overlap, trim, type Span } from '../../../text/span.ts';
import type { Speech } from '../../../text/speech.ts';
import { tokens } from '../../../text/token.ts';
import type { Choice, Question } from '../question.ts';
import { drawn } from './draw.ts';
import { namesState } from './famous.ts';
import type { AreKin } from './kin.ts';
import { alike, type PackTold } from './pack.ts';
import { questionId } from './question-id.ts';
import { namedHere, type Speaker, type Speakers } from './speaker.ts';
import { contentOf } from './stem.ts';
import type { Told } from './told.ts';

/** What is needed of a pack beside its sentences. */
export type Voices = { readonly pack: PackTold; readonly speakers: Speakers; readonly areKin: AreKin };

/** Words of a quotation, those that say something, and UTF-16 units. */
const SAYS = { words: 7, content: 2, least: 30, most: 320 };

/** From this share of its words in another sentence, somebody else says nearly the same; more of a few than of many. */
const NEARLY = { few: 0.75, many: 0.4 };

/** Sentences of a passage. */
const MOST = 3;

/** The questions whose words these are, of one reading. */
export function* whoSaid(voices: Voices, from: number): Generator<Question | undefined> {
  const { pack } = voices;
  const reading = pack.readings[from];
  const range = pack.ranges[from];
  if (reading === undefined || range === undefined) return;
  const own = pack.told.slice(range.from, range.to);
  for (const speech of reading.speeches) yield asked(voices, own, speech);
}

function asked(
  { pack, speakers, areKin }: Voices,
  own: readonly Told[],
  speech: Speech,
): Question | undefined {
  const [first] = own;
  if (first === undefined || speech.person === undefined) return undefined;
  const { article } = first.reading;
  const said = between(article.text, speech.span);
  const right = namedHere(pack, own, foldWord(speech.person));
  if (said === undefined || right === undefined || !isSilentAbout(article.text, said, right))
    return undefined;
  const spoken = tokens(article.text, said);
  const content = contentOf(spoken, first.language);
  if (spoken.length < SAYS.words || content.size < SAYS.content) return undefined;
  if (!content.isDisjointFrom(rolesOf(own, speech.person))) return undefined;
  // Who speaks of a country, mostly speaks for it.
  if (namesState(spoken.map(({ word }) => word))) return undefined;
  const passage = passageOf(own, speech);
  if (passage.length === 0 || passage.length > MOST || passage.some(({ heading }) => heading))
    return undefined;
  // Who else says nearly the same, or is told of in those words, would be right as well.
  const nearly = content.size < 4 ? NEARLY.few : NEARLY.many;
  const others = [...alike(pack, content)].filter(([at]) => !passage.some((one) => one.at === at));
  if (others.some(([, share]) => share >= nearly)) return undefined;
  const span = { start: passage[0]?.span.start ?? 0, end: passage.at(-1)?.span.end ?? 0 };
  const told = foldWord(article.text.slice(span.start, span.end));
  const [one, ...more] = rivals({ pack, speakers, areKin }, right, `${article.id} ${said.start}`)
    .filter(({ surname }) => !told.includes(surname))
    .slice(0, 3);
  if (one === undefined || more.length < 1) return undefined;
  const question = {
    prompt: { kind: 'who-said', said },
    passages: [{ article: article.id, span }],
    right: name(right),
  } as const;
  return { id: questionId(question), ...question, wrong: [name(one), ...more.map(name)] };
}

/** What stands between the marks, without a comma that leads on; nothing where a mark is missing or stands inside. */
function between(text: string, { start, end }: Span): Span | undefined {
  const marked = text.slice(start, end);
  if (!/^["“„«»‘]/u.test(marked) || !/["”“»«’]$/u.test(marked)) return undefined;
  const inside = trim(text, { start: start + 1, end: end - 1 });
  const words = text.slice(inside.start, inside.end);
  const trailing = /[,;:–—\s]+$/u.exec(words)?.[0].length ?? 0;
  const said = { start: inside.start, end: inside.end - trailing };
  return /["“”„«»\n[\]…]|\.\.\./u.test(text.slice(said.start, said.end)) ? undefined : said;
}

/** Whether words are of a length to be asked about, and do not name who says them. */
function isSilentAbout(text: string, said: Span, speaker: Speaker): boolean {
  const words = text.slice(said.start, said.end);
  if (words.length < SAYS.least || words.length > SAYS.most) return false;
  const folded = foldWord(words);
  return !speaker.folded.split(/[\s-]+/).some((word) => word.length > 2 && folded.includes(word));
}

/** The stems of what a reading says that somebody is: "mayor". Who speaks of that, speaks of themselves. */
function rolesOf(own: readonly Told[], person: string): ReadonlySet<string> {
  const words = own.flatMap(({ names, reading: { article } }) =>
    names.flatMap(({ person: who, role }) =>
      who === person && role !== undefined ? tokens(article.text, role) : [],
    ),
  );
  return contentOf(words, own[0]?.language ?? 'en');
}

/**
 * The sentences with somebody's words, and those before them in their block back to where the speaker is named; none where that is not
 * near: what is shown afterwards has to say who it was.
 */
function passageOf(own: readonly Told[], { span, person }: Speech): readonly Told[] {
  const first = own.findIndex((one) => overlap(one.span, span) > 0);
  const last = own.findLastIndex((one) => overlap(one.span, span) > 0);
  if (first < 0) return [];
  for (let from = first; from > last - MOST && from >= 0; from -= 1) {
    if (own[from]?.block !== own[first]?.block) break;
    const all = own.slice(from, last + 1);
    if (all.some(({ names }) => names.some((each) => each.person === person))) return all;
  }
  return [];
}

/** Others who speak of the same matter, those of the same reading and of the same gender first. */
function rivals({ pack, speakers, areKin }: Voices, right: Speaker, by: string): readonly Speaker[] {
  const own = right.told.from;
  const words = right.folded.split(' ');
  const { from, to } = pack.ranges[own] ?? { from: 0, to: 0 };
  const here = new Set(pack.told.slice(from, to).flatMap(({ surnames }) => surnames));
  const fitting = speakers.all.filter(
    (other) =>
      // Whom readings in another language quote is a choice where this one names them too.
      (other.told.language === right.told.language || here.has(other.surname)) &&
      areKin(other.told.from, own) &&
      !other.folded.split(' ').some((word) => words.includes(word)),
  );
  const rank = (other: Speaker) =>
    (speakers.by.get(other.folded)?.has(own) === true ? 2 : 0) + (other.gender === right.gender ? 1 : 0);
  return fitting.toSorted(
    (a, b) => rank(b) - rank(a) || drawn(`${by} ${a.folded}`) - drawn(`${by} ${b.folded}`),
  );
}

function name({ told, span }: Speaker): Choice {
  return { is: 'words', article: told.reading.article.id, span };
}
