import { Refusal } from '../refusal.ts';
import type { Outcome } from './outcome.ts';

/** A refusal that is told with what somebody typed, so that nothing of it is lost to them. */
export class GivenBack extends Refusal {
  readonly outcome: Pick<Outcome, 'components' | 'files'>;

  constructor({ label, values }: Refusal, outcome: Pick<Outcome, 'components' | 'files'>) {
    super(label, values);
    this.name = 'GivenBack';
    this.outcome = outcome;
  }
}
