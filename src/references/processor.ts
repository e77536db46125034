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
  /**
   * What writes many references at once, by a style's name from `styleOfMany`. The same one is given again for a style and a language,
   * and forgets what it was given before.
   */
  readonly engine: (items: readonly CslItem[], style: string, lang: string, format: 'html') => Engine;
};

/** A processor of citeproc-js (https://citeproc-js.readthedocs.io/en/latest/running.html), as far as it is used. */
export type Engine = {
  /** Takes the items in, and tells apart those that would be cited alike. */
  readonly updateItems: (ids: readonly string[]) => void;
  readonly makeCitationCluster: (
    items: readonly {
      readonly id: string;
      readonly locator: string;
      readonly label: 'paragraph' | 'page';
    }[],
  ) => string;
  readonly makeBibliography: () => readonly [
    { readonly entry_ids: readonly (readonly string[])[] },
    readonly string[],
  ];
};

/** A style for many references at once: its engine is not the one that writes single references meanwhile. */
export function styleOfMany(style: string): string {
  return `${style}-many`;
}

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
  const { engine, styles } = plugins.config.get('@csl');
  const apa = styles.get('apa');
  for (const [name, style] of Object.entries({ mla, chicago, harvard })) styles.add(name, style);
  for (const [name, style] of Object.entries({ apa, mla, chicago, harvard }))
    styles.add(styleOfMany(name), style);
  return {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- its types know each plugin's options by declaration merging, which loading it late does not bring in
    format: plugins.output.format as unknown as Processor['format'],
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it has no type for what it gives
    engine: engine as unknown as Processor['engine'],
  };
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
