import { isRole, type Evidence } from './kind.ts';
import type { Word } from './scan.ts';
import type { Span } from '../span.ts';

/** The longest apposition, in UTF-16 units. */
const LONGEST = 110;
const BEGINS = /^\s*(?:,|\(|[–—]|\s-)\s*(?:aged\s+)?(?:\d{1,3},\s+)?/u;
const BE = /^\s+(?:is|was|are|were)\s+(?=(?:the|a|an|its|his|her|their)\s)/u;
const STARTS = /^(?:the|a|an|his|her|their|its|our|one|former|then|acting|co-)$/;
const ENDS =
  /[,;:.!?()\n“”"–—]|\s-\s|\s(?:who|which|that|where|when|while|but|said|says|told|has|had|is|was|were|and\s+(?:a|the)\s)(?=\s)/u;
/** Verbs of what somebody does for a living. */
const DOES =
  '(?:teach|lead|run|chair|head|edit|own|manage|represent|coach|direct|conduct)(?:e?s|e?d)|taught|led|ran|founded|(?:serve|work)[sd] (?:as|for|at)';
const WHO = new RegExp(`^,\\s+(?=who\\s(?:(?:has|had)\\s)?(?:${DOES}|(?:is|was)\\s(?:the|a|an))\\s)`, 'u');
const WHO_ENDS = /[,;:.!?()\n“”"–—]|\s(?:and|but|said|says|told)\s/u;

/**
 * What stands after the name that ends at word `to - 1` and says who that is: "…, the mayor of Port Ember,",
 * "… was the harbour master", "…, who teaches geography". Verbatim, without the comma.
 */
export function roleAfter(
  text: string,
  words: readonly Word[],
  to: number,
  block: Span,
  lists: Evidence,
): Span | undefined {
  const name = words[to - 1];
  if (name === undefined || name.closed) return undefined;
  const rest = text.slice(name.end, Math.min(block.end, name.end + LONGEST + 20));
  const who = WHO.exec(rest)?.[0];
  const lead = who ?? (BEGINS.exec(rest) ?? BE.exec(rest))?.[0];
  if (lead === undefined) return undefined;
  const phrase = rest.slice(lead.length);
  const stop = phrase.search(who === undefined ? ENDS : WHO_ENDS);
  const kept = (stop < 0 ? phrase : phrase.slice(0, stop)).trimEnd();
  const cut = stop < 0 && name.end + rest.length < block.end;
  if (kept === '' || kept.length > LONGEST || cut) return undefined;
  if (who === undefined && !saysWho(kept, lists)) return undefined;
  const start = name.end + lead.length;
  return { start, end: start + kept.length };
}

/** Whether a phrase is a noun phrase around a role: "the mayor of Port Ember", "mayor of …", "a retired pilot". */
function saysWho(phrase: string, lists: Evidence): boolean {
  const inside = phrase.toLowerCase().split(/[\s-]+/u);
  const [first = '', second = ''] = inside;
  if (!STARTS.test(first) && !isRole(first, lists) && !isRole(second, lists)) return false;
  const upTo = inside.findIndex((word) => /^(?:of|for|at|in|on|from|with|to)$/.test(word));
  return (upTo < 0 ? inside : inside.slice(0, upTo)).some((word) => isRole(word, lists));
}
