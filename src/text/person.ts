import { nameLists, type NameLists } from './given-names.ts';
import { nameIn, type Name } from './person-name.ts';
import { roleOf } from './person-role.ts';
import { runs, scan, type Word } from './person-scan.ts';
import { identify, knownAs, written, type Identity } from './person-identity.ts';
import { knownIn } from './person-known.ts';
import type { Span } from './span.ts';

/** A mention of a person in an article; spans are in UTF-16 units of its text. */
export type PersonMention = {
  /** The name alone, without honorific, title and possessive: "Holstead" in "Mr Holstead’s". */
  readonly span: Span;
  /** Who it is within this article: the fullest form of the name in the text, NFC, single spaces. */
  readonly person: string;
  /** Where the sentence says who that is: the title, role or apposition beside the name, verbatim. */
  readonly role?: Span;
  /** What an honorific before the name says: Mr is `m`; Ms, Mrs and Miss are `f`; Dr and the like `other`. */
  readonly honorific?: 'm' | 'f' | 'other';
};

/** The words of a block, and the names found in it. */
export type Scanned = {
  readonly block: Span;
  readonly words: readonly Word[];
  readonly names: readonly Name[];
};

/**
 * All mentions of persons in the given blocks (paragraphs and headings of one article), in text order and disjoint.
 *
 * First come the names that something proves where they stand (a title, a given name, a role); then bare surnames
 * and given names of persons so known. Linear in the length of the blocks. `language` is BCP 47; other languages
 * than English lose the evidence of English words.
 */
export function personMentions(
  text: string,
  blocks: readonly Span[],
  _options: { readonly language?: string } = {},
): readonly PersonMention[] {
  const lists = nameLists();
  const proven = blocks.map((block): Scanned => {
    const words = scan(text, block);
    const names = runs(words).flatMap(([from, to]) => nameIn(words, from, to, lists) ?? []);
    return { block, words, names };
  });
  const identity = identify(proven, lists);
  return proven.flatMap(({ block, words, names }) =>
    [...names, ...knownIn(words, names, identity, lists)]
      .toSorted((a, b) => a.from - b.from)
      .map((name) => mention(text, words, name, block, identity, lists)),
  );
}

function mention(
  text: string,
  words: readonly Word[],
  { from, to, honorific }: Name,
  block: Span,
  identity: Identity,
  lists: NameLists,
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
