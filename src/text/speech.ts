import type { PersonMention } from './person.ts';
import { scan, type Word } from './person-scan.ts';
import type { Span } from './span.ts';
import { opensQuotation, quotations, type Marked } from './speech-marks.ts';
import { speakerAfter, speakerBefore, type Speaker } from './speech-speaker.ts';

/** A direct quotation in an article, and who says it; spans are in UTF-16 units of its text. */
export type Speech = {
  /** With the quotation marks. */
  readonly span: Span;
  /** `continuation` goes on with the words of the speaker before; `partial` is a piece of somebody's sentence. */
  readonly kind: 'direct' | 'continuation' | 'partial';
  /** The words that name the speaker, verbatim ("Holstead", "a source", "he"). */
  readonly speaker?: Span;
  /** `PersonMention.person`, when the speaker is a named person or a pronoun that can only stand for one. */
  readonly person?: string;
  /** The speaker is a pronoun: show the sentence before. */
  readonly pronoun?: true;
};

/** How many words before a quotation its verb may stand: a direct one has its verb near, or a colon. */
const REACH = { direct: 30, partial: 14 };

/**
 * The quotations between marks in the given blocks, in order and disjoint. Titles and words that somebody only puts
 * between marks have no speaker. Indirect speech is not looked for. Linear in the length of the blocks.
 */
export function speeches(
  text: string,
  blocks: readonly Span[],
  persons: readonly PersonMention[],
): readonly Speech[] {
  const found: Speech[] = [];
  let carried: Speech | undefined;
  let next = 0;
  for (const [index, block] of blocks.entries()) {
    const following = blocks[index + 1];
    const marks = quotations(text, block, following !== undefined && opensQuotation(text, following));
    while ((persons[next]?.span.end ?? Infinity) <= block.start) next += 1;
    let beyond = next;
    while ((persons[beyond]?.span.start ?? Infinity) < block.end) beyond += 1;
    const mentions = persons.slice(next, beyond);
    const here = inBlock(text, block, marks, mentions, carried);
    found.push(...here);
    const last = here.at(-1);
    carried = last?.speaker !== undefined && endsWithSpeech(text, block, last, marks) ? last : undefined;
  }
  return resolvePronouns(text, blocks, found, persons);
}

function inBlock(
  text: string,
  block: Span,
  marks: readonly Marked[],
  mentions: readonly PersonMention[],
  carried: Speech | undefined,
): readonly Speech[] {
  if (marks.length === 0) return [];
  const words = scan(text, block).filter(
    ({ start }) => !marks.some((mark) => mark.start <= start && start < mark.end),
  );
  const outside = mentions.filter(
    ({ span }) => !marks.some((mark) => mark.start <= span.start && span.start < mark.end),
  );
  const found: Speech[] = [];
  for (const [index, mark] of marks.entries()) {
    const before = found.at(-1) ?? (index === 0 ? carried : undefined);
    found.push(read(text, block, mark, words, outside, before, found.length > 0, marks[index + 1]));
  }
  return found;
}

function read(
  text: string,
  block: Span,
  mark: Marked,
  words: readonly Word[],
  mentions: readonly PersonMention[],
  before: Speech | undefined,
  sameBlock: boolean,
  nextMark: Marked | undefined,
): Speech {
  const inner = text.slice(mark.start + 1, mark.end).replace(/["”’»“‘'\s]+$/u, '');
  const lead = text.slice(sameBlock && before !== undefined ? before.span.end : block.start, mark.start);
  const startsSentence = /(?:^|[.!?…:]["”’)]?|[,—–-])\s*$/u.test(lead.trimEnd()) || lead.trim() === '';
  const whole = startsSentence && /^[\s.…[(]*\p{Lu}/u.test(inner);
  const at = words.findIndex(({ start }) => start >= mark.end);
  const upTo = at < 0 ? words.length : at;
  const tail = text.slice(mark.end, block.end);
  const ended = /[.]$/u.test(inner) || /^\s*[.]/u.test(tail);
  const end = Math.min(mark.end + sentenceEnd(tail), nextMark?.start ?? Infinity);
  const after = ended || at < 0 ? undefined : speakerAfter(text, words, at, end, mentions);
  if (after !== undefined && (whole || /^[\s]*,/u.test(tail) || /[,?!]$/u.test(inner)))
    return speech(mark, whole ? 'direct' : 'partial', after);
  const pre = words.slice(0, upTo);
  const from = sentenceStart(text, block, mark, pre);
  const led = speakerBefore(
    text,
    pre,
    from,
    upTo,
    mentions,
    whole && /[:,]\s*$/u.test(lead) ? REACH.direct : REACH.partial,
  );
  const continues = before?.speaker !== undefined && startsSentence && (whole || /[,]\s*$/u.test(lead));
  if (
    led !== undefined &&
    !(
      continues &&
      sameBlock &&
      before.speaker !== undefined &&
      before.speaker.start >= (pre[from]?.start ?? 0)
    )
  )
    return speech(mark, whole ? 'direct' : 'partial', led);
  if (continues && (sameBlock ? true : isAlone(text, block, mark, nextMark)))
    return { ...before, span: { start: mark.start, end: mark.end }, kind: 'continuation' };
  return { span: { start: mark.start, end: mark.end }, kind: whole ? 'direct' : 'partial' };
}

function speech(mark: Marked, kind: Speech['kind'], { span, mention, pronoun }: Speaker): Speech {
  return {
    span: { start: mark.start, end: mark.end },
    kind,
    speaker: span,
    ...(mention === undefined ? {} : { person: mention.person }),
    ...(pronoun === undefined ? {} : { pronoun }),
  };
}

/** A block that begins with a quotation goes on with the one before. */
function isAlone(text: string, block: Span, mark: Marked, nextMark: Marked | undefined): boolean {
  if (text.slice(block.start, mark.start).trim() !== '') return false;
  return nextMark !== undefined || text.slice(mark.end, block.end).trim() === '';
}

function sentenceEnd(tail: string): number {
  const stop = /[!?…]|\.(?=["”’)]*(?:\s+[\p{Lu}“"‘[]|\s*$))/u.exec(tail);
  return stop === null ? tail.length : stop.index;
}

/** Index of the first word of the sentence that leads up to a quotation. */
function sentenceStart(text: string, block: Span, mark: Marked, words: readonly Word[]): number {
  let start = words.length;
  let edge = mark.start;
  while (start > 0) {
    const word = words[start - 1];
    if (word === undefined || word.start < block.start) break;
    const gap = text.slice(word.end, edge);
    if (
      start < words.length &&
      /[.!?…]["”’)]?\s/u.test(gap) &&
      !/^\.\s+$/u.test(word.text.length <= 2 ? gap : ' ')
    )
      break;
    edge = word.start;
    start -= 1;
  }
  return start;
}

/** Whether nothing but the attribution stands after the last quotation of a block. */
function endsWithSpeech(text: string, block: Span, last: Speech, marks: readonly Marked[]): boolean {
  if (marks.at(-1)?.open) return true;
  const tail = text.slice(last.span.end, block.end).trim();
  return tail === '' || sentenceEnd(tail) >= tail.length - 1;
}

function resolvePronouns(
  text: string,
  blocks: readonly Span[],
  found: readonly Speech[],
  persons: readonly PersonMention[],
): readonly Speech[] {
  void text;
  void blocks;
  void persons;
  return found;
}
