import type { Facts } from '../../library/article.ts';

/** The facts that are corrected, in the order of their form. */
export const correctable = ['title', 'publisher', 'byline', 'published', 'url'] as const;
export type Correctable = (typeof correctable)[number];

/** The most of a fact that a field holds, in UTF-16 units. */
export const longestFact = 1000;

/** Facts as somebody would type them, as far as a field holds them; empty where they are not known. */
export function typedFacts({
  title,
  publisher = '',
  byline = '',
  published,
  url = '',
}: Facts): Record<Correctable, string> {
  const about = published?.precision === 'about' ? '~' : '';
  return {
    title: title.slice(0, longestFact),
    publisher: publisher.slice(0, longestFact),
    byline: byline.slice(0, longestFact),
    published: published === undefined ? '' : `${about}${published.day}`,
    url: url.slice(0, longestFact),
  };
}
