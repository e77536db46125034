import type { Reading } from '../../../library/reading.ts';
import type { Language } from '../../../search/stop-words.ts';
import type { DateMention } from '../../../text/date.ts';
import { foldWord } from '../../../text/fold.ts';
import type { PersonMention } from '../../../text/person.ts';
import type { Span } from '../../../text/span.ts';
import { tokens, type Token } from '../../../text/token.ts';
import { daysIn, type Day } from './day.ts';
import { nounsIn, type Noun } from './noun.ts';
import { numeralsIn, type Numeral } from './numeral.ts';
import { contentOf, languageOf } from './stem.ts';
import { termsIn, type Term } from './term.ts';

/** A sentence of a pack with what it says. */
export type Told = {
  /** Among all sentences of the pack, from 0. */
  readonly at: number;
  /** The number of its reading in the pack. */
  readonly from: number;
  readonly reading: Reading;
  readonly language: Language;
  readonly span: Span;
  /** As an index into `article.blocks`. */
  readonly block: number;
  readonly heading: boolean;
  readonly words: readonly Token[];
  /** The stems of the words that say something. */
  readonly content: ReadonlySet<string>;
  readonly names: readonly PersonMention[];
  /** Of those, folded. */
  readonly surnames: readonly string[];
  readonly numerals: readonly Numeral[];
  readonly dates: readonly DateMention[];
  readonly days: readonly Day[];
  readonly terms: readonly Term[];
  readonly nouns: readonly Noun[];
};

/** Reads the sentences of a reading one by one, so that a caller can stop between them. Linear in its text. */
export function* tell(reading: Reading, from: number, first: number): Generator<Told> {
  const { article, sentences } = reading;
  const language = languageOf(article.facts.language);
  let person = 0;
  let date = 0;
  for (const [number, { span, block }] of sentences.entries()) {
    const names: PersonMention[] = [];
    for (let next = reading.persons[person]; next !== undefined; next = reading.persons[person]) {
      if (next.span.start >= span.end) break;
      if (next.span.start >= span.start) names.push(next);
      person += 1;
    }
    const dates: DateMention[] = [];
    for (let next = reading.dates[date]; next !== undefined; next = reading.dates[date]) {
      if (next.span.start >= span.end) break;
      if (next.span.start >= span.start) dates.push(next);
      date += 1;
    }
    const words = tokens(article.text, span);
    const taken = [...names.map((name) => name.span), ...dates.map((mention) => mention.span)];
    const placed = dates.filter(({ range }) => range !== undefined).map((mention) => mention.span);
    yield {
      at: first + number,
      from,
      reading,
      language,
      span,
      block,
      heading: article.blocks[block]?.kind === 'heading',
      words,
      content: contentOf(words, language),
      names,
      surnames: names.map(surnameOf),
      numerals: numeralsIn(article.text, span, placed),
      dates,
      days: daysIn(reading, dates),
      terms: termsIn(article.text, span, taken, language),
      nouns: language === 'en' ? nounsIn(article.text, span, words, taken) : [],
    };
  }
}

/** The surname of somebody, or the one word by which they are called, folded: whoever shares it may be the same person. */
export function surnameOf({ person }: Pick<PersonMention, 'person'>): string {
  const parts = foldWord(person)
    .replaceAll(/\b(?:jr|sr|ii|iii)\b\.?/g, '')
    .trim()
    .split(/\s+/);
  return parts.at(-1) ?? '';
}
