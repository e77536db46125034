import type { APIMessageTopLevelComponent } from 'discord.js';
import type { Line } from '../../answer/piece.ts';
import { say } from '../../answer/say.ts';
import type { CardMatch } from '../../cards/carding.ts';
import { aboutLine } from '../card/card.ts';
import { accents, container, ids, pressButton, rows, separator, text } from '../card/component.ts';
import { textOf } from '../card/passage-text.ts';
import { cardPressId } from '../cards/card-press.ts';
import { titleText } from '../cards/shown/card-words.ts';
import { hintId } from '../cards/queue/hint-id.ts';
import { comparedLines } from '../cards/find/match-lines.ts';
import { stateLines } from '../cards/shown/state-lines.ts';
import type { Wording } from '../words/markdown.ts';

/** Where a message stands. */
export type Where = { readonly url: string; readonly channel: string; readonly message: string };

/** What moderators are told of a message that a card may be about: where it is, what differs, and the card, as they read it there. */
export function hintCard(
  match: CardMatch,
  { url, channel, message }: Where,
  timeZone: string,
  wording: Wording,
): readonly APIMessageTopLevelComponent[] {
  const { labels } = wording;
  const { card } = match.card;
  const head: readonly Line[] = [
    { role: 'title', pieces: [say.label('hints.title')] },
    aboutLine(url),
    ...comparedLines(match),
  ];
  const state = textOf(stateLines(match.card, timeZone), wording);
  return [
    container(accents.answer, [
      text(ids.notes, textOf(head, wording)),
      separator(ids.separator),
      text(ids.passage, [titleText(match.card, wording), state].filter((each) => each !== '').join('\n')),
      ...rows([
        ...pressButton(hintId({ card, channel, message }), labels['button.reply-with-card'], { as: 'main' }),
        ...pressButton(cardPressId({ do: 'show', card }), labels['button.show-card']),
      ]),
    ]),
  ];
}
