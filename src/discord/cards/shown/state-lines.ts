import type { CardEvent, Person } from '../../../cards/card.ts';
import type { ShownCard } from '../../../cards/carding.ts';
import type { LabelKey } from '../../../answer/label.ts';
import type { Line, Piece } from '../../../answer/piece.ts';
import { say } from '../../../answer/say.ts';
import { dayIn } from '../../../library/day-in.ts';
import { bold, markdown, type Wording } from '../../words/markdown.ts';
import { isSaid, typedName, typedWords } from './typed-words.ts';

/** What was done with what everybody sees; an import shows what was published elsewhere. */
const done: Partial<Readonly<Record<CardEvent['did'], LabelKey>>> = {
  publish: 'cards.published-on',
  import: 'cards.published-on',
  correct: 'cards.corrected-on',
  retire: 'cards.retired-on',
};

/**
 * Where a card stands, in plain words: whether what is shown is published, is a draft, waits or is an earlier text; who stands behind
 * what everybody sees, since when, and why it was corrected or retired; and whether articles behind it are gone.
 * @param timeZone by which the server's days begin
 */
export function stateLines(card: ShownCard, timeZone: string): readonly Line[] {
  const { version, published, last } = card;
  const gone = new Set(card.quotes.flatMap((each) => ('gone' in each ? each.article : [])));
  return [
    ...standing(card).map((label): Line => ({ role: 'text', pieces: [label] })),
    ...(last === undefined || version > published ? [] : [eventLine(last, timeZone)]),
    ...(gone.size === 0 ? [] : [line(say.label('cards.source-gone', { number: say.number(gone.size) }))]),
  ];
}

/** The same as Markdown; what stands first in each, the state itself, is bold. */
export function stateText(card: ShownCard, timeZone: string, wording: Wording): string {
  return stateLines(card, timeZone)
    .map(({ pieces }) => pieces.map((piece) => markdown(piece, wording)))
    .map(([what = '', ...others]) => `${bold(what)}${others.join('')}`)
    .join('\n');
}

const line = (...pieces: readonly Piece[]): Line => ({ role: 'text', pieces });

function standing({ state, version, published }: ShownCard): readonly Piece[] {
  const retired = state === 'retired' ? [say.label('cards.not-stood-by')] : [];
  if (version > published) {
    if (published > 0) return [say.label('cards.pending', { number: say.number(published) }), ...retired];
    return [say.label(state === 'in-review' ? 'cards.in-review' : 'cards.draft')];
  }
  if (version === published) return retired;
  return [say.label('cards.older', { number: say.number(version), of: say.number(published) }), ...retired];
}

/** What was done, on which day, by whom and why, in their words. */
function eventLine({ did, by, at, why, version }: CardEvent, timeZone: string): Line {
  const day = dayIn(timeZone, at);
  const what = say.label(done[did] ?? 'cards.published-on', { date: say.date({ from: day, to: day }) });
  const which =
    version > 1 ? [say.mark(' · '), say.label('cards.version', { number: say.number(version) })] : [];
  const reason = why === undefined || !isSaid(why) ? [] : [say.mark(': '), typedWords(why)];
  return line(what, ...byWhom(by).flatMap((who) => [say.mark(' '), who]), ...which, ...reason);
}

/** Who did it; nobody where they had themselves erased, or it was whoever runs the bot. */
export function byWhom(by: Person | undefined): readonly Piece[] {
  return by === undefined ? [] : [say.label('cards.by', { name: typedName(by.name) })];
}
