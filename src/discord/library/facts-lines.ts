import type { Line, Piece } from '../../answer/piece.ts';
import { joined, say } from '../../answer/say.ts';
import { published } from '../../answer/sheet.ts';
import type { Draft } from '../../guild/kept.ts';
import type { Extraction } from '../../library/article.ts';
import type { Room } from '../card/passage-text.ts';

/** What is known of an article, whether it is in the library or waits. */
export type Known = Draft['article'] & { readonly bytes: number };

/** The most of a fact that a card shows, in UTF-16 units. */
const longest = 160;

/** How much room what is known besides title and publisher has on a card. */
export const notesRoom: Room = { characters: 900, marks: 20 };

/** A fact, or its beginning where it is as long as no fact should be. */
export function fact(text: string): Piece {
  if (text.length <= longest) return say.fact(text);
  const cut = text.slice(0, longest).replace(/\s+\S*$|[\uD800-\uDBFF]$/, '');
  return { is: 'pieces', pieces: [say.fact(cut), say.mark(' '), say.mark('[…]')] };
}

/** Title; publisher, byline, date, pages and size. */
export function headLines({ facts, pages, bytes }: Known): readonly Line[] {
  return [
    { role: 'title', pieces: [fact(facts.title)] },
    {
      role: 'attribution',
      pieces: joined(
        [
          facts.publisher === undefined ? say.label('publisher-unknown') : fact(facts.publisher),
          ...(facts.byline === undefined ? [] : [fact(facts.byline)]),
          published(facts),
          ...(pages > 0 ? [say.label('kept.pages', { number: say.number(pages) })] : []),
          size(bytes),
        ],
        ' · ',
      ),
    },
  ];
}

/** Its file, address, language and licence, and what was done to get at its text. */
export function noteLines({ facts, file, extraction = [] }: Known): readonly Line[] {
  const { url, language, license, flags } = facts;
  return [
    [
      say.label('cite.file', { file: fact(file) }),
      ...(language === undefined ? [] : [say.label('cite.language', { language: fact(language) })]),
      ...(license === undefined ? [] : [fact(license)]),
      ...flags.map(fact),
    ],
    ...(url === undefined ? [] : [[say.label('cite.url', { url: fact(url) })]]),
    ...(extraction.length === 0
      ? []
      : [
          [
            say.label('extraction.done', {
              what: { is: 'pieces', pieces: joined(extraction.map(said), ' · ') },
            }),
          ],
        ]),
  ].map((pieces) => ({ role: 'note', pieces: joined(pieces, ' · ') }));
}

const said = (each: Extraction): Piece => say.label(`extraction.${each}`);

/** How large a file is, in whole kilobytes or megabytes. */
function size(bytes: number): Piece {
  if (bytes < 1_000_000) return say.label('kept.kilobytes', { number: say.number(Math.ceil(bytes / 1000)) });
  return say.label('kept.megabytes', { number: say.number(Math.round(bytes / 1_000_000)) });
}
