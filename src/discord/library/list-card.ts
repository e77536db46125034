import type { APISelectMenuOption } from 'discord.js';
import type { Line, Piece } from '../../answer/piece.ts';
import { joined, say } from '../../answer/say.ts';
import { published } from '../../answer/sheet.ts';
import type { Kept } from '../../guild/kept.ts';
import type { KeptPage } from '../../guild/keeping.ts';
import { megabyte } from '../../guild/limits.ts';
import type { Pack } from '../../library/pack.ts';
import { accents, container, optionSelect, pressButton, rows, text } from '../card/component.ts';
import type { Wording } from '../words/markdown.ts';
import { textOf, type Room } from '../card/passage-text.ts';
import type { Outcome } from '../outcome.ts';
import { libraryId, type ListFilter } from './custom-id.ts';
import { fact } from './facts-lines.ts';
import { fitting } from './fitting.ts';
import { articleOption } from './article-option.ts';
import { anyPack, noPack, packOptions } from './pack-words.ts';

/** Articles on one page of /library list. */
export const perPage = 10;

const listRoom: Room = { characters: 3200, marks: 80 };

/** A page of what a server keeps, newest first, with a select that shows one of them, and one that narrows to a pack. */
export function listCard(
  { articles, page, used, quota }: KeptPage,
  filter: ListFilter,
  packs: readonly Pack[],
  wording: Wording,
): Outcome {
  const { labels } = wording;
  const head: readonly Line[] = [
    {
      role: 'title',
      pieces: [say.label(filter.removed === true ? 'list.title-removed' : 'list.title')],
    },
    ...(filter.words === undefined
      ? []
      : [{ role: 'note' as const, pieces: [say.label('list.words', { words: say.typed(filter.words) })] }]),
  ];
  const items = articles.map((kept): Line => ({ role: 'item', pieces: item(kept, packs) }));
  const none: readonly Line[] =
    items.length > 0 ? [] : [{ role: 'text', pieces: [say.label(emptyKey(filter))] }];
  return {
    components: [
      container(accents.answer, [
        text(10, textOf([...head, ...none], wording)),
        ...(items.length === 0 ? [] : [text(11, fitting(items, listRoom, wording))]),
        text(12, textOf([{ role: 'note', pieces: footPieces(page, used, quota) }], wording)),
        ...rows(
          optionSelect(
            libraryId({ on: 'list', do: 'open' }),
            labels['select.article'],
            articles.map(articleOption),
          ),
          packSelect(filter, packs, wording),
          [...turns(page, filter, wording), ...addButton(filter, wording)],
        ),
      ]),
    ],
  };
}

function emptyKey({ pack, words, removed }: ListFilter) {
  if (removed === true) return 'list.none-removed';
  return pack === undefined && words === undefined ? 'list.empty' : 'list.none';
}

function item({ facts, pack, pages }: Kept, packs: readonly Pack[]): readonly Piece[] {
  const within = packs.find(({ id }) => id === pack);
  return joined(
    [
      fact(facts.title),
      facts.publisher === undefined ? say.label('publisher-unknown') : fact(facts.publisher),
      published(facts),
      ...(pages > 0 ? [say.label('kept.pages', { number: say.number(pages) })] : []),
      ...(within === undefined ? [] : [say.label('pack.in', { name: say.typed(within.name) })]),
    ],
    ' · ',
  );
}

const megabytes = (bytes: number) => say.number(Math.ceil(bytes / megabyte));

function footPieces(
  { number, of }: KeptPage['page'],
  used: KeptPage['used'],
  quota: KeptPage['quota'],
): readonly Piece[] {
  return joined(
    [
      ...(of > 1 ? [say.label('card.page', { page: say.number(number + 1), pages: say.number(of) })] : []),
      say.label('list.used', { used: say.number(used.articles), limit: say.number(quota.articles) }),
      say.label('list.used-megabytes', { used: megabytes(used.bytes), limit: megabytes(quota.bytes) }),
    ],
    ' · ',
  );
}

function packSelect({ pack, ...others }: ListFilter, packs: readonly Pack[], { labels }: Wording) {
  if (packs.length === 0) return [];
  const before: readonly APISelectMenuOption[] = [
    { value: anyPack, label: labels['select.any-pack'] },
    { value: noPack, label: labels['select.no-pack'] },
  ];
  const chosen = pack === undefined ? anyPack : (pack ?? noPack);
  return optionSelect(
    libraryId({ on: 'list', do: 'filter', filter: others }),
    labels['select.pack'],
    packOptions(packs, { chosen, before }),
  );
}

/** A button that is off leads nowhere, but no two may have the same id. */
function turns({ number, of }: KeptPage['page'], filter: ListFilter, { labels }: Wording) {
  if (of === 1) return [];
  const turn = (to: number) => libraryId({ on: 'list', do: 'turn', page: to, filter });
  const [first, last] = [number === 0, number + 1 === of];
  return [
    ...pressButton(turn(first ? of : number - 1), labels['button.previous'], { disabled: first }),
    ...pressButton(turn(last ? of + 1 : number + 1), labels['button.next'], { disabled: last }),
  ];
}

function addButton({ removed }: ListFilter, { labels }: Wording) {
  return removed === true ? [] : pressButton(libraryId({ on: 'form', do: 'add' }), labels['button.add']);
}
