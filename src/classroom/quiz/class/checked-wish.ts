import { say } from '../../../answer/say.ts';
import { whole } from '../../../guild/typed.ts';
import type { Pack } from '../../../library/pack.ts';
import { Refusal } from '../../../refusal.ts';
import { quizLimits } from '../../limits.ts';

/** Packs that somebody chose, each once. @throws Refusal `refusal.quiz-packs` where there are too many */
export function checkedPacks(packs: readonly Pack['id'][]): readonly Pack['id'][] {
  const each = [...new Set(packs)];
  if (each.length <= quizLimits.packs) return each;
  throw new Refusal('refusal.quiz-packs', { limit: say.number(quizLimits.packs) });
}

/** A whole number within its limits. @throws Refusal with a label whose slots are `least` and `limit` */
export function wholeIn(
  typed: number,
  { least, most }: { readonly least: number; readonly most: number },
  wrong: Parameters<typeof whole>[3],
): number {
  return whole(typed, least, most, wrong);
}
