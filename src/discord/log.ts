/** What the adapter needs of a logger; pino fits. Never given a question, an article's text or a person's id. */
export type Log = {
  readonly info: Write;
  readonly warn: Write;
  readonly error: Write;
};

type Write = (facts: Readonly<Record<string, unknown>>, message: string) => void;
