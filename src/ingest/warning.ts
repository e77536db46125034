/**
 * All that can be worth knowing about a file. What begins with `refused-` or `skipped-` says why there is no article of it. The
 * sentence of each, which says what is wrong and what to do, is the label `warning.` and its code.
 */
export const warningCodes = [
  'skipped-kind',
  'skipped-beside',
  'skipped-nameless',
  'skipped-closed',
  'skipped-special',
  'skipped-link-broken',
  'skipped-link-outside',
  'skipped-link-folder',
  'refused-format',
  'refused-special',
  'refused-unreadable',
  'refused-too-large',
  'refused-empty',
  'refused-too-long',
  'refused-lines',
  'refused-binary',
  'refused-nothing',
  'refused-encoding',
  'refused-slow',
  'refused-memory',
  'refused-broken',
  'refused-nested',
  'refused-elements',
  'refused-attributes',
  'refused-unseen',
  'refused-no-text',
  'refused-letters',
  'refused-pages',
  'refused-other-kind',
  'refused-other-archive',
  'refused-encrypted',
  'refused-protected',
  'refused-doctype',
  'refused-archive-entries',
  'refused-archive-size',
  'refused-archive-ratio',
  'refused-archive-path',
  'refused-archive-twice',
  'refused-archive-link',
  'refused-archive-nested',
  'refused-archive-empty',
  'refused-archive-stopped',
  'other-kind',
  'macros',
  'tracked-changes',
  'chapters-left',
  'encoding-guessed',
  'characters-lost',
  'pages-without-text',
  'beside-too-large',
  'beside-unreadable',
  'beside-malformed',
  'front-matter-open',
  'front-matter-malformed',
  'front-matter-language',
  'front-matter-language-open',
  'fact-unused',
  'date-unknown',
  'same-text',
] as const;

export type WarningCode = (typeof warningCodes)[number];

/** What stands in the slots of a warning's label; `why`, `where`, `wrong` and `kind` are the ends of keys of labels themselves. */
export type WarningValues = Readonly<Record<string, string | number>>;

/** Something that a person should know about a file, as plain data: `warningLine` says it in their language. */
export type Warning = {
  readonly code: WarningCode;
  /** Its name, as hostile as any. */
  readonly file: string;
  readonly values?: WarningValues;
};

/** Whether a warning says why there is no article of its file. */
export function isRefusal({ code }: Pick<Warning, 'code'>): boolean {
  return code.startsWith('refused-') || code.startsWith('skipped-');
}
