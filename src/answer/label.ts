import de from '../../data/labels/de.json' with { type: 'json' };
import en from '../../data/labels/en.json' with { type: 'json' };
import es from '../../data/labels/es.json' with { type: 'json' };

/** The catalogue in English, which every other language must match key for key and slot for slot. */
export type LabelKey = keyof typeof en;

/** One language's words, keyed alike in every language. */
export type Labels = Readonly<Record<LabelKey, string>>;

const catalogue: Readonly<Record<string, Labels>> = { en, de, es };

/** The languages of the catalogue, BCP 47. */
export const locales: readonly string[] = Object.keys(catalogue);

/** The labels for a locale such as `de` or `en-GB`, or English where it has none. */
export function labelsFor(locale: string): Labels {
  return catalogue[locale] ?? catalogue[locale.split('-')[0] ?? ''] ?? en;
}

/** A label's words and slots in order: `['numbers: claim ', { slot: 'asked' }, ' · …']`. */
export function labelParts(labels: Labels, key: LabelKey): readonly (string | { readonly slot: string })[] {
  return labels[key]
    .split(/(\{\w+\})/)
    .filter((part) => part !== '')
    .map((part) => (part.startsWith('{') && part.endsWith('}') ? { slot: part.slice(1, -1) } : part));
}
