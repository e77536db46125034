import type { CardMatch } from '../../cards/carding.ts';
import type { KnownCards } from '../card/answer-card.ts';
import { pressButton } from '../card/component.ts';
import { inline } from '../words/escape.ts';
import type { Wording } from '../words/markdown.ts';
import { cardPressId } from './card-press.ts';
import { matchLines } from './match-lines.ts';

/** How much of a title a button has room for, in UTF-16 units. */
const longest = 60;

/**
 * What is known on fact cards of what somebody said: of each whether it is the same claim or what differs, and a button that shows
 * it, under its title.
 */
export function knownCards(matches: readonly CardMatch[], { labels }: Wording): KnownCards {
  return {
    lines: matches.flatMap(matchLines),
    row: matches.flatMap(({ card: { card, text } }) =>
      pressButton(cardPressId({ do: 'show', card }), shortened(text.title) ?? labels['button.show-card']),
    ),
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
