import { numberWord, ordinalWord } from '../wording/number-words.ts';
import { isCurrencySign, unitOf, type Unit } from './unit.ts';
import type { Wording } from '../wording/wording.ts';

/** A number as it was written, over one or several words ("half a million", "18.4 million crowns"). */
export type Quantity = {
  /** What it can mean; more than one where that is open ("1.5m", "50.000"). Empty for "10.5.3". */
  readonly values: readonly number[];
  readonly unit?: Unit;
  /** "third", "21st": a place and not an amount. */
  readonly ordinal: boolean;
  /** The first word and the one after the last, as indices into the words. */
  readonly from: number;
  readonly to: number;
};

/** The numbers among the words of a text, in order and disjoint. */
export function quantities(text: string, words: readonly Wording[]): readonly Quantity[] {
  const found: Quantity[] = [];
  for (let at = 0; at < words.length;) {
    const quantity = quantityAt(text, words, at);
    if (quantity !== undefined) found.push(quantity);
    at = quantity?.to ?? at + 1;
  }
  return found;
}

function quantityAt(text: string, words: readonly Wording[], at: number): Quantity | undefined {
  const signed = words[at]?.kind === 'sign' && isCurrencySign(words[at].form) && touches(words, at);
  const from = signed ? at + 1 : at;
  const number = digits(words, from) ?? (signed ? undefined : spelled(text, words, from));
  if (number === undefined) return undefined;
  const ordinal = number.ordinal === true;
  const measured = ordinal ? undefined : unitAfter(text, words, number.to);
  const unit = signed ? unitOf(words[at]?.form ?? '') : measured?.unit;
  return {
    values: number.values,
    ...(unit && { unit }),
    ordinal,
    from: at,
    to: signed ? number.to : (measured?.to ?? number.to),
  };
}

type Read = { readonly values: readonly number[]; readonly to: number; readonly ordinal?: true };

/** Digits with what multiplies them: "18.4 million", "1.5m", "21st". */
function digits(words: readonly Wording[], at: number): Read | undefined {
  const word = words[at];
  if (word?.kind !== 'number') return undefined;
  const values = valuesOf(word.form);
  const next = words[at + 1];
  const glued = touches(words, at) ? next?.form : undefined;
  if (glued !== undefined && /^(?:st|nd|rd|th)$/.test(glued)) return { values, to: at + 2, ordinal: true };
  if (glued === 'k') return { values: values.map((value) => value * 1e3), to: at + 2 };
  // "1.5m" is a length or a sum; as a sum it leaves the unit to what follows.
  if (glued === 'm' || glued === 'mn')
    return { values: [...values, ...values.map((value) => value * 1e6)], to: at + 2 };
  const scale = next && numberWord(next.form);
  return scale?.scale === true
    ? { values: values.map((value) => value * scale.value), to: at + 2 }
    : { values, to: at + 1 };
}

/** A point before three digits groups them in many languages; a colon is one way to write a time of day. */
function valuesOf(form: string): readonly number[] {
  const plain = form.normalize('NFKC').replace(':', '.');
  const grouped = /^-?\d{1,3}(?:\.\d{3})+$/.test(plain) ? [Number(plain.replaceAll('.', ''))] : [];
  const value = Number(plain.replace(/^(-?\d+),(\d+)$/, '$1.$2'));
  return [...(Number.isFinite(value) ? [value] : []), ...grouped];
}

/** What stands before "one" when it is no number but a pronoun. */
const beforePronoun = /^(?:no|any|every|each|some|the|this|that|which|another|a|last|next)$/;

/** Number words, read together: "twenty-one", "a hundred and thirteen", "half a million", "two dozen", "third". */
function spelled(text: string, words: readonly Wording[], from: number): Read | undefined {
  const first = words[from]?.form ?? '';
  const place = ordinalWord(first);
  if (place !== undefined) return { values: [place], to: from + 1, ordinal: true };
  if (numberWord(first) === undefined) return undefined;
  if (first === 'one' && beforePronoun.test(words[from - 1]?.form ?? '')) return undefined;
  let total = 0;
  let current = 0;
  let to = from;
  let at = from;
  for (let next = words[at]; next !== undefined; next = words[at]) {
    if (at > from && !joined(text, words, at)) break;
    const number = numberWord(next.form);
    if (number === undefined) {
      const goesOn = at > from && (current % 100 === 0 || current === 0.5) && /^(?:and|a)$/.test(next.form);
      const after = numberWord(words[at + 1]?.form ?? '');
      if (
        !goesOn ||
        after === undefined ||
        (next.form === 'a') !== (current === 0.5) ||
        !joined(text, words, at + 1)
      )
        break;
      if (next.form === 'and' && (after.scale || total + current < 100)) break;
      at += 1;
      continue;
    }
    if (!number.scale && !adds(current, number.value, total > 0 && current === 0)) break;
    if (!number.scale) current += number.value;
    else if (number.value < 1000) current = (current || 1) * number.value;
    else {
      total += (current || 1) * number.value;
      current = 0;
    }
    at += 1;
    to = at;
  }
  return { values: [total + current], to };
}

/** Whether a number word goes on with the one before it: "twenty one" and "hundred five", not "eleven eight". */
function adds(current: number, value: number, afterThousand: boolean): boolean {
  if (current === 0) return true;
  if (value < 1 || value >= 100) return afterThousand;
  return current % 100 === 0 || (current % 10 === 0 && current % 100 >= 20 && value < 10);
}

function unitAfter(text: string, words: readonly Wording[], at: number) {
  const next = words[at];
  if (next === undefined || !joined(text, words, at)) return undefined;
  if (next.form === 'per' && words[at + 1]?.form === 'cent') return { unit: unitOf('percent'), to: at + 2 };
  if (next.form === 'por' && words[at + 1]?.form === 'ciento') return { unit: unitOf('percent'), to: at + 2 };
  const unit = unitOf(next.form);
  return unit && { unit, to: at + 1 };
}

/** Whether nothing but a space or a hyphen stands before a word. */
function joined(text: string, words: readonly Wording[], at: number): boolean {
  const [before, word] = [words[at - 1], words[at]];
  return (
    before !== undefined &&
    word !== undefined &&
    /^[\s\u2010\u2011-]{0,3}$/u.test(text.slice(before.end, word.start))
  );
}

/** Whether the next word begins where this one ends. */
function touches(words: readonly Wording[], at: number): boolean {
  return words[at] !== undefined && words[at + 1]?.start === words[at].end;
}

/** Whether two numbers say the same: a value in common, and units that do not contradict each other. */
export function sameQuantity(a: Quantity, b: Quantity): boolean {
  if (a.ordinal !== b.ordinal) return false;
  return a.values.some((value) => b.values.includes(value)) && unitsAgree(a.unit, b.unit);
}

/** Only a percentage needs its unit to be said; "18.4 million" can be crowns, and "94" metres. */
function unitsAgree(a: Unit | undefined, b: Unit | undefined): boolean {
  if (a !== undefined && b !== undefined) return a.name === b.name;
  return a?.measure !== 'percent' && b?.measure !== 'percent';
}
