import type { Line } from '../../../answer/piece.ts';
import { joined, say } from '../../../answer/say.ts';
import type { ShownCard } from '../../../cards/carding.ts';
import { textOf, type Room } from '../../card/passage-text.ts';
import { fitting } from '../../library/fitting.ts';
import type { Wording } from '../../words/markdown.ts';
import { typedLines, typedName, typedWords } from './typed-words.ts';

/** A card's title, and whose words it is. */
export function titleLines({ text, written: { by } }: ShownCard): readonly Line[] {
  const whose =
    by === undefined
      ? say.label('cards.title-unnamed')
      : say.label('cards.title-by', { name: typedName(by.name) });
  return [
    { role: 'title', pieces: [typedWords(text.title)] },
    { role: 'note', pieces: [whose] },
  ];
}

/** The same as Markdown. */
export function titleText(card: ShownCard, wording: Wording): string {
  return textOf(titleLines(card), wording);
}

/** A card's note as Markdown, and whose words it is: never in a block, as quotations are. Undefined where it has none. */
export function noteText({ text, written: { by } }: ShownCard, wording: Wording): string | undefined {
  const lines = typedLines(text.note ?? '', 'text');
  if (lines.length === 0) return undefined;
  const whose =
    by === undefined
      ? say.label('cards.note-unnamed')
      : say.label('cards.note-by', { name: typedName(by.name) });
  return textOf([{ role: 'note', pieces: [whose] }, ...lines], wording);
}

/** How much of a card the tags and claims may take: they are for moderators, and quotations come first. */
const detailsRoom: Room = { characters: 700, marks: 20 };

/** The tags of a card and the claims that it answers, as far as there is room for them; undefined where it has none. */
export function detailsText({ text: { tags, claims } }: ShownCard, wording: Wording): string | undefined {
  const lines: readonly Line[] = [
    ...(tags.length === 0
      ? []
      : [
          {
            role: 'note' as const,
            pieces: [
              say.label('cards.tags', {
                tags: { is: 'pieces', pieces: joined(tags.map(typedWords), ', ') },
              }),
            ],
          },
        ]),
    ...(claims.length === 0 ? [] : [{ role: 'note' as const, pieces: [say.label('cards.claims')] }]),
    ...claims.map((claim): Line => ({ role: 'note', pieces: [typedWords(claim)] })),
  ];
  return lines.length === 0 ? undefined : fitting(lines, detailsRoom, wording);
}
