import type { Question, Seeks } from '../../answer/answer.ts';
import type { Article } from '../../library/article.ts';
import { slice } from '../../text/span.ts';
import { tokens } from '../../text/token.ts';
import { between, oneOf, random } from '../fuzz/random.ts';

const commands: readonly [Seeks, ...Seeks[]] = ['who', 'when', 'claim', 'ask', 'quote'];

/** One question in so many is as long as a pasted post. */
const long = 50;

/**
 * Questions of every sort out of the words of some articles: a few words in a row, some of them misspelt, in capitals or from
 * elsewhere, some as long as a post, some narrowed to a publisher or put in the order of time. The same seed makes the same ones.
 */
export function madeQuestions(
  articles: readonly Article[],
  count: number,
  seed: number,
): readonly Question[] {
  const draw = random(seed);
  const blocks = articles.flatMap(({ text, blocks: all, facts }) =>
    all.map(({ span }) => ({
      text: slice(text, span),
      onwards: text.slice(span.start),
      publisher: facts.publisher,
    })),
  );
  const [first, ...rest] = blocks;
  if (first === undefined) return [];
  const phrase = (text: string, words: number) => {
    const all = tokens(text);
    const from = between(draw, 0, Math.max(0, all.length - words));
    return text.slice(all[from]?.start ?? 0, all[from + words - 1]?.end);
  };
  return Array.from({ length: count }, (_, number): Question => {
    const { text, onwards, publisher } = oneOf(draw, [first, ...rest]);
    const words = number % long === 0 ? phrase(onwards, 120) : phrase(text, between(draw, 1, 9));
    const other = phrase(oneOf(draw, [first, ...rest]).text, between(draw, 1, 3));
    return {
      seeks: oneOf(draw, commands),
      text: oneOf(draw, [words, words, `${words} ${other}`, misspelt(draw, words), words.toUpperCase()]),
      ...(draw() < 0.1 && publisher !== undefined && { publisher }),
      ...(draw() < 0.1 && { order: 'time' as const }),
      ...(draw() < 0.1 && { atMost: 25 }),
    };
  });
}

/** A text in which two letters stand the wrong way round, or one is missing. */
function misspelt(draw: () => number, text: string): string {
  const at = between(draw, 1, Math.max(1, text.length - 2));
  const swapped = draw() < 0.5 ? `${text[at + 1] ?? ''}${text[at] ?? ''}` : (text[at] ?? '');
  return text.slice(0, at) + swapped + text.slice(at + 2);
}
