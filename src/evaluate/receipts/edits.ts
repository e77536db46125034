import type { Reading } from '../../library/reading.ts';
import { overlap, slice, type Span } from '../../text/span.ts';
import { between, oneOf } from '../fuzz/random.ts';

/** A text after random edits, with where the passage is now if they left it as it was. */
export type Edited = { readonly text: string; readonly passage?: Span; readonly how: string };

/** A span of the text with what takes its place. */
type Edit = { readonly span: Span; readonly by: string };

type Sentences = readonly [string, ...string[]];

/** One to four edits of an article outside a passage: words, sentences and paragraphs changed, left out and put in. */
export function editElsewhere(
  draw: () => number,
  { article, sentences }: Reading,
  passage: Span,
  others: Sentences,
): Edited {
  const { text, blocks } = article;
  const edits: Edit[] = [];
  const add = (edit: Edit) => {
    const far = [passage, ...edits.map(({ span }) => span)].every(
      (span) => edit.span.end < span.start || span.end < edit.span.start,
    );
    if (far) edits.push(edit);
  };
  for (let wanted = between(draw, 1, 4); wanted > 0; wanted -= 1) {
    const sentence = sentences[between(draw, 0, sentences.length - 1)]?.span;
    const block = blocks[between(draw, 0, blocks.length - 1)]?.span;
    if (sentence === undefined || block === undefined) continue;
    const kind = draw();
    if (kind < 0.4) add(otherWord(draw, text, sentence));
    else if (kind < 0.6) add({ span: sentence, by: oneOf(draw, others) });
    else if (kind < 0.7) add({ span: block, by: oneOf(draw, others) });
    else add({ span: { start: block.start, end: block.start }, by: `${oneOf(draw, others)}\n\n` });
  }
  return applied(text, edits, passage, 'elsewhere');
}

/** Both neighbours of a passage as other sentences. */
export function editAround(
  draw: () => number,
  { article, sentences }: Reading,
  passage: Span,
  others: Sentences,
): Edited {
  const before = sentences.findLast(({ span }) => span.end <= passage.start)?.span;
  const after = sentences.find(({ span }) => span.start >= passage.end)?.span;
  const edits = [before, after].flatMap((span) => (span ? [{ span, by: oneOf(draw, others) }] : []));
  return applied(article.text, edits, passage, 'around');
}

/** The passage's paragraph in another place. */
export function movePassage(draw: () => number, { article }: Reading, passage: Span): Edited {
  const paragraphs = article.blocks.map(({ span }) => span);
  const own = paragraphs.find((span) => overlap(span, passage) > 0);
  const rest = paragraphs.filter((span) => span !== own).map((span) => slice(article.text, span));
  if (own === undefined) return applied(article.text, [], passage, 'paragraph moved');
  const at = between(draw, 0, rest.length);
  const start = rest.slice(0, at).reduce((sum, each) => sum + each.length + 2, passage.start - own.start);
  const moved = [...rest.slice(0, at), slice(article.text, own), ...rest.slice(at)];
  const length = passage.end - passage.start;
  return {
    text: moved.map((each) => `${each}\n\n`).join(''),
    passage: { start, end: start + length },
    how: 'paragraph moved',
  };
}

/** An edit inside of a passage, or one that makes it part of a longer sentence; some edits elsewhere, too. */
export function editInside(draw: () => number, reading: Reading, passage: Span, others: Sentences): Edited {
  const { text } = reading.article;
  const exact = slice(text, passage);
  const [how, by] = oneOf<readonly [string, string]>(draw, [
    ['a letter', otherLetter(draw, exact)],
    ['a word less', without(draw, exact)],
    ['a word more', withWord(draw, exact)],
    ['left out', ''],
    ['words before', `Nobody says that ${exact}`],
    ['another sentence', oneOf(draw, others)],
  ]);
  const far = draw() < 0.5 ? editElsewhere(draw, reading, passage, others) : undefined;
  if (far?.passage === undefined) return { text: replaced(text, [{ span: passage, by }]), how };
  return { text: replaced(far.text, [{ span: far.passage, by }]), how };
}

function applied(text: string, edits: readonly Edit[], passage: Span, how: string): Edited {
  const shift = edits
    .filter(({ span }) => span.end <= passage.start)
    .reduce((sum, { span, by }) => sum + by.length - (span.end - span.start), 0);
  const now = { start: passage.start + shift, end: passage.end + shift };
  return { text: replaced(text, edits), passage: now, how };
}

function replaced(text: string, edits: readonly Edit[]): string {
  return edits
    .toSorted((a, b) => b.span.start - a.span.start)
    .reduce((now, { span, by }) => now.slice(0, span.start) + by + now.slice(span.end), text);
}

/** Another word in a sentence, which ends and begins as it did. */
function otherWord(draw: () => number, text: string, sentence: Span): Edit {
  const words = [...slice(text, sentence).matchAll(/\p{L}+/gu)];
  const word = words[between(draw, 0, words.length - 1)];
  const start = sentence.start + (word?.index ?? 0);
  return { span: { start, end: start + (word?.[0].length ?? 0) }, by: 'Changed' };
}

function otherLetter(draw: () => number, exact: string): string {
  const at = between(draw, 0, exact.length - 1);
  const by = oneOf(draw, ['a', 'o', '7', 'X', ',', ' ', 'é']);
  return exact.slice(0, at) + (exact.charAt(at) === by ? 'q' : by) + exact.slice(at + 1);
}

function without(draw: () => number, exact: string): string {
  const words = exact.split(/(?<=\s)/);
  const at = between(draw, 0, words.length - 1);
  return words.filter((_, each) => each !== at).join('');
}

function withWord(draw: () => number, exact: string): string {
  const words = exact.split(/(?<=\s)/);
  if (words.length === 1) return `${exact.slice(0, 1)}x${exact.slice(1)}`;
  return words.toSpliced(between(draw, 1, words.length - 1), 0, 'not ').join('');
}
