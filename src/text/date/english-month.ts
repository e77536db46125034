import { MONTH, isCapital } from './english-words.ts';
import { after, before } from './rule.ts';
import type { Site } from './rule.ts';

const cue =
  /\b(?:in|since|by|until|till|from|during|of|through|throughout|between|after|before|to|for|around|every|each|late|early|mid)\s{1,3}$/iu;
const strongCue = /\b(?:in|since|until|till|during|throughout|every|month of)\s{1,3}$/iu;
const beside = new RegExp(
  String.raw`${MONTH}(?:\s{1,3}\d{1,2})?(?:,|,?\s{1,3}(?:and|or|to)|\s{0,2}[-–])\s{0,3}$`,
  'u',
);
const besideAfter = new RegExp(String.raw`^(?:,|,?\s{1,3}(?:and|or|to)|\s{0,2}[-–])\s{0,3}${MONTH}`, 'u');
const personMay =
  /\b(?:Theresa|Brian|James|Elaine|Mrs|Mr|Ms|Sir|Lady|Minister|Dr)\.?\s+May\b|\bMay\s+(?:said|told|was|had|has|will)\b/u;

/**
 * Whether the name of a month, standing alone, is a month: not the verb ("March"), the woman ("April"), the prime
 * minister ("May") or an abbreviation of something else ("Mar").
 */
export function isBareMonth(word: string, site: Site): boolean {
  if (!isCapital(word)) return false;
  if (/^\s{1,3}(?:Revolution|Fools|Rain|Day|Crisis|Madness)\b/u.test(after(site, 16))) return false;
  if (/^(?:January|February|July|September|October|November|December)$/iu.test(word)) return true;
  const left = before(site, 40);
  if (beside.test(left) || besideAfter.test(after(site, 20))) return true;
  if (/^may$/iu.test(word) && personMay.test(nearby(site))) return strongCue.test(left);
  return cue.test(left);
}

/** A few pages around: looking through the whole text for each month would be quadratic. */
function nearby({ text, span }: Site): string {
  return text.slice(Math.max(0, span.start - 4000), span.end + 1000);
}
