import type { Iso } from '../text/date.ts';
import type { Article } from './article.ts';

/** A named part of a server's library, such as a week's readings, and to whom it is open. */
export type Pack = {
  /** Six characters of Crockford's base 32; unique in its scope, and never used again. */
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  /** The first and the last day, in the server's time zone, on which it can be asked; either may be missing. */
  readonly opens?: Iso;
  readonly closes?: Iso;
  /** The ids of roles, one of which is needed; empty where everybody may ask it. */
  readonly roles: readonly string[];
  /** The ids of channels or categories in one of which it is asked; empty where it is asked everywhere. */
  readonly channels: readonly string[];
};

/** A pack as an answer names it. */
export type NamedPack = Pick<Pack, 'id' | 'name'>;

/** How the articles of a scope stand in packs. An article that is in none is open to every member, everywhere. */
export type Shelving = {
  /** In the order in which they were made. */
  readonly packs: readonly Pack[];
  /** The pack of each article that is in one, of removed ones too: they may come back. */
  readonly packOf: Readonly<Record<Article['id'], Pack['id']>>;
  /** The pack that is asked in a channel where nobody chooses another. */
  readonly defaults: Readonly<Record<string, Pack['id']>>;
  /** IANA, such as `Europe/Berlin`. */
  readonly timeZone: string;
};
