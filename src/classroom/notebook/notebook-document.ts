import type { Line, Piece } from '../../answer/piece.ts';
import { passageLink } from '../../answer/passage-link.ts';
import { joined, say } from '../../answer/say.ts';
import { attribution, list } from '../../answer/sheet.ts';
import type { Class } from '../../guild/class.ts';
import type { ShownQuote } from '../../guild/kept-quote.ts';
import { dayIn } from '../../library/day-in.ts';
import type { Quoted } from '../../answer/answer.ts';
import { bibliography } from '../../references/bibliography.ts';
import type { Style } from '../../references/references.ts';
import type { Run } from '../../references/run.ts';
import type { Iso } from '../../text/date.ts';
import type { ShownEntry } from './notebook-page.ts';
import type { Document, DocumentLine } from '../document.ts';
import type { Assignment } from '../hand-in/hand-in.ts';

/** What stands at the head of a notebook, and how its references are written. */
export type NotebookAbout = {
  /** Whose it is, as the server shows their name. */
  readonly owner: string;
  /** The name of its class; none outside of the classes. */
  readonly class?: Class['name'];
  /** For what it was handed in, and on which day where the server is. */
  readonly handedIn?: { readonly for: Assignment['title']; readonly on: Iso; readonly late: boolean };
  /** The tag that all its entries have, where it was narrowed to one. */
  readonly tag?: string;
  readonly style: Style;
  /** BCP 47, of labels and references. */
  readonly locale: string;
  /** The UTC day on which it is made, and addresses were looked at. */
  readonly accessed: Iso;
  /** IANA: of the days on which articles went. */
  readonly timeZone: string;
};

/**
 * A notebook, or what was handed in of it, to be written as a file: each passage with what cites it and its owner's words, then each
 * article that words are quoted from once, in a bibliography. Where words are gone or not open, a line says so.
 */
export async function notebookDocument(
  entries: readonly ShownEntry[],
  about: NotebookAbout,
): Promise<Document> {
  const { accessed, locale, style } = about;
  const quoted = entries.flatMap((entry) => ('quoted' in entry.quote ? [entry.quote.quoted] : []));
  const { entries: works, inText } = await bibliography(
    quoted.map(({ citation }) => ({ citation, accessed })),
    style,
    locale,
  );
  const references = new Map(quoted.map((each, at) => [each, inText[at] ?? []]));
  return {
    language: locale,
    made: accessed,
    title: [titleOf(about)],
    about: head(about),
    parts: [
      { groups: entries.map((entry) => entryLines(entry, references, about)) },
      ...(works.length === 0
        ? []
        : [
            {
              heading: [say.label(`document.references.${style}`)],
              groups: works.map(({ runs }): readonly DocumentLine[] => [{ role: 'reference', runs }]),
            },
          ]),
    ],
  };
}

/** How many of the entries have no words any more. */
export function withoutWords(entries: readonly ShownEntry[]): number {
  return entries.filter(({ quote }) => !('quoted' in quote)).length;
}

function titleOf({ class: of }: NotebookAbout): Piece {
  return of === undefined
    ? say.label('document.notebook')
    : say.label('document.notebook-of', { class: say.typed(of) });
}

function head({ owner, handedIn, tag, accessed }: NotebookAbout): readonly Line[] {
  const made = say.label('document.made', { date: day(accessed) });
  const what: readonly Piece[] = [
    say.label('document.collected-by', { name: say.typed(owner) }),
    ...(tag === undefined ? [] : [say.label('document.tagged', { tag: say.typed(tag) })]),
    ...(handedIn === undefined ? [made] : handedInPieces(handedIn)),
  ];
  return [
    { role: 'text', pieces: joined(what, ' · ') },
    { role: 'note', pieces: [say.label('document.whose-words', { name: say.typed(owner) })] },
  ];
}

function handedInPieces({ for: assignment, on, late }: NonNullable<NotebookAbout['handedIn']>) {
  return [
    say.label('document.handed-in', { date: day(on), assignment: say.typed(assignment) }),
    ...(late ? [say.label('document.late')] : []),
  ];
}

function entryLines(
  { quote, note, tags }: ShownEntry,
  references: ReadonlyMap<Quoted, readonly Run[]>,
  { owner, style, timeZone }: NotebookAbout,
): readonly DocumentLine[] {
  return [
    ...('quoted' in quote
      ? quotedLines(quote.quoted, references.get(quote.quoted) ?? [], style)
      : [{ role: 'note' as const, pieces: [whyNone(quote, timeZone)] }]),
    ...(note === undefined
      ? []
      : [
          {
            role: 'own' as const,
            pieces: [
              say.label('document.own-words', { name: say.typed(owner) }),
              say.mark(': '),
              say.typed(note),
            ],
          },
        ]),
    ...(tags.length === 0
      ? []
      : [
          {
            role: 'note' as const,
            pieces: [say.label('document.tags', { tags: list(tags.map(say.typed)) })],
          },
        ]),
  ];
}

function quotedLines(quoted: Quoted, inText: readonly Run[], style: Style): readonly DocumentLine[] {
  const url = passageLink(quoted);
  const key = style === 'chicago' ? 'document.footnote' : 'document.in-text';
  return [
    { role: 'quotation', pieces: [{ is: 'quotation', quote: quoted.quote }] },
    {
      role: 'attribution',
      pieces: [
        ...attribution(quoted.citation),
        ...(url === undefined
          ? []
          : [say.mark(' · '), { is: 'link' as const, label: { key: 'cite.open' as const }, url }]),
      ],
    },
    { role: 'reference', lead: [say.label(key), say.mark(': ')], runs: inText },
  ];
}

/** Why there are no words. */
function whyNone(quote: Exclude<ShownQuote, { readonly quoted: Quoted }>, timeZone: string): Piece {
  if (!('gone' in quote)) return say.label(quote.why === 'closed' ? 'cards.closed' : 'cards.unknown-source');
  const { why, at } = quote.gone;
  return say.label(`gone.${why}`, { date: day(dayIn(timeZone, at)) });
}

const day = (of: Iso) => say.date({ from: of, to: of });
