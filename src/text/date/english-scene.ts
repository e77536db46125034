import { after, before } from './rule.ts';
import type { Site } from './rule.ts';

const preposition = /\b(?:in|on|by|during|of|around)\s{1,3}$/iu;
const aside = /\b(?:which|who|that|whose|where)\s[^,.;]{0,60}$/iu;
const goesOn =
  /^\s{0,2}(?:[.,;:!?”"’)–—-]|$)|^\s{1,3}(?:\p{Lu}|(?:and|but|the|he|she|they|we|it|its|his|her|their|a|an|when|where|while|after|before|because|with|without|to|as|by|at|for|from|in|on|until|there|this|that|was|were|had)\b)/u;

/**
 * Whether a date says when the story goes on ("In 2016, …", "in mid-2016."), so that "In June" after it is in its
 * year; and is not only part of a name ("the 2016 election") or an aside ("which opened in 1998").
 */
export function setsScene(site: Site): boolean {
  const left = before(site, 80);
  return preposition.test(left) && !aside.test(left) && goesOn.test(after(site, 16));
}
