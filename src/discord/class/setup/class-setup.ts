import type { Class } from '../../../guild/class.ts';
import type { Pack } from '../../../library/pack.ts';
import type { Wording } from '../../words/markdown.ts';

/** What somebody sees of a class, and may do about it. */
export type ClassSetup = {
  readonly class: Class;
  /** Whether they may change all of it, or only the end of its term. */
  readonly mayConfigure: boolean;
  /** The packs that its students can ask in its channels. */
  readonly packs: readonly Pick<Pack, 'name'>[];
  /** IANA. */
  readonly timeZone: string;
  /** Whether a role or channel of this id is still there: Discord takes no other as chosen. */
  readonly exists: (id: string) => boolean;
  readonly wording: Wording;
};
