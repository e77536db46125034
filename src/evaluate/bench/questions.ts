import type { Article } from '../../library/article.ts';
import { read, type Reading } from '../../library/reading.ts';
import { stopWords } from '../../search/stop-words.ts';
import { contains, overlap, type Span } from '../../text/span.ts';
import { tokens } from '../../text/token.ts';
import { between, random } from '../fuzz/random.ts';
import type { GoldPassage } from '../questions.ts';
import type { Asked } from './engine.ts';

/** A question with the paragraph that it was made of, if that is the one to be found. */
export type Known = Asked & { readonly gold?: GoldPassage };

/** The words of a question, besides those that carry no subject. */
const contentWords = { least: 4, most: 7 } as const;
/** One question in so many is only keywords, one has a word misspelt, and one is about a person named, and nothing else. */
const keywords = 3;
const misspelt = 8;
const bareName = 10;
/** About so many UTF-16 units of somebody else's text are pasted, a word in so many left out. */
const pasted = { length: 1_000, leftOut: 9 } as const;

/**
 * Questions whose answer is known, spread evenly over the articles: "who" and the words of a sentence without the person in it, or
 * "when" and its words without the date. They have four to seven words in their order that carry a subject, and what stands between
 * those, but for one question in three. One in eight has two letters swapped, and one in ten asks only who somebody is.
 * @returns fewer where fewer articles have such a sentence
 */
export function questionsOn(articles: readonly Article[], count: number, seed: number): readonly Known[] {
  const draw = random(seed);
  return spread(articles, count, seed).flatMap((article, at) => {
    const reading = read(article);
    const seeks = at % 2 === 0 ? ('who' as const) : ('when' as const);
    const asked = seeks === 'who' ? reading.persons : reading.dates;
    const usable = asked.flatMap(({ span }) => {
      const sentence = reading.sentences.find((one) => contains(one.span, span));
      const words = sentence ? wordsBut(reading, sentence.span, asked) : [];
      return sentence && words.filter(({ content }) => content).length >= contentWords.least
        ? [{ sentence, words, said: article.text.slice(span.start, span.end) }]
        : [];
    });
    const chosen = usable[Math.floor(draw() * usable.length)];
    const block = chosen && article.blocks[chosen.sentence.block];
    if (chosen === undefined || block === undefined) return [];
    if (at % bareName === 4) return [{ seeks, text: `who is ${chosen.said}` }];
    const run = runOf(draw, chosen.words);
    const words = (at % keywords === 0 ? run.filter(({ content }) => content) : run).map(
      ({ written }) => written,
    );
    const text = [seeks, ...(at % misspelt === 0 ? swapped(words) : words)].join(' ');
    return [{ seeks, text, gold: { file: article.file, ...block.span } }];
  });
}

/** Claims as people paste them: about a thousand characters of an article, some of its words left out. */
export function claimsOn(articles: readonly Article[], count: number, seed: number): readonly Known[] {
  return spread(articles, count, seed).flatMap(({ file, text, blocks }, at) => {
    const first = blocks[at % Math.max(1, blocks.length - 1)];
    if (first === undefined) return [];
    const end = Math.min(
      text.length,
      first.span.start + Math.round((pasted.length * pasted.leftOut) / (pasted.leftOut - 1)),
    );
    const words = text.slice(first.span.start, end).split(/\s+/u);
    const kept = words.filter((_, number) => (number + at) % pasted.leftOut !== 0).join(' ');
    return [{ seeks: 'claim' as const, text: kept, gold: { file, start: first.span.start, end } }];
  });
}

/** So many of the articles, evenly, beginning anywhere; each again where there are fewer. */
function spread(articles: readonly Article[], count: number, seed: number): readonly Article[] {
  const first = Math.floor(random(seed)() * articles.length);
  return Array.from({ length: count }).flatMap(
    (_, at) =>
      articles[(first + Math.floor((at * Math.max(articles.length, 1)) / count)) % articles.length] ?? [],
  );
}

type Word = { readonly written: string; readonly content: boolean };

function wordsBut(
  { article }: Reading,
  sentence: Span,
  without: readonly { readonly span: Span }[],
): readonly Word[] {
  return tokens(article.text, sentence)
    .filter((token) => !without.some(({ span }) => overlap(span, token) > 0))
    .map(({ start, end, word }) => ({
      written: article.text.slice(start, end),
      content: word.length > 2 && !stopWords.has(word),
    }));
}

/** Some words in a row, of which as many carry a subject as a question has at most. */
function runOf(draw: () => number, words: readonly Word[]): readonly Word[] {
  const content = words.flatMap((word, at) => (word.content ? [at] : []));
  const first = between(draw, 0, Math.max(0, content.length - contentWords.most));
  return words.slice(content[first], (content[first + contentWords.most - 1] ?? words.length) + 1);
}

/** The longest word with the two letters in its middle the wrong way round. */
function swapped(words: readonly string[]): readonly string[] {
  const longest = words.reduce((best, word) => (word.length > best.length ? word : best), '');
  const middle = longest.length >> 1;
  const wrong =
    longest.slice(0, middle - 1) +
    longest.slice(middle, middle + 1) +
    longest.slice(middle - 1, middle) +
    longest.slice(middle + 1);
  return words.map((word) => (word === longest ? wrong : word));
}
