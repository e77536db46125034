import type { PersonMention } from './person.ts';
import { scan } from './person/scan.ts';
import type { Span } from './span.ts';
import { opensQuotation, quotations, type Marked } from './speech/marks.ts';
import { isInside } from './speech/order.ts';
import { resolvePronouns } from './speech/pronoun.ts';
import { isSameSpeaker, placesIn, type Place } from './speech/place.ts';
import type { Speech } from './speech/quotation.ts';
import { speakerAfter, speakerBefore } from './speech/speaker.ts';
import type { Narration, Speaker } from './speech/subject.ts';

export type { Speech } from './speech/quotation.ts';

/** How many words before a quotation its verb may stand: a whole one has its verb near, or a colon. */
const REACH = { introduced: 30, partial: 14 };
/** A line under a name that says what the person is, in UTF-16 units. */
const LONGEST_OFFICE = 90;

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
  let waiting: readonly number[] = [];
  let next = 0;
  for (const [index, block] of blocks.entries()) {
    while ((persons[next]?.span.end ?? Infinity) <= block.start) next += 1;
    let beyond = next;
    while ((persons[beyond]?.span.start ?? Infinity) < block.end) beyond += 1;
    const following = blocks[index + 1];
    const marks = quotations(text, block, following !== undefined && opensQuotation(text, following));
    const narration = narrate(text, block, marks, persons.slice(next, beyond));
    const signed =
      marks.length === 1
        ? boxed(text, blocks, index, marks[0], persons.slice(Math.max(0, next - 2), next))
        : undefined;
    const here = inBlock(narration, block, marks, carried, signed);
    const speaking = here[0];
    // Paragraphs that only the last one's attribution closes are all of one speaker.
    if (speaking?.speaker !== undefined) for (const at of waiting) found[at] = { ...speaking, ...found[at] };
    const open = marks.at(-1)?.open === true && here.at(-1)?.speaker === undefined;
    waiting = open ? [...waiting, found.length + here.length - 1] : [];
    found.push(...here);
    const last = here.at(-1);
    const goesOn =
      last?.speaker !== undefined && (marks.at(-1)?.open === true || endsBlock(text, block, last.span));
    carried = goesOn ? last : undefined;
  }
  return resolvePronouns(text, blocks, found, persons);
}

function inBlock(
  narration: Narration,
  block: Span,
  marks: readonly Marked[],
  carried: Speech | undefined,
  signed: Speaker | undefined,
): readonly Speech[] {
  const found: Speech[] = [];
  for (const place of marks.length === 0 ? [] : placesIn(narration, block, marks))
    found.push(attribute(narration, place, found.at(-1), carried, signed));
  return found;
}

function attribute(
  narration: Narration,
  place: Place,
  before: Speech | undefined,
  carried: Speech | undefined,
  signed: Speaker | undefined,
): Speech {
  const { mark, whole, word, sentence } = place;
  const span = { start: mark.start, end: mark.end };
  const kind = whole ? 'direct' : 'partial';
  const after = place.mayBeAttributed ? speakerAfter(narration, word, sentence.end, place.gap) : undefined;
  if (after !== undefined) return { span, kind, ...named(after) };
  if (place.isTitle) return { span, kind: 'partial' };
  if (place.resumes && before?.speaker !== undefined && before.span.start >= sentence.start)
    return { ...before, span, kind: 'continuation' };
  const reach = place.introduced ? REACH.introduced : REACH.partial;
  const led = place.label ?? speakerBefore(narration, sentence.from, word, reach);
  if (led !== undefined) return { span, kind, ...named(led) };
  if (whole && before?.speaker !== undefined && isSameSpeaker(narration, before, span))
    return { ...before, span, kind: 'continuation' };
  if (before === undefined && carried !== undefined && place.opensBlock)
    return { ...carried, span, kind: 'continuation' };
  return { span, kind, ...(signed === undefined ? {} : named(signed)) };
}

/** The words and mentions of a block that stand in none of its quotations. */
function narrate(
  text: string,
  block: Span,
  marks: readonly Marked[],
  mentions: readonly PersonMention[],
): Narration {
  const outside = ({ start }: Span) => !isInside(marks, start);
  return {
    text,
    words: marks.length === 0 ? [] : scan(text, block).filter(outside),
    names: mentions.flatMap((mention) => (outside(mention.span) ? [{ ...mention.span, mention }] : [])),
  };
}

/** Whose words a box holds: a block that is a quotation and nothing else, under a name, perhaps with an office. */
function boxed(
  text: string,
  blocks: readonly Span[],
  index: number,
  mark: Marked | undefined,
  persons: readonly PersonMention[],
): Speaker | undefined {
  const block = blocks[index];
  if (block === undefined || mark === undefined || textOf(text, block) !== textOf(text, mark))
    return undefined;
  for (const [back, above] of [blocks[index - 1], blocks[index - 2]].entries()) {
    if (above === undefined) return undefined;
    const mention = persons.find(({ span }) => above.start <= span.start && span.end <= above.end);
    if (mention !== undefined && textOf(text, above) === textOf(text, mention.span))
      return { span: mention.span, mention };
    if (back === 0 && (above.end - above.start > LONGEST_OFFICE || /[.!?]\s*$/u.test(textOf(text, above))))
      return undefined;
  }
  return undefined;
}

/** Whether nothing stands after a quotation in its block but the rest of the sentence that attributes it. */
function endsBlock(text: string, block: Span, span: Span): boolean {
  const tail = text.slice(span.end, block.end).trim();
  return !/[.!?…]["”’)]*\s+[\p{Lu}“"‘]/u.test(tail.replace(/\b\p{Lu}\p{Ll}{0,3}\.\s/gu, ' '));
}

function textOf(text: string, { start, end }: Span): string {
  return text.slice(start, end).trim();
}

function named({ span, mention, pronoun }: Speaker): Omit<Speech, 'span' | 'kind'> {
  return {
    speaker: span,
    ...(mention === undefined ? {} : { person: mention.person }),
    ...(pronoun === undefined ? {} : { pronoun }),
  };
}
