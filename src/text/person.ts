import type { Evidence } from './person/kind.ts';
import { nameLists } from './person/given-names.ts';
import type { PersonMention } from './person/mention.ts';
import { nameIn, type Name } from './person/name.ts';
import { roleOf } from './person/role.ts';
import { isTitleCase, runs, scan, type Run, type Word } from './person/scan.ts';
import { identify, knownAs, written, type Identity } from './person/identity.ts';
import { knownIn } from './person/known.ts';
import * as kind from './person/kind.ts';
import { HONORIFICS, PARTICLES, TITLES } from './person/words.ts';
import type { Span } from './span.ts';

export type { PersonMention } from './person/mention.ts';

/** The words of a block, whether it is a heading in title case, and the names proven in it. */
type Scanned = {
  readonly block: Span;
  readonly words: readonly Word[];
  readonly heading: boolean;
  readonly names: readonly Name[];
};

/**
 * All mentions of persons in the given blocks (paragraphs and headings of one article), in text order and disjoint.
 *
 * First come the names that something proves where they stand (a title, a given name, a role); then bare surnames
 * and given names of persons so known. Linear in the length of the blocks. `language` is BCP 47; where it writes
 * all nouns with a capital, unknown words count for less.
 */
export function personMentions(
  text: string,
  blocks: readonly Span[],
  { language = 'en' }: { readonly language?: string } = {},
): readonly PersonMention[] {
  const scanned = blocks.map((block) => ({ block, words: scan(text, block) }));
  const capitalNouns = /^(?:de|lb)\b/i.test(language);
  const lists: Evidence = { ...nameLists(), small: smallWords(scanned), capitalNouns };
  const proven = scanned.map(({ block, words }): Scanned => {
    const heading = isTitleCase(text, block, words);
    const found = runs(words, capitalNouns);
    const ranges = heading ? found.flatMap((run) => withoutOrdinary(words, run, lists)) : found;
    const names = ranges.flatMap(([from, to]) => nameIn(words, from, to, lists) ?? []);
    // In a heading, one word proves nothing; the article below it may.
    const kept = heading
      ? names.filter(({ titled, ...name }) => titled === true || name.to - name.from > 1)
      : names;
    return { block, words, heading, names: kept };
  });
  const identity = identify(proven, lists);
  return proven.flatMap(({ block, words, heading, names }) =>
    [...names, ...knownIn(words, names, identity, heading, lists)]
      .toSorted((a, b) => a.from - b.from)
      .map((name) => mention(text, words, name, block, identity, lists)),
  );
}

/** The stretches of a run between ordinary words, which have a capital too in a heading. */
function withoutOrdinary(words: readonly Word[], [from, to]: Run, lists: Evidence): readonly Run[] {
  const found: Run[] = [];
  let start = from;
  for (let at = from; at <= to; at += 1) {
    const word = words[at];
    const title = word !== undefined && (TITLES.has(word.lower) || HONORIFICS.has(word.lower));
    if (at < to && word !== undefined && (title || !kind.isOrdinary(word, lists))) continue;
    if (at > start) found.push([start, at]);
    start = at + 1;
  }
  return found;
}

/** Words in small letters, in lower case, without particles: what is written so is no name with a capital either. */
function smallWords(scanned: readonly { readonly words: readonly Word[] }[]): ReadonlySet<string> {
  const small = new Set<string>();
  for (const { words } of scanned)
    for (const { capital, lower } of words) if (!capital && !PARTICLES.has(lower)) small.add(lower);
  return small;
}

function mention(
  text: string,
  words: readonly Word[],
  { from, to, honorific }: Name,
  block: Span,
  identity: Identity,
  lists: Evidence,
): PersonMention {
  const parts = words.slice(from, to);
  const role = roleOf(text, words, from, to, block, lists);
  return {
    span: { start: parts[0]?.start ?? block.start, end: parts.at(-1)?.end ?? block.start },
    person: knownAs(identity, parts, honorific, lists)?.name ?? written(parts),
    ...(role === undefined ? {} : { role }),
    ...(honorific === undefined ? {} : { honorific }),
  };
}
