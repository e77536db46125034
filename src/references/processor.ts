import type { CslItem } from './csl-item.ts';
import { chicago } from './styles/chicago.ts';
import { harvard } from './styles/harvard.ts';
import { mla } from './styles/mla.ts';

/** What Citation.js is asked for here. Its way in, which can fetch addresses, is never used: only what is written out. */
export type Processor = {
  readonly format: (
    what: 'bibliography' | 'citation' | 'bibtex',
    items: readonly CslItem[],
    options?: {
      readonly style: string;
      readonly lang: string;
      readonly format: 'html';
      readonly entry?: {
        readonly id: string;
        readonly locator: string;
        readonly label: 'paragraph' | 'page';
      };
    },
  ) => string;
};

let loading: Promise<Processor> | undefined;

/** Citation.js with the styles that it lacks. It is loaded when a reference is first asked for, because a start should not wait for it. */
export function processor(): Promise<Processor> {
  loading ??= load();
  return loading;
}

async function load(): Promise<Processor> {
  const [{ plugins }] = await Promise.all([
    import('@citation-js/core'),
    import('@citation-js/plugin-csl'),
    import('@citation-js/plugin-bibtex'),
  ]);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it says itself that it knows nothing of what plugins keep there
  const bibtex = plugins.config.get('@bibtex') as { readonly format: { asciiOnly: boolean } };
  // Otherwise letters that it has no LaTeX for are left out; what means something to LaTeX is taken care of before.
  bibtex.format.asciiOnly = false;
  const { styles } = plugins.config.get('@csl');
  for (const [name, style] of Object.entries({ mla, chicago, harvard })) styles.add(name, style);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- its types know each plugin's options by declaration merging, which loading it late does not bring in
  return { format: plugins.output.format as unknown as Processor['format'] };
}

/** A work each of whose words that come from outside is written in another way. */
export function withWords(item: CslItem, written: (words: string) => string): CslItem {
  const { author, note, 'container-title': container } = item;
  return {
    ...item,
    title: written(item.title),
    ...(container !== undefined && { 'container-title': written(container) }),
    ...(note !== undefined && { note: written(note) }),
    ...(author && {
      author: author.map((name) => ('literal' in name ? { literal: written(name.literal) } : name)),
    }),
  };
}
