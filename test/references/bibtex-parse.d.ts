declare module 'bibtex-parse' {
  /** The entries of a BibTeX file, their fields' names in capitals. */
  export function entries(
    bibtex: string,
  ): readonly ({ readonly key: string; readonly type: string } & Readonly<Record<string, string>>)[];
}
