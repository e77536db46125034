import type { APIMessageTopLevelComponent } from 'discord.js';
import type { Quoted } from '../../answer/answer.ts';
import type { Label } from '../../answer/piece.ts';
import { say } from '../../answer/say.ts';
import { passage } from '../../answer/sheet.ts';
import type { QuoteRef } from '../../answering.ts';
import { postedRows } from './answer-card.ts';
import { postedByText } from './card.ts';
import { accents, container, ids, separator, text } from './component.ts';
import { Unshowable, type Wording } from '../words/markdown.ts';
import { numberMark, passageText, roomAfter, textOf, tooLong, wholeMessage } from './passage-text.ts';
import { quotationBlock } from './quotation-block.ts';
import type { ReadCard } from './read-card.ts';

/** A passage of a posted card as it is now: there, or why it is not shown any more. */
export type PassageNow = { readonly ref: QuoteRef; readonly now: Quoted | { readonly why: Label } };

/**
 * A posted card with what became of its passages since: of one whose article is gone no word is left, and one that is back is put
 * back. All else stays as it was sent, but for the notes above, which may name words of the article, and a question that repeats
 * what is gone, as /quote is asked.
 */
export function changedCard(
  card: ReadCard,
  passages: readonly PassageNow[],
  wording: Wording,
): readonly APIMessageTopLevelComponent[] {
  const { about, notes, foot } = card.written;
  const by = card.presses.find((press) => press.do === 'remove')?.by;
  const parts = passages.map((each, at) => partOf(each, passages.length > 1 ? at + 1 : undefined, wording));
  // A card that was changed before has lost its notes; where all of it is as it was, they are still true.
  const untouched = parts.every(({ said }, at) => said !== undefined && card.texts[at]?.includes(said));
  const lost = card.texts.filter((_, at) => parts[at]?.said === undefined);
  const asked = card.written.question;
  const question = asked === undefined || repeats(asked, lost) ? undefined : asked;
  const head = [
    ...(question === undefined ? [] : [text(ids.question, question)]),
    ...(about === undefined ? [] : [text(ids.about, about)]),
    ...(notes === undefined || !untouched ? [] : [text(ids.notes, notes)]),
  ];
  const below = [
    ...(foot === undefined ? [] : [text(ids.foot, foot)]),
    ...(by === undefined ? [] : [text(ids.postedBy, postedByText(by, wording))]),
  ];
  const beside = [...head, ...below].map(({ content }) => content);
  const written = (way: 'noted' | 'bare') =>
    parts.map((part, at) => {
      const before = card.texts[at];
      return part.said !== undefined && before?.includes(part.said) === true ? before : part[way];
    });
  // As much of the words around as there is room for: the passages themselves come first, and they did fit once.
  const texts = fit(written('noted')) ? written('noted') : written('bare');
  const fits = fit([...beside, ...texts]);
  return [
    container(accents.answer, [
      ...(fits ? head : []),
      ...texts.flatMap((each, at) => [
        ...(at === 0 && (!fits || head.length === 0) ? [] : [separator(ids.separator + at)]),
        text(ids.passage + at, each),
      ]),
      ...below.filter(() => fits),
      ...(by === undefined
        ? []
        : postedRows(
            passages.map(({ ref }) => ({ ref })),
            { postedBy: by, save: card.save, mayCollect: card.collects },
            wording,
          )),
    ]),
  ];
}

/** Whether texts fit into one message. */
const fit = (texts: readonly string[]) => roomAfter(wholeMessage, ...texts) !== undefined;

/** A passage's part of the card; `said` is the quotation in it, by which it is known whether it stands there already. */
function partOf(
  { now }: PassageNow,
  number: number | undefined,
  wording: Wording,
): { readonly said?: string; readonly noted: string; readonly bare: string } {
  if ('why' in now) {
    const mark = number === undefined ? [] : numberMark(number);
    const line = textOf([{ role: 'note', pieces: [...mark, { is: 'label', ...now.why }] }], wording);
    return { noted: line, bare: line };
  }
  const whole = passageText(passage(now), number, wording);
  const { text: bare } = fit([whole.text]) ? whole : tooLong(passage(now), number, wording);
  const note = textOf([{ role: 'note', pieces: [say.label('card.not-compared')] }], wording);
  const said = quotedIn(now);
  return { noted: `${bare}\n${note}`, bare, ...(said !== undefined && { said }) };
}

/** The quotation as a card writes it; undefined where it cannot be shown. */
function quotedIn({ quote }: Quoted): string | undefined {
  try {
    return quotationBlock([{ quote, look: 'plain' }]);
  } catch (error) {
    if (error instanceof Unshowable) return undefined;
    throw error;
  }
}

/** How many letters in a row are no coincidence any more: some five words, or as much where words are not set apart. */
const run = { spaced: 24, unspaced: 8 } as const;

/** Whether somebody's words say a good part of what stood in other texts, whatever stands between the letters. */
function repeats(words: string, texts: readonly string[]): boolean {
  const typed = lettersOf(words);
  const long = /\p{L}\s+\p{L}/u.test(words) ? run.spaced : run.unspaced;
  const there = texts.map(lettersOf);
  const starts = Array.from({ length: Math.max(0, typed.length - long + 1) }, (_, at) =>
    typed.slice(at, at + long),
  );
  return starts.some((part) => there.some((each) => each.includes(part)));
}

/** The letters and digits of a text, without case. */
const lettersOf = (words: string) => words.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
