declare module 'jsonld' {
  type Loaded = { readonly contextUrl?: null; readonly documentUrl: string; readonly document: unknown };
  type Options = { readonly documentLoader: (url: string) => Promise<Loaded>; readonly safe?: boolean };
  /** The document with every term as the IRI that it stands for; in `safe` mode nothing is left out in silence. */
  export function expand(document: object, options: Options): Promise<unknown>;
}
