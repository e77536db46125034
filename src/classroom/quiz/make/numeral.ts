import { numberWord } from '../../../answer/wording/number-words.ts';
import { foldWord } from '../../../text/fold.ts';
import type { Span } from '../../../text/span.ts';

/** A number of a sentence as it can be left out: without its unit, and without "million" and the like, which stay. */
export type Numeral = {
  readonly span: Span;
  /** With what multiplies it: 18.4 million is 18,400,000. */
  readonly value: number;
  /** How it is written: only numbers that are written alike can stand in each other's place. */
  readonly shape: string;
  /** The folded word after it and after what multiplies it: "crowns". */
  readonly unit: string;
};

const DIGITS = String.raw`(?<![\p{L}\p{N}.,:/€$£¥#+-]|[\p{N}]\s)\d{1,3}(?:[,.\u00a0\u202f]\d{3})+(?:[.,]\d{1,2})?(?![\p{L}\p{N}:/°-]|[.,]\d)|(?<![\p{L}\p{N}.,:/€$£¥#+-])\d+(?:[.,]\d{1,2})?(?![\p{L}\p{N}:/°-]|[.,]\d)`;
const TENS = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const WORDS = `(?<![\\p{L}\\p{N}-])(?:(?:${TENS})-(?:one|two|three|four|five|six|seven|eight|nine)|\\p{L}+)(?![\\p{L}\\p{N}]|-\\p{L})`;
const NUMERAL = new RegExp(`${DIGITS}|${WORDS}`, 'gu');

/** Whether a word before a number makes a name of both; the capital that opens a sentence is none. */
const isNamed = (before: string) =>
  COUNTED_OFF.test(before) || (NAMING.test(before) && !/^\s*["“„«'‘]?\p{Lu}\p{Ll}*\s+$/u.test(before));

const COUNTED_OFF =
  /(?<!\p{L})(?:article|section|chapter|rule|room|year|item|artikel|artículo|kapitel|capítulo)\s+$/iu;

/** What makes of the next number a name of something: "No. 114", "Year 9", "page 3". */
const NAMING =
  /(?:(?<!\p{L})(?:[Nn]os?|[Nn]r|[Nn]um|pp?|[Aa]rt|[Aa]rticles?|[Aa]rtikel|[Aa]rtículo|page|item|chapter|section|clause|rule|paragraph|figure|table|part|volume|route|room|year|line|highway|platform)\.?|§|\p{Lu}[\p{L}.]*|\()\s*$/u;
/** What a smaller number or a larger one would be right after as well, and what leads a clock time in. */
const BOUND =
  /(?<!\p{L})(?:more than|over|above|at least|at most|less than|fewer than|under|below|up to|no more than|past|at|quarter to|mehr als|über|mindestens|unter|weniger als|bis zu|um|gegen|más de|menos de|al menos|hasta|a las)\s$/iu;

/** What ties two numbers together, of which one gives the other away. */
const TIED =
  /^\s*(?:[–-]|(?:to|or|and|bis|oder|und|a|o|y|out of|of the|of|in|von|de)(?!\p{L}))\s*(?:[\d.,]+|\p{L}+)/u;
const CLOCK = /^\s*(?:[ap]\.?m\b|o['’]clock|uhr|horas? de)/iu;

/** The numbers of a sentence that are amounts: no dates, clock times, numbers of a room, nor one and zero. */
export function numeralsIn(text: string, within: Span, dates: readonly Span[]): readonly Numeral[] {
  const inside = text.slice(within.start, within.end);
  const found: Numeral[] = [];
  for (const { index, 0: written } of inside.matchAll(NUMERAL)) {
    const base = valueOf(written);
    if (base === undefined || base <= 1) continue;
    const span = { start: within.start + index, end: within.start + index + written.length };
    if (dates.some(({ start, end }) => start < span.end && span.start < end)) continue;
    const before = inside.slice(Math.max(0, index - 24), index);
    const after = inside.slice(index + written.length, index + written.length + 40);
    if (CLOCK.test(after) || isNamed(before)) continue;
    if (/^\d{4}$/.test(written) && base >= 1500 && base < 2100) continue;
    const [, scaleWord = '', rest = ''] = scaled(after);
    const scale = scaleWord === '' ? 1 : (numberWord(foldWord(scaleWord))?.value ?? 1);
    const unit = /^\s*(%|per cent|percent|prozent|por ciento|\p{L}+)?/iu.exec(rest)?.[1] ?? '';
    found.push({
      span,
      value: base * scale,
      shape: shapeOf(written, scaleWord, unit) + (isAge(before, after) ? ' age' : ''),
      unit: foldWord(unit),
    });
  }
  return found;
}

/** Whether a number can be left out: nothing beside it says which it is. */
export function standsFree(text: string, within: Span, { span }: Numeral): boolean {
  const opened = text.slice(within.start, span.start);
  // What stands in brackets is mostly the same in another unit.
  if (opened.lastIndexOf('(') > opened.lastIndexOf(')')) return false;
  const before = opened.slice(-24);
  const after = text.slice(span.end, Math.min(within.end, span.end + 24));
  if (BOUND.test(before)) return false;
  if (/\b(?:an?|one|eine?[mnrs]?|un[ao]?|half|quarter|third|the|die|der|den|las|los)\s$/iu.test(before))
    return false;
  const tie = TIED.exec(after)?.[0];
  if (tie !== undefined && isNumber(tie)) return false;
  const tied = /(\S+)\s*(?:[–-]|\bto|\bor|\band|\bbis|\boder|\bund|\ba|\bo|\by|\bin)\s*$/u.exec(before)?.[1];
  return tied === undefined || !isNumber(tied);
}

/** "Ana Roth, 34, said", "She is 34, and": how old somebody is, which only another age can be mistaken for. */
const isAge = (before: string, after: string) =>
  (/\p{L}, $/u.test(before) && /^[,.]/.test(after)) ||
  /^ ?(?:years? old|years? of age|jahre alt|años)/iu.test(after) ||
  (/(?:(?<!\p{L})(?:he|she) (?:is|was)|(?<!\p{L})I am|children are|aged|de) $/iu.test(before) &&
    /^[,.]/.test(after));

const isNumber = (words: string) => words.split(/[\s–-]+/u).some((word) => valueOf(word) !== undefined);

function scaled(after: string): readonly string[] {
  const found = /^\s+(\p{L}+)(.*)$/su.exec(after);
  if (found === null || numberWord(foldWord(found[1] ?? ''))?.scale !== true) return ['', '', after];
  return found;
}

function valueOf(written: string): number | undefined {
  if (/^\d/u.test(written)) {
    const grouped = /^\d{1,3}(?:[,.\u00a0\u202f]\d{3})+/u.exec(written)?.[0];
    const plain =
      grouped === undefined
        ? written.replace(',', '.')
        : grouped.replace(/\D/gu, '') + written.slice(grouped.length).replace(',', '.');
    const value = Number(plain);
    return Number.isFinite(value) ? value : undefined;
  }
  const parts = written.split('-').map((word) => numberWord(foldWord(word)));
  if (parts.some((part) => part === undefined || part.scale || part.value < 2)) return undefined;
  return parts.reduce((sum, part) => sum + (part?.value ?? 0), 0);
}

/** What has to be alike: digits or words, decimals, grouping, what multiplies it, a percentage. */
function shapeOf(written: string, scale: string, unit: string): string {
  const kind = /^\d/u.test(written)
    ? written.replace(/\d+/gu, '#')
    : written.charAt(0) === written.charAt(0).toLowerCase()
      ? 'word'
      : 'Word';
  const percent = /^(?:%|per ?cent|prozent|por ciento)$/iu.test(unit) ? '%' : '';
  return `${kind} ${foldWord(scale)} ${percent}`;
}
