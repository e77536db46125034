import { sameQuantity, type Quantity } from '../../answer/claim/quantity.ts';
import { unitOf } from '../../answer/claim/unit.ts';
import { negates } from '../../answer/wording/negation.ts';
import { numberWord, ordinalWord } from '../../answer/wording/number-words.ts';
import { editDistance } from '../../search/edit-distance.ts';
import { isEnglish } from '../../search/english.ts';
import { isStopWordElsewhere, stopWords, type Language } from '../../search/stop-words.ts';
import { monthOf } from './said-date.ts';
import type { Said } from './said.ts';
import type { SaidWord } from './said-word.ts';

/** What is known of the texts that two words stand in. */
export type Sides = {
  /** Whether one of them has no accent anywhere, so that its author may have left them off. */
  readonly unaccented: boolean;
  readonly language: Language | undefined;
};

export function sidesOf(message: Said, claim: Said): Sides {
  return {
    unaccented: message.unaccented || claim.unaccented,
    language: claim.language ?? message.language,
  };
}

/**
 * Whether a word of a message is the word of a claim: in another case, without its accents, or mistyped so that it is no word at
 * all. Numbers have to be the same number of the same unit.
 */
export function sameWord(word: SaidWord, wanted: SaidWord, sides: Sides): boolean {
  if (word.pause !== wanted.pause) return false;
  if (word.quantity !== undefined || wanted.quantity !== undefined) return sameNumber(word, wanted);
  if (word.form === wanted.form) return sameAccents(word, wanted, sides);
  if (word.typed === wanted.typed) return true;
  return isMistyped(word, wanted, sides);
}

function sameNumber(word: SaidWord, wanted: SaidWord): boolean {
  if (word.form === wanted.form) return true;
  const [a, b] = [word.quantity, wanted.quantity];
  // 5:30 may be typed 5.30, but 1:5 is not 1.5.
  if ((word.form + wanted.form).includes(':'))
    return [word, wanted].every(({ form }) => clock.test(form)) && clockOf(word) === clockOf(wanted);
  // "50.000" may be fifty, and "1.5m" a length.
  if (a === undefined || b === undefined || a.values.length !== 1 || b.values.length !== 1) return false;
  return sameQuantity(a, b) && unitName(a) === unitName(b);
}

const clock = /^\d{1,2}[:.]\d{2}(?!\d)/;
const clockOf = ({ form }: SaidWord) => form.replace(':', '.');

const unitName = ({ unit }: Quantity) => unit?.name;

/** Words of which an accent makes another; folded. What an accent tells elsewhere, the words around it tell as well. */
const accentTells =
  /^(?:wurden?|konnten?|hatten?|mussten?|waren?|mochten?|durften?|brauchten?|fordern|forderte?n?|fordert|drucken|druckte?n?|druckt|schon|zahlen|zahlte?n?|zahlt|losen|loste?n?|lost|gab|gaben|kam|kamen|tausch\w*|lage|stunde|achten|si)$/;

function sameAccents(word: SaidWord, wanted: SaidWord, { unaccented }: Sides): boolean {
  if (word.accented === wanted.accented) return true;
  return unaccented && !accentTells.test(word.form);
}

/** Whether a word can only be another that was mistyped. A name is never taken for another that is spelt nearly alike. */
function isMistyped(word: SaidWord, wanted: SaidWord, { language }: Sides): boolean {
  if (!wanted.small || !word.small || Math.abs(word.form.length - wanted.form.length) > 1) return false;
  if (word.form[0] !== wanted.form[0] || !/^\p{L}+$/u.test(word.form + wanted.form)) return false;
  if (says(word.form) || says(wanted.form) || isKnown(word.form)) return false;
  // Nobody means another word by a letter that is there twice.
  if (isMade(word.form) && single(word.form) !== single(wanted.form)) return false;
  const length = Math.min(word.form.length, wanted.form.length);
  if (language !== undefined && language !== 'en') return length >= 6 && isSwapped(word.form, wanted.form);
  if (!isEnglish(wanted.form) && !stopWords.has(wanted.form)) return false;
  if (length < 5) return length === 4 && isSwapped(word.form, wanted.form);
  return editDistance(word.form, wanted.form, 1) <= 1;
}

const single = (form: string) => form.replaceAll(/(.)\1+/gu, '$1');

/** Endings and beginnings that make words which no list has: "reposted" is not "reported" mistyped. */
const made =
  /^(?:re|un|de|dis|out|over|under|mis|non|pre|anti)-?(?=\p{L}{3})|(?<=\p{L}{3})(?:less|like|able|ish|ism|ist|ness|ly|wise|ward|proof|free|ers?|ful|s)$/gu;

const isKnown = (form: string) => isEnglish(form) || stopWords.has(form) || isStopWordElsewhere(form);

function isMade(form: string): boolean {
  return [...form.matchAll(made)].some(({ 0: part }) => isEnglish(form.replace(part, '')));
}

/** Whether a word is one of those that a letter makes another number, time or negation of. */
function says(form: string): boolean {
  if (negates(form) || numberWord(form) !== undefined || ordinalWord(form) !== undefined) return true;
  return unitOf(form) !== undefined || monthOf(form) > 0;
}

/** Whether two letters beside each other changed places, and nothing else. */
function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return (
    at < a.length - 1 && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)
  );
}
