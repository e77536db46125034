import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { read, type Reading } from '../../library/reading.ts';
import { articlesIn, sampleFolder } from '../articles-in.ts';

/** Readings as a teacher may put them together. */
export type NamedPack = {
  readonly name: string;
  readonly readings: readonly Reading[];
  /** How many sets of wrong choices are looked at; 1 unless it says so. */
  readonly sets?: number;
};

const SETS = 3;

/** How many readings a pack for some weeks has, and how many later the next such pack begins. */
const WEEKS = [
  { readings: 6, step: 1 },
  { readings: 8, step: 1 },
  { readings: 10, step: 2 },
  { readings: 12, step: 2 },
] as const;

/**
 * The packs that questions are cut from here: the sample library, packs of some weeks in it, each article alone, the same of a folder
 * of other texts where it is there, and all of it.
 */
export async function quizPacks(shared: string): Promise<readonly NamedPack[]> {
  const sample = (await articlesIn(sampleFolder)).map(read);
  const inOrder = sample.toSorted((a, b) => compare(dayOf(a), dayOf(b)));
  const weeks = WEEKS.flatMap(({ readings, step }) => {
    const starts = inOrder.flatMap((_, at) =>
      at % step === 0 && at + readings <= inOrder.length ? [at] : [],
    );
    return starts.map((at): NamedPack => ({
      name: `sample library, ${at + 1} to ${at + readings}`,
      readings: inOrder.slice(at, at + readings),
    }));
  });
  const own = [{ name: 'sample library', readings: sample, sets: SETS }, ...weeks, ...alone(sample)];
  const folder = join(shared, 'seeds');
  if (!existsSync(folder)) return own;
  const news = (await articlesIn(folder)).map(read);
  return [
    ...own,
    { name: 'news articles', readings: news },
    ...alone(news),
    { name: 'sample library and news articles', readings: [...sample, ...news], sets: SETS },
  ];
}

const alone = (readings: readonly Reading[]) =>
  readings.map((reading) => ({ name: reading.article.file, readings: [reading] }));

const dayOf = ({ article }: Reading) => article.facts.published?.day ?? '';

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
