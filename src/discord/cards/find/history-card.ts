import type { APISelectMenuOption } from 'discord.js';
import type { Line } from '../../../answer/piece.ts';
import { joined, say } from '../../../answer/say.ts';
import type { Card, CardEvent } from '../../../cards/card.ts';
import { dayIn } from '../../../library/day-in.ts';
import { accents, container, limits, optionSelect, pressButton, rows, text } from '../../card/component.ts';
import { roomAfter, textOf, wholeMessage, type Room } from '../../card/passage-text.ts';
import type { Outcome } from '../../outcome.ts';
import type { Wording } from '../../words/markdown.ts';
import { plainLabel } from '../../words/plain-label.ts';
import { cardPressId } from '../card-press.ts';
import { byWhom } from '../shown/state-lines.ts';
import { isSaid, typedWords } from '../shown/typed-words.ts';
import { versionsId } from './versions-id.ts';

/** What was done with a card, as far as whoever looks may see it. */
export type CardHistory = {
  readonly card: Card['id'];
  readonly title: string;
  /** Newest first. */
  readonly events: readonly CardEvent[];
  /** How many of them came before. */
  readonly from: number;
  /** The numbers of the versions that they may look at: up to this. */
  readonly versions: number;
  /** By which the server's days begin; IANA. */
  readonly timeZone: string;
  readonly wording: Wording;
};

/** Numbers of its parts. */
const parts = { head: 10, events: 11, foot: 12 } as const;
const footRoom = 200;

/** Who did what with a card, when and why, the last first; each version that is named can be looked at. */
export function historyCard(history: CardHistory): Outcome {
  const { card, title, events, from, wording } = history;
  const { labels } = wording;
  const head = textOf(
    [
      { role: 'title', pieces: [say.label('cards.history.title')] },
      { role: 'note', pieces: [say.label('cards.history.of', { title: typedWords(title) })] },
    ],
    wording,
  );
  const room = roomAfter({ ...wholeMessage, characters: wholeMessage.characters - footRoom }, head);
  const shown = fitting(events.slice(from), history, room);
  const end = from + shown.length;
  const range =
    from === 0
      ? say.number(end)
      : { is: 'pieces' as const, pieces: [say.number(from + 1), say.mark(' – '), say.number(end)] };
  const of = say.label('cards.history.lines', { shown: range, found: say.number(events.length) });
  const to = (at: number) => cardPressId({ do: 'history', card, from: at });
  return {
    components: [
      container(accents.answer, [
        text(parts.head, head),
        ...(shown.length === 0 ? [] : [text(parts.events, shown.map((each) => each.text).join('\n'))]),
        ...(shown.length === events.length
          ? []
          : [text(parts.foot, textOf([{ role: 'note', pieces: [of] }], wording))]),
        ...rows(optionSelect(versionsId(card), labels['select.version'], versionOptions(shown, history)), [
          ...(from === 0 ? [] : pressButton(to(0), labels['button.latest'])),
          ...(end >= events.length ? [] : pressButton(to(end), labels['button.earlier'])),
          ...pressButton(cardPressId({ do: 'show', card }), labels['button.show']),
        ]),
      ]),
    ],
  };
}

type Written = { readonly event: CardEvent; readonly text: string };

/** As many as there is room for; the first always, since no reason is as long as a message. */
function fitting(
  events: readonly CardEvent[],
  history: CardHistory,
  whole: Room | undefined,
): readonly Written[] {
  const written: Written[] = [];
  let room = whole;
  for (const event of events) {
    const each = textOf([eventLine(event, history)], history.wording);
    room = room && roomAfter(room, `${each}\n`);
    if (room === undefined && written.length > 0) break;
    written.push({ event, text: each });
  }
  return written;
}

function eventLine({ did, by, at, version, why }: CardEvent, { timeZone }: CardHistory): Line {
  const day = dayIn(timeZone, at);
  const who = by === undefined ? [say.label('cards.operator')] : byWhom(by);
  const facts = joined(
    [
      say.date({ from: day, to: day }),
      {
        is: 'pieces',
        pieces: joined([say.label(`cards.did.${did}`), ...(by === undefined ? [] : who)], ' '),
      },
      ...(by === undefined ? who : []),
      say.label('cards.version', { number: say.number(version) }),
    ],
    ' · ',
  );
  const reason = why === undefined || !isSaid(why) ? [] : [say.mark(': '), typedWords(why)];
  return { role: 'item', pieces: [...facts, ...reason] };
}

/** The versions that the shown lines speak of, the last first. */
function versionOptions(
  shown: readonly Written[],
  { versions, wording }: CardHistory,
): readonly APISelectMenuOption[] {
  const named = [...new Set(shown.map(({ event }) => event.version))].filter((each) => each <= versions);
  return named
    .toSorted((a, b) => b - a)
    .slice(0, limits.options)
    .map((number) => ({ value: String(number), label: plainLabel('cards.version', wording, { number }) }));
}
