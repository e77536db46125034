import type { LabelKey, LabelValues } from './answer/label.ts';

/** A failure that is written for the person and shown to them. Anything else is logged, and they are told only an id. */
export class Refusal extends Error {
  readonly label: LabelKey;
  readonly values: LabelValues;

  constructor(label: LabelKey, values: LabelValues = {}) {
    super(label);
    this.name = 'Refusal';
    this.label = label;
    this.values = values;
  }
}
