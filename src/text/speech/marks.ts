import type { Span } from '../span.ts';

/** A quotation as its marks show it. `open` when the block ended before a closing mark. */
export type Marked = Span & { readonly open?: true };

/** Opening marks with those that may close them; typists mix “ with ", so straight and curly close each other. */
const CLOSERS: Readonly<Record<string, string>> = {
  '“': '”"',
  '"': '"”',
  '„': '“”"',
  '«': '»',
  '»': '«',
  '‘': '’',
  '‚': '‘’',
  "'": "'",
  '‹': '›',
};
const BEFORE_OPENING = /[\s([{—–\-/“"‘'«„:]/u;
const WORDLIKE = /[\p{L}\p{N}]/u;

/**
 * The outermost quotations of a block with their marks, in order and disjoint. Apostrophes are no marks, nor is a
 * mark that nothing closes, unless `opensNext` says that the next block goes on with the same quotation.
 */
export function quotations(text: string, block: Span, opensNext: boolean): readonly Marked[] {
  const found: Marked[] = [];
  const none = new Set<string>();
  let at = block.start;
  while (at < block.end) {
    const mark = text[at] ?? '';
    if (CLOSERS[mark] === undefined || none.has(mark) || !opensAt(text, at, block)) {
      at += 1;
      continue;
    }
    const end = closing(text, at, block);
    if (end !== undefined) {
      found.push({ start: at, end });
      at = end;
    } else if (opensNext && isDouble(mark)) {
      const kept = text.slice(at, block.end).trimEnd();
      found.push({ start: at, end: at + kept.length, open: true });
      return found;
    } else {
      // Nothing after this point closes such a mark, so no later one needs to be tried: that keeps this linear.
      none.add(mark);
      at += 1;
    }
  }
  return found;
}

/** Whether a block begins with an opening double mark. */
export function opensQuotation(text: string, block: Span): boolean {
  const first = text.slice(block.start, block.end).trimStart()[0] ?? '';
  return isDouble(first);
}

function isDouble(mark: string): boolean {
  return mark === '“' || mark === '"' || mark === '„' || mark === '«';
}

function opensAt(text: string, at: number, block: Span): boolean {
  const before = at === block.start ? ' ' : (text[at - 1] ?? ' ');
  const after = at + 1 < block.end ? (text[at + 1] ?? ' ') : ' ';
  const mark = text[at];
  if (/\s/u.test(after)) return false;
  if (mark === '“' || mark === '„' || mark === '«') return true;
  return BEFORE_OPENING.test(before);
}

function closing(text: string, from: number, block: Span): number | undefined {
  const opener = text[from] ?? '';
  const closers = CLOSERS[opener] ?? '';
  const single = !isDouble(opener) && opener !== '»';
  let depth = 0;
  let fallback: number | undefined;
  for (let at = from + 1; at < block.end; at += 1) {
    const mark = text[at] ?? '';
    if (mark === opener && mark !== '"' && mark !== "'" && opensAt(text, at, block)) {
      depth += 1;
      continue;
    }
    if (!closers.includes(mark) || !closesAt(text, at, block, single)) {
      if (mark === '"' && !single && opensAt(text, at, block)) depth += 1;
      continue;
    }
    if (depth === 0) {
      if (!single || !isPossessive(text, at)) return at + 1;
      // "the states’ rights": a plural possessive, unless no better mark follows.
      fallback ??= at + 1;
      continue;
    }
    depth -= 1;
    fallback = at + 1;
  }
  return fallback;
}

function closesAt(text: string, at: number, block: Span, single: boolean): boolean {
  const before = text[at - 1] ?? ' ';
  const after = at + 1 < block.end ? (text[at + 1] ?? ' ') : ' ';
  if (single && WORDLIKE.test(after)) return false;
  if (text[at] === '"' && /\s/u.test(before) && WORDLIKE.test(after)) return false;
  return !(single && /\s/u.test(before));
}

function isPossessive(text: string, at: number): boolean {
  return /[sS]/.test(text[at - 1] ?? '') && /^.\s+\p{Ll}/u.test(text.slice(at, at + 4));
}
