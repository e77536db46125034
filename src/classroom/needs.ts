import type { Act } from '../guild/act.ts';
import type { GuildStore } from '../guild/guild-store.ts';
import type { OpenLibrary } from '../guild/seeing.ts';
import type { GuildScope, Visitor } from '../library/asker.ts';
import type { Pack, Shelving } from '../library/pack.ts';
import type { Reading } from '../library/reading.ts';
import type { ClassroomStore } from './classroom-store.ts';
import type { WriteDocument } from './document.ts';
import type { ClassKey } from './pupil.ts';

/** What is open to somebody of a server's library, as it was read. */
export type OpenReadings = {
  /** The same list, and not one like it, for as long as nothing of it changes: what is worked out of it can be held by it. */
  readonly readings: readonly Reading[];
  /** Whether it is the sample library, because the server has none of its own. */
  readonly sample: boolean;
  /** The packs that are open to them, and which article is in which. */
  readonly packs: readonly Pack['id'][];
  readonly packOf: Shelving['packOf'];
};

/** What each part of a classroom is put together from. */
export type Needs = {
  readonly classroom: ClassroomStore;
  /** The server's settings with its classes, its packs, its log. */
  readonly store: GuildStore;
  readonly act: Act;
  readonly library: OpenLibrary;
  /** In all packs that are open to them, whichever they chose; a scope stands for whoever was given some of its packs by a teacher. */
  readonly readings: (asker: Visitor | GuildScope) => Promise<OpenReadings>;
  /** So many characters of Crockford's base 32, at random. */
  readonly makeId: (length: number) => string;
  /** At random. */
  readonly makeKey: () => ClassKey;
  readonly write: WriteDocument;
};
