import { recently } from '../../library/recently.ts';
import { deniesInPictures } from './bare-message.ts';
import { coreOf, goesOn } from './repeats.ts';
import { said, type Said } from './said.ts';
import { sidesOf } from './same-word.ts';

/**
 * Whether two texts ask for the same, each taken as a whole: the same words but for case, punctuation, accents that were left off,
 * typing errors, greetings and thanks. A number, name, date or negation that differs makes two of them.
 */
export function sameClaim(a: string, b: string): boolean {
  const [one, other] = [read(a), read(b)];
  if (deniesInPictures(a) !== deniesInPictures(b)) return false;
  return covers(one, other) || covers(other, one);
}

/** Whatever is asked is compared with all that waits in a server; what two of them say is read once. */
const read = recently(said, 2000);

function covers(one: Said, other: Said): boolean {
  const [from, to] = coreOf(one);
  const words = other.words.slice(...coreOf(other));
  return words.length > 0 && goesOn(one.words, from, words, sidesOf(one, other)) === to;
}
