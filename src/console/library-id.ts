import { list } from '../answer/sheet.ts';
import type { Piece } from '../answer/piece.ts';
import { say } from '../answer/say.ts';
import type { Article } from '../library/article.ts';
import type { Scope } from '../library/library.ts';
import type { Shelf } from '../library/shelf.ts';
import { Refusal } from '../refusal.ts';
import { addExample } from './scope.ts';

/** What can be named: an article or a damaged one. */
export type Named = Pick<Article, 'id' | 'file'>;

/** Ids that are listed where several would fit. */
const LISTED = 8;

/**
 * The article of a scope that is meant by an id, its beginning, the hash of its text, or its file.
 * @param others that may be meant besides, such as removed ones
 * @throws Refusal that names one that is close where there is none, or all where there are several
 */
export async function findNamed(
  shelf: Shelf,
  scope: Scope,
  typed: string,
  others: readonly Named[] = [],
): Promise<Named> {
  const all = [...(await shelf.articles(scope)), ...(await shelf.damaged(scope)), ...others];
  if (all.length === 0) throw new Refusal('library.empty', { example: say.name(addExample(scope)) });
  return findAmong(all, typed, 'npm run library -- list');
}

/**
 * The one of several that is meant.
 * @param example the command that lists them
 * @throws Refusal as `findNamed`
 */
export function findAmong(all: readonly Named[], typed: string, example: string): Named {
  const sought = typed.toLowerCase().replace(/…$/, '');
  const fitting = [
    all.filter(({ id }) => id === sought || (sought.length === 64 && sought.startsWith(id))),
    all.filter(({ file }) => file === typed),
    sought === '' ? [] : all.filter(({ id }) => id.startsWith(sought)),
  ].find((found) => found.length > 0);
  const [first, ...others] = fitting ?? [];
  if (first === undefined) {
    const near = closest(all, typed);
    throw near === undefined
      ? new Refusal('library.unknown', { typed: say.typed(typed), example: say.name(example) })
      : new Refusal('library.unknown-id', { typed: say.typed(typed), closest: near });
  }
  if (others.length === 0) return first;
  const ids = [first, ...others].slice(0, LISTED).map(({ id }) => say.fact(id));
  throw new Refusal('library.ambiguous-id', { typed: say.typed(typed), ids: list(ids) });
}

/** Units of a file's name, or of the beginning of an id, that are no coincidence. */
const TELLING = 3;
/** One edit to so many units is a slip; more of them are another word. */
const UNITS_AN_EDIT = 4;

/**
 * The one whose file has what was typed in its name, else whose id begins alike, else the one that a few slips lead to;
 * undefined where nothing is close.
 */
function closest(all: readonly Named[], typed: string): Piece | undefined {
  const sought = typed.toLowerCase();
  if (sought.length < TELLING) return undefined;
  const [best] = all
    .map(({ id, file }) => {
      const alike = file.toLowerCase().includes(sought) || id.startsWith(sought.slice(0, TELLING));
      const distance = Math.min(edits(sought, id), edits(typed, file));
      return { id, file, distance, close: alike || distance * UNITS_AN_EDIT <= sought.length, alike };
    })
    .filter(({ close }) => close)
    .toSorted((a, b) => Number(b.alike) - Number(a.alike) || a.distance - b.distance);
  return best && say.label('library.file', { id: say.fact(best.id), file: say.fact(best.file) });
}

/** How many units are to be added, dropped or changed to get from one to the other (Levenshtein); looks at the first 100. */
function edits(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (let line = 0; line < Math.min(from.length, 100); line += 1) {
    const next = [line + 1];
    for (let at = 0; at < to.length; at += 1) {
      const changed = (row[at] ?? 0) + Number(from[line] !== to[at]);
      next.push(Math.min(changed, (row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
