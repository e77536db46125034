import type { Quoted } from '../answer.ts';
import type { Finding } from './finding.ts';

/** What became of a quotation, with the passages that show it. */
export type Checked = { readonly finding: Finding; readonly quotes: readonly [Quoted, ...Quoted[]] };
