import type { Line, Piece } from '../../answer/piece.ts';
import { joined, say } from '../../answer/say.ts';
import type { Pack } from '../../library/pack.ts';
import { accents, container, optionSelect, pressButton, rows, text } from '../card/component.ts';
import { textOf, type Room } from '../card/passage-text.ts';
import type { Outcome } from '../outcome.ts';
import { libraryId } from './custom-id.ts';
import { fitting } from './fitting.ts';
import { articlesIn, type PackSetup } from './pack-card.ts';
import { days, packOption } from './pack-words.ts';

const listRoom: Room = { characters: 3200, marks: 80 };

/** All packs, with a select that shows one of them. */
export function packsCard({ shelving, mayModerate, wording }: PackSetup): Outcome {
  const { labels } = wording;
  const { packs } = shelving;
  const head: readonly Line[] = [
    { role: 'title', pieces: [say.label('pack.title')] },
    { role: 'text', pieces: [say.label(packs.length === 0 ? 'pack.what-none' : 'pack.what')] },
  ];
  const items = packs.map((pack): Line => ({
    role: 'item',
    pieces: joined([say.typed(pack.name), articlesIn(pack, shelving), ...limitsOf(pack)], ' · '),
  }));
  return {
    components: [
      container(accents.answer, [
        text(10, textOf(head, wording)),
        ...(items.length === 0 ? [] : [text(11, fitting(items, listRoom, wording))]),
        ...rows(
          optionSelect(libraryId({ on: 'packs', do: 'open' }), labels['select.pack'], packs.map(packOption)),
          mayModerate
            ? pressButton(libraryId({ on: 'packs', do: 'new' }), labels['button.new-pack'], { as: 'main' })
            : [],
        ),
      ]),
    ],
  };
}

/** What is special about a pack, in a few words: a card of its own says all of it. */
function limitsOf(pack: Pack): readonly Piece[] {
  return [
    ...(pack.roles.length > 0 ? [say.label('pack.short-roles')] : []),
    ...(pack.channels.length > 0 ? [say.label('pack.short-channels')] : []),
    ...days(pack),
  ];
}
