import { calendar } from './english-calendar.ts';
import { holidays } from './english-holiday.ts';
import { periods } from './english-period.ts';
import { relative } from './english-relative.ts';
import { story } from './english-story.ts';
import { setsScene } from './english-scene.ts';
import { englishTense } from './english-tense.ts';
import { vague } from './english-vague.ts';
import { numericDates } from './numeric.ts';
import type { Grammar } from './rule.ts';

const NUMBER =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twent|thirty|forty|fifty|sixty|seventy|eighty|ninety|a\\s|an\\s|half|several|many|some\\s|few\\s|couple|dozens|hundreds|thousands|scores';
const ORDINAL =
  'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|last|final|latter';
const NAME =
  'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|spring|summer|autumn|fall|winter|christmas|easter|good\\s|boxing|new\\s|st\\.?\\s|saint\\s|valentine|hallow';
const RELATIVE =
  'yesterday|today|tomorrow|tonight|now|these\\s|this\\s|that\\s|next|past|previous|current|coming|recent|earl|late|sometime|mid|beginning|start|end\\s|close\\s|turn\\s|every|each|days|weeks|months|years|decades|centuries|fortnight|weekend|pre-|post-|ad\\s|a\\.d\\.|q[1-4]|h[12]\\s|in\\s+the\\s+(?:recent|near|distant|foreseeable|not|past|future)|from\\s+(?:the\\s+)?(?:\\d|\\p{Lu})|between\\s+(?:\\d|\\p{Lu})';
const THE = `the\\s+(?:\\d|['’]\\d|${ORDINAL}|${NAME}|day|week|month|year|night|same|very|following|next|past|previous|preceding|coming|beginning|start|middle|end|close|early|mid|late|turn|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties|nineteen|few|couple)`;

// It only looks ahead: where nothing begins at "the", something may at the word after.
const TRIGGER = new RegExp(
  String.raw`(?<![\p{L}\p{N}_]|\p{N}[.,:/-]|[$£€#@])(?=\d|['’][1-9]0s|${NAME}|${RELATIVE}|${NUMBER}|${ORDINAL}|${THE})`,
  'giu',
);

/** English; `order` says how dates in figures are meant. */
export function english(order: 'day-first' | 'month-first' | undefined): Grammar {
  return {
    trigger: TRIGGER,
    rules: [...calendar, ...numericDates(order), ...periods, ...relative, ...story, ...holidays, ...vague],
    tense: englishTense,
    setsScene,
  };
}
