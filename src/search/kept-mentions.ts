import type { Reading } from '../library/reading.ts';
import type { Span } from '../text/span.ts';
import type { Growing } from './growing.ts';
import type { StringTable } from './string-table.ts';

/** Where numbers are taken from, one after another. */
export type Next = () => number;

/**
 * How one kind of what a reading found is written as numbers, and read from them again. To keep one more property, write and read
 * it here, and raise `analyserVersion`; test/search/snapshot.test.ts finds one that is not kept.
 */
export type Kept<T> = {
  readonly write: (to: Growing, found: T, strings: StringTable) => void;
  readonly read: (next: Next, strings: readonly string[]) => T;
};

const precisions = ['resolved', 'approximate', 'vague'] as const;
const bases = ['text', 'published', 'narrative'] as const;
const honorifics = ['m', 'f', 'other'] as const;
const kinds = ['direct', 'continuation', 'partial'] as const;

export const keptSentence: Kept<Reading['sentences'][number]> = {
  write: (to, { span, block }) => {
    writeSpan(to, span);
    to.push(block);
  },
  read: (next) => ({ span: readSpan(next), block: next() }),
};

export const keptPerson: Kept<Reading['persons'][number]> = {
  write: (to, { span, person, role, honorific }, names) => {
    writeSpan(to, span);
    to.push(names.number(person));
    writeSpan(to, role ?? nowhere);
    to.push(honorific === undefined ? 0 : 1 + honorifics.indexOf(honorific));
  },
  read: (next, names) => {
    const mention = { span: readSpan(next), person: names[next()] ?? '' };
    const role = readSpan(next);
    const honorific = honorifics[next() - 1];
    return { ...mention, ...(role.end > 0 && { role }), ...(honorific && { honorific }) };
  },
};

export const keptDate: Kept<Reading['dates'][number]> = {
  write: (to, { span, precision, range, basis }, days) => {
    writeSpan(to, span);
    to.push(precisions.indexOf(precision));
    to.push(range === undefined ? 0 : 1 + days.number(range.from));
    to.push(range === undefined ? 0 : 1 + days.number(range.to));
    to.push(bases.indexOf(basis));
  },
  read: (next, days) => {
    const span = readSpan(next);
    const precision = precisions[next()] ?? 'vague';
    const [from, to] = [days[next() - 1], days[next() - 1]];
    const basis = bases[next()] ?? 'text';
    return from === undefined || to === undefined
      ? { span, precision, basis }
      : { span, precision, range: { from, to }, basis };
  },
};

export const keptSpeech: Kept<Reading['speeches'][number]> = {
  write: (to, { span, kind, speaker, person, pronoun }, names) => {
    writeSpan(to, span);
    to.push(kinds.indexOf(kind));
    writeSpan(to, speaker ?? nowhere);
    to.push(person === undefined ? 0 : 1 + names.number(person));
    to.push(pronoun === true ? 1 : 0);
  },
  read: (next, names) => {
    const speech = { span: readSpan(next), kind: kinds[next()] ?? 'partial' };
    const speaker = readSpan(next);
    const person = names[next() - 1];
    return {
      ...speech,
      ...(speaker.end > 0 && { speaker }),
      ...(person !== undefined && { person }),
      ...(next() === 1 && { pronoun: true as const }),
    };
  },
};

/** Stands for a span that is not there: nothing that was found is empty. */
export const nowhere: Span = { start: 0, end: 0 };

export function writeSpan(to: Growing, { start, end }: Span): void {
  to.push(start);
  to.push(end);
}

/** `nowhere`, or what equals it, where there was no span. */
export function readSpan(next: Next): Span {
  return { start: next(), end: next() };
}
