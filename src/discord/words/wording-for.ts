import { locales, type Labels } from '../../answer/label.ts';
import type { Wording } from './markdown.ts';

/**
 * How to write for a person with a locale: in a language of the catalogue, dates and numbers too, so that nobody reads
 * German months between English labels.
 */
export function wordingFor(labelsFor: (locale: string) => Labels): (locale: string) => Wording {
  return (locale) => {
    const base = locale.split('-')[0] ?? '';
    const language =
      locales.find((known) => known === locale) ?? locales.find((known) => known === base) ?? 'en';
    return { labels: labelsFor(language), language };
  };
}
