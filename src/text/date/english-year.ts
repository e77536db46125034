import { after, before } from './rule.ts';
import type { Site } from './rule.ts';

// What a number of four digits is when one of these stands before it: a quantity, the number of something, a time.
const quantified =
  /(?:\b(?:page|pages|pp?\.|no\.|nos\.|number|numbers|room|flight|route|highway|version|chapter|section|resolution|model|size|about|some|over|under|nearly|almost|more than|fewer than|less than|at least|at most|up to|only|total of|roughly|approximately|exactly|top|phone|ext\.?|tel\.?|at|article|bill|line|windows|postcode|box|platform|channel|apollo|boeing|iso|rfc|din|ieee|nearest|every|times|further|same)|[$£€#§№+×*=<>~±])\s{0,3}$/iu;
/** A date follows these, whatever comes after it: "In 2016 voters chose". */
const strong =
  /\b(?:in|since|until|till|before|after|during|through|throughout|circa|ca?\.|early|late|mid|the year|(?:in|since|from|until) (?:about|around)|as (?:early|late) as|spring|summer|autumn|fall|winter|class of|anno|christmas)\s{1,3}$/iu;
/** A date or a number follows these: "by 2016", "by 2016 votes". */
const weak =
  /\b(?:by|from|of|between|to|and|or|for|around|(?:by|to) about|into|beyond|season|year)\s{1,3}$/iu;
const determined =
  /(?:\b(?:the|its|his|her|their|our|my|your|this|that|each|whose|an?|another|one|two|three|four|first|last|next|new)|['’]s?)\s{1,3}$/iu;
const approximate = /\b(?:circa|ca?\.|around|about)\s{0,3}$/iu;

const measured =
  /^[\s-]{0,2}(?:m|km|cm|mm|ft|feet|metres?|meters?|kilomet\p{L}*|miles?|yards?|inches|kg|kilos?|grams?|tons?|tonnes?|litres?|hours?|hrs?|minutes?|seconds?|gmt|utc|bst|cet|est|edt|am|pm|percent|per|ppm|times|square|cubic|acres?|hectares?|hp|mph|kph|kw|mw|gw|mb|gb|mhz|degrees?|plus|million|billion|thousand|dozen|years?|days?|weeks?|months?)(?![\p{L}\p{N}])/iu;
const counted =
  /^\s{1,3}(?:men|women|people|children|troops|staff|dollars?|euros?|pounds?|votes?|points?|words?|of\s(?:them|those|these|us|which|whom)|or\s(?:so|more)|more|fewer|in\s(?:number|total|all)|each)(?![\p{L}\p{N}])/iu;
const street =
  /^\s(?:[NSEW]\.?\s)?(?:\p{Lu}[\p{L}.'’]{0,20}\s){1,2}(?:Avenue|Ave|Street|St|Road|Rd|Lane|Drive|Boulevard|Blvd|Place|Square|Court|Way|Terrace)\b/u;
const plural = /^\s{1,3}(?<noun>\p{Ll}[\p{L}-]{1,20}s)(?![\p{L}\p{N}])/u;
const describedPlural =
  /^\s{1,3}(?!(?:and|or|to|in|at|by|on|of|it|he|she|they|we|a|an|the)\s)\p{Ll}[\p{L}-]{1,20}\s(?<noun>\p{Ll}[\p{L}-]{1,20}s)(?![\p{L}\p{N}])/u;
// Words in -s that are no plural, and things that have a year more often than a number.
const notCounted =
  /(?:ss|us|is|['’]s|ways|wards)$|^(?:perhaps|always|sometimes|besides|was|has|does|sees|as|this|says|ends|begins|starts|marks|brings|remains|makes|shows|means|elections?|polls|games|olympics|paralympics|midterms|primaries|finals|championships?|awards|riots|protests|floods|fires|wildfires|attacks|bombings|talks|negotiations|accounts|accords|results|figures|guidelines|rules|hearings|proceedings|sanctions|reforms|amendments|minutes|celebrations|events|plans|levels|rates|prices|sales|budgets?|campaigns|storms|values|costs|estimates|records|reports|studies|averages|targets|normals|standards|models|acts|regulations|agreements|census)$/iu;

/**
 * Whether four digits between 1000 and 2100 are a year here, and not a number of seats, a page, a house's number,
 * a price or a clock time. Older and rounder numbers need a word such as "in" before them.
 */
export function isYear(site: Site, year: number): boolean {
  const left = before(site, 24);
  const right = after(site, 48);
  if (/[\p{L}\p{N}][-/_.]$|[$£€#@:+]$/u.test(left)) return false;
  if (/^[-/_]\p{L}?\p{N}|^['’]?\p{N}|^\s?[%°]|^\s?[x×]\s?\d/u.test(right)) return false;
  if (measured.test(right) || street.test(right)) return false;
  if (strong.test(left)) return true;
  if (counted.test(right)) return false;
  const isWeak = weak.test(left);
  if (!isWeak && quantified.test(left)) return false;
  const things = (
    plural.exec(right) ?? (isWeak && !/\bof\s{1,3}$/iu.test(left) ? null : describedPlural.exec(right))
  )?.groups?.['noun'];
  if (things !== undefined && !notCounted.test(things) && !determined.test(left)) return false;
  if (isWeak) return year >= 1100;
  return /[([]$/u.test(left) || (year >= 1600 && year !== 2000);
}

/** Whether a year is only said to be about right ("circa 1900"). */
export function isAbout(site: Site): boolean {
  return approximate.test(before(site, 12));
}
