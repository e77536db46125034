import { trim, type Span } from '../../text/span.ts';
import { wording } from '../wording/wording.ts';
import type { AskedQuotation } from './asked.ts';
import { reportingVerb as verb } from './reporting-verb.ts';
import type { Reporting } from './speaker.ts';

const title = '(?<=(?<!\\p{L})(?:mr|mrs|ms|dr|st|prof|\\p{L}))\\.';
const name = `(?:[^“”".!?:;…\\n]|${title})`;
const who = `(?<who>(?=\\S)${name}{2,80}?)`;
const toWhom = '(?:\\s+(?:me|us|reporters|(?:the|a)\\s+\\p{L}+))?';
const lead = new RegExp(`^\\s*${who}\\s+${verb}${toWhom}(?:\\s+that)?\\s*[:,]?\\s+(?=\\S)`, 'diu');
const colon = new RegExp(`^\\s*${who}(?:\\s?:|\\s[-–—])\\s+(?=\\S)`, 'diu');
const tail = new RegExp(`\\s${verb}\\s+${who}\\s*[.!]?\\s*$`, 'diu');
const tailVerb = new RegExp(`\\s${verb}\\s*[.!]?\\s*$`, 'iu');
const clause = new RegExp(`^${name}*$`, 'iu');

/** How much of the end may say who speaks: UTF-16 units, and words before the verb. */
const longestTail = { units: 100, words: 5 };

/**
 * "X said that …", "X: …", "X – …", "… said X" and "…, X said" without marks: the words and X; undefined when nothing of the kind was
 * typed.
 * @param isSpeaker whether X can be who speaks
 */
export function reportedQuotation(
  typed: string,
  isSpeaker: (span: Span, reporting: Reporting) => boolean = () => true,
): AskedQuotation | undefined {
  const ways = [
    ...leading(typed, lead).map((asked) => ({ ...asked, reporting: 'verb' as const })),
    ...leading(typed, colon).map((asked) => ({ ...asked, reporting: 'colon' as const })),
    ...trailing(typed).map((asked) => ({ ...asked, reporting: 'verb' as const })),
  ];
  const way = ways.find(({ saidBy, reporting }) => isSpeaker(saidBy, reporting));
  return way && { words: way.words, saidBy: way.saidBy };
}

type Way = Required<AskedQuotation>;

function leading(typed: string, pattern: RegExp): readonly Way[] {
  const found = pattern.exec(typed);
  const [start, end] = found?.indices?.groups?.['who'] ?? [];
  if (found === null || start === undefined || end === undefined) return [];
  return [{ words: trim(typed, { start: found[0].length, end: typed.length }), saidBy: { start, end } }];
}

/** The ways to read the end as who said what stands before it; before a verb, the longest name first. */
function trailing(typed: string): readonly Way[] {
  const from = Math.max(0, typed.length - longestTail.units);
  const ending = typed.slice(from);
  const found = tail.exec(ending);
  const [start, end] = found?.indices?.groups?.['who'] ?? [];
  const after =
    found && start !== undefined && end !== undefined
      ? [way(typed, from + found.index, { start: from + start, end: from + end })]
      : [];
  const said = tailVerb.exec(ending);
  if (said === null) return after;
  const stop = from + said.index;
  const before = wording(typed, { start: from, end: stop })
    .slice(-longestTail.words)
    .filter((word) => clause.test(typed.slice(word.start, stop)))
    .map((word) => way(typed, word.start, { start: word.start, end: stop }));
  return [...after, ...before];
}

const way = (typed: string, end: number, saidBy: Span): Way => ({
  words: trim(typed, { start: 0, end }),
  saidBy,
});
