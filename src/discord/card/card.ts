import type { APIMessageTopLevelComponent } from 'discord.js';
import { labelParts } from '../../answer/label.ts';
import type { Line } from '../../answer/piece.ts';
import { say } from '../../answer/say.ts';
import type { Sheet } from '../../answer/sheet.ts';
import type { QuoteRef } from '../../answering.ts';
import type { Quote } from '../../library/quote.ts';
import { accents, container, ids, separator, text, type rows } from './component.ts';
import { escape } from '../words/escape.ts';
import { bold, markdown, markdownLine, type Wording } from '../words/markdown.ts';
import {
  passageText,
  roomAfter,
  textOf,
  tooLong,
  wholeMessage,
  type PassageText,
  type Room,
} from './passage-text.ts';

/** What a card says, before it is known how much of it fits. */
export type CardSetup = {
  readonly sheet: Sheet;
  /** The question's text as Markdown, or nothing where the card links to a message instead. */
  readonly question?: string;
  /** The address of the message that was asked about. */
  readonly about?: string;
  /** The person who posts it, where it is not private. */
  readonly postedBy?: string;
  /** How many passages came before those of the sheet. */
  readonly skipped: number;
  /** How many there are in all. */
  readonly found: number;
  readonly wording: Wording;
  /** The rows under the card, by what is on it. */
  readonly rowsFor: (shown: readonly Shown[]) => ReturnType<typeof rows>;
};

/** A passage on a card, with the number it stands under. */
export type Shown = { readonly number: number; readonly ref: QuoteRef; readonly text: PassageText };

/** A message, and the quotations that it could not show. */
export type Card = {
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly shown: readonly Shown[];
  readonly withheld: readonly Quote[];
};

/** At most this many passages on one card: its buttons name no more, and nobody reads more at once. */
export const mostPassages = 5;

/** How much is kept free for the lines below the passages, in UTF-16 units. */
const footRoom = 300;

/** Lays out a card. A passage is shown whole or not at all; those that do not fit are left to "More". */
export function card(setup: CardSetup): Card {
  const { sheet, question, about, postedBy, wording } = setup;
  const notes = [...sheet.head, ...sheet.foot].filter(({ role }) => role !== 'question');
  const head = [
    ...(question === undefined ? [] : [text(ids.question, question)]),
    ...(about === undefined ? [] : [text(ids.about, textOf([aboutLine(about)], wording))]),
    ...(notes.length === 0 ? [] : [text(ids.notes, notes.map((line) => noteText(line, wording)).join('\n'))]),
  ];
  const room = roomAfter(wholeMessage, ...head.map(({ content }) => content)) ?? { characters: 0, marks: 0 };
  const texts = fitting(setup, { ...room, characters: room.characters - footRoom });
  const shown = texts.map((each, at) => ({
    number: setup.skipped + at + 1,
    ref: { article: each.passage.quoted.quote.article.id, span: each.passage.quoted.quote.span },
    text: each,
  }));
  const foot = footLine(setup, shown.length);
  const body = texts.flatMap((each, at) => [
    separator(ids.separator + at),
    text(ids.passage + at, each.text),
  ]);
  return {
    components: [
      container(texts.length > 0 && sheet.foot.length === 0 ? accents.answer : accents.silence, [
        ...head,
        ...(head.length === 0 ? body.slice(1) : body),
        ...(foot === undefined ? [] : [text(ids.foot, textOf([foot], wording))]),
        ...(postedBy === undefined ? [] : [text(ids.postedBy, postedByText(postedBy, wording))]),
        ...setup.rowsFor(shown),
      ]),
    ],
    shown,
    withheld: texts.flatMap(({ withheld }) => withheld ?? []),
  };
}

/** A title among a card's notes is bold, so that it does not look like the question's heading above it. */
function noteText(line: Line, wording: Wording): string {
  if (line.role !== 'title') return markdownLine(line, wording);
  return bold(line.pieces.map((piece) => markdown(piece, wording)).join(''));
}

function fitting({ sheet, skipped, found, wording }: CardSetup, whole: Room): readonly PassageText[] {
  const texts: PassageText[] = [];
  let room = whole;
  for (const passage of sheet.passages.slice(0, mostPassages)) {
    const number = found > 1 ? skipped + texts.length + 1 : undefined;
    const written = passageText(passage, number, wording);
    const left = roomAfter(room, written.text);
    if (left !== undefined) {
      texts.push(written);
      room = left;
      continue;
    }
    // Alone on a card there is no more room to be had on the next one.
    if (texts.length === 0) texts.push(tooLong(passage, number, wording));
    break;
  }
  return texts;
}

/** Which of how many passages are here, unless all are. */
function footLine({ skipped, found }: CardSetup, shown: number): Line | undefined {
  if (shown === 0 || (skipped === 0 && shown === found)) return undefined;
  const last = say.number(skipped + shown);
  const range =
    skipped === 0
      ? last
      : { is: 'pieces' as const, pieces: [say.number(skipped + 1), say.mark(' – '), last] };
  return { role: 'note', pieces: [say.label('quotes.of', { shown: range, found: say.number(found) })] };
}

/** The line that leads to a message instead of repeating it. */
export function aboutLine(url: string): Line {
  return {
    role: 'note',
    pieces: [say.label('card.about', { message: { is: 'link', label: { key: 'card.message' }, url } })],
  };
}

/** Names a person without calling them: nothing that this bot sends can ping. */
export function postedByText(person: string, { labels }: Wording): string {
  const words = labelParts(labels, 'card.posted-by').map((part) =>
    typeof part === 'string' ? escape(part) : `<@${person}>`,
  );
  return `-# ${words.join('')}`;
}

/** A message of one or more lines without a card around them: a refusal, a confirmation. */
export function notice(lines: readonly Line[], wording: Wording): Card {
  const content = lines
    .map(({ pieces }) => pieces.map((piece) => markdown(piece, wording)).join(''))
    .join('\n');
  return { components: [text(ids.notes, content)], shown: [], withheld: [] };
}
