import { openGroups, type Group, type Groups } from './person/group.ts';
import { conflict, profile, type Mentioned, type Profile } from './person/profile.ts';
import type { Span } from './span.ts';

/** Stable and deterministic: the same articles give the same ids, in whatever order they come. */
export type PersonId = string;

/** Somebody named in one or more articles. */
export type Person = {
  readonly id: PersonId;
  /** The fullest form of the name. */
  readonly name: string;
  /** Every form seen, verbatim, in the order of the mentions ("Brandt", "Ilse Brandt"). */
  readonly forms: readonly string[];
  /** By article id, then in text order; spans are in UTF-16 units of the article's text. */
  readonly mentions: readonly { readonly article: string; readonly span: Span; readonly role?: Span }[];
};

/**
 * Links the persons of several articles. One full name is one person, with or without a middle name; an initial
 * and a bare surname link only when exactly one given name in the library fits them. One name stays two persons
 * where middle names, honorifics, ages or callings contradict each other. Silence never parts them.
 */
export function linkPersons(articles: readonly Mentioned[]): readonly Person[] {
  const profiles = articles
    .toSorted((a, b) => compare(a.id, b.id))
    .flatMap((article) =>
      [...Map.groupBy(article.mentions, ({ person }) => person)].map(([name, mentions]) =>
        profile(article, name, mentions),
      ),
    );
  const groups = openGroups();
  // Those with a calling first: they tell namesakes apart, and the silent ones then fit one of them, or several.
  const fulls = profiles.filter(({ given }) => given !== undefined && given.length > 1);
  for (const full of fulls.toSorted((a, b) => Number(b.callings.size > 0) - Number(a.callings.size > 0)))
    join(groups, full, ({ given }) => given === full.given);
  // An initial comes after all full names, and a bare surname last, so that whatever could fit is known by then.
  const complete = new Set(groups.all());
  for (const short of profiles.filter(({ given }) => given?.length === 1))
    join(groups, short, ({ given }) => given?.[0] === short.given);
  for (const bare of profiles.filter(({ given }) => given === undefined)) joinBare(groups, complete, bare);
  return persons(groups.all().map(({ members }) => members));
}

/** Puts a profile with the one group that fits it, or by itself when none does or several do. */
function join(groups: Groups, one: Profile, fits: (other: Profile) => boolean): void {
  const fitting = groups.named(one).filter(({ kinds }) => kinds.values().some(fits));
  groups.put(one, onlyOne(fitting.filter((group) => agrees(group, one))));
}

function joinBare(groups: Groups, complete: ReadonlySet<Group>, bare: Profile): void {
  const namesakes = () => groups.named(bare).filter((group) => complete.has(group));
  if (namesakes().some(() => true)) {
    groups.put(bare, onlyOne(namesakes().filter((group) => agrees(group, bare))));
    return;
  }
  // Nobody's full name is known: the same surname in two articles is one person only under the same title.
  const alike = groups
    .named(bare)
    .find(({ kinds }) =>
      kinds
        .values()
        .some(({ given, roles }) => given === undefined && roles.some((role) => bare.roles.includes(role))),
    );
  groups.put(bare, alike);
}

function onlyOne(agreeing: Iterable<Group>): Group | undefined {
  const [first, another] = agreeing;
  return another === undefined ? first : undefined;
}

function agrees({ kinds }: Group, one: Profile): boolean {
  return !kinds.values().some((other) => conflict(one, other));
}

function persons(groups: readonly (readonly Profile[])[]): readonly Person[] {
  const named = groups.map((group) => {
    const inOrder = group.toSorted((a, b) => compare(a.article, b.article));
    const fullest =
      group.map((one) => one.name).toSorted((a, b) => b.length - a.length || compare(a, b))[0] ?? '';
    return { name: fullest, slug: slug(fullest), inOrder };
  });
  const slugs = Map.groupBy(named, (person) => person.slug);
  return named
    .map(({ name: fullest, slug: plain, inOrder }): Person => {
      const alone = slugs.get(plain)?.length === 1;
      const mentions = inOrder.flatMap((one) =>
        one.mentions.map(({ span, role }) => ({
          article: one.article,
          span,
          ...(role === undefined ? {} : { role }),
        })),
      );
      return {
        id: alone ? personId(fullest) : personId(fullest, mentions[0]),
        name: fullest,
        forms: [...new Set(inOrder.flatMap(({ forms }) => forms))],
        mentions,
      };
    })
    .toSorted((a, b) => compare(a.id, b.id));
}

/**
 * The id of somebody: by the name alone, or by where they are first mentioned where somebody else is called so, too. One article
 * may have both of them, so that its own id would not tell them apart.
 */
export function personId(fullest: string, first?: Person['mentions'][number]): PersonId {
  return first === undefined ? slug(fullest) : `${slug(fullest)}@${first.article}:${first.span.start}`;
}

function slug(fullest: string): string {
  return fullest
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
