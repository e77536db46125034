import { dateWords } from '../../answer/date-words.ts';
import { labelParts, type Labels } from '../../answer/label.ts';
import type { Line, Piece } from '../../answer/piece.ts';
import { prove, type Quote } from '../../library/quote.ts';
import { escape, inline, showable, shown } from './escape.ts';

/** The words that labels, numbers and dates are written in. */
export type Wording = {
  readonly labels: Labels;
  /** BCP 47, a language that the catalogue has. */
  readonly language: string;
};

/** A quotation whose letters Discord cannot show, or that is not in its article any more. */
export class Unshowable extends Error {
  readonly quote: Quote;

  constructor(quote: Quote) {
    super('A quotation cannot be shown letter for letter');
    this.name = 'Unshowable';
    this.quote = quote;
  }
}

const isolated = (text: string) => `\u2068${text}\u2069`;
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]|[\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/**
 * A quotation as Markdown: compared with the stored text once more, escaped, read back, and set between isolates so
 * that its direction stays its own. Each line break of the article is a `\n`.
 * @throws Unshowable when a letter would differ
 */
export function quotation(quote: Quote): string {
  const exact = proven(quote);
  const escaped = escape(exact);
  if (!showable(exact) || shown(escaped) !== exact) throw new Unshowable(quote);
  return isolated(escaped.replace(/\r\n?/g, '\n'));
}

function proven(quote: Quote): string {
  try {
    return prove(quote);
  } catch {
    throw new Unshowable(quote);
  }
}

/**
 * A piece as Markdown. What comes from outside is told apart by isolates: words of an article and words that
 * somebody typed always, facts where their script runs from right to left.
 * @throws Unshowable from a quotation
 */
export function markdown(piece: Piece, wording: Wording): string {
  switch (piece.is) {
    case 'quotation':
      return quotation(piece.quote);
    case 'excerpt':
      return isolated(escape(inline(piece.excerpt.text)));
    case 'typed':
      return isolated(escape(inline(piece.text)));
    case 'fact': {
      const text = escape(inline(piece.text));
      return rightToLeft.test(text) ? isolated(text) : text;
    }
    case 'label':
      return labelParts(wording.labels, piece.key)
        .map((part) => (typeof part === 'string' ? escape(part) : slot(piece.values?.[part.slot], wording)))
        .join('');
    case 'number':
      return String(piece.value);
    case 'date':
      return escape(dateWords(piece.range, wording.language));
    case 'name':
      return bold(escape(piece.name));
    case 'link':
      return `[${markdown({ is: 'label', ...piece.label }, wording)}](${address(piece.url)})`;
    case 'mark':
      return escape(piece.mark);
    case 'pieces':
      return piece.pieces.map((each) => markdown(each, wording)).join('');
  }
}

/** Bold text. What is in it is escaped, so that nothing in it can end it early. */
export const bold = (text: string) => (text === '' ? '' : `**${text}**`);

const slot = (piece: Piece | undefined, wording: Wording) =>
  piece === undefined ? '' : markdown(piece, wording);

/** An http or https address that can't end the parenthesis it stands in. */
function address(url: string): string {
  return new URL(url).href.replace(/[()<>'"\\[\]]/g, (character) => {
    return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
  });
}

/** Markdown in front of each line of a line's text, by what the line is. */
const prefix = {
  title: '### ',
  question: '### ',
  quotation: '> ',
  attribution: '-# ',
  note: '-# ',
  text: '',
  item: '- ',
} as const satisfies Record<Line['role'], string>;

/**
 * A line of a sheet as Markdown; each of its own line breaks gets the prefix again. Of an attribution the first piece,
 * the publisher, is bold, since it is what people look for.
 * @throws Unshowable from a quotation
 */
export function markdownLine({ role, pieces }: Line, wording: Wording): string {
  const [first = '', ...others] = pieces.map((piece) => markdown(piece, wording));
  const text = [role === 'attribution' ? bold(first) : first, ...others].join('');
  return text
    .split('\n')
    .map((line) => prefix[role] + line)
    .join('\n');
}
