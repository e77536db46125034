import { cslItem, type Cited } from './csl-item.ts';
import { processor, withWords } from './processor.ts';
import { guarded, runsOf, type Run } from './run.ts';

/** The styles that references are written in. */
export const styles = ['apa', 'mla', 'chicago', 'harvard'] as const;
export type Style = (typeof styles)[number];

/** A reference in a style: for the list at the end, and for the place where the passage is quoted. */
export type Reference = {
  readonly style: Style;
  readonly entry: readonly Run[];
  /** "(Tweed, 2025, para. 3)", or where there are pages "(Tweed, 2025, p. 12)"; in Chicago the footnote. */
  readonly inText: readonly Run[];
};

/** The languages that the style processor has words for, by those of the bot. */
const languages: Readonly<Record<string, string>> = { en: 'en-US', de: 'de-DE', es: 'es-ES' };

/**
 * The references to a passage's article, one in each style. What is not known is said to be so or left out as the style
 * has it; nothing is looked up anywhere.
 * @param locale BCP 47: of the words that styles add ("Accessed"); English where the bot does not speak it
 */
export async function references(cited: Cited, locale = 'en'): Promise<readonly Reference[]> {
  const { format } = await processor();
  const item = cslItem(cited, locale);
  const lang = languageOf(locale);
  const data = [withWords(item, guarded)];
  const entry = placeOf(cited);
  return styles.map((style) => {
    const options = { style, lang, format: 'html' } as const;
    return {
      style,
      entry: runsOf(format('bibliography', data, options)),
      inText: runsOf(format('citation', data, { ...options, entry })),
    };
  });
}

/** The language of the style processor's that is nearest to a locale. */
export function languageOf(locale: string): string {
  return languages[locale.split('-')[0] ?? ''] ?? 'en-US';
}

/** Where a passage stands in its work, as it is said in the text: its page, or where there are none its paragraph. */
export function placeOf({ citation: { article, page, paragraph } }: Cited) {
  return page === undefined
    ? { id: article, locator: String(paragraph), label: 'paragraph' as const }
    : { id: article, locator: guarded(page), label: 'page' as const };
}

/** A name of a style as its users say it. */
export function styleName(style: Style): string {
  return { apa: 'APA', mla: 'MLA', chicago: 'Chicago', harvard: 'Harvard' }[style];
}
