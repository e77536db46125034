import { dateWords } from '../answer/date-words.ts';
import { labelParts, labelsFor } from '../answer/label.ts';
import type { Piece } from '../answer/piece.ts';
import { prove } from '../library/quote.ts';
import { quotedLetters, typedLetters } from './letters.ts';

/** A stretch of a paragraph that looks one way, in every format. */
export type TextRun = {
  readonly text: string;
  /** Words of an article; what somebody typed of their own accord, not as a value in a label's slot; or anything else. */
  readonly of: 'article' | 'person' | 'bot';
  readonly bold?: true;
  readonly italic?: true;
  /** http or https. */
  readonly link?: string;
  /** BCP 47, of an article's words. */
  readonly language?: string;
};

/**
 * Pieces as text.
 * @param language BCP 47: of labels, numbers and dates
 * @throws Error where a quotation is not in its article
 */
export function textRuns(pieces: readonly Piece[], language: string): readonly TextRun[] {
  return pieces.flatMap((piece) => runsOf(piece, language)).filter(({ text }) => text !== '');
}

const plain = (text: string): TextRun => ({ text, of: 'bot' });

function runsOf(piece: Piece, language: string): readonly TextRun[] {
  switch (piece.is) {
    case 'quotation': {
      const { language: its } = piece.quote.article.facts;
      const text = quotedLetters(prove(piece.quote));
      return [{ text, of: 'article', ...(its !== undefined && { language: its }) }];
    }
    case 'excerpt':
      return [plain(typedLetters(piece.excerpt.text))];
    case 'typed':
      return [{ text: typedLetters(piece.text), of: 'person' }];
    case 'fact':
      return [plain(oneLine(piece.text))];
    case 'label':
      return labelParts(labelsFor(language), piece.key).flatMap((part) => {
        if (typeof part === 'string') return [plain(part)];
        const value = piece.values?.[part.slot];
        return value === undefined ? [] : inLabel(runsOf(value, language));
      });
    case 'number':
      return [plain(String(piece.value))];
    case 'date':
      return [plain(dateWords(piece.range, language))];
    case 'name':
      return [{ ...plain(oneLine(piece.name)), bold: true }];
    case 'link':
      return runsOf({ is: 'label', ...piece.label }, language).map((run) => linked(run, piece.url));
    case 'mark':
      return [plain(piece.mark)];
    case 'pieces':
      return piece.pieces.flatMap((each) => runsOf(each, language));
  }
}

/** What somebody typed is part of the bot's sentence where a label speaks of it; an article's words stay what they are. */
function inLabel(runs: readonly TextRun[]): readonly TextRun[] {
  return runs.map((run) => (run.of === 'person' ? { ...run, text: oneLine(run.text), of: 'bot' } : run));
}

function linked(run: TextRun, url: string): TextRun {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)
    ? { ...run, link: new URL(url).href }
    : run;
}

/** Facts and names stand on one line. */
export function oneLine(text: string): string {
  return typedLetters(text).replaceAll(/\s+/g, ' ').trim();
}

/** The letters of runs alone. */
export function lettersOf(runs: readonly TextRun[]): string {
  return runs.map(({ text }) => text).join('');
}
