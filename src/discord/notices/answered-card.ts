import type { APIMessageTopLevelComponent } from 'discord.js';
import type { Line } from '../../answer/piece.ts';
import { say } from '../../answer/say.ts';
import type { Card } from '../../cards/card.ts';
import type { ShownCard } from '../../cards/carding.ts';
import { accents, container, ids, pressButton, rows, separator, text } from '../card/component.ts';
import { fill, person } from '../card/fill.ts';
import { roomAfter, textOf, wholeMessage } from '../card/passage-text.ts';
import { noteText, titleText } from '../cards/shown/card-words.ts';
import { stateLines } from '../cards/shown/state-lines.ts';
import { toldId } from '../cards/queue/told-id.ts';
import { typedWords } from '../cards/shown/typed-words.ts';
import { beginningOf } from '../words/beginning.ts';
import { withoutMarks } from '../words/escape.ts';
import type { Wording } from '../words/markdown.ts';

/** What somebody is told by direct message. */
export type Answered = {
  /** What was asked, in the words of whoever asked it first. */
  readonly words: string;
  /** As they may read it where they asked; undefined where they may not. */
  readonly card: ShownCard | undefined;
  /** Where they asked. */
  readonly server: string;
  readonly channel: string;
  readonly timeZone: string;
};

/**
 * A direct message: the card in its moderator's words, and a button that shows it with its quotations. Words of articles are not sent,
 * because nobody could take them back from there once their article is gone.
 */
export function answeredCard(
  { words, card, server, channel, timeZone }: Answered,
  wording: Wording,
): readonly APIMessageTopLevelComponent[] {
  const head = (asked: string) =>
    textOf(
      [
        { role: 'title', pieces: [say.label('notice.answered')] },
        { role: 'note', pieces: [say.label('notice.you-asked', { words: typedWords(asked) })] },
      ],
      wording,
    );
  if (card === undefined) {
    const why = textOf([{ role: 'text', pieces: [say.label('notice.not-open')] }], wording);
    return [container(accents.silence, [text(ids.notes, `${head(words)}\n${why}`)])];
  }
  const there = {
    is: 'link',
    label: { key: 'notice.the-channel' },
    url: `https://discord.com/channels/${server}/${channel}`,
  } as const;
  const see: Line = { role: 'note', pieces: [there] };
  const state = textOf(stateLines(card, timeZone), wording);
  const body = [titleText(card, wording), state].filter((each) => each !== '').join('\n');
  const foot = textOf([see], wording);
  const show = toldId({ card: card.card, server, channel });
  const note = noteText(card, wording);
  // The note is on the card, too, and they know what they asked.
  const fits = (asked: string, ...more: readonly string[]) =>
    roomAfter(wholeMessage, head(asked), body, foot, ...more) !== undefined;
  const asked = fits(words) ? words : beginningOf(withoutMarks(words), fewWords);
  return [
    container(accents.answer, [
      text(ids.notes, head(asked)),
      separator(ids.separator),
      text(ids.passage, body),
      ...(note === undefined || !fits(asked, note) ? [] : [text(ids.passage + 1, note)]),
      text(ids.foot, foot),
      ...rows(pressButton(show, wording.labels['button.show-card'], { as: 'main' })),
    ]),
  ];
}

/** What of somebody's words is said back to them where there is no room for all, in UTF-16 units. */
const fewWords = 200;

/**
 * What stands in the channel where somebody asked whose direct messages are closed: that there is an answer, and a button that shows
 * it to them alone. Neither what they asked nor which card it is: they asked moderators, and not the channel.
 */
export function answeredHere(
  told: { readonly card: Card['id']; readonly user: string },
  wording: Wording,
): readonly APIMessageTopLevelComponent[] {
  return [
    container(accents.answer, [
      text(ids.notes, fill('notice.answered-here', { person: person(told.user) }, wording)),
      ...rows(pressButton(toldId(told), wording.labels['button.show-answer'])),
    ]),
  ];
}
