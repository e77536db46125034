import { dateMentions, type DateMention, type DateRange } from '../text/date.ts';
import { personMentions, type PersonMention } from '../text/person.ts';
import { sentences } from '../text/sentence.ts';
import type { Span } from '../text/span.ts';
import { speeches, type Speech } from '../text/speech.ts';
import type { Article, Published } from './article.ts';
import { cutLong } from './cut-long.ts';

/** A sentence, or a part of a very long one, and the block that it stands in, as an index into `article.blocks`. */
export type Sentence = { readonly span: Span; readonly block: number };

/** What was understood of an article's text, all of it as spans of that text. */
export type Reading = {
  readonly article: Article;
  /** In text order; they cover the blocks. */
  readonly sentences: readonly Sentence[];
  readonly persons: readonly PersonMention[];
  readonly dates: readonly DateMention[];
  readonly speeches: readonly Speech[];
};

/** Days either side of a date of publication that is only known about. */
const aboutDays = 2;

/** Reads an article: sentences, persons, times and direct quotations. Depends on nothing but the article. */
export function read(article: Article): Reading {
  const { text, facts } = article;
  const blocks = article.blocks.map(({ span }) => span);
  const language = facts.language === undefined ? {} : { language: facts.language };
  const published = facts.published === undefined ? {} : { published: publishedRange(facts.published) };
  const persons = personMentions(text, blocks, language);
  return {
    article,
    sentences: blocks.flatMap((within, block) =>
      sentences(text, within, language)
        .flatMap((span) => cutLong(text, span))
        .map((span) => ({ span, block })),
    ),
    persons,
    dates: dateMentions(text, blocks, { ...language, ...published }),
    speeches: speeches(text, blocks, persons),
  };
}

/** The inclusive UTC days in which an article came out. */
function publishedRange({ day, precision }: Published): DateRange {
  return precision === 'day'
    ? { from: day, to: day }
    : { from: plusDays(day, -aboutDays), to: plusDays(day, aboutDays) };
}

function plusDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
