import type { Card, CardText } from '../../src/cards/card.ts';
import { changeCard, newCard, type CardChange } from '../../src/cards/change-card.ts';
import { sha256 } from '../../src/library/sound.ts';
import { slice } from '../../src/text/span.ts';
import { articleWith, passagesOf } from '../access/article.ts';
import { articles } from '../access/arbitrary.ts';
import { uniqueWord } from '../access/unique-word.ts';
import fc from '../chance.ts';

/** A version of a card as the oracle knows it: the articles that it stands on, by their numbers. */
export type VersionModel = { readonly on: readonly number[] };

/** A card as the oracle knows it: its number says which words are its own. */
export type CardModel = {
  readonly number: number;
  /** Those that were published, the first first, and one that waits. */
  readonly published: readonly VersionModel[];
  readonly waits?: VersionModel;
  readonly retired: boolean;
};

const on = fc.subarray([...articles], { minLength: 1, maxLength: 3 }).map((numbers) => ({ on: numbers }));

/** A server's cards: drafts, published ones in several versions, with corrections that wait, and retired ones. */
export const cardModels = (from: number, many: number): fc.Arbitrary<readonly CardModel[]> =>
  fc
    .array(
      fc.record({
        published: fc.oneof(
          { weight: 1, arbitrary: fc.constant([]) },
          { weight: 5, arbitrary: fc.array(on, { minLength: 1, maxLength: 3 }) },
        ),
        waiting: fc.option(on, { nil: undefined, freq: 2 }),
        retired: fc.nat(5).map((drawn) => drawn === 0),
      }),
      { minLength: many, maxLength: many },
    )
    .map((all) =>
      all.map(({ published, waiting, retired }, at) => {
        const waits = published.length === 0 ? (waiting ?? { on: [0] }) : waiting;
        return {
          number: from + at,
          published,
          ...(waits !== undefined && { waits }),
          retired: retired && published.length > 0,
        };
      }),
    );

/** Eight characters of a card's number. Two servers have cards of the same ids, with other words. */
export const idOf = (number: number) => (number % 100).toString().padStart(8, '0');

/** The word of a version's title, note, claim or tag, and of the reason that led to it; 0 is the card's retirement. */
export function wordOf(number: number, version: number, what: 'text' | 'reason'): string {
  return uniqueWord(30_000 + number * 20 + version * 2 + (what === 'text' ? 0 : 1));
}

/** A claim that only this version of this card answers. */
export function claimOf(number: number, version: number): string {
  return `The ${wordOf(number, version, 'text')} tunnel costs ${number + 20} million crowns.`;
}

function textOf(number: number, version: number, { on: numbers }: VersionModel): CardText {
  const word = wordOf(number, version, 'text');
  return {
    title: `What the ${word} tunnel costs`,
    note: `Ask the ${word} office.`,
    claims: [claimOf(number, version)],
    tags: [word],
    quotes: numbers.map((each) => {
      const { article } = articleWith(each);
      const [span] = passagesOf(article);
      return { article: article.id, span, sha256: sha256(slice(article.text, span)) };
    }),
  };
}

const [writer, reviewer] = [
  { id: '801', name: 'Ada Wherry' },
  { id: '802', name: 'Ben Quayle' },
];

/** The card itself, as it came about where every text was looked at by another moderator. */
export function cardOf({ number, published, waits, retired }: CardModel): Card {
  const all = [...published, ...(waits === undefined ? [] : [waits])];
  const [first] = all;
  if (first === undefined) throw new Error('A card has a text');
  const does = (card: Card, change: Pick<CardChange, 'does' | 'text' | 'why'>): Card => {
    const by = change.does === 'publish' ? reviewer : writer;
    if (by === undefined) throw new Error('Nobody is there');
    const came = changeCard(
      card,
      { ...change, by, at: card.revision, revision: card.revision },
      { reviewed: true },
    );
    if ('refused' in came) throw new Error(`The model cannot ${change.does}: ${came.refused}`);
    return came.card;
  };
  let card = newCard(idOf(number), textOf(number, 1, first), writer ?? { id: '801', name: '' }, 0);
  for (const [at, version] of all.entries()) {
    const why = wordOf(number, at + 1, 'reason');
    if (at > 0) card = does(card, { does: 'correct', text: textOf(number, at + 1, version), why });
    if (at < published.length) card = does(card, { does: 'publish' });
  }
  return retired ? does(card, { does: 'retire', why: wordOf(number, 0, 'reason') }) : card;
}
