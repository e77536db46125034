import { lexicon, piece } from './lexicon.ts';
import { numericDates } from './numeric.ts';
import { after, before } from './rule.ts';
import type { Grammar, Site, Tense } from './rule.ts';
import { calendarOf } from './shared-calendar.ts';
import { relativeOf } from './shared-relative.ts';
import type { Words } from './words.ts';

/** A grammar from the words of a language that writes the day first and the year last. */
export function sharedGrammar(words: Words): Grammar {
  const lex = lexicon(words);
  const starts = [
    lex.month,
    lex.weekday,
    lex.which,
    lex.part,
    lex.count,
    lex.few,
    lex.season,
    words.ago,
    words.past,
    words.same,
    words.following,
    words.every,
    words.habitual,
    words.now,
    words.from,
    words.between,
    words.decade.replaceAll(/\?<\w+>/gu, '?:'),
    words.century.replaceAll(/\?<\w+>/gu, '?:'),
    ...Object.values(words.units),
    ...words.named.map(([name]) => name),
    ...words.holidays.map(([name]) => name),
  ];
  const past = new RegExp(String.raw`(?<!\p{L})(?:${words.wasSaid})(?!\p{L})`, 'iu');
  const future = new RegExp(piece(String.raw`(?<!\p{L})(?:${words.willBe})(?!\p{L})`), 'iu');
  return {
    trigger: new RegExp(
      String.raw`(?<![\p{L}\p{N}_]|\p{N}[.,:/-]|[$£€#@])(?=\d|(?:el|la|das|die|den|dem|der)\s|${piece(starts.join('|'))})`,
      'giu',
    ),
    rules: [...calendarOf(lex), ...numericDates('day-first'), ...relativeOf(lex)],
    tense: (site) => tenseIn(site, past, future),
    setsScene: (site) =>
      new RegExp(piece(String.raw`(?<!\p{L})(?:im|am|${words.yearCue}|${words.from})_$`), 'iu').test(
        before(site, 20),
      ) && /^\s{0,2}(?:[.,;:!?)]|$)|^\s{1,3}\p{L}/u.test(after(site, 16)),
  };
}

/** The verb nearest before in the sentence, else the first after. */
function tenseIn(site: Site, past: RegExp, future: RegExp): Tense | undefined {
  const left =
    before(site, 100)
      .split(/[.!?;]\s/u)
      .at(-1)
      ?.split(/\s+/u)
      .toReversed() ?? [];
  const right =
    after(site, 80)
      .split(/[.!?;](?:\s|$)/u)[0]
      ?.split(/\s+/u) ?? [];
  for (const word of [...left, ...right]) {
    if (future.test(word)) return 'future';
    if (past.test(word)) return 'past';
  }
  return undefined;
}
