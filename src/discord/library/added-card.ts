import type { Line, Piece } from '../../answer/piece.ts';
import { joined, say } from '../../answer/say.ts';
import type { Draft } from '../../guild/kept.ts';
import type { Pack } from '../../library/pack.ts';
import type { Put } from '../../library/shelf.ts';
import { notice } from '../card/card.ts';
import { accents, container, pressButton, rows, text } from '../card/component.ts';
import type { Wording } from '../words/markdown.ts';
import { textOf, type Room } from '../card/passage-text.ts';
import type { Outcome } from '../outcome.ts';
import { libraryId } from './custom-id.ts';
import { fact } from './facts-lines.ts';
import { fitting } from './fitting.ts';
import { packText } from './pack-words.ts';

/** A draft that is in the library by now, in a pack or in none. */
export type Added = { readonly draft: Draft; readonly put: Put; readonly pack: Pack | undefined };

const listRoom: Room = { characters: 3000, marks: 60 };

/** That articles can be asked now: how, and by whom. */
export function addedCard(
  added: readonly Added[],
  { first: isFirst, wording }: { readonly first: boolean; readonly wording: Wording },
): Outcome {
  const { labels } = wording;
  const [first] = added;
  const single = added.length === 1 ? first : undefined;
  const lines = single === undefined ? severalLines(added) : singleLines(single);
  const show =
    single === undefined ? undefined : libraryId({ on: 'article', do: 'show', id: single.draft.article.id });
  const packs = new Set(added.map(({ pack }) => pack?.id));
  const pack = packs.size === 1 ? first?.pack?.id : undefined;
  const more = libraryId({ on: 'form', do: 'add', ...(pack !== undefined && { pack }) });
  const within = single === undefined ? '' : `\n${packText(single.pack, wording)}`;
  return {
    components: [
      container(accents.answer, [
        text(10, `${fitting(lines, listRoom, wording)}${within}`),
        text(11, textOf([...(isFirst ? [firstLine] : []), tryLine], wording)),
        ...rows([
          ...pressButton(show, labels['button.show']),
          ...pressButton(more, labels['button.add-more']),
        ]),
      ]),
    ],
  };
}

/** Where there was nothing before, the sample library was asked. */
const firstLine: Line = { role: 'text', pieces: [say.label('added.first')] };

const tryLine: Line = {
  role: 'text',
  pieces: [
    say.label('added.try', {
      commands: {
        is: 'pieces',
        pieces: joined(
          ['/ask', '/who', '/when'].map((name): Piece => say.name(name)),
          ', ',
        ),
      },
    }),
  ],
};

function singleLines({ draft, put, pack }: Added): readonly Line[] {
  const key =
    put === 'added' && pack !== undefined && isLimited(pack) ? 'added.in-pack' : (`added.${put}` as const);
  return [
    { role: 'title', pieces: [fact(draft.article.facts.title)] },
    { role: 'text', pieces: [say.label(key)] },
  ];
}

/** Whether somebody may not ask it, here or on some day. */
function isLimited({ roles, channels, opens, closes }: Pack): boolean {
  return roles.length > 0 || channels.length > 0 || opens !== undefined || closes !== undefined;
}

function severalLines(added: readonly Added[]): readonly Line[] {
  return [
    { role: 'title', pieces: [say.label('added.several', { number: say.number(added.length) })] },
    ...added.map(({ draft, put, pack }): Line => ({
      role: 'item',
      pieces: joined(
        [
          fact(draft.article.facts.title),
          ...(pack === undefined ? [] : [say.label('pack.in', { name: say.typed(pack.name) })]),
          ...(put === 'added' ? [] : [say.label(`added.short.${put}`)]),
        ],
        ' · ',
      ),
    })),
  ];
}

/** That what waited is dropped. */
export function droppedCard(wording: Wording): Outcome {
  return notice([{ role: 'text', pieces: [say.label('draft.dropped')] }], wording);
}
