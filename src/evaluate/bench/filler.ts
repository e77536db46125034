import { between } from '../fuzz/random.ts';
import type { Slot } from './template.ts';

/** Somebody made up. */
export type Person = { readonly given: string; readonly surname: string };

/** The share of a template's words that an article keeps, so that words go together as they do in real text. */
const keptWords = 0.3;

/** The years that are written about. */
export const years = { least: 2005, most: 2026 } as const;

/**
 * Fills in the slots of one article, the same word and person in the same way all through it.
 * @param word draws a word
 * @param person draws a person
 */
export function filler(draw: () => number, word: () => string, person: () => Person): (slot: Slot) => string {
  const words = new Map<string, string>();
  const persons = new Map<string, Person>();
  return (slot) => {
    switch (slot.kind) {
      case 'as-is':
        return slot.text;
      case 'word': {
        const base = words.get(slot.base) ?? (draw() < keptWords ? slot.base : word());
        words.set(slot.base, base);
        const inflected = joined(base, slot.ending);
        return slot.capital ? capitalised(inflected) : inflected;
      }
      case 'number':
        return numberFor(draw, slot);
      case 'name': {
        const who = persons.get(slot.person) ?? person();
        persons.set(slot.person, who);
        return who[slot.part];
      }
    }
  };
}

function joined(base: string, ending: string): string {
  if (base.endsWith(ending)) return base;
  return /^[aeiou]/.test(ending) && base.endsWith('e') ? base.slice(0, -1) + ending : base + ending;
}

function numberFor(
  draw: () => number,
  { of, digits }: { readonly of: string; readonly digits: number },
): string {
  if (of === 'year') return String(between(draw, years.least, years.most));
  if (of === 'day') return String(between(draw, 1, 28));
  return String(between(draw, 10 ** (digits - 1), 10 ** digits - 1));
}

/** A word with a capital. */
export function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
