import type { LabelKey } from './answer/label.ts';
import type { LabelValues } from './answer/piece.ts';

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

/** The file that articles are kept in is broken: nothing can be answered from it, whatever is asked. */
export class DamagedLibrary extends Refusal {
  constructor(values: LabelValues) {
    super('refusal.damaged-library', values);
    this.name = 'DamagedLibrary';
  }
}
