import type { Span } from '../../text/span.ts';
import type { Difference } from '../answer.ts';

/** A fact of the claim against one of the passage, before it is cut out of both; one of them may be missing. */
export type Contrast = {
  readonly kind: Difference['kind'];
  readonly asked?: Span;
  readonly passage?: Span;
};
