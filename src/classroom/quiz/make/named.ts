import { foldWord } from '../../../text/fold.ts';
import { nameLists } from '../../../text/person/given-names.ts';
import type { PersonMention } from '../../../text/person.ts';
import type { Span } from '../../../text/span.ts';
import type { PackTold } from './pack.ts';
import { surnameOf, type Told } from './told.ts';

/** Somebody's name where it stands. */
export type Named = {
  readonly span: Span;
  readonly surname: string;
  readonly folded: string;
  readonly gender?: 'm' | 'f';
  /** One word or several, and whose: only names that are written alike can stand in each other's place. */
  readonly shape: string;
};

/** A name with what the pack tells of whoever it is. */
export function namedAs(pack: PackTold, { reading }: Told, mention: PersonMention): Named {
  const written = reading.article.text.slice(mention.span.start, mention.span.end);
  const gender = genderOf(pack, mention);
  return {
    span: mention.span,
    surname: surnameOf(mention),
    folded: foldWord(written),
    ...(gender !== undefined && { gender }),
    shape: `${/\s/u.test(written) ? 'several' : 'one'} ${gender ?? '?'}`,
  };
}

/** By what the pack calls them, or else by a given name that only men or only women have. */
function genderOf(pack: PackTold, mention: PersonMention): 'm' | 'f' | undefined {
  const given = mention.person.toLowerCase().split(/\s+/u);
  const listed = given.length > 1 ? nameLists().given.get(foldWord(given[0] ?? '')) : undefined;
  if (listed === 'm' || listed === 'f') return listed;
  const { m = 0, f = 0 } = pack.people.get(foldWord(mention.person)) ?? {};
  if (m > 0 && f === 0) return 'm';
  return f > 0 && m === 0 ? 'f' : undefined;
}
