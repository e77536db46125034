import type { Line } from '../../answer/piece.ts';
import { joined, say } from '../../answer/say.ts';
import type { QuoteRef } from '../../answering.ts';
import type { ShownEntry } from '../../classroom/notebook/notebook-page.ts';
import type { Quote } from '../../library/quote.ts';
import { roomAfter, textOf, type Room } from '../card/passage-text.ts';
import { quotationText } from '../cards/shown/quotation-text.ts';
import { typedLines, typedWords } from '../cards/shown/typed-words.ts';
import type { Wording } from '../words/markdown.ts';

/** An entry as Markdown; `ref` where the words of its passage can be looked up. */
export type EntryText = { readonly text: string; readonly ref?: QuoteRef; readonly withheld?: Quote };

/** In which words, and by which days. */
export type Reading = { readonly wording: Wording; /** IANA. */ readonly timeZone: string };

/**
 * A passage letter for letter with its source, then its owner's words, marked as such, and its tags. What has no room on a message of
 * its own is left out, with a word about it: the own words first.
 * @param number where it stands among those that are looked at; none where it is looked at alone
 * @param whole what there is room for on a message of its own
 */
export function entryText(
  entry: ShownEntry,
  number: number | undefined,
  { wording, timeZone }: Reading,
  whole: Room,
): EntryText {
  const { text: said, ...rest } = quotationText(
    entry.quote,
    number,
    { wording, timeZone, forAll: false },
    whole,
  );
  const button = say.label('button.my-words');
  const left: Line = { role: 'note', pieces: [say.label('notebook.words-left', { button })] };
  const ways = [[...ownLines(entry), ...tagLines(entry)], [left, ...tagLines(entry)], [left], []];
  const texts = ways.map((lines) => (lines.length === 0 ? said : `${said}\n${textOf(lines, wording)}`));
  const fit = texts.find((text) => roomAfter(whole, text) !== undefined) ?? said;
  return { text: fit, ...rest };
}

/** Somebody's own words on a passage, under a line that says that they are theirs. */
function ownLines({ note = '' }: ShownEntry): readonly Line[] {
  const words = typedLines(note, 'text');
  if (words.length === 0) return [];
  return [{ role: 'note', pieces: [say.label('notebook.own-words')] }, ...words];
}

function tagLines({ tags }: ShownEntry): readonly Line[] {
  if (tags.length === 0) return [];
  const all = joined(tags.map(typedWords), ', ');
  return [{ role: 'note', pieces: [say.label('cards.tags', { tags: { is: 'pieces', pieces: all } })] }];
}
