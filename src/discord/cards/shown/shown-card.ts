import type { APIMessageTopLevelComponent } from 'discord.js';
import type { Line } from '../../../answer/piece.ts';
import { say } from '../../../answer/say.ts';
import type { ShownCard } from '../../../cards/carding.ts';
import type { Quote } from '../../../library/quote.ts';
import { container, ids, separator, text } from '../../card/component.ts';
import { roomAfter, textOf, wholeMessage, type Room } from '../../card/passage-text.ts';
import type { CardSetup } from './card-setup.ts';
import { noteText, titleText } from './card-words.ts';
import { pageOf } from './page-of.ts';
import { quotationText } from './quotation-text.ts';
import { stateText } from './state-lines.ts';

/** A message that shows a card, and the quotations that it could not show. */
export type CardMessage = {
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly withheld: readonly Quote[];
};

/** The line at its side: as it stands, corrected, not to be relied on, or not published. */
const accents = {
  published: 0x2e7d5b,
  corrected: 0xc28a1e,
  retired: 0x80848e,
  unpublished: 0x5b6abf,
} as const;

/** Numbers of its parts besides quotations, as in `ids`. */
const parts = { title: 10, state: 11, noteLine: 12, note: 13, more: 14, details: 15 } as const;

/** A message without the line that says how many quotations there are. */
const roomForParts: Room = { ...wholeMessage, characters: wholeMessage.characters - 200 };
const nothing: Room = { characters: 0, marks: 0 };

/** With more quotations than this there is no line between each two: a message has room for 40 components. */
const mostDivided = 5;

/**
 * Lays out a card: its title in the words of whoever typed it, where it stands and who stands behind it, its quotations letter for
 * letter with their sources, and the note. A quotation is shown whole or left to the next message, and the note, too.
 */
export function shownCard(setup: CardSetup): CardMessage {
  const { card, wording, timeZone, from = 0, foot, details } = setup;
  const title = titleText(card, wording);
  const state = stateText(card, timeZone, wording);
  const note = noteText(card, wording);
  const whole = roomAfter(roomForParts, title, state, foot ?? '') ?? nothing;
  const all = card.quotes.map((each, at) =>
    quotationText(each, card.quotes.length > 1 ? at + 1 : undefined, setup, whole),
  );
  const { texts, withNote, noteLeft } = pageOf(all, from, note, whole);
  const end = from + texts.length;
  const left = Math.max(0, all.length - end);
  const more = moreLines({ shown: texts.length, from, found: all.length, noteLeft });
  const said = texts.map((each) => each.text);
  const withDetails =
    from === 0 && roomAfter(whole, ...said, (withNote ? note : '') ?? '', details ?? '') !== undefined;
  return {
    components: [
      container(accentOf(card), [
        text(parts.title, title),
        ...(state === '' ? [] : [text(parts.state, state)]),
        ...said.flatMap((each, at) => [
          ...(at === 0 || said.length <= mostDivided ? [separator(ids.separator + at)] : []),
          text(ids.passage + at, each),
        ]),
        ...(note === undefined || !withNote ? [] : [separator(parts.noteLine), text(parts.note, note)]),
        ...(more.length === 0 ? [] : [text(parts.more, textOf(more, wording))]),
        ...(details === undefined || !withDetails ? [] : [text(parts.details, details)]),
        ...(foot === undefined ? [] : [text(ids.postedBy, foot)]),
        ...setup.rowsFor({
          refs: texts.flatMap(({ ref }) => ref ?? []),
          left,
          ...((left > 0 || (noteLeft && from < all.length)) && { next: end }),
        }),
      ]),
    ],
    withheld: texts.flatMap(({ withheld }) => withheld ?? []),
  };
}

/** Which of how many quotations are here, unless all are, and that the note is not. */
function moreLines({
  shown,
  from,
  found,
  noteLeft,
}: {
  readonly shown: number;
  readonly from: number;
  readonly found: number;
  readonly noteLeft: boolean;
}): readonly Line[] {
  const last = say.number(from + shown);
  const range =
    from === 0 || shown === 1
      ? last
      : { is: 'pieces' as const, pieces: [say.number(from + 1), say.mark(' – '), last] };
  return [
    ...(shown === 0 || (from === 0 && shown === found)
      ? []
      : [
          {
            role: 'note' as const,
            pieces: [say.label('quotes.of', { shown: range, found: say.number(found) })],
          },
        ]),
    ...(noteLeft ? [{ role: 'note' as const, pieces: [say.label('cards.note-left')] }] : []),
  ];
}

function accentOf({ state, version, published, quotes }: ShownCard): number {
  if (version > published) return accents.unpublished;
  if (state === 'retired' || version < published) return accents.retired;
  return version > 1 || quotes.some((each) => 'gone' in each) ? accents.corrected : accents.published;
}
