import type { APIMessageTopLevelComponent } from 'discord.js';
import type { Line, Piece } from '../../answer/piece.ts';
import { say } from '../../answer/say.ts';
import type { Card } from '../../cards/card.ts';
import type { ShownCard } from '../../cards/carding.ts';
import { accents, container, ids, pressButton, rows, text } from '../card/component.ts';
import { textOf } from '../card/passage-text.ts';
import { cardPressId, type CardVerb } from '../cards/card-press.ts';
import { titleText } from '../cards/shown/card-words.ts';
import { stateLines } from '../cards/shown/state-lines.ts';
import type { Wording } from '../words/markdown.ts';

/** A card whose sources changed, as everybody in the moderators' channel may read it; undefined where they may not. */
export type Changed = { readonly id: Card['id']; readonly card: ShownCard | undefined };

/** What moderators are told where an article behind a card went or came back, with what they can do about it at once. */
export function sourceGoneCard(
  changed: Changed,
  timeZone: string,
  wording: Wording,
): readonly APIMessageTopLevelComponent[] {
  const { id, card } = changed;
  const { labels } = wording;
  const button = (verb: CardVerb, number?: number) =>
    pressButton(
      cardPressId({ do: verb, card: id, ...(number !== undefined && { number }) }),
      labels[
        verb === 'correct' ? 'button.correct' : verb === 'retire' ? 'button.retire' : 'button.show-card'
      ],
      verb === 'retire' ? { as: 'danger' } : {},
    );
  return [
    container(accents.answer, [
      text(ids.notes, sourceGoneText(changed, timeZone, wording)),
      ...rows([
        ...button('show'),
        ...(card === undefined
          ? []
          : [...button('correct', card.revision), ...button('retire', card.revision)]),
      ]),
    ]),
  ];
}

const heading = (label: Piece): readonly Line[] => [{ role: 'title', pieces: [label] }];

/** The same in words. */
export function sourceGoneText({ id, card }: Changed, timeZone: string, wording: Wording): string {
  if (card === undefined)
    return textOf(
      [
        ...heading(say.label('notice.source-changed')),
        { role: 'note', pieces: [say.label('notice.not-for-all-here', { card: say.name(id) })] },
      ],
      wording,
    );
  const gone = card.quotes.some((each) => 'gone' in each);
  return [
    textOf(heading(say.label(gone ? 'notice.source-gone' : 'notice.source-back')), wording),
    titleText(card, wording),
    textOf(stateLines(card, timeZone), wording),
  ].join('\n');
}
