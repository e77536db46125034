import type { App } from '../../src/app.ts';
import type { Writing } from '../../src/classroom/made-file.ts';
import type { TypedClass } from '../../src/classroom/class/class-here.ts';
import type { Class } from '../../src/guild/class.ts';
import type { ChosenQuote } from '../../src/guild/kept-quote.ts';
import type { Author, Member } from '../../src/guild/member.ts';
import type { GuildScope } from '../../src/library/asker.ts';
import { add, manager, member } from '../guild/server.ts';
import { sampleArticles } from '../sample-articles.ts';

/** What a class of these tests reads: the press of a fictional harbour town. */
const reading = [
  'The bridge at Candle Quay',
  'The bridge costs 12 million crowns. It opens on 3 June 2025. Nobody pays a toll on it.',
  '“The old ferry stays until the last day,” said Marta Oakes.',
  'The harbour office counted 412 boats on 9 May 2024. Captain Wera Holm sold the mill in 2019.',
].join('\n\n');

/** Two articles of the sample library, of which many questions can be asked. */
export function quizReadings(): readonly string[] {
  return sampleArticles()
    .slice(0, 2)
    .map(({ text }) => text);
}

/** Where a class is: a thread, its channel and their category. The channel is the first class's. */
export const places = {
  inFirst: ['810', '81', '80'],
  inSecond: ['91', '90'],
  elsewhere: ['71', '70'],
} as const;

/** A class with roles for both: 21 learns and 22 teaches. */
export const first: TypedClass = {
  name: 'History 9b',
  channels: ['81'],
  students: ['21'],
  teachers: ['22'],
  ends: '2026-07-31',
  results: 'pseudonyms',
  posting: false,
};

/** A class in which whoever is there learns; 32 teaches it. */
export const second: TypedClass = {
  ...first,
  name: 'Debate club',
  channels: ['90'],
  students: [],
  teachers: ['32'],
};

export const writing: Writing = {
  format: 'markdown',
  style: 'apa',
  locale: 'en',
  accessed: '2026-03-01',
};

/** A student of the first class, in its channel. */
export function student(scope: GuildScope, given: Partial<Author> = {}): Author {
  return named(member(scope, { user: '601', roles: ['21'], channels: places.inFirst }), given);
}

/** A teacher of the first class, in its channel. */
export function teacher(scope: GuildScope, given: Partial<Author> = {}): Author {
  return named(member(scope, { user: '701', roles: ['22'], channels: places.inFirst }), {
    name: 'Ada Wherry',
    ...given,
  });
}

export function named(who: Member, given: Partial<Author> = {}): Author {
  return { ...who, name: 'Cy Lanyard', ...given };
}

/** What a server with two classes has. */
export type Founded = {
  readonly article: string;
  readonly first: Class;
  readonly second: Class;
  /** Where a sentence of the reading stands. */
  readonly passage: (words: string) => Promise<ChosenQuote>;
};

/**
 * A server with a reading that is open to everybody, and two classes.
 * @param given when that is done, and the last day of their terms
 */
export async function founded(
  app: App,
  scope: GuildScope,
  { ends, ...at }: Partial<Pick<Class, 'ends'> & Pick<Member, 'at'>> = {},
): Promise<Founded> {
  const who = manager(scope, at);
  const until = { ends: ends ?? first.ends };
  const article = await add(app, who, reading);
  const classes = [
    await app.createClass(who, { ...first, ...until }),
    await app.createClass(who, { ...second, ...until }),
  ];
  const [one, other] = classes;
  if (one === undefined || other === undefined) throw new Error('There are two classes');
  return { article, first: one, second: other, passage: (words) => chosen(app, scope, article, words) };
}

/** Where words stand in an article of a server. */
export async function chosen(app: App, scope: GuildScope, id: string, words: string): Promise<ChosenQuote> {
  const found = await app.article(scope, id);
  const start = found?.article.text.indexOf(words) ?? -1;
  if (start === -1) throw new Error(`“${words}” is not in the article`);
  return { article: id, span: { start, end: start + words.length } };
}

/** What a file of these tests says: a document as it is. */
export function textOf({ bytes }: { readonly bytes: Uint8Array }): string {
  return new TextDecoder().decode(bytes);
}

/** All of somebody's notebook. */
export function all(app: App, who: Member) {
  return app.notebook(who, { number: 0, size: 100 });
}
