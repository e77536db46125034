import { listing } from '../../answer/listing.ts';
import type { Line, Piece } from '../../answer/piece.ts';
import { say } from '../../answer/say.ts';
import type { Sources } from '../../answering.ts';
import type { Page } from '../../command.ts';
import type { Card } from './card.ts';
import { accents, button, container, ids, rows, text } from './component.ts';
import type { Wording } from '../words/markdown.ts';
import { roomAfter, textOf, wholeMessage } from './passage-text.ts';
import { customId } from '../press.ts';

/** Articles on one page of /sources. */
export const perPage = 10;

/** /help and /about. */
export function pageCard({ lines }: Page, wording: Wording): Card {
  return plain(lines, wording, []);
}

/** One page of /sources, with buttons to the others. */
export function sourcesCard(sources: Sources, wording: Wording): Card {
  const { filter, page, pack } = sources;
  const { number: here, of: pages } = page;
  const lines = listing(sources);
  if (pages === 1) return plain(lines, wording, []);
  const at: Piece = say.label('card.page', { page: say.number(here + 1), pages: say.number(pages) });
  const turn = (to: number) => ({
    do: 'sources' as const,
    filter,
    page: to,
    ...(pack !== undefined && { pack: pack && pack.id }),
  });
  const turns = customId(turn(pages)) !== undefined;
  const narrow = turns ? [] : [say.mark(' · '), say.label('card.narrow')];
  const { labels } = wording;
  return plain(
    [...lines, { role: 'note', pieces: [at, ...narrow] }],
    wording,
    rows(
      turns
        ? [
            // A button that is off leads nowhere, but no two may have the same id.
            ...button(ids.press + 1, labels['button.previous'], turn(here === 0 ? pages : here - 1), {
              disabled: here === 0,
            }),
            ...button(ids.press + 2, labels['button.next'], turn(here + 1 === pages ? pages + 1 : here + 1), {
              disabled: here + 1 === pages,
            }),
          ]
        : [],
    ),
  );
}

function plain(lines: readonly Line[], wording: Wording, below: ReturnType<typeof rows>): Card {
  return {
    components: [container(accents.answer, [text(ids.notes, fittingText(lines, wording)), ...below])],
    shown: [],
    withheld: [],
  };
}

/** The lines as one text; from the last item back, those that a message has no room for are left out. */
function fittingText(lines: readonly Line[], wording: Wording): string {
  const content = textOf(lines, wording);
  const last = lines.findLastIndex(({ role }) => role === 'item');
  if (roomAfter(wholeMessage, content) !== undefined || last === -1) return content;
  return fittingText(lines.toSpliced(last, 1), wording);
}
