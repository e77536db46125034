import type { CardMatch } from '../../../cards/carding.ts';
import type { KnownCards } from '../../card/answer-card.ts';
import { pressButton } from '../../card/component.ts';
import { textOf } from '../../card/passage-text.ts';
import { inline } from '../../words/escape.ts';
import type { Wording } from '../../words/markdown.ts';
import { cardPressId } from '../card-press.ts';
import { copyId } from '../post/copy-id.ts';
import { matchLines } from './match-lines.ts';

/** How much the lines may take beside an answer, in UTF-16 units; the nearest card is always named. */
const room = 1000;

/** How much of a title a button has room for, in UTF-16 units. */
const longest = 30;

/**
 * What is known on fact cards of what somebody said: of each whether it is the same claim or what differs, and a button that shows
 * it, under its title. With the nearest, the message can be replied to.
 * @param about the address of the message that says it, where it may be replied to here
 */
export function knownCards(matches: readonly CardMatch[], wording: Wording, about?: string): KnownCards {
  const { labels } = wording;
  const message = /\d+$/.exec(about ?? '')?.[0];
  const named = matches.filter(
    (_, at) => at === 0 || textOf(matches.slice(0, at + 1).flatMap(matchLines), wording).length <= room,
  );
  return {
    lines: named.flatMap(matchLines),
    row: named.flatMap(({ card: { card, text } }, at) => [
      ...pressButton(cardPressId({ do: 'show', card }), shortened(text.title) ?? labels['button.show-card']),
      ...(message === undefined || at > 0
        ? []
        : pressButton(copyId({ on: 'reply', card, message }), labels['button.reply-with-card'])),
    ]),
  };
}

/** A title as far as a button has room; undefined where nothing of it can be shown. */
function shortened(title: string): string | undefined {
  const line = inline(title);
  if (line.length <= longest) return line === '' ? undefined : line;
  return `${line
    .slice(0, longest)
    .replace(/\s+\S*$|[\ud800-\udbff]$/, '')
    .trimEnd()} […]`;
}
