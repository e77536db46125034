import type { Reading } from '../../library/reading.ts';
import { lemma } from '../../search/lemma.ts';
import { lightWords, stopWords } from '../../search/stop-words.ts';
import { contains, overlap, type Span } from '../../text/span.ts';
import { tokens } from '../../text/token.ts';

/** A piece of a sentence: kept as it is, or to be filled with another word, number or name. */
export type Slot =
  | { readonly kind: 'as-is'; readonly text: string }
  /** `base` says what it is, `ending` is what inflection put behind it, `capital` whether it is written with one. */
  | { readonly kind: 'word'; readonly base: string; readonly ending: string; readonly capital: boolean }
  | { readonly kind: 'number'; readonly of: 'year' | 'day' | 'amount'; readonly digits: number }
  | { readonly kind: 'name'; readonly person: string; readonly part: 'given' | 'surname' };

/** An article as something to be filled in: its title, and each of its sentences. */
export type Template = {
  readonly title: readonly Slot[];
  readonly sentences: readonly (readonly Slot[])[];
};

/** The fewest words of a sentence that is used. */
const fewestWords = 6;

/** What inflection puts behind a word, and leaves at least three letters of. */
const inflection = /(?<=\p{L}{3})(?:ing|ed|(?<!s)s)$/u;

/** Words that turn a sentence round stay, too. */
const negations: ReadonlySet<string> = new Set(['not', 'no', 'never', 'none', 'nothing', 'nobody']);

/** Makes templates of the sentences of an article's paragraphs: function words, months and small words stay as they are. */
export function templateOf(reading: Reading): Template {
  const { article, sentences } = reading;
  const { title } = article.facts;
  return {
    title: slots(title, { start: 0, end: title.length }, []),
    sentences: sentences
      .filter(({ block }) => article.blocks[block]?.kind === 'paragraph')
      .filter(({ span }) => tokens(article.text, span).length >= fewestWords)
      .map(({ span }) => slots(article.text, span, [reading])),
  };
}

function slots(text: string, within: Span, readings: readonly Reading[]): readonly Slot[] {
  const dates = readings.flatMap((reading) => reading.dates.filter(({ span }) => overlap(span, within) > 0));
  const persons = readings.flatMap((reading) => reading.persons.filter(({ span }) => contains(within, span)));
  const made: Slot[] = [];
  let done = within.start;
  for (const [at, { start, end, word, kind }] of tokens(text, within).entries()) {
    const written = text.slice(start, end);
    const own = written.replace(/['’]s$/iu, '');
    const dated = dates.some(({ span }) => overlap(span, { start, end }) > 0);
    const named = persons.find(({ span }) => overlap(span, { start, end }) > 0);
    const slot =
      kind === 'number'
        ? numberSlot(own, dated)
        : named
          ? nameSlot(named.person, own, text.slice(named.span.start, start).trim() === '')
          : wordSlot(own, word, dated, at === 0);
    if (slot === undefined) continue;
    made.push({ kind: 'as-is', text: text.slice(done, start) }, slot);
    done = start + own.length;
  }
  return [...made, { kind: 'as-is', text: text.slice(done, within.end) }];
}

function numberSlot(written: string, dated: boolean): Slot | undefined {
  if (!/^\d+$/.test(written)) return undefined;
  const of = !dated ? 'amount' : written.length === 4 ? 'year' : 'day';
  return { kind: 'number', of, digits: written.length };
}

function nameSlot(person: string, written: string, first: boolean): Slot {
  const alone = !person.includes(' ');
  return { kind: 'name', person, part: first && !alone && person.startsWith(written) ? 'given' : 'surname' };
}

function wordSlot(written: string, word: string, dated: boolean, begins: boolean): Slot | undefined {
  if (dated || word.length < 3) return undefined;
  if (stopWords.has(word) || lightWords.has(word) || negations.has(word)) return undefined;
  if (!/^\p{L}+$/u.test(written)) return undefined;
  const ending = inflection.exec(written)?.[0] ?? '';
  const capital = /^\p{Lu}/u.test(written) || begins;
  return { kind: 'word', base: lemma(word), ending, capital };
}
