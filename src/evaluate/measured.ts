import type { Outcomes } from './outcomes.ts';

/** What a row of a table shows; shares are from 0 to 1. */
export type Figures = Readonly<Record<string, number>>;

/** A data set with its figures, and what they were made from. */
export type Measured = {
  readonly name: string;
  readonly figures: Figures;
  readonly outcomes: Outcomes;
};
