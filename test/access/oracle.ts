/*
 * Who may read what, said once more and in another way than the program says it: sets of numbers, and no word of its code.
 */

/** A pack as it was made; days count from 1 March 2026. */
export type PackModel = {
  readonly id: string;
  readonly opens?: number;
  readonly closes?: number;
  readonly roles: readonly string[];
  readonly channels: readonly string[];
};

/** What a server has; an article's pack by the article's number. */
export type GuildModel = {
  readonly packs: readonly PackModel[];
  readonly articles: ReadonlyMap<number, { readonly pack?: string; readonly removed: boolean }>;
  readonly defaults: ReadonlyMap<string, string>;
  /** Minutes that the server's clock is ahead of UTC. */
  readonly ahead: number;
};

/** Somebody who asks. */
export type AskerModel = {
  readonly roles: readonly string[];
  readonly channels: readonly string[];
  /** Minutes UTC since 1 March 2026, 00:00. */
  readonly minute: number;
  /** A pack's id, or `all`, or what the channel has as its default. */
  readonly chosen: string | undefined;
};

export function openTo({ packs, ahead }: GuildModel, asker: Omit<AskerModel, 'chosen'>): ReadonlySet<string> {
  const today = Math.floor((asker.minute + ahead) / 1440);
  const shut = new Set<string>();
  for (const { id, opens, closes, roles, channels } of packs) {
    if (opens !== undefined && today < opens) shut.add(id);
    if (closes !== undefined && today > closes) shut.add(id);
    if (roles.length > 0 && new Set(roles).isDisjointFrom(new Set(asker.roles))) shut.add(id);
    if (channels.length > 0 && new Set(channels).isDisjointFrom(new Set(asker.channels))) shut.add(id);
  }
  return new Set(packs.map(({ id }) => id).filter((id) => !shut.has(id)));
}

/** The numbers of the articles that somebody may read, whatever they chose. */
export function readable(guild: GuildModel, asker: Omit<AskerModel, 'chosen'>): ReadonlySet<number> {
  const open = openTo(guild, asker);
  const found = new Set<number>();
  for (const [number, { pack, removed }] of guild.articles)
    if (!removed && (pack === undefined || open.has(pack))) found.add(number);
  return found;
}

/** The numbers of those among them that are asked, as they chose or the channel has it. */
export function asked(guild: GuildModel, asker: AskerModel): ReadonlySet<number> {
  const all = readable(guild, asker);
  if (asker.chosen === 'all') return all;
  const open = openTo(guild, asker);
  const usual = asker.channels.map((channel) => guild.defaults.get(channel) ?? '').find((id) => open.has(id));
  const only = asker.chosen ?? usual;
  if (only === undefined) return all;
  return new Set([...all].filter((number) => guild.articles.get(number)?.pack === only));
}
