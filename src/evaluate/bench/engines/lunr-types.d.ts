declare module 'lunr' {
  type Query = { term(term: string, options: object): void };
  type Index = {
    query(build: (query: Query) => void): readonly { readonly ref: string; readonly score: number }[];
    toJSON(): object;
  };
  type Builder = {
    ref(field: string): void;
    field(field: string): void;
    add(document: object): void;
  };
  type Lunr = {
    (configure: (this: Builder, builder: Builder) => void): Index;
    readonly Index: { load(serialised: object): Index };
    readonly tokenizer: (text: string) => readonly { toString(): string }[];
  };
  const lunr: Lunr;
  export default lunr;
}
