import { callings } from './callings.ts';
import type { PersonMention } from './mention.ts';
import { PARTICLES, SUFFIXES } from './words.ts';
import { slice } from '../span.ts';

/** What is linked: an article's text and the persons found in it. */
export type Mentioned = {
  readonly id: string;
  readonly text: string;
  readonly mentions: readonly PersonMention[];
};

/** What one article says of one person, as far as it helps to tell namesakes apart. Names are in lower case. */
export type Profile = {
  readonly article: string;
  readonly name: string;
  /** One letter for an initial; missing when the article only has the surname. */
  readonly given?: string;
  readonly middles: readonly string[];
  readonly surname: string;
  readonly gender?: 'm' | 'f';
  /** In years, from "Ana Roth, 34,". */
  readonly age?: number;
  /** In lower case. */
  readonly roles: readonly string[];
  readonly callings: ReadonlySet<string>;
  readonly forms: readonly string[];
  readonly mentions: readonly PersonMention[];
};

/** A difference in age that articles of different years don't explain. */
const YEARS_APART = 15;

/** Sums up the mentions of one person in one article. */
export function profile(article: Mentioned, name: string, mentions: readonly PersonMention[]): Profile {
  const { id, text } = article;
  const parts = name
    .toLowerCase()
    .split(/\s+/u)
    .flatMap(
      (part) =>
        part
          .match(/^(?:\p{L}\.)+$/u)?.[0]
          .split('.')
          .filter(Boolean) ?? [part.replace('.', '')],
    )
    .filter((part) => !SUFFIXES.has(part));
  const proper = parts.filter((part, index) => index === 0 || !PARTICLES.has(part));
  const given = proper.length > 1 ? proper[0] : undefined;
  const gender = mentions.map(({ honorific }) => honorific).find((found) => found === 'm' || found === 'f');
  const age = mentions.map(({ span }) => ageAfter(text, span.end)).find((found) => found !== undefined);
  const roles = mentions.flatMap(({ role }) => (role === undefined ? [] : [slice(text, role).toLowerCase()]));
  return {
    article: id,
    name,
    ...(given === undefined ? {} : { given }),
    middles: proper.slice(1, -1),
    surname: proper.at(-1) ?? '',
    ...(gender === undefined ? {} : { gender }),
    ...(age === undefined ? {} : { age }),
    roles,
    callings: callings(roles),
    forms: mentions.map(({ span }) => slice(text, span)),
    mentions,
  };
}

/** Whether two profiles cannot be one person: what both state contradicts. */
export function conflict(one: Profile, other: Profile): boolean {
  if (one.gender !== undefined && other.gender !== undefined && one.gender !== other.gender) return true;
  if (one.age !== undefined && other.age !== undefined && Math.abs(one.age - other.age) > YEARS_APART)
    return true;
  if (!middlesAgree(one.middles, other.middles)) return true;
  const share = [...one.callings].some((calling) => other.callings.has(calling));
  return one.callings.size > 0 && other.callings.size > 0 && !share;
}

function middlesAgree(one: readonly string[], other: readonly string[]): boolean {
  if (one.length === 0 || other.length === 0) return true;
  return one.some((a) => other.some((b) => (a.length < b.length ? b.startsWith(a) : a.startsWith(b))));
}

function ageAfter(text: string, end: number): number | undefined {
  const age = /^(?:,|\s\()\s*(?:aged\s+)?(\d{1,3})[,)]/u.exec(text.slice(end, end + 16))?.[1];
  return age === undefined ? undefined : Number(age);
}
