import type { SignalName } from './signals.ts';

/** What each signal counts. */
export type Weights = Readonly<Record<SignalName, number>>;

/** See `npm run eval` for what they reach, and on what they were fitted. */
export const weights: Weights = {
  coverage: 1,
  beside: 0.4,
  carried: 0.4,
  around: 0.15,
  title: 0.2,
  article: 0.08,
  proximity: 0.15,
  density: 0.15,
  type: 0.12,
  date: 0.4,
  heading: -0.15,
  foreign: -0.12,
  short: -0.1,
  long: -0.1,
};
