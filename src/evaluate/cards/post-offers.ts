import { readFolder, type Folder } from '../beir/folder.ts';
import type { DocumentSet } from '../data-sets.ts';
import { between, random } from '../fuzz/random.ts';
import type { Figures } from '../measured.ts';
import { cardOf, offerFigures, type Asked, type Trial } from './offers.ts';

/** How many cards there are, how often they are drawn anew, and how many posts are asked each time: with a card among them, without. */
const sizes = [
  { cards: 10, trials: 20, posts: 5 },
  { cards: 100, trials: 3, posts: 50 },
  { cards: 1000, trials: 1, posts: 150 },
] as const;

/** How many posts make up a long message. */
const posts = 8;

/**
 * Cards that are drawn of a data set's claims, at most half of them claims that some post repeats, and the posts asked of them. The
 * last row asks several posts as one message. The same figures each time.
 */
export function postOffers(set: DocumentSet): readonly (readonly [string, Figures])[] {
  const folder = readFolder(set.folder, set.split);
  const draw = random(11);
  const name = (what: string) => `cards, ${set.name}, ${what} (${set.use ?? 'looked at'})`;
  const rows = sizes.map(({ cards, trials, posts: asked }) => {
    const drawn = Array.from({ length: trials }, () => trialOf(folder, cards, asked, draw));
    return [name(`${cards} cards`), offerFigures(drawn)] as const;
  });
  const long = Array.from({ length: 2 }, () => together(trialOf(folder, 100, 40, draw), draw));
  return [...rows, [name(`${posts} posts in a message`), offerFigures(long)]];
}

function trialOf(
  { documents, queries, judgements }: Folder,
  size: number,
  most: number,
  draw: () => number,
): Trial {
  const right = new Map(
    [...(judgements ?? [])].map(([query, judged]) => [
      query,
      new Set([...judged].filter(([, relevance]) => relevance > 0).map(([document]) => document)),
    ]),
  );
  const repeated = new Set([...right.values()].flatMap((ids) => [...ids]));
  const [claimed, others] = [[...repeated], [...documents.keys()].filter((id) => !repeated.has(id))];
  const chosen = shuffled(claimed, draw).slice(0, Math.floor(Math.min(size, claimed.length) / 2));
  const ids = new Set([...chosen, ...shuffled(others, draw).slice(0, size - chosen.length)]);
  const asked = shuffled([...queries], draw).flatMap(([query, message]): readonly Asked[] => {
    const found = right.get(query);
    return found === undefined ? [] : [{ message, right: found }];
  });
  const has = (one: Asked) => !one.right.isDisjointFrom(ids);
  return {
    cards: [...ids].map((id) => cardOf(id, documents.get(id)?.title ?? '', documents.get(id)?.text ?? '')),
    asked: [...asked.filter(has).slice(0, most), ...asked.filter((one) => !has(one)).slice(0, most)],
  };
}

/** The same trial with each post among others that have no card. */
function together({ cards, asked }: Trial, draw: () => number): Trial {
  const ids = new Set(cards.map(({ id }) => id));
  const without = asked.filter(({ right }) => right.isDisjointFrom(ids));
  const around = (one: Asked): Asked => {
    const others = shuffled(without, draw).slice(0, posts - 1);
    const at = between(draw, 0, others.length);
    const all = [...others.slice(0, at), one, ...others.slice(at)];
    return { message: all.map(({ message }) => message).join('\n'), right: one.right };
  };
  return { cards, asked: asked.map(around) };
}

function shuffled<T>(all: readonly T[], draw: () => number): readonly T[] {
  return all
    .map((value) => ({ value, key: between(draw, 0, 2 ** 31) }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ value }) => value);
}
