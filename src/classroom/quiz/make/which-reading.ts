import { foldWord } from '../../../text/fold.ts';
import { tokens } from '../../../text/token.ts';
import type { Choice, Question } from '../question.ts';
import type { Scene } from './scene.ts';
import { drawn } from './draw.ts';
import type { AreKin } from './kin.ts';
import type { Shares } from './nearby.ts';
import type { PackTold } from './pack.ts';
import { questionId } from './question-id.ts';
import { contentOf, languageOf } from './stem.ts';
import type { Told } from './told.ts';

/** Words of a sentence that say something particular, at least. */
const PARTICULAR = { least: 7, unnamed: 10 };

/** From this share of its words in three sentences of another reading that follow each other, that reading may say it too. */
const ALSO = 0.27;

/** Wrong choices of a question. */
const WRONG = 3;

/** At most so many others are weighed for one question. */
const WEIGHED = 40;

/** What titles and publishers say, by number of the reading. */
export type Headed = {
  readonly title: ReadonlySet<string>;
  readonly folded: string;
  readonly publisher: string;
  readonly language: string;
};

export function headedAs({ readings }: PackTold): readonly Headed[] {
  return readings.map(({ article: { facts } }) => {
    const language = languageOf(facts.language);
    return {
      title: contentOf(tokens(facts.title), language),
      folded: foldWord(facts.title),
      publisher: foldWord(facts.publisher ?? ''),
      language,
    };
  });
}

/** The question in which reading a sentence stands, where that is no other's matter and no title tells it. */
export function whichReading(
  pack: PackTold,
  headed: readonly Headed[],
  areKin: AreKin,
  scene: Scene,
  shares: Shares,
): Question | undefined {
  const { told } = scene;
  const own = headed[told.from];
  if (own === undefined || !isParticular(scene)) return undefined;
  const { article } = told.reading;
  const words = foldWord(article.text.slice(scene.span.start, scene.span.end));
  // "Documents seen by the Herald" stand in the Herald.
  if (own.publisher.split(/\s+/).some((word) => word.length > 3 && words.includes(word))) return undefined;
  const said = shareByReading(pack, shares);
  const counting = alsoCounting(pack, scene);
  const fitting = weighed(headed, told)
    .filter((from) => (said.get(from) ?? 0) < ALSO && !sameTitle(own, headed[from]))
    .filter(
      (from) => headed[from]?.language === own.language && areKin(told.from, from) && !counting.has(from),
    );
  // What its own title says of it, another title that can be chosen has to say as well.
  const tells = scene.content.intersection(own.title);
  const tempting = (from: number) => headed[from]?.title.intersection(tells).size ?? 0;
  const inOrder = fitting.toSorted(
    (a, b) =>
      tempting(b) - tempting(a) ||
      (said.get(b) ?? 0) - (said.get(a) ?? 0) ||
      drawn(`${told.at} ${a}`) - drawn(`${told.at} ${b}`),
  );
  const chosen: number[] = [];
  for (const from of inOrder)
    if (chosen.length < WRONG && !repeats(pack, scene, shares, from)) chosen.push(from);
  const [one, ...more] = chosen;
  if (one === undefined || more.length < 1 || !tells.isSubsetOf(headed[one]?.title ?? new Set()))
    return undefined;
  const question = {
    prompt: { kind: 'which-reading', says: scene.span },
    passages: [{ article: article.id, span: scene.span }],
    right: { is: 'reading', article: article.id },
  } as const;
  const choice = (from: number): Choice => ({
    is: 'reading',
    article: pack.readings[from]?.article.id ?? article.id,
  });
  return { id: questionId(question), ...question, wrong: [choice(one), ...more.map(choice)] };
}

/** Whether a sentence says much, or names somebody or something. */
function isParticular({ told, content }: Scene): boolean {
  const { names, terms, numerals, days } = told;
  const named =
    names.length + terms.length + days.length + numerals.filter(({ value }) => value >= TELLING).length;
  return content.size >= (named > 0 ? PARTICULAR.least : PARTICULAR.unnamed);
}

/** A number from which on it is no chance that two readings have it. */
const TELLING = 10;

/** The readings that have a number of a sentence, too, where they say anything else of it. */
function alsoCounting({ told: all, byNumber }: PackTold, { told, content }: Scene): ReadonlySet<number> {
  const telling = told.numerals.filter(({ value }) => value >= TELLING);
  return new Set(
    telling.flatMap(({ value }) =>
      (byNumber.get(value) ?? []).flatMap((at) => {
        const other = all[at];
        return other === undefined || other.content.isDisjointFrom(content) ? [] : [other.from];
      }),
    ),
  );
}

/** By reading: the most of a sentence that it says in three sentences that follow each other, from 0 to 1. */
function shareByReading(pack: PackTold, shares: Shares): ReadonlyMap<number, number> {
  const most = new Map<number, number>();
  for (const [at, share] of shares) {
    const from = pack.told[at]?.from;
    if (from === undefined) continue;
    let said = share;
    for (const place of [at + 1, at + 2]) if (pack.told[place]?.from === from) said += shares.get(place) ?? 0;
    most.set(from, Math.max(most.get(from) ?? 0, said));
  }
  return most;
}

/** Words in a row that are no chance, and the share of a sentence that they are at least. */
const IN_A_ROW = { words: 5, share: 0.08 };

/** Whether a reading has some words of a sentence in a row. */
function repeats({ told, ranges }: PackTold, { words }: Scene, shares: Shares, from: number): boolean {
  const runs = new Set(rowsOf(words));
  const range = ranges[from] ?? { from: 0, to: 0 };
  for (let at = range.from; at < range.to; at += 1) {
    if ((shares.get(at) ?? 0) < IN_A_ROW.share) continue;
    if (rowsOf(told[at]?.words ?? []).some((row) => runs.has(row))) return true;
  }
  return false;
}

function rowsOf(words: Told['words']): readonly string[] {
  return words.slice(IN_A_ROW.words - 1).map((_, at) =>
    words
      .slice(at, at + IN_A_ROW.words)
      .map(({ word }) => word)
      .join(' '),
  );
}

function weighed(headed: readonly Headed[], told: Told): readonly number[] {
  const others = headed.flatMap((_, from) => (from === told.from ? [] : [from]));
  if (others.length <= WEIGHED) return others;
  const place = drawn(`${told.reading.article.id} ${told.span.start}`) % others.length;
  return [...others, ...others].slice(place, place + WEIGHED);
}

/** Whether two readings cannot be told apart by their titles. */
function sameTitle(one: Headed, other: Headed | undefined): boolean {
  if (other === undefined) return true;
  const shared = one.title.intersection(other.title).size;
  return one.folded === other.folded || shared > 0.6 * Math.min(one.title.size, other.title.size);
}
