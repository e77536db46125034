import { breaks } from './sentence/break.ts';
import { trim, type Span } from './span.ts';

/** UTF-16 units handed to Intl.Segmenter at once; it can be super-linear in them. */
const AT_ONCE = 8000;

const PARAGRAPH_GAP =
  /(?:\r\n|\r(?!\n)|[\n\u2028\u2029])(?:[^\S\n\r\u2028\u2029]*(?:\r\n|\r(?!\n)|[\n\u2028\u2029]))+/g;

/** Where Intl.Segmenter sees no end: before a digit or a brand, after an ellipsis or a footnote's number. */
const ALSO =
  /[.!?…]["'”’»›)\]*_]*(?:\[[^\]]{1,30}\]|:\d[\d:–-]{0,12})*\s+(?=—?["'“‘„‚«‹([¿¡*_]*(?:[\p{Lu}\p{Lt}\p{N}]|\p{Ll}\p{Lu})|["“‘„«]\s?(?:…|\.\.\.))/gu;

/**
 * The sentences of one block, in order, disjoint and without white space at their ends; together they cover every
 * character of `within` that is not white space. Spans are into `text`, in UTF-16 units. A line end inside the block
 * is only a space (wrapped text), an empty line always parts sentences.
 *
 * `Intl.Segmenter` proposes, `sentence-break.ts` decides.
 */
export function sentences(
  text: string,
  within: Span,
  options: { readonly language?: string } = {},
): readonly Span[] {
  return paragraphs(text, within).flatMap((paragraph) =>
    inParagraph(text, paragraph, options.language ?? ''),
  );
}

function paragraphs(text: string, { start, end }: Span): readonly Span[] {
  const found: Span[] = [];
  let from = start;
  for (const { index, 0: gap } of text.slice(start, end).matchAll(PARAGRAPH_GAP)) {
    found.push({ start: from, end: start + index });
    from = start + index + gap.length;
  }
  return [...found, { start: from, end }];
}

function inParagraph(text: string, paragraph: Span, language: string): readonly Span[] {
  // Every line end becomes one space, so that positions stay; the stored text itself is never changed.
  const line = text.slice(paragraph.start, paragraph.end).replace(/[\n\r\u2028\u2029\u0085]/g, ' ');
  const found: Span[] = [];
  let start = 0;
  for (const at of [...proposed(line, language), line.length]) {
    if (at < line.length && !breaks(line, { start, at, language })) continue;
    const sentence = trim(text, { start: paragraph.start + start, end: paragraph.start + at });
    if (sentence.start < sentence.end) found.push(sentence);
    start = at;
  }
  return found;
}

/** Where a sentence may begin, ascending, none at 0. */
function proposed(line: string, language: string): readonly number[] {
  const places = new Set(Array.from(line.matchAll(ALSO), ({ index, 0: end }) => index + end.length));
  const segmenter = new Intl.Segmenter(known(language), { granularity: 'sentence' });
  let from = 0;
  while (from < line.length) {
    const piece = line.slice(from, from + AT_ONCE);
    const starts = Array.from(segmenter.segment(piece), ({ index }) => index).slice(1);
    for (const start of starts) places.add(from + start);
    const atEnd = from + piece.length === line.length;
    // The cut may run through the last sentence, so it is read again with what follows.
    from += atEnd ? piece.length : (starts.at(-1) ?? piece.length);
  }
  return [...places].filter((place) => place < line.length).toSorted((a, b) => a - b);
}

function known(language: string): string | undefined {
  try {
    return Intl.Segmenter.supportedLocalesOf(language)[0];
  } catch {
    return undefined;
  }
}
