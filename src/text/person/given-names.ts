import { createRequire } from 'node:module';
import { MORE_GIVEN } from './given.ts';

/** What a word is known as, by a word list. All keys are in lower case. */
export type NameLists = {
  /** Given names; `m` or `f` where the list says so. */
  readonly given: ReadonlyMap<string, 'm' | 'f' | 'either'>;
  /** Given names that are ordinary words, months or places too ("may", "victoria", "mark"). */
  readonly doubtful: ReadonlySet<string>;
  readonly surnames: ReadonlySet<string>;
  /** Countries, regions and cities, those of several words included ("new york"). */
  readonly places: ReadonlySet<string>;
  /** Peoples and nationalities ("german", "germans"). */
  readonly peoples: ReadonlySet<string>;
  readonly organisations: ReadonlySet<string>;
  /** Nouns for somebody who does something ("accountant", "baker"). */
  readonly actors: ReadonlySet<string>;
  /** Ordinary English words: verbs, adjectives, nouns, function words. */
  readonly ordinary: ReadonlySet<string>;
  /** Forms of verbs that are no nouns too. */
  readonly verbs: ReadonlySet<string>;
  /** Nouns that end the name of an organisation or a place ("committee", "street"). */
  readonly heads: ReadonlySet<string>;
};

type Model = {
  readonly one: { readonly lexicon: Readonly<Record<string, string | readonly string[]>> };
  readonly two: {
    readonly switches: Readonly<Record<string, string>>;
    readonly orgWords: Readonly<Record<string, boolean>>;
    readonly placeWords: Readonly<Record<string, boolean>>;
  };
};

const GENDER: Readonly<Record<string, 'm' | 'f' | 'either'>> = {
  MaleName: 'm',
  FemaleName: 'f',
  FirstName: 'either',
};
const PLACES = new Set(['City', 'Country', 'Region', 'Place']);
const VERBS = new Set(['Infinitive', 'PresentTense', 'PastTense', 'Gerund']);
/** Tags of words that are names, or that tell nothing about whether a capitalised word is one. */
const NAMELIKE = new Set(
  'City Country Region Place MaleName FemaleName FirstName LastName Person Demonym Organization SportsTeam ProperNoun Abbreviation Emoticon Currency Honorific'.split(
    ' ',
  ),
);

let loaded: NameLists | undefined;

/**
 * The word lists in the model of the `compromise` package (MIT): about 3,200 given names and 900 surnames;
 * countries and cities come from the runtime too. No text
 * is parsed with it. Loading takes about 150 ms, once, and waits until somebody asks.
 */
export function nameLists(): NameLists {
  loaded ??= sort(model());
  return loaded;
}

/** By `require`, because a lazy `import()` would make everything that finds names asynchronous. */
function model(): Model {
  const require = createRequire(import.meta.url);
  const compromise: { model(): Model } = require('compromise/two');
  return compromise.model();
}

function sort({ one, two }: Model): NameLists {
  const given = new Map<string, 'm' | 'f' | 'either'>();
  const tagged = { surnames: new Set<string>(), places: new Set<string>(), peoples: new Set<string>() };
  const organisations = new Set<string>();
  const actors = new Set<string>();
  const ordinary = new Set<string>();
  const verbs = new Set<string>();
  const doubtful = new Set<string>();
  for (const [word, tag] of Object.entries(one.lexicon)) {
    const tags = typeof tag === 'string' ? [tag] : tag;
    const gender = tags.map((name) => GENDER[name]).find((found) => found !== undefined);
    if (gender !== undefined) given.set(word, gender);
    if (tags.includes('LastName')) tagged.surnames.add(word);
    // Postal codes of states ("al", "mo") are given names sooner than places.
    if (word.length > 3 && tags.some((name) => PLACES.has(name))) tagged.places.add(word);
    if (tags.includes('Demonym')) tagged.peoples.add(word);
    if (tags.includes('Organization') || tags.includes('SportsTeam')) organisations.add(word);
    if (tags.includes('Actor')) actors.add(word);
    if (!tags.some((name) => NAMELIKE.has(name))) ordinary.add(word);
    if (tags.some((name) => VERBS.has(name)) && two.switches[word] === undefined) verbs.add(word);
    // The list's persons are mostly one famous bearer of a name each; a single word is a name of either sort.
    if (tags.includes('Person') && !word.includes(' ')) tagged.surnames.add(word);
  }
  for (const [word, kinds] of Object.entries(two.switches)) {
    if (!kinds.includes('Person')) {
      ordinary.add(word);
      continue;
    }
    doubtful.add(word);
    if (kinds.includes('Place')) tagged.places.add(word);
    if (!given.has(word)) given.set(word, 'either');
  }
  for (const name of MORE_GIVEN) if (!given.has(name)) given.set(name, 'either');
  for (const name of worldPlaces()) tagged.places.add(name);
  for (const name of worldPeoples()) tagged.peoples.add(name);
  const heads = new Set([...Object.keys(two.orgWords), ...Object.keys(two.placeWords)]);
  return { given, doubtful, ...tagged, organisations, actors, ordinary, verbs, heads };
}

/** Countries in English, German and Spanish, and the cities that time zones are named after, from the runtime. */
function worldPlaces(): readonly string[] {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  const countries = ['en', 'de', 'es'].flatMap((locale) => {
    const names = new Intl.DisplayNames([locale], { type: 'region', fallback: 'none' });
    return codes.flatMap((code) => names.of(code) ?? []);
  });
  const cities = Intl.supportedValuesOf('timeZone').flatMap((zone) => zone.split('/').at(-1) ?? []);
  return [
    'britain',
    'england',
    'scotland',
    'wales',
    'holland',
    ...countries,
    ...cities.map((city) => city.replaceAll('_', ' ')),
  ].map((name) => name.toLowerCase());
}

/** Languages in English, which peoples are mostly named after ("Kurdish"). */
function worldPeoples(): readonly string[] {
  const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
  const letters = 'abcdefghijklmnopqrstuvwxyz'.split('');
  return letters.flatMap((first) =>
    letters.flatMap((second) => names.of(first + second)?.toLowerCase() ?? []),
  );
}
