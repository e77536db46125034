import type { Article } from '../../src/library/article.ts';
import { written } from '../store/written-article.ts';
import { uniqueWord } from './unique-word.ts';

/** An article in all of whose parts its unique word stands, and a line that all have in common. */
export function articleWith(number: number): { readonly article: Article; readonly bytes: Uint8Array } {
  const word = uniqueWord(number);
  const name = `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
  const day = `2025-0${(number % 9) + 1}-1${number % 10}`;
  return written(
    [
      `Captain Wera ${name} said the ferry ${word} sails on Monday.`,
      'Subscribe at the harbour office.',
      `“The ${word} bridge costs ${number + 2} million crowns,” said ${name} on ${(number % 27) + 1} March 2025.`,
    ].join('\n\n'),
    {
      file: `${word}.txt`,
      title: `${name} and the ferry`,
      // Half of them share a publisher, so that lines can repeat.
      publisher: number % 2 === 0 ? 'The Quay Times' : `The ${name} Herald`,
      byline: `Ada ${name}`,
      published: { day, precision: 'day' },
      license: number % 3 === 0 ? 'CC0' : `${word} licence`,
      url: `https://${word}.example/ferry`,
    },
  );
}

/** The article's passages: its first and its last sentence, in UTF-16 units. */
export function passagesOf({ text }: Article) {
  const [first = '', , last = ''] = text.split('\n\n');
  return [
    { start: 0, end: first.length },
    { start: text.length - last.length, end: text.length },
  ] as const;
}
