import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../../library/article.ts';
import type { GoldPassage } from '../questions.ts';
import type { Found, Passage } from './engine.ts';
import type { EngineName } from './engines.ts';
import { byBlock } from './cut.ts';
import type { Answered, Asking, Built, Groups } from './job.ts';
import { plantedArticle, plantedQuestion } from './planted.ts';
import { claimsOn, questionsOn, type Known } from './questions.ts';
import { runAsk, runBuild } from './run-job.ts';

/** How a group of questions was answered, and how often with the passage that a question was made of. */
export type Group = Omit<Asking, 'found'> & {
  readonly first: number;
  readonly three: number;
};

/** One engine on one haystack. */
export type Measured = {
  readonly engine: EngineName;
  readonly passages: number;
  readonly built: Built;
  readonly loaded: Omit<Answered, 'groups'>;
  /** The first question after loading, by the clock; ms. */
  readonly firstMs: number;
  readonly groups: readonly Group[];
  /** Whether it found the sentence that was planted. */
  readonly foundPlanted: boolean;
};

/** What a haystack is asked, the same by every engine. */
export type Trial = {
  readonly articles: readonly Article[];
  readonly groups: readonly {
    readonly name: string;
    readonly warmUp: readonly Known[];
    readonly asked: readonly Known[];
  }[];
};

/** How many questions warm up, so that the code is compiled. */
const warming = 100;

/** Questions and pasted claims on articles, with a sentence planted among them. */
export function trialOn(
  articles: readonly Article[],
  { questions, claims }: { readonly questions: number; readonly claims: number },
): Trial {
  return {
    articles: [...articles, plantedArticle].toSorted((a, b) => (a.file < b.file ? -1 : 1)),
    groups: [
      { name: 'planted', warmUp: [], asked: [plantedQuestion] },
      {
        name: 'question',
        warmUp: questionsOn(articles, warming, 2),
        asked: questionsOn(articles, questions, 3),
      },
      { name: 'pasted claim', warmUp: claimsOn(articles, warming, 4), asked: claimsOn(articles, claims, 5) },
    ],
  };
}

/**
 * Measures an engine on a trial, in processes of its own.
 * @param folder an empty one to work in; what is in it is removed
 * @param seconds the longest that a group of questions is asked
 */
export async function measure(
  engine: EngineName,
  trial: Trial,
  folder: string,
  seconds: number,
): Promise<Measured> {
  const kept = join(folder, engine);
  mkdirSync(kept, { recursive: true });
  const files = { articles: join(folder, 'articles.json'), groups: join(folder, 'groups.json') };
  writeFileSync(files.articles, JSON.stringify(trial.articles));
  writeFileSync(files.groups, JSON.stringify(trial.groups satisfies Groups | readonly unknown[]));
  try {
    const built = await runBuild({ engine, folder: kept }, { articles: files.articles, by: 'block' });
    const { groups, ...loaded } = await runAsk({ engine, folder: kept }, { groups: files.groups, seconds });
    const { passages } = byBlock(trial.articles);
    const scored = groups.map((group, at) => withHits(group, trial.groups[at]?.asked ?? [], passages));
    const planted = scored.find(({ name }) => name === 'planted');
    return {
      engine,
      passages: passages.length,
      built,
      loaded,
      firstMs: planted?.p50 ?? 0,
      groups: scored.filter(({ name }) => name !== 'planted'),
      foundPlanted: planted?.first === 1,
    };
  } finally {
    rmSync(kept, { recursive: true });
  }
}

function withHits({ found, ...group }: Asking, asked: readonly Known[], passages: readonly Passage[]): Group {
  const known = found.flatMap((list, at) => {
    const gold = asked[at]?.gold;
    return gold === undefined ? [] : [{ gold, places: list.map((one) => placeOf(one, passages)) }];
  });
  const within = (atMost: number) => {
    const hits = known.filter(({ gold, places }) =>
      places.slice(0, atMost).some((place) => isIn(place, gold)),
    );
    return hits.length / Math.max(1, known.length);
  };
  return { ...group, first: within(1), three: within(3) };
}

/** Where something found stands. */
export function placeOf(found: Found, passages: readonly Passage[]): GoldPassage | undefined {
  return typeof found === 'number' ? passages[found]?.place : found;
}

function isIn(place: GoldPassage | undefined, gold: GoldPassage): boolean {
  return place !== undefined && place.file === gold.file && place.start < gold.end && gold.start < place.end;
}
