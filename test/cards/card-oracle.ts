import { openTo, readable, type AskerModel, type GuildModel } from '../access/oracle.ts';
import { uniqueWord } from '../access/unique-word.ts';
import { wordOf, type CardModel, type VersionModel } from './card-model.ts';

/*
 * Which cards are open to whom, said once more and in another way than the program says it: sets of numbers, and no word of its code.
 */

/** A server, and the packs in which its articles stood that were erased. */
export type ServerModel = {
  readonly guild: GuildModel;
  readonly erased: ReadonlyMap<number, string | undefined>;
  readonly cards: readonly CardModel[];
};

/** The articles of which somebody may read what was said of them: what they read, and what is gone from where they read. */
function knowable({ guild, erased }: ServerModel, asker: AskerModel): ReadonlySet<number> {
  const packs = openTo(guild, asker);
  const gone = [...erased, ...[...guild.articles].map(([number, { pack }]) => [number, pack] as const)];
  return new Set(gone.filter(([, pack]) => pack === undefined || packs.has(pack)).map(([number]) => number));
}

const isOpen = (known: ReadonlySet<number>, { on }: VersionModel) => on.every((number) => known.has(number));

/** The cards that somebody may see. */
export function openCardsOf(server: ServerModel, asker: AskerModel): readonly CardModel[] {
  const known = knowable(server, asker);
  return server.cards.filter(({ published }) => {
    const last = published[published.length - 1];
    return last !== undefined && isOpen(known, last);
  });
}

/** The numbers of the versions of a card that somebody may see, from 1. */
export function openVersionsOf(server: ServerModel, asker: AskerModel, card: CardModel): readonly number[] {
  if (!openCardsOf(server, asker).includes(card)) return [];
  const known = knowable(server, asker);
  return card.published.flatMap((version, at) => (isOpen(known, version) ? [at + 1] : []));
}

/** The reasons that somebody may read in a card's history, the last first: of what they may see before and after it. */
export function openReasonsOf(server: ServerModel, asker: AskerModel, card: CardModel): readonly string[] {
  const versions = openVersionsOf(server, asker, card);
  const corrected = versions
    .filter((version) => versions.includes(version - 1))
    .map((version) => wordOf(card.number, version, 'reason'))
    .toReversed();
  const isOpened = versions.length > 0;
  return [...(card.retired && isOpened ? [wordOf(card.number, 0, 'reason')] : []), ...corrected];
}

/** All words of a server that somebody may see anywhere: of articles, and of the cards that are open to them. */
export function wordsFor(server: ServerModel, asker: AskerModel): ReadonlySet<string> {
  const cards = openCardsOf(server, asker).flatMap((card) => [
    ...openVersionsOf(server, asker, card).map((version) => wordOf(card.number, version, 'text')),
    ...openReasonsOf(server, asker, card),
  ]);
  return new Set([...articleWordsFor(server, asker), ...cards]);
}

/** The words of articles that somebody may read. */
export function articleWordsFor({ guild }: ServerModel, asker: AskerModel): ReadonlySet<string> {
  return new Set([...readable(guild, asker)].map(uniqueWord));
}
