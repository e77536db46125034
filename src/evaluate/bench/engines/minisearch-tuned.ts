import { miniEngine } from './mini.ts';
import { stem } from './stems.ts';

/** MiniSearch with our stop words and roots. */
export const minisearchTuned = miniEngine({ processTerm: (word) => stem(word) ?? null });
