import { labelParts, labelsFor, type LabelKey } from '../../answer/label.ts';
import { marks } from '../../answer/piece.ts';
import { display } from './discord-display.ts';

/** What a message may be made of besides labels, numbers, dates and marks. */
export type Known = {
  /** Whether these words, as shown, are a quotation that may stand here. */
  readonly isQuotation: (text: string) => boolean;
  /** Whether these words were cut from an article or typed by somebody. */
  readonly isCut: (text: string) => boolean;
  /** Bibliographic facts as they are, and names of commands and options. */
  readonly facts: readonly string[];
  /** Addresses that may be linked to. */
  readonly links: readonly string[];
  /** Who may be named: `user:123`. */
  readonly people: readonly string[];
  /** Words of the bot's own that may stand between quotations, such as the label of a gap; none unless given. */
  readonly betweenQuotations?: readonly string[];
  /** Whether times may be shown in the time zone of whoever reads them. */
  readonly times?: boolean;
};

const labels = labelsFor('en');
const months = Array.from({ length: 12 }, (_, month) =>
  new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' }).format(
    new Date(Date.UTC(2020, month)),
  ),
);
/** Numbers and dates are made of these, besides digits. */
const own: readonly string[] = [
  ...new Set([
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of the catalogue itself
    ...(Object.keys(labels) as LabelKey[]).flatMap((key) =>
      labelParts(labels, key).filter((part) => typeof part === 'string'),
    ),
    ...months,
    ...marks,
    '–',
  ]),
];
const ownByFirst = byFirst(own);
const quotedByFirst = byFirst(marks);

/**
 * Takes a message apart (design, invariant 2): each character of what is shown must be of a quotation, a label, a fact,
 * a number, a date, words cut from an article or typed, or a listed mark.
 * @returns what is not accounted for, a sentence each; nothing when all is
 */
export function account(components: unknown, known: Known): readonly string[] {
  const facts = byFirst(known.facts);
  const between = byFirst(known.betweenQuotations ?? []);
  const covered = (text: string, quoted: boolean) =>
    quoted ? isCovered(text, quotedByFirst, between) : isCovered(text, ownByFirst, facts);
  const accounted = (run: string, quoted: boolean) => {
    if (!run.startsWith('\u2068')) return covered(run, quoted);
    if (!run.endsWith('\u2069')) return false;
    const inside = run.slice(1, -1);
    return quoted ? known.isQuotation(inside) : known.isCut(inside);
  };
  return texts(components).flatMap(({ markdown, plain }) => {
    if (plain !== undefined) return covered(plain, false) ? [] : [`“${plain}” on a component is nobody's`];
    const { stretches, links, pings, markup } = display(markdown);
    return [
      ...links.filter((link) => !known.links.includes(link)).map((link) => `links to ${link}`),
      ...pings.filter((ping) => !known.people.includes(ping)).map((ping) => `mentions ${ping}`),
      ...markup
        .filter((type) => type !== 'timestamp' || known.times !== true)
        .map((type) => `has markup: ${type}`),
      ...stretches.flatMap(({ quoted, text }) =>
        text
          .split('\u2068')
          .join('\u0000\u2068')
          .split('\u2069')
          .join('\u2069\u0000')
          .split('\u0000')
          .filter((run) => run !== '' && !accounted(run, quoted))
          .map((run) => `shows “${run}”, which is nobody's`),
      ),
    ];
  });
}

type ByFirst = ReadonlyMap<string, readonly string[]>;

/** Whether a text can be put together from these strings, and digits and names of people where it is no block quote. */
function isCovered(text: string, ...all: readonly ByFirst[]): boolean {
  const reached = new Uint8Array(text.length + 1);
  reached[0] = 1;
  for (let at = 0; at < text.length; at++) {
    if (reached[at] === 0) continue;
    const first = text.charAt(at);
    if (first === '\n' || (all[0] === ownByFirst && /[\d\uFFFC]/.test(first))) reached[at + 1] = 1;
    for (const candidates of all)
      for (const candidate of candidates.get(first) ?? [])
        if (text.startsWith(candidate, at)) reached[at + candidate.length] = 1;
  }
  return reached[text.length] === 1;
}

function byFirst(all: readonly string[]): ReadonlyMap<string, readonly string[]> {
  return Map.groupBy(
    all.filter((each) => each !== ''),
    (each) => each.charAt(0),
  );
}

type Text = { readonly markdown: string; readonly plain?: string };

/** Everything in a message's components that people can read. */
function texts(value: unknown): readonly Text[] {
  if (Array.isArray(value)) return value.flatMap(texts);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]): readonly Text[] => {
    if (typeof inner !== 'string') return texts(inner);
    if (key === 'content') return [{ markdown: inner }];
    return ['label', 'placeholder', 'description'].includes(key) ? [{ markdown: '', plain: inner }] : [];
  });
}
