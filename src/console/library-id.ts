import { list } from '../answer/sheet.ts';
import type { Piece } from '../answer/piece.ts';
import { say } from '../answer/say.ts';
import type { Article } from '../library/article.ts';
import type { Scope } from '../library/library.ts';
import type { Shelf } from '../library/shelf.ts';
import { Refusal } from '../refusal.ts';

/** What can be named: an article or a damaged one. */
export type Named = Pick<Article, 'id' | 'file'>;

/** Ids that are listed where several would fit. */
const LISTED = 8;

/**
 * The article that is meant by an id, its beginning, the hash of its text, or its file.
 * @throws Refusal that names the closest where there is none, or all where there are several
 */
export async function findNamed(shelf: Shelf, scope: Scope, typed: string): Promise<Named> {
  const all: readonly Named[] = [...(await shelf.articles(scope)), ...(await shelf.damaged(scope))];
  if (all.length === 0)
    throw new Refusal('library.empty', { example: say.name('npm run library -- add FOLDER') });
  const sought = typed.toLowerCase().replace(/…$/, '');
  const fitting = [
    all.filter(({ id }) => id === sought || (sought.length === 64 && sought.startsWith(id))),
    all.filter(({ file }) => file === typed),
    sought === '' ? [] : all.filter(({ id }) => id.startsWith(sought)),
  ].find((found) => found.length > 0);
  const [first, ...others] = fitting ?? [];
  if (first === undefined)
    throw new Refusal('library.unknown-id', { typed: say.typed(typed), closest: closest(all, typed) });
  if (others.length === 0) return first;
  const ids = [first, ...others].slice(0, LISTED).map(({ id }) => say.fact(id));
  throw new Refusal('library.ambiguous-id', { typed: say.typed(typed), ids: list(ids) });
}

/** The one whose file has what was typed in its name, else the one that takes the fewest edits to get to. */
function closest(all: readonly Named[], typed: string): Piece {
  const sought = typed.toLowerCase();
  const [best] = all
    .map(({ id, file }) => {
      const inName = sought !== '' && file.toLowerCase().includes(sought);
      return { id, file, distance: inName ? 0 : Math.min(edits(sought, id), edits(typed, file)) };
    })
    .toSorted((a, b) => a.distance - b.distance);
  return say.label('library.file', { id: say.fact(best?.id ?? ''), file: say.fact(best?.file ?? '') });
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
