import { nameLists } from './given-names.ts';
import type { PersonMention } from './person.ts';
import type { Span } from './span.ts';
import type { Speech } from './speech.ts';

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
  for (const speech of found) {
    const { speaker, pronoun } = speech;
    const wanted =
      speaker === undefined ? undefined : GENDER[text.slice(speaker.start, speaker.end).toLowerCase()];
    if (pronoun === undefined || speaker === undefined || wanted === undefined) {
      resolved.push(speech);
      continue;
    }
    const fits = (person: string) => (genders.get(person) ?? wanted) === wanted;
    const at = blocks.findIndex((block) => block.start <= speaker.start && speaker.end <= block.end);
    const block = blocks[at];
    const previous = blocks[at - 1];
    const here = block === undefined ? undefined : only({ start: block.start, end: speaker.start }, fits);
    const before = here === undefined && previous !== undefined ? only(previous, fits) : here;
    resolved.push(before === undefined || before === '' ? speech : { ...speech, person: before });
  }
  return resolved;

  /** The only person who fits and is named in a span; '' when there are several and none of them spoke last. */
  function only(within: Span, fits: (person: string) => boolean): string | undefined {
    const named = persons.filter(
      ({ span, person }) =>
        within.start <= span.start &&
        span.end <= within.end &&
        fits(person) &&
        !found.some((speech) => speech.span.start <= span.start && span.end <= speech.span.end),
    );
    const different = new Set(named.map(({ person }) => person));
    if (different.size <= 1) return named[0]?.person;
    const last = resolved.findLast(
      ({ span }) => within.start <= span.start && span.end <= within.end,
    )?.person;
    return last !== undefined && different.has(last) ? last : '';
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
