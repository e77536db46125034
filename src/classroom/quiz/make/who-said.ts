import { foldWord } from '../../../text/fold.ts';
import { overlap, trim, type Span } from '../../../text/span.ts';
import { tokens } from '../../../text/token.ts';
import type { Speech } from '../../../text/speech.ts';
import type { Choice, Question } from '../question.ts';
import { drawn } from './draw.ts';
import { namedAs, type Named } from './named.ts';
import type { AreKin } from './kin.ts';
import { alike, type PackTold } from './pack.ts';
import { questionId } from './question-id.ts';
import { contentOf } from './stem.ts';
import type { Told } from './told.ts';

/** Somebody who speaks in a pack: the fullest form of their name that a reading has, and where it stands. */
export type Speaker = Named & { readonly told: Told };

/** Who speaks in a pack, and by name in which readings. Two readings may call the same person by two names. */
export type Speakers = {
  readonly all: readonly Speaker[];
  readonly by: ReadonlyMap<string, ReadonlySet<number>>;
};

/** Words of a quotation, those that say something, and UTF-16 units. */
const SAYS = { words: 7, content: 2, least: 30, most: 320 };

/** From this share of its words in another sentence, somebody else says nearly the same; more of a few than of many. */
const NEARLY = { few: 0.75, many: 0.4 };

/** Everybody whose words are quoted somewhere, in the order in which they are first named. Linear in the speeches. */
export function* speakersOf(pack: PackTold): Generator<undefined, Speakers> {
  const by = new Map<string, Set<number>>();
  const fullest = new Map<string, Speaker>();
  for (const [from, { speeches }] of pack.readings.entries()) {
    for (const { person } of speeches)
      if (person !== undefined) by.set(foldWord(person), (by.get(foldWord(person)) ?? new Set()).add(from));
    yield undefined;
  }
  for (const told of pack.told) {
    for (const mention of told.heading ? [] : told.names) {
      const person = foldWord(mention.person);
      const named = by.has(person) ? namedAs(pack, told, mention) : undefined;
      if (named?.folded === person && !fullest.has(person)) fullest.set(person, { ...named, told });
    }
    if (told.at % 100 === 0) yield undefined;
  }
  return { all: [...fullest.values()], by };
}

/** The questions whose words these are, of one reading. */
export function* whoSaid(
  pack: PackTold,
  from: number,
  speakers: Speakers,
  areKin: AreKin,
): Generator<Question | undefined> {
  const reading = pack.readings[from];
  const range = pack.ranges[from];
  if (reading === undefined || range === undefined) return;
  const own = pack.told.slice(range.from, range.to);
  for (const speech of reading.speeches) {
    yield undefined;
    const question = asked(pack, own, speech, speakers, areKin);
    if (question !== undefined) yield question;
  }
}

function asked(
  pack: PackTold,
  own: readonly Told[],
  speech: Speech,
  speakers: Speakers,
  areKin: AreKin,
): Question | undefined {
  const [first] = own;
  if (first === undefined || speech.person === undefined) return undefined;
  const { article } = first.reading;
  const said = between(article.text, speech.span);
  const passage = own.filter((one) => overlap(one.span, speech.span) > 0);
  const span = {
    start: Math.min(...passage.map((one) => one.span.start)),
    end: Math.max(...passage.map((one) => one.span.end)),
  };
  if (passage.length === 0 || passage.length > 3 || passage.some(({ heading }) => heading)) return undefined;
  const person = foldWord(speech.person);
  const right = speakers.all.find((one) => one.folded === person);
  if (said === undefined || right === undefined || !/several/.test(right.shape)) return undefined;
  if (!says(article.text, said, right)) return undefined;
  const spoken = tokens(article.text, said);
  const content = contentOf(spoken, first.language);
  if (spoken.length < SAYS.words || content.size < SAYS.content) return undefined;
  const nearly = content.size < 4 ? NEARLY.few : NEARLY.many;
  const near = [...alike(pack, content)].filter(
    ([at, share]) => share >= nearly && !passage.some((one) => one.at === at),
  );
  // Who else says nearly the same, or is told of in those words, would be right as well.
  if (near.length > 0) return undefined;
  const wrong = others(speakers, right, first.from, areKin, `${article.id} ${said.start}`).filter(
    (other) => !foldWord(article.text.slice(span.start, span.end)).includes(other.surname),
  );
  const [one, ...more] = wrong.slice(0, 3);
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

/** Whether words can be asked about: enough of them, and none that names who says them or tells it. */
function says(text: string, said: Span, speaker: Speaker): boolean {
  const words = text.slice(said.start, said.end);
  if (words.length < SAYS.least || words.length > SAYS.most) return false;
  const folded = foldWord(words);
  return !speaker.folded.split(/[\s-]+/).some((word) => word.length > 2 && folded.includes(word));
}

/** Three others who speak, those of the same reading first and those of the same gender before the rest. */
function others(
  speakers: Speakers,
  right: Speaker,
  from: number,
  areKin: AreKin,
  by: string,
): readonly Speaker[] {
  const fitting = speakers.all.filter(
    (other) =>
      other.surname !== right.surname &&
      other.told.language === right.told.language &&
      /several/.test(other.shape) === /several/.test(right.shape) &&
      !other.folded.split(' ').some((word) => right.folded.split(' ').includes(word)),
  );
  const rank = (other: Speaker) =>
    (areKin(other.told.from, from) ? 4 : 0) +
    (speakers.by.get(other.folded)?.has(from) === true ? 2 : 0) +
    (other.gender === right.gender ? 1 : 0);
  return fitting.toSorted(
    (a, b) => rank(b) - rank(a) || drawn(`${by} ${a.folded}`) - drawn(`${by} ${b.folded}`),
  );
}

function name({ told, span }: Speaker): Choice {
  return { is: 'words', article: told.reading.article.id, span };
}
