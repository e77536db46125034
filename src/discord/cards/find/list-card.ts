import type { APIComponentInMessageActionRow, APISelectMenuOption } from 'discord.js';
import type { Line, Piece } from '../../../answer/piece.ts';
import { joined, say } from '../../../answer/say.ts';
import type { CardFilter, CardPage, ListedCard } from '../../../cards/carding.ts';
import { dayIn } from '../../../library/day-in.ts';
import { accents, container, optionSelect, pressButton, rows, text } from '../../card/component.ts';
import { textOf, type Room } from '../../card/passage-text.ts';
import { fitting } from '../../library/fitting.ts';
import { optionText } from '../../library/pack-words.ts';
import type { Outcome } from '../../outcome.ts';
import type { Wording } from '../../words/markdown.ts';
import { listId, states } from './list-id.ts';
import { queueId } from '../queue/queue-id.ts';
import { stateWord } from '../shown/state-word.ts';
import { typedWords } from '../shown/typed-words.ts';

/** Cards on one page of a list. */
export const perPage = 10;

/** The value of every state in a select. */
const anyState = 'any';

const parts = { head: 10, items: 11, foot: 12 } as const;
const listRoom: Room = { characters: 3200, marks: 70 };

/** By which the server's days begin, IANA, and the words around. */
type Telling = { readonly timeZone: string; readonly wording: Wording };

/** A page of a server's cards for moderators, with a select that shows one of them, and one that narrows to a state. */
export function listCard({ cards, page }: CardPage, filter: CardFilter, telling: Telling): Outcome {
  const { wording } = telling;
  const empty = Object.keys(filter).length === 0 ? 'cards.list.empty' : 'cards.list.none';
  const none: readonly Line[] = cards.length === 0 ? [{ role: 'text', pieces: [say.label(empty)] }] : [];
  const { number, of } = page;
  const at = say.label('card.page', { page: say.number(number + 1), pages: say.number(of) });
  const turned = turns(page, filter, wording);
  const narrow = turned.length === 0 ? [say.mark(' · '), say.label('card.narrow')] : [];
  return listed(cards, [...headLines(filter), ...none], of > 1 ? [at, ...narrow] : [], telling, [
    stateSelect(filter, wording),
    [...turned, ...pressButton(queueId({ show: 'queue', page: 0 }), wording.labels['button.queue'])],
  ]);
}

/** Cards that are open to a member: those with the words that they typed, the best first, or the newest. */
export function foundCard(
  cards: readonly ListedCard[],
  words: string | undefined,
  telling: Telling,
): Outcome {
  const what =
    words === undefined
      ? say.label('cards.find.newest')
      : say.label('cards.list.words', { words: typedWords(words) });
  const none = words === undefined ? 'cards.find.none-yet' : 'cards.find.none';
  const head: readonly Line[] = [
    { role: 'title', pieces: [say.label('cards.find.title')] },
    { role: 'note', pieces: [what] },
    ...(cards.length > 0
      ? []
      : [{ role: 'text' as const, pieces: [say.label(none, { command: say.name('/card request') })] }]),
  ];
  return listed(cards, head, [], telling, []);
}

function listed(
  cards: readonly ListedCard[],
  head: readonly Line[],
  foot: readonly Piece[],
  telling: Telling,
  below: readonly (readonly APIComponentInMessageActionRow[])[],
): Outcome {
  const { wording } = telling;
  const items = cards.map((card): Line => ({ role: 'item', pieces: item(card, telling) }));
  return {
    components: [
      container(accents.answer, [
        text(parts.head, textOf(head, wording)),
        ...(items.length === 0 ? [] : [text(parts.items, fitting(items, listRoom, wording))]),
        ...(foot.length === 0 ? [] : [text(parts.foot, textOf([{ role: 'note', pieces: foot }], wording))]),
        ...rows(
          optionSelect(
            listId({ do: 'open' }),
            wording.labels['select.card'],
            cards.map((card) => cardOption(card, wording)),
          ),
          ...below,
        ),
      ]),
    ],
  };
}

function headLines({ state, tag, words, sourceGone }: CardFilter): readonly Line[] {
  const narrowed = [
    ...(state === undefined ? [] : [say.label('cards.list.state', { state: say.label(stateWord(state)) })]),
    ...(tag === undefined ? [] : [say.label('cards.list.tag', { tag: typedWords(tag) })]),
    ...(words === undefined ? [] : [say.label('cards.list.words', { words: typedWords(words) })]),
    ...(sourceGone === true ? [say.label('cards.list.gone')] : []),
  ];
  return [
    { role: 'title', pieces: [say.label('cards.list.title')] },
    ...(narrowed.length === 0 ? [] : [{ role: 'note' as const, pieces: joined(narrowed, ' · ') }]),
  ];
}

/** Its title, where it stands, how often it was published, what there is to do about it, and when it changed last. */
function item(card: ListedCard, { timeZone }: Telling): readonly Piece[] {
  const { title, state, pending, published, sourceGone, at } = card;
  const day = dayIn(timeZone, at);
  return joined(
    [
      typedWords(title),
      say.label(stateWord(state)),
      ...(pending && state === 'published' ? [say.label('cards.list.waits')] : []),
      ...(published > 1 ? [say.label('cards.list.versions', { number: say.number(published) })] : []),
      ...(sourceGone ? [say.label('cards.list.source-gone')] : []),
      say.date({ from: day, to: day }),
    ],
    ' · ',
  );
}

function cardOption({ card, title, state }: ListedCard, { labels }: Wording): APISelectMenuOption {
  return { value: card, label: optionText(title) ?? card, description: labels[stateWord(state)] };
}

function stateSelect({ state, ...others }: CardFilter, { labels }: Wording) {
  return optionSelect(listId({ do: 'filter', filter: others }), labels['select.card-state'], [
    { value: anyState, label: labels['select.any-state'], default: state === undefined },
    ...states.map((each) => ({
      value: each,
      label: labels[stateWord(each)],
      default: each === state,
    })),
  ]);
}

/** A button that is off leads nowhere, but no two may have the same id. */
function turns({ number, of }: CardPage['page'], filter: CardFilter, { labels }: Wording) {
  if (of <= 1) return [];
  const turn = (to: number) => listId({ do: 'turn', page: to, filter });
  const [first, last] = [number === 0, number + 1 === of];
  return [
    ...pressButton(turn(first ? of : number - 1), labels['button.previous'], { disabled: first }),
    ...pressButton(turn(last ? of + 1 : number + 1), labels['button.next'], { disabled: last }),
  ];
}
