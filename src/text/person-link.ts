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
  const groups: Profile[][] = [];
  // Those with a calling first: they tell namesakes apart, and the silent ones then fit one of them, or several.
  const fulls = profiles.filter(({ given }) => given !== undefined && given.length > 1);
  for (const full of fulls.toSorted((a, b) => Number(b.callings.size > 0) - Number(a.callings.size > 0)))
    join(groups, full, ({ given }) => given === full.given);
  const complete = groups.length;
  // An initial comes after all full names, and a bare surname last, so that whatever could fit is known by then.
  for (const short of profiles.filter(({ given }) => given?.length === 1))
    join(groups, short, ({ given }) => given?.[0] === short.given);
  for (const bare of profiles.filter(({ given }) => given === undefined)) joinBare(groups, complete, bare);
  return persons(groups);
}

/** Puts a profile with the one group that fits it, or by itself when none does or several do. */
function join(groups: Profile[][], one: Profile, fits: (other: Profile) => boolean): void {
  const fitting = groups.filter((group) =>
    group.some((other) => other.surname === one.surname && fits(other)),
  );
  const agreeing = fitting.filter((group) => !group.some((other) => conflict(one, other)));
  if (agreeing.length === 1) agreeing[0]?.push(one);
  else groups.push([one]);
}

function joinBare(groups: Profile[][], complete: number, bare: Profile): void {
  const namesakes = groups
    .slice(0, complete)
    .filter((group) => group.some(({ surname }) => surname === bare.surname));
  if (namesakes.length > 0) {
    const agreeing = namesakes.filter((group) => !group.some((other) => conflict(bare, other)));
    if (agreeing.length === 1) agreeing[0]?.push(bare);
    else groups.push([bare]);
    return;
  }
  // Nobody's full name is known: the same surname in two articles is one person only under the same title.
  const alike = groups.find((group) =>
    group.some(
      (other) =>
        other.given === undefined &&
        other.surname === bare.surname &&
        other.roles.some((role) => bare.roles.includes(role)),
    ),
  );
  if (alike === undefined) groups.push([bare]);
  else alike.push(bare);
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
      return {
        id: alone ? plain : `${plain}@${inOrder[0]?.article ?? ''}`,
        name: fullest,
        forms: [...new Set(inOrder.flatMap(({ forms }) => forms))],
        mentions: inOrder.flatMap(({ article, mentions }) =>
          mentions.map(({ span, role }) => ({ article, span, ...(role === undefined ? {} : { role }) })),
        ),
      };
    })
    .toSorted((a, b) => compare(a.id, b.id));
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
