import { nameLists } from '../person/given-names.ts';
import type { PersonMention } from '../person/mention.ts';
import type { Span } from '../span.ts';
import { firstFrom, isInside, startingIn } from './order.ts';
import type { Speech } from './quotation.ts';

/** How far back in its block a pronoun may point, in UTF-16 units. */
const REACH = 2000;
const GENDER: Readonly<Record<string, 'm' | 'f'>> = {
  he: 'm',
  him: 'm',
  él: 'm',
  she: 'f',
  her: 'f',
  ella: 'f',
};

/**
 * Says for which person a pronoun stands, where only one can be meant: the only person of that gender that the
 * narration names before it in its block, or else in the block before; or else whoever spoke last there.
 */
export function resolvePronouns(
  text: string,
  blocks: readonly Span[],
  found: readonly Speech[],
  persons: readonly PersonMention[],
): readonly Speech[] {
  const resolved: Speech[] = [];
  const genders = gendersOf(persons);
  const names = persons.map((mention) => ({ ...mention.span, mention }));
  const spans = found.map(({ span }) => span);
  for (const speech of found) {
    const { speaker, pronoun } = speech;
    const wanted =
      speaker === undefined ? undefined : GENDER[text.slice(speaker.start, speaker.end).toLowerCase()];
    if (pronoun === undefined || speaker === undefined || wanted === undefined) {
      resolved.push(speech);
      continue;
    }
    const fits = (person: string) => (genders.get(person) ?? wanted) === wanted;
    const at = firstFrom(blocks, speaker.start + 1) - 1;
    const block = blocks[at];
    const previous = blocks[at - 1];
    const here =
      block === undefined
        ? undefined
        : only({ start: Math.max(block.start, speaker.start - REACH), end: speaker.start }, fits);
    const before = here === undefined && previous !== undefined ? only(previous, fits) : here;
    resolved.push(before === undefined || before === '' ? speech : { ...speech, person: before });
  }
  return resolved;

  /** The only person who fits and is named in a span; '' when there are several and none of them spoke last. */
  function only(within: Span, fits: (person: string) => boolean): string | undefined {
    const named = startingIn(names, within).filter(
      ({ start, end, mention }) => end <= within.end && fits(mention.person) && !isInside(spans, start),
    );
    const different = new Set(named.map(({ mention }) => mention.person));
    if (different.size <= 1) return named[0]?.mention.person;
    const index = Math.min(firstFrom(spans, within.end), resolved.length) - 1;
    const last = resolved[index];
    const spoke = last !== undefined && last.span.start >= within.start ? last.person : undefined;
    return spoke !== undefined && different.has(spoke) ? spoke : '';
  }
}

function gendersOf(persons: readonly PersonMention[]): ReadonlyMap<string, 'm' | 'f'> {
  const { given } = nameLists();
  const genders = new Map<string, 'm' | 'f'>();
  for (const { person } of persons) {
    const listed = given.get(person.split(' ')[0]?.toLowerCase() ?? '');
    if (listed === 'm' || listed === 'f') genders.set(person, listed);
  }
  // What the article says outweighs what a name suggests.
  for (const { person, honorific } of persons)
    if (honorific === 'm' || honorific === 'f') genders.set(person, honorific);
  return genders;
}
