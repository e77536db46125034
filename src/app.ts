import type { Answering } from './answering.ts';
import { createAnswering, type Parts } from './create-answering.ts';

/** All that commands and adapters can do. */
export type App = Answering;

/** Puts the core together over a shelf. */
export function createApp(parts: Parts): App {
  return createAnswering(parts);
}
