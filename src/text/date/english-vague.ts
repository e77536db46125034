import { COUNT, END, FEW, MONTH, SP, UNIT, WEEKDAY, isCapital } from './english-words.ts';
import { after, before, nothing, rule } from './rule.ts';
import type { Groups, Reading, Rule, Site } from './rule.ts';

const PLURAL = `(?:days|weeks|fortnights|weekends|months|years|decades|centuries)${END}`;

/** English that speaks of time but not of a time: how long, how often, and "now". They have no range. */
export const vague: readonly Rule[] = [
  rule(`now${END}`, (_, site) => (after(site, 1) === '-' ? undefined : nothing)),
  rule(`(?:nowadays|these${SP}days)${END}`, () => nothing),
  rule(`in${SP}the${SP}(?:(?:recent|distant)${SP})?past${END}`, notNoun),
  rule(`in${SP}the${SP}(?:(?:near|distant|foreseeable|not-too-distant)${SP})?future${END}`, () => nothing),
  rule(`(?:last|this|next)${SP}(?:season|term|semester)${END}`, () => nothing),
  rule(`(?:recent|coming)${SP}${PLURAL}`, () => nothing),
  rule(`(?:the${SP})?(?:past|last|next|coming|previous)${SP}${FEW}${SP}${UNIT}`, () => nothing),
  rule(
    `(?:every|each)${SP}(?:(?:${COUNT}|other|few)${SP})?(?:day|weekday|week|weekend|month|year|decade|century|${PLURAL})${END}`,
    () => nothing,
  ),
  rule(`(?:every|each)${SP}(?<name>${WEEKDAY}|${MONTH})`, ({ name }) =>
    isCapital(name) ? nothing : undefined,
  ),
  rule(`(?<name>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days)${END}`, ({ name }) =>
    isCapital(name) ? nothing : undefined,
  ),
  rule(`(?:from${SP})?(?<name>${WEEKDAY})\\s{0,2}(?:[-–—]|to|through)\\s{0,2}${WEEKDAY}`, ({ name }) =>
    isCapital(name) ? nothing : undefined,
  ),
  rule(`(?:${FEW}${SP})?${PLURAL}${SP}ago${END}`, () => nothing),
  rule(`(?:the${SP})?turn${SP}of${SP}the${SP}century${END}`, () => nothing),
  rule(
    `(?<count>${COUNT}|${FEW}|half${SP}an?|half(?=-))(?:${SP}|(?<=half)-)(?:and${SP}a${SP}half${SP})?(?<unit>${UNIT})`,
    duration,
  ),
  rule(PLURAL, (_, site) => (/\bfor\s{1,3}[“"‘']?$/iu.test(before(site, 8)) ? nothing : undefined)),
];

function duration({ count = '', unit = '' }: Groups, site: Site): Reading | undefined {
  const right = after(site, 24);
  // Three quarters are a share.
  if (/^quarter/iu.test(unit)) return undefined;
  // An age, a rate, a day of something, a compound ("two-year plan").
  if (/^[\s-]{1,3}(?:old|olds|of age)\b|^-/iu.test(right)) return undefined;
  const isOne = /^(?:an?|one|some|many)$/iu.test(count) && !/s$/iu.test(unit);
  if (!isOne) return nothing;
  const left = before(site, 24);
  return /^a$/iu.test(count) || /^one$/iu.test(count)
    ? /\b(?:for|within|in|after|over|about|than|nearly|almost|lasted|took|takes|lasts|another)\s{1,3}(?:just\s|only\s)?$/iu.test(
        left,
      )
      ? nothing
      : undefined
    : undefined;
}

function notNoun(_: Groups, site: Site): Reading | undefined {
  return /^\s{1,3}(?:tense|few|week|month|year|decade|century|\p{L}+\s(?:days|weeks|months|years|decades|centuries)|\d)/iu.test(
    after(site, 30),
  )
    ? undefined
    : nothing;
}
