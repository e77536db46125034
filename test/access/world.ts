import { defaultSettings } from '../../src/guild/settings.ts';
import type { GuildScope, Visitor } from '../../src/library/asker.ts';
import type { Pack } from '../../src/library/pack.ts';
import type { Store } from '../../src/store/store.ts';
import { articleWith } from './article.ts';
import type { AskerModel, GuildModel, PackModel } from './oracle.ts';
import { uniqueWord } from './unique-word.ts';

/** Something that is done in a server. */
export type Change =
  | { readonly do: 'move'; readonly article: number; readonly pack: string | undefined }
  | { readonly do: 'remove' | 'restore' | 'erase'; readonly article: number }
  | { readonly do: 'pack'; readonly pack: PackModel }
  | { readonly do: 'zone'; readonly ahead: number }
  | { readonly do: 'default'; readonly channel: string; readonly pack: string | undefined };

/** A server that was asked about, as it is kept and as the oracle knows it. */
export type World = { readonly scope: GuildScope; readonly store: Store; readonly model: GuildModel };

/** Zones whose clocks are the same number of minutes ahead of UTC all year round. */
export const zones: ReadonlyMap<number, string> = new Map([
  [0, 'UTC'],
  [330, 'Asia/Kolkata'],
  [840, 'Pacific/Kiritimati'],
  [-660, 'Pacific/Pago_Pago'],
]);

const start = Date.UTC(2026, 2, 1);
const dayOf = (day: number) => new Date(start + day * 86_400_000).toISOString().slice(0, 10);
const action = { deed: { at: start }, what: 'pack-changed', about: 'test' } as const;

/** A pack's name has a word that nothing else has either. */
export const packName = ({ id }: Pick<PackModel, 'id'>) => uniqueWord(10_000 + Number.parseInt(id, 36));

function packOf({ opens, closes, ...pack }: PackModel): Pack {
  return {
    ...pack,
    name: packName(pack),
    ...(opens !== undefined && { opens: dayOf(opens) }),
    ...(closes !== undefined && { closes: dayOf(closes) }),
  };
}

/** Whoever asks, as the app is told of them. */
export function visitorOf(scope: GuildScope, { roles, channels, minute, chosen }: AskerModel): Visitor {
  return {
    scope,
    roles,
    channels,
    at: start + minute * 60_000,
    ...(chosen !== undefined && { pack: chosen === 'all' ? null : chosen }),
  };
}

/** A server with articles, by their numbers, none in a pack, and packs. */
export async function founded(
  store: Store,
  scope: GuildScope,
  articles: readonly number[],
  packs: readonly PackModel[],
): Promise<World> {
  for (const pack of packs) await store.guild.savePack(scope, packOf(pack), action);
  for (const number of articles) {
    const { article, bytes } = articleWith(number);
    await store.shelf.put(scope, article, bytes);
  }
  const model: GuildModel = {
    packs,
    articles: new Map(articles.map((number) => [number, { removed: false }])),
    defaults: new Map(),
    ahead: 0,
  };
  return { store, scope, model };
}

/** The same server after something was done there; what cannot be done there changes nothing. */
export async function changed({ store, scope, model }: World, change: Change): Promise<World> {
  const { guild } = store;
  const world = (next: Partial<GuildModel>): World => ({ store, scope, model: { ...model, ...next } });
  switch (change.do) {
    case 'move': {
      const { article, pack } = change;
      const was = model.articles.get(article);
      const done = await guild.move(scope, articleWith(article).article.id, pack, action);
      if (!done || was === undefined) return world({});
      return world({
        articles: new Map([
          ...model.articles,
          [article, { removed: false, ...(pack !== undefined && { pack }) }],
        ]),
      });
    }
    case 'remove':
    case 'restore': {
      const { article } = change;
      const { id } = articleWith(article).article;
      const removed = change.do === 'remove';
      const was = model.articles.get(article);
      if (was === undefined || was.removed === removed) return world({});
      if (removed) await guild.remove(scope, id, start + 1e12, action);
      else await guild.restore(scope, id, action);
      return world({ articles: new Map([...model.articles, [article, { ...was, removed }]]) });
    }
    case 'erase': {
      await guild.erase(scope, articleWith(change.article).article.id, action);
      return world({
        articles: new Map([...model.articles].filter(([number]) => number !== change.article)),
      });
    }
    case 'pack':
      await guild.savePack(scope, packOf(change.pack), action);
      return world({ packs: model.packs.map((each) => (each.id === change.pack.id ? change.pack : each)) });
    case 'zone':
      await guild.saveSettings(
        scope,
        { ...defaultSettings, timeZone: zones.get(change.ahead) ?? 'UTC' },
        action,
      );
      return world({ ahead: change.ahead });
    case 'default': {
      await guild.setDefault(scope, change.channel, change.pack, action);
      const defaults = new Map(model.defaults);
      if (change.pack === undefined) defaults.delete(change.channel);
      else defaults.set(change.channel, change.pack);
      return world({ defaults });
    }
  }
}
