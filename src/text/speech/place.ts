import { firstFrom, startingIn } from './order.ts';
import { sentences } from '../sentence.ts';
import type { Marked } from './marks.ts';
import { saidBy, type Narration, type Speaker } from './subject.ts';
import { TITLING } from './words.ts';
import type { Span } from '../span.ts';
import type { Speech } from './quotation.ts';

/** Where a quotation stands in its block, as far as it matters to who says it. */
export type Place = {
  readonly mark: Marked;
  /** It begins a sentence, or a sentence of its own after a comma or colon. */
  readonly whole: boolean;
  /** Index of the first word of the narration after it. */
  readonly word: number;
  /** What stands between it and that word. */
  readonly gap: string;
  /** The sentence around it: units, and the index of its first word in the narration. */
  readonly sentence: Span & { readonly from: number };
  /** Nothing ends the sentence before a "Brandt said" could follow. */
  readonly mayBeAttributed: boolean;
  /** It is the title or name of something. */
  readonly isTitle: boolean;
  /** A colon or comma leads up to it. */
  readonly introduced: boolean;
  /** A comma parts it from an attribution in its middle: "…,” he said, “…". */
  readonly resumes: boolean;
  /** It begins its block, and a sentence ends with it. */
  readonly opensBlock: boolean;
  /** "Ana Roth: “…" */
  readonly label?: Speaker;
};

/** Reads off the place of each quotation of a block. */
export function placesIn(narration: Narration, block: Span, marks: readonly Marked[]): readonly Place[] {
  const { text, words, names } = narration;
  const parts = sentences(text, block);
  return marks.map((mark, index) => {
    const previous = marks[index - 1];
    const next = marks[index + 1]?.start ?? block.end;
    const lead = text.slice(previous?.end ?? block.start, mark.start);
    const tail = text.slice(mark.end, next);
    const inner = text.slice(mark.start + 1, mark.end).replace(/["”’»“‘'\s]+$/u, '');
    const word = firstFrom(words, mark.end);
    const start = parts[firstFrom(parts, mark.start + 1) - 1]?.start ?? block.start;
    const from = firstFrom(words, start);
    const fresh = lead.trim() === '' || /[.!?…:,—–-]["”’)]*\s*$/u.test(lead);
    const whole = fresh && /^[\s.…[(“‘"']*\p{Lu}/u.test(inner);
    const ended = inner.endsWith('.') || /^\s*[.;]/u.test(tail);
    const pausing = /[,?!—–…]$/u.test(inner) || /^\s*[,—–-]/u.test(tail);
    const named = names[firstFrom(names, mark.start) - 1];
    const labelled = named !== undefined && /^\s*:\s*$/u.test(text.slice(named.end, mark.start));
    const before = words[word - 1];
    return {
      mark,
      whole,
      word,
      gap: text.slice(mark.end, words[word]?.start ?? mark.end),
      sentence: {
        start,
        end: Math.min(next, sentenceEnd(parts, mark.end, pausing) ?? block.end),
        from,
      },
      mayBeAttributed: (!ended && (whole || pausing)) || /^\s*[—–-]\s*\p{Lu}/u.test(tail),
      isTitle:
        before !== undefined &&
        before.end > start &&
        before.start >= (previous?.end ?? 0) &&
        TITLING.has(before.lower),
      introduced: /[:,]\s*$/u.test(lead),
      resumes: previous !== undefined && /[,;—–]\s*$/u.test(lead),
      opensBlock:
        text.slice(block.start, mark.start).trim() === '' &&
        (/[.!?…]$/u.test(inner) || mark.open === true || tail.trim() === ''),
      ...(labelled &&
        text.slice(block.start, named.start).trim().split(/\s+/u).length <= 5 && { label: saidBy(named) }),
    };
  });
}

/** Where the sentence that a quotation ends in is over; it goes on after a comma or a question mark inside. */
function sentenceEnd(parts: readonly Span[], at: number, pausing: boolean): number | undefined {
  const before = Math.max(0, firstFrom(parts, at) - 1);
  const index = (parts[before]?.end ?? at) < at ? before + 1 : before;
  const part = parts[index];
  if (part === undefined) return undefined;
  return pausing && part.end - at <= 1 ? (parts[index + 1]?.end ?? part.end) : part.end;
}

/** Whether a quotation still belongs to the speaker of the one before it in its block: nobody else came up between. */
export function isSameSpeaker({ text, names }: Narration, before: Speech, mark: Span): boolean {
  const between = text.slice(before.span.end, mark.start);
  if (between.length > 400) return false;
  // The rest of the sentence that attributes the one before may name whom it was said to.
  const attributed = before.speaker !== undefined && before.speaker.start >= before.span.end;
  const first = attributed ? /[.!?…]["”’)]*\s+(?=[\p{Lu}“"‘])/u.exec(between) : { index: 0 };
  const from = before.span.end + (first === null ? between.length : first.index);
  return startingIn(names, { start: from, end: mark.start }).every(
    ({ mention }) => mention.person === before.person,
  );
}
