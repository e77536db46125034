import type { Page } from '../../library/article.ts';
import { PAGE_MARK, type TextBlocks } from '../html/text-blocks.ts';

type Blocks = ReturnType<TextBlocks['blocks']>;

/** What stands between two blocks. */
export const SEPARATOR = '\n\n';

/**
 * The blocks without the marks that were set where printed pages begin, and where those are in the blocks' text, in UTF-16 units.
 * @param labels what the pages are called, in the order of the marks
 */
export function takeMarks(
  blocks: Blocks,
  labels: readonly string[],
): { readonly blocks: Blocks; readonly pages: readonly Page[] } {
  const kept: Blocks[number][] = [];
  const pages: Page[] = [];
  let start = 0;
  for (const block of blocks) {
    const parts: string[] = [];
    let length = 0;
    let last = '';
    for (const [at, part] of block.text.split(PAGE_MARK).entries()) {
      if (at > 0) pages.push({ start: start + length, label: labels[pages.length] ?? '' });
      // A mark between two spaces would leave both.
      const isAfterSpace = at > 0 && /^\s?$/.test(last);
      const rest = isAfterSpace ? part.replace(/^ /, '') : part;
      parts.push(rest);
      length += rest.length;
      last = rest.slice(-1) || last;
    }
    const trimmed = parts.join('').replace(/ +$/, '');
    if (trimmed === '') continue;
    kept.push({ ...block, text: trimmed });
    start += trimmed.length + SEPARATOR.length;
  }
  return { blocks: kept, pages };
}

/** UTF-16 units before the first mark that are still its page: a title over the first paragraph. */
const STILL_FIRST = 300;
/** What stands before the numbered pages of a book has none that anybody could look up. */
const UNNUMBERED = '?';

/** The pages of a whole text: they begin at 0, and none at its end. Missing where nothing is marked. */
export function pagesOf(marked: readonly Page[], length: number): readonly Page[] | undefined {
  const [first, ...others] = marked.filter(({ start }) => start < length);
  if (first === undefined) return undefined;
  if (first.start <= STILL_FIRST) return [{ ...first, start: 0 }, ...others];
  return [{ start: 0, label: UNNUMBERED }, first, ...others];
}
