import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { Answering } from '../../src/answering.ts';
import { articleWith } from './article.ts';
import { asked, openTo, readable, type AskerModel } from './oracle.ts';
import { appOfOnly } from './reference.ts';
import { uniqueWord, uniqueWordsIn } from './unique-word.ts';
import { narrowed, ways, type Wanted, type Way } from './ways.ts';
import { packName, visitorOf, type World } from './world.ts';

const Packs = z.array(z.looseObject({ id: z.string() }));
const Asked = z.looseObject({ kind: z.enum(['quotes', 'abstention']), pack: z.unknown().optional() });
const Listed = z.looseObject({
  kind: z.literal('sources'),
  articles: z.array(z.looseObject({ id: z.string(), pack: z.unknown().optional() })),
  page: z.object({ number: z.number(), of: z.number() }),
  pack: z.unknown().optional(),
  packs: z.unknown().optional(),
});

/**
 * What is wrong with what somebody gets to see; undefined where nothing is. It may only have words of what is open to them, and
 * it is the same, to the last count, as if there were nothing else in the world.
 */
export async function wrongIn(
  app: Answering,
  { scope, model }: World,
  who: AskerModel,
  way: Way,
  wanted: Wanted,
): Promise<unknown> {
  const seen = plain(await ways[way](app, visitorOf(scope, who), wanted));
  const open = openTo(model, who);
  const may = narrowed.has(way) ? asked(model, who) : readable(model, who);
  const foreign = foreignWords(seen, may, open, way === 'openPacks' ? '' : JSON.stringify(wanted));
  if (foreign.length > 0) return { way, who, foreign, seen };
  if (way === 'openPacks') {
    const ids = model.packs.map(({ id }) => id).filter((id) => open.has(id));
    const given = Packs.parse(seen).map(({ id }) => id);
    return isDeepStrictEqual(ids, given) ? undefined : { way, who, given, ids };
  }
  // A server that has nothing is answered from the sample, and one in which nothing is open is not.
  if (may.size === 0 && model.articles.size > 0) return isEmpty(way, seen) ? undefined : { way, who, seen };
  const expected = plain(await ways[way](await appOfOnly(scope, may), scope, wanted));
  return isDeepStrictEqual(alike(seen), alike(expected)) ? undefined : { way, who, seen, expected };
}

/** The unique words in what was seen that belong to an article, or are the name of a pack, that is not open. */
export function foreignWords(
  seen: unknown,
  may: ReadonlySet<number>,
  open: ReadonlySet<string>,
  typed: string,
): readonly string[] {
  const known = new Set([
    ...[...may].map(uniqueWord),
    ...[...open].map((id) => packName({ id })),
    ...uniqueWordsIn(typed),
  ]);
  const text = JSON.stringify(seen) ?? '';
  const ids = [...Array(16).keys()]
    .filter((number) => !may.has(number))
    .map((number) => articleWith(number).article.id)
    .filter((id) => text.includes(id) && !typed.includes(id));
  return [...[...uniqueWordsIn(text)].filter((word) => !known.has(word)), ...ids];
}

/** As it would cross to another process. */
const plain = (value: unknown): unknown =>
  value === undefined ? undefined : JSON.parse(JSON.stringify(value));

/** Without what is only said of packs, which the other app has none of; a list by pack is another order of the same. */
function alike(seen: unknown): unknown {
  const listed = Listed.safeParse(seen);
  if (!listed.success) {
    const { pack: _, ...rest } = Asked.safeParse(seen).data ?? {};
    return Object.keys(rest).length === 0 ? seen : rest;
  }
  const { pack: _pack, packs: _packs, articles, page, ...rest } = listed.data;
  if (page.of > 1) return { ...rest, page, articles: articles.length };
  const sorted = articles.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return { ...rest, page, articles: sorted.map((each) => ({ ...each, pack: undefined })) };
}

function isEmpty(way: Way, seen: unknown): boolean {
  const text = JSON.stringify(seen) ?? '';
  if (way === 'ask') return text.includes('"reason":"nothing-open"') && text.includes('"articles":0');
  if (way === 'sources' || way === 'facts')
    return text.includes('"articles":0') && !text.includes('"sample":true');
  if (way === 'complete') return text === '[]';
  if (way === 'checkReceipt') return text.includes('"kind":"gone"') && text.includes('"articleKnown":false');
  if (way === 'lookUp') return text.includes('"articles":0');
  return seen === undefined;
}
