import { archives } from './archives.ts';
import type { HostileFile } from './case.ts';
import { documents } from './documents.ts';
import { pdfs } from './pdfs.ts';
import { texts } from './texts.ts';

/** Every file that must neither harm nor be taken for what it is not. */
export const hostileFiles: readonly HostileFile[] = [...archives, ...documents, ...texts, ...pdfs];
