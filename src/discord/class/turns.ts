import type { APIButtonComponent } from 'discord.js';
import { pressButton } from '../card/component.ts';
import type { Wording } from '../words/markdown.ts';

/** A page of a list, the nearest that there is; it counts from 0. */
export function pageOf<T>(
  all: readonly T[],
  page: number,
  size: number,
): { readonly on: readonly T[]; readonly page: number; readonly pages: number } {
  const pages = Math.max(1, Math.ceil(all.length / size));
  const here = Math.min(page, pages - 1);
  return { on: all.slice(here * size, (here + 1) * size), page: here, pages };
}

/** Previous and Next. A button that is off leads nowhere, but no two may have the same id. */
export function turns(
  { page, pages }: { readonly page: number; readonly pages: number },
  turn: (to: number) => string | undefined,
  { labels }: Wording,
): readonly APIButtonComponent[] {
  if (pages === 1) return [];
  const [first, last] = [page === 0, page + 1 === pages];
  return [
    ...pressButton(turn(first ? pages : page - 1), labels['button.previous'], { disabled: first }),
    ...pressButton(turn(last ? pages + 1 : page + 1), labels['button.next'], { disabled: last }),
  ];
}
