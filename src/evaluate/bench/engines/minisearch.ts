import { miniEngine } from './mini.ts';

/** MiniSearch as it comes: no stop words, no stems. */
export const minisearch = miniEngine({});
