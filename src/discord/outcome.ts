import type { APIMessageTopLevelComponent } from 'discord.js';
import type { Quote } from '../library/quote.ts';
import type { Posting } from './posts/posted.ts';
import type { SentFile } from './send.ts';

/** What came of it: a message and the quotations that it could not show. */
export type Outcome = {
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly withheld?: readonly Quote[];
  readonly files?: readonly SentFile[];
  /** What it quotes, where everybody sees it. */
  readonly posting?: Posting;
};
