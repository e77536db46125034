import { civil, cover, dayNumber } from './date/calendar.ts';
import { foreignRange } from './date/foreign.ts';
import { grammarFor } from './date/grammar.ts';
import { resolverFor } from './date/resolve.ts';
import { scan } from './date/scan.ts';
import type { Found } from './date/scan.ts';
import type { DateRange, Iso } from './date.ts';
import { overlap } from './span.ts';
import type { Span } from './span.ts';

/** The longest text that is looked at as a date, in UTF-16 units. */
const longest = 80;
const grammars = ['en', 'de', 'es'].map((language) => grammarFor(language));
const preposition = /^(?:on|in|at|during|am|im|el|en|la|le|du|von)\s+(?:the\s+)?/iu;
const separator = /\s*(?:\.{2,3}|\s[-–—]\s|–|—|\s(?:to|until|till|through|bis|hasta|al?)\s)\s*/iu;

/**
 * A date or range as somebody typed it ("last week", "march 2025", "17 sept", "17.9.2025", "2025-03"), resolved
 * against `today` (UTC day, given by the caller). Without a year the last such day or month is meant, since it is
 * what has been published that is asked about. Undefined when it is no date, or when 3/4/2025 could be two days.
 */
export function typedRange(typed: string, today: Iso): DateRange | undefined {
  const text = capitalised(typed.trim().replaceAll(/\s+/gu, ' '));
  if (text === '' || text.length > longest || isAmbiguous(text)) return undefined;
  return wholeRange(text, today) ?? bothEnds(text, today) ?? foreignRange(text, today);
}

/** Two numbers of which either may be the month. */
function isAmbiguous(text: string): boolean {
  const [, first, second] = /^(\d{1,2})[/-](\d{1,2})[/-]\d{2,4}$/u.exec(text) ?? [];
  return first !== undefined && first !== second && Number(first) <= 12 && Number(second) <= 12;
}

function wholeRange(typed: string, today: Iso): DateRange | undefined {
  // The preposition makes a month of "march" and "may".
  const text = `in ${typed.replace(preposition, '')}`;
  for (const grammar of grammars) {
    const found = scan(text, { start: 0, end: text.length }, grammar).map((one): Found => ({
      ...one,
      tense: 'past',
    }));
    const [mention] = resolverFor({ from: today, to: today })(found);
    if (mention?.range !== undefined && mention.span.start <= 3 && mention.span.end === text.length)
      return mention.range;
  }
  return undefined;
}

function bothEnds(text: string, today: Iso): DateRange | undefined {
  const [first = '', last, ...more] = text.split(separator);
  if (last === undefined || more.length > 0) return undefined;
  const from = wholeRange(first.replace(/^(?:from|von|vom|de|del|desde)\s+/iu, ''), today);
  const to = wholeRange(last, today);
  return from && to && from.from <= to.to ? cover(from, to) : undefined;
}

/**
 * A date inside a question or claim. What was not said is missing: `month` and `day` without `year` match any year.
 * `range` is there when the words give one by themselves. Relative expressions ("last week") are not among them.
 */
export type AskedDate = {
  readonly span: Span;
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  readonly range?: DateRange;
};

/** Dates mentioned inside a question or claim ("what happened on sept 17", "in July 2018"), in text order, disjoint. */
export function askedDates(question: string): readonly AskedDate[] {
  const text = capitalised(question);
  const inEach = grammars.flatMap((grammar) =>
    scan(text, { start: 0, end: text.length }, grammar).flatMap(asked),
  );
  // A date that two languages see is the one that sees more of it.
  const kept = inEach.filter(
    (one, index) =>
      !inEach.some(
        (other, place) =>
          overlap(one.span, other.span) > 0 &&
          (length(other.span) > length(one.span) ||
            (length(other.span) === length(one.span) && place < index)),
      ),
  );
  return kept.toSorted((a, b) => a.span.start - b.span.start);
}

function asked({ site: { span }, reading }: Found): readonly AskedDate[] {
  if (reading.by === 'text') return [{ span, ...fields(reading.range, true), range: reading.range }];
  const leapYear = reading.by === 'year' && reading.which === undefined ? reading.at(2000) : undefined;
  const open = leapYear && fields(leapYear, false);
  return open?.month === undefined ? [] : [{ span, ...open }];
}

/** The year, month and day that a range is exactly one of. */
function fields({ from, to }: DateRange, withYear: boolean): Omit<AskedDate, 'span' | 'range'> {
  const { year, month, day } = civil(from);
  const days = dayNumber(to) - dayNumber(from) + 1;
  const inYear = withYear ? { year } : {};
  if (days === 1) return { ...inYear, month, day };
  if (
    day === 1 &&
    days >= 28 &&
    days <= 31 &&
    dayNumber(to) - dayNumber(from) < 31 &&
    civil(to).month === month
  )
    return { ...inYear, month };
  return days >= 365 && days <= 366 && from.endsWith('-01-01') ? inYear : {};
}

// People type "sept 17" and "monday"; the grammar of articles needs capitals to tell "march" from "March".
const monthOrDay =
  /(?<![\p{L}\p{N}])(?:jan(?:uary)?|feb(?:ruary)?|march|mar|april|apr|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?![\p{L}\p{N}])/giu;
const besides =
  /(?:\b(?:in|since|by|during|until|of|last|next|this|early|late|mid|from|to|and|on|between)|\d|\d(?:st|nd|rd|th)|^)[\s-]*$/iu;

function capitalised(text: string): string {
  return text.replaceAll(monthOrDay, (word, at: number) => {
    const isVerb = /^(?:may|march|mar)$/iu.test(word);
    const isDate =
      besides.test(text.slice(Math.max(0, at - 12), at)) ||
      /^\s{1,3}\d/u.test(text.slice(at + word.length, at + word.length + 4));
    return isVerb && !isDate ? word : word[0]?.toUpperCase() + word.slice(1);
  });
}

function length({ start, end }: Span): number {
  return end - start;
}
