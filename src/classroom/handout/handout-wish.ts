import type { Iso } from '../../text/date.ts';
import type { Style } from '../../references/references.ts';
import type { Pack } from '../../library/pack.ts';

/** A handout of a pack: how many questions, and which, by its seed. */
export type HandoutWish = {
  readonly packs: readonly Pack['id'][];
  readonly questions: number;
  /** Any whole number: the same over the same readings makes the same handout. */
  readonly seed: number;
  readonly locale: string;
  readonly style: Style;
  readonly accessed: Iso;
};
