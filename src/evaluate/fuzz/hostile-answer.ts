import { createHash } from 'node:crypto';
import type { Quoted, Quotes } from '../../answer/answer.ts';
import type { Article, Block, Facts } from '../../library/article.ts';
import { cite } from '../../library/citation.ts';
import { quote } from '../../library/quote.ts';
import { trim } from '../../text/span.ts';
import { hostileText } from './hostile-text.ts';
import { between, oneOf } from './random.ts';

/** An article of these paragraphs, whatever they hold. */
export function articleOf(paragraphs: readonly string[], facts: Facts): Article {
  const blocks: Block[] = [];
  let text = '';
  for (const paragraph of paragraphs) {
    const span = { start: text.length, end: text.length + paragraph.length };
    text += `${paragraph}\n\n`;
    blocks.push({ span, kind: 'paragraph', paragraph: blocks.length + 1 });
  }
  // Ill-formed text has no bytes of its own; the hash only has to be one.
  const textSha256 = createHash('sha256').update(text).digest('hex');
  return {
    id: textSha256.slice(0, 12),
    file: 'fuzz/article.txt',
    fileSha256: textSha256,
    textSha256,
    text,
    facts,
    blocks,
    marked: [],
  };
}

/** A quote of each paragraph that has anything but white space. */
export function quotedOf(article: Article): readonly Quoted[] {
  return article.blocks.flatMap(({ span }) => {
    const within = trim(article.text, span);
    if (within.start === within.end) return [];
    const made = quote(article, within);
    return [{ quote: made, citation: cite(made, { sample: false }), dates: [], differs: [] }];
  });
}

/** An answer of up to `count` quotations, with facts, question, speaker and differences as hostile as they are. */
export function hostileAnswer(draw: () => number, count: number): Quotes | undefined {
  const facts: Facts = {
    title: hostileFact(draw),
    flags: draw() < 0.2 ? [hostileFact(draw)] : [],
    ...(draw() < 0.8 && { publisher: hostileFact(draw) }),
    ...(draw() < 0.5 && { byline: hostileFact(draw) }),
    ...(draw() < 0.8 && {
      published: {
        day: `20${between(draw, 10, 26)}-0${between(draw, 1, 9)}-1${between(draw, 0, 9)}`,
        precision: oneOf(draw, ['day', 'about']),
      },
    }),
    ...(draw() < 0.3 && {
      url: `https://example.org/${encodeURIComponent(hostileText(draw).toWellFormed())}`,
    }),
  };
  const article = articleOf(
    Array.from({ length: count }, () => hostileText(draw)),
    facts,
  );
  const [first, ...others] = quotedOf(article).map((quoted) => noted(draw, quoted));
  if (first === undefined) return undefined;
  return {
    kind: 'quotes',
    question: { seeks: oneOf(draw, ['who', 'when', 'claim', 'quote', 'ask']), text: hostileText(draw) },
    quotes: [first, ...others],
  };
}

/** A fact is never blank: ingest sees to that. */
function hostileFact(draw: () => number): string {
  const text = hostileText(draw);
  return /[\p{L}\p{N}]/u.test(text) ? text : `N${text}`;
}

/** Sometimes with words of the passage and of the question in its notes. */
function noted(draw: () => number, quoted: Quoted): Quoted {
  if (draw() > 0.15) return quoted;
  const { span, exact } = quoted.quote;
  const length = between(draw, 1, Math.min(20, exact.length));
  const said = { span: { start: span.start, end: span.start + length }, text: exact.slice(0, length) };
  return {
    ...quoted,
    speaker: { said },
    dates: [{ said, precision: 'vague', workedOut: false }],
    differs: [{ kind: 'word', passage: said, asked: hostileText(draw) }],
  };
}
