import { STARTERS } from './abbreviation-lists.ts';
import { abbreviates } from './abbreviation.ts';

/** How far, in UTF-16 units, a decision looks to either side; it keeps the whole linear. */
const BEHIND = 300;
const AHEAD = 160;

const OPENING = /^["'“”‘’„‚«»‹›([{¿¡*_–—-]+\s*/u;
const CLOSING = /["'“”‘’»«›‹)\]}*_]+$/u;
const UNSPACED_END = /[。！？｡．」』）]$/u;
const FIRST_WORD = /^[\p{L}\p{M}]+/u;
const SPEECH =
  'said|says|asked|asks|told|added|replied|answered|wondered|wrote|writes|tweeted|shouted|demanded|continued|exclaimed|joked|quipped|insisted|recalled|cried|responded|warned|concluded|declared|explained|inquired|dijo|preguntó|respondió|añadió|fragte|sagte|antwortete|rief';
/** A name, perhaps with a description between commas, and a verb of speech: `Mr Trump said`, `Ada Moreno, a nurse, asked`. */
const ATTRIBUTION = new RegExp(
  `^(?:\\p{Lu}[\\p{L}\\p{M}.’'-]*\\s+|(?:de|der|van|von|bin|al|da|del|la)\\s+){1,5}(?:\\([^)]{1,40}\\)\\s+)?(?:${SPEECH})(?!\\p{L})|^(?:\\p{Lu}[\\p{L}\\p{M}.’'-]*\\s*){1,5},[^,.!?]{1,60},\\s+(?:${SPEECH})(?!\\p{L})`,
  'u',
);

/** A line with one sentence from `start` on, which may end at `at`, where the next would begin. */
export type Place = { readonly start: number; readonly at: number; readonly language: string };

/** Whether a sentence really ends at the place that was proposed. */
export function breaks(line: string, { start, at, language }: Place): boolean {
  const before = line.slice(Math.max(start, at - BEHIND), at);
  const left = before.trimEnd();
  const right = line.slice(at, at + AHEAD).trimStart();
  if (left === '' || right === '') return false;
  // Without a space only scripts that have none end a sentence: "word.[1]", "Node.js", "St.Petersburg".
  if (left === before && !/^\s/u.test(line.slice(at, at + 1))) return UNSPACED_END.test(left);
  // A lone mark, number or bullet is no sentence: it belongs to its neighbour.
  if (!/\p{L}/u.test(left) || !/[\p{L}\p{N}\p{So}]/u.test(right)) return false;

  const opened = right.replace(OPENING, '');
  if (startsSmall(opened)) return false;
  if (isInsideBracket(before)) return false;
  const bare = left.replace(CLOSING, '');
  const isQuoteEnd = /["”’»“]$/u.test(left);
  if (bare.endsWith('.')) return isQuoteEnd || !abbreviates(bare, opened, language);
  if (isQuoteEnd) return !isAttribution(right);
  // "… [W]e": three dots with a space before them stand for what was left out.
  return !/\s…$/u.test(bare);
}

/** Lower case opens no sentence, but a brand does (`iPhone`). */
function startsSmall(right: string): boolean {
  return /^\p{Ll}(?!\p{Lu})/u.test(right);
}

function isInsideBracket(before: string): boolean {
  const opened = Math.max(before.lastIndexOf('('), before.lastIndexOf('['));
  if (opened < 0) return false;
  // A bracket that opens the sentence holds whole sentences; one in its middle is part of it.
  const isAside = /[\p{L}\p{N},]["”’]?\s*$/u.test(before.slice(0, opened));
  return isAside && !/[)\]]/u.test(before.slice(opened));
}

function isAttribution(right: string): boolean {
  if (/^[–—-]{1,2}\s*\p{Lu}[\p{L}\s.,’'-]{1,60}$/u.test(right)) return true;
  const first = FIRST_WORD.exec(right)?.[0] ?? '';
  return (first === 'I' || !STARTERS.has(first.toLowerCase())) && ATTRIBUTION.test(right);
}
