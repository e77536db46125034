import { after, before } from './date-rule.ts';
import type { Site } from './date-rule.ts';

// What a number of four digits is when one of these stands before it: a quantity, a number of something, a time.
const quantified =
  /(?:\b(?:page|pages|pp?\.|no\.|nos\.|number|numbers|room|flight|route|highway|version|chapter|section|resolution|model|size|about|some|over|under|nearly|almost|more than|fewer than|less than|at least|at most|up to|only|another|total of|roughly|approximately|exactly|just|first|top|phone|ext\.?|tel\.?|at|article|bill|line|windows|postcode|box|platform|channel|apollo|boeing|iso|rfc|din|ieee|nearest|every|times|by a further|a further|same|for)|[$£€#§№+×*=<>]|\bUS\$)\s{0,3}$/iu;
const temporal =
  /\b(?:in|since|by|until|till|before|after|during|from|through|throughout|circa|ca?\.|around|early|late|mid|of|the year|between|to|and|or|spring|summer|autumn|fall|winter|in about|in around|since about|from about|until about|by about|between about|as early as|as late as|in or before|ad|a\.d\.|year|season|class of|anno|christmas|easter|ides)\s{1,3}$/iu;
const approximate = /\b(?:circa|ca?\.|around|about)\s{0,3}$/iu;
const determined = /(?:\b(?:the|its|his|her|their|our|my|your|this|that|each|every|whose)|['’]s?)\s{1,3}$/iu;
const unit =
  /^[\s-]{0,2}(?:m|km|cm|mm|ft|feet|metres?|meters?|kilomet\p{L}*|miles?|yards?|inches|kg|kilos?|grams?|tons?|tonnes?|litres?|hours?|hrs?|minutes?|seconds?|gmt|utc|bst|cet|est|edt|am|pm|percent|per\s?cent|per|times|men|women|people|children|troops|staff|pupils|dollars?|euros?|pounds?|votes?|points?|words?|of\s(?:them|those|these|us|which|whom)|or\s(?:so|more)|more|fewer|square|cubic|acres?|hectares?|hp|mph|kph|kw|mw|gw|mb|gb|mhz|b\.?c|degrees?|in\s(?:number|total|all)|plus|each|million|billion|thousand)(?![\p{L}\p{N}])/iu;
const street =
  /^\s(?:[NSEW]\.?\s)?(?:\p{Lu}[\p{L}.'’]*\s){1,2}(?:Avenue|Ave|Street|St|Road|Rd|Lane|Drive|Boulevard|Blvd|Place|Square|Court|Way|Terrace)\b/u;
const plural = /^\s{1,3}(?:\p{Ll}[\p{L}-]{0,20}\s)?(\p{Ll}[\p{L}-]{1,20}s)(?![\p{L}\p{N}])/u;
const notPlural =
  /(?:ss|us|is|['’]s)$|^(?:elections?|polls|games|olympics|paralympics|midterms|primaries|finals|championships?|awards|riots|protests|floods|fires|wildfires|attacks|bombings|talks|negotiations|accounts|accords|results|figures|guidelines|rules|hearings|proceedings|sanctions|reforms|amendments|minutes|was|has|does|sees|saw|as|his|its|this|ends|begins|starts|marks|brings|brought|remains|makes|shows|talks|celebrations|events|census|sources|plans|levels|rates|prices|sales|budgets?|elections|campaigns|storms)$/iu;

/**
 * Whether four digits between 1000 and 2100 are a year here, and not a number of seats, a page, a street's number,
 * a price or a clock time. Older and rounder numbers need a word such as "in" before them.
 */
export function isYear(site: Site, year: number): boolean {
  const left = before(site, 24);
  const right = after(site, 48);
  if (/[\p{L}\p{N}][-/_.]$|[$£€#@:+]$/u.test(left) && !/(?:pre|post|mid)-$/iu.test(left)) return false;
  if (/^[-/_]\p{L}?\p{N}|^['’]?\p{N}|^\s?[%°]|^\s?[x×]\s?\d/u.test(right)) return false;
  if (unit.test(right) || street.test(right)) return false;
  const isTemporal = temporal.test(left);
  if (!isTemporal && quantified.test(left)) return false;
  const counted = plural.exec(right)?.[1];
  if (counted !== undefined && !notPlural.test(counted) && !determined.test(left)) {
    // "In 2016 voters chose", but "2016 voters chose" and "of 2016 seats".
    if (!/\b(?:in|since|until|by|during)\s{1,3}$/iu.test(left)) return false;
  }
  if (isTemporal) return year >= 1100 || !/\b(?:of|to|and|or|from|between)\s{1,3}$/iu.test(left);
  if (/[([]$/u.test(left)) return year >= 1000;
  return year >= 1600 && year !== 2000;
}

/** Whether a year is only said to be about right ("circa 1900"). */
export function isAbout(site: Site): boolean {
  return approximate.test(before(site, 12));
}
