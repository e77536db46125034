import type { Quantity } from '../../answer/claim/quantity.ts';
import { unitOf } from '../../answer/claim/unit.ts';
import type { Wording } from '../../answer/wording/wording.ts';
import type { Language } from '../../search/stop-words.ts';

/** A number with the unit that stands after "de", as in "dos millones de coronas". */
export function withUnit(quantity: Quantity | undefined, written: readonly Wording[]): Quantity | undefined {
  if (quantity === undefined || quantity.unit !== undefined || written[quantity.to]?.form !== 'de')
    return quantity;
  const unit = unitOf(written[quantity.to + 1]?.form ?? '');
  return unit === undefined || !/^(?:mil|mill|bill)/.test(written[quantity.to - 1]?.form ?? '')
    ? quantity
    : { ...quantity, unit, to: quantity.to + 2 };
}

/** A point before three digits groups them in German and Spanish. */
export function settled(quantity: Quantity, form: string, language: Language | undefined): Quantity {
  const [value, grouped] = quantity.values;
  if (value === undefined || grouped === undefined || !/^-?\d{1,3}(?:\.\d{3})+$/.test(form)) return quantity;
  return { ...quantity, values: [language === 'de' || language === 'es' ? grouped : value] };
}

/** The sign before a number that says "about" or "at least"; '' where there is none. */
export function about(text: string, start: number): string {
  return /[~≈≃≅±∓≤≥≦≧≲≳]\s?$/u.exec(text.slice(Math.max(0, start - 2), start))?.[0].trim() ?? '';
}
