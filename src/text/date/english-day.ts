import { END, SP } from './english-words.ts';
import { after, before, current, nothing, rule } from './rule.ts';
import type { Groups, Reading, Rule, Site } from './rule.ts';

const TIME = `(?:${SP}(?:morning|lunchtime|afternoon|evening|night)${END})?`;

/** Days that English has a word for: "yesterday", "last night", "the day after tomorrow". */
export const namedDays: readonly Rule[] = [
  rule(
    `(?:(?:early|late|earlier|later)${SP})?(?<day>today|yesterday|tomorrow|tonight|last${SP}night|this${SP}(?:morning|afternoon|evening))${END}${TIME}`,
    namedDay,
  ),
  rule(`the${SP}day${SP}(?<day>before${SP}yesterday|after${SP}tomorrow)${END}`, namedDay),
];

const dayWords: Readonly<Record<string, number>> = {
  'before yesterday': -2,
  yesterday: -1,
  'last night': -1,
  tomorrow: 1,
  'after tomorrow': 2,
};

const titles = /\b(?:USA|Russia|Psychology|India|Business|History|Physics|Christianity|Politics|of)\s{1,3}$/u;

function namedDay({ day: word = '' }: Groups, site: Site): Reading | undefined {
  const name = word.toLowerCase().replaceAll(/\s+/gu, ' ');
  if (/^(?:today|tomorrow)$/u.test(name) && titles.test(before(site, 16)) && /^\p{Lu}/u.test(word))
    return undefined;
  if (name === 'today' && !isToday(site)) return nothing;
  return current('day', dayWords[name] ?? 0);
}

/** Whether "today" is the day and not the age: "the council met today", but "one of today's great questions". */
function isToday(site: Site): boolean {
  const left = before(site, 60);
  const right = after(site, 40);
  if (/^['’]s\b/u.test(right))
    return /^['’]s\s(?:\S+\s)?(?:meeting|vote|hearing|decision|ruling|announcement|statement|news|report|session|game|match|election|speech|event|paper|edition|verdict|figures|results|story|attack|strike|trial|ceremony)/iu.test(
      right,
    );
  if (
    /\b(?:of|even|still|so|until|to|up to|than|as|exists?|remains?|continues?|lives?|stands?|known|here|and)\s{1,3}(?:\p{L}+\s)?$/iu.test(
      left,
    )
  )
    return /\b(?:said|told|announced|issued|published)\s[^.]*$/iu.test(left);
  return /\b\p{L}+ed\b|\b(?:will|said|told|came|went|made|took|gave|saw|met|led|held|began|left|won|lost|was|were|had|again|later|earlier|on|is|are)\b/iu.test(
    `${left.slice(-40)} ${right}`,
  );
}
