import type { Index } from '../../search/index.ts';
import { match } from '../../search/partners.ts';
import { analyse } from '../../search/question.ts';
import { retrieve } from '../../search/retrieve.ts';
import { passagesWith } from '../../search/verbatim.ts';
import { slice } from '../../text/span.ts';
import type { Difference, Question } from '../answer.ts';
import type { Checked } from './checked.ts';
import { alteredPassage, nearestPassage } from './altered.ts';
import { mildestFirst } from './finding.ts';
import { isSame, standing } from './standing.ts';
import { wholeAt, wordings } from './pieces-found.ts';
import { markedQuotations, reportedQuotation, type AskedQuotation } from './asked.ts';
import { askedWords, ofOneArticle, ofSeveralPlaces } from './put-together.ts';
import { wording } from '../wording/wording.ts';

/**
 * Looks a quotation up; undefined when its words stand nowhere. Letter case and typography do not count (see `wording`); every
 * word, number and sign does.
 *
 * Of a post, what stands between its quotation marks is checked; where there are several quotations, the worst finding is
 * told. Without marks it is all of the post, or what follows "X said".
 */
export function checkQuotation(
  index: Index,
  { text }: Question,
  allowed: (reading: number) => boolean,
): Checked | undefined {
  const whole: AskedQuotation = { words: { start: 0, end: text.length } };
  const check = (asked: AskedQuotation) => checkOne(index, text, asked, allowed);
  const marked = markedQuotations(text);
  if (marked.length > 0) {
    // An article's own sentence, pasted with the marks that are in it.
    const pasted = exactly(index, text, whole, allowed);
    if (pasted !== undefined) return pasted;
    const each = marked.map((asked) => ({ asked, checked: check(asked) }));
    return together(each, text) ?? check(whole);
  }
  const asWhole = check(whole);
  const reported = reportedQuotation(text);
  if (asWhole?.finding === 'exact' || reported === undefined) return asWhole;
  const asReported = check(reported);
  // "X said" with much before it is an article's own sentence, pasted; its beginning is part of what is looked up.
  const pasted = reported.saidBy !== undefined && wording(text, reported.saidBy).length > longestName;
  return pasted ? (asWhole ?? asReported) : better(asReported, asWhole);
}

/** The most words that say who speaks; more are part of a sentence. */
const longestName = 5;

function better(a: Checked | undefined, b: Checked | undefined): Checked | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return mildestFirst.indexOf(b.finding) < mildestFirst.indexOf(a.finding) ? b : a;
}

/** From this many words on, a quotation that stands nowhere is not passed over for the others of its post. */
const weighty = 5;

/** One finding for several quotations: the worst, with the passages of all; undefined when none of them stands anywhere. */
function together(
  each: readonly { readonly asked: AskedQuotation; readonly checked: Checked | undefined }[],
  typed: string,
): Checked | undefined {
  const found = each
    .flatMap(({ checked }) => checked ?? [])
    .toSorted((a, b) => mildestFirst.indexOf(b.finding) - mildestFirst.indexOf(a.finding));
  const [worst] = found;
  if (worst === undefined) return undefined;
  const invented = each.flatMap(({ asked, checked }): readonly Difference[] =>
    checked === undefined && wording(typed, asked.words).length >= weighty
      ? [{ kind: 'word', asked: slice(typed, asked.words) }]
      : [],
  );
  const quotes = found.flatMap((checked) => checked.quotes);
  const [first, ...rest] = quotes.filter((one, at) => quotes.findIndex((other) => isSame(one, other)) === at);
  if (first === undefined) return undefined;
  if (invented.length === 0) return { finding: worst.finding, quotes: [first, ...rest] };
  return { finding: 'altered', quotes: [{ ...first, differs: [...first.differs, ...invented] }, ...rest] };
}

function checkOne(
  index: Index,
  typed: string,
  asked: AskedQuotation,
  allowed: (reading: number) => boolean,
): Checked | undefined {
  const looked = askedWords(typed, asked.words);
  const { words } = looked;
  if (words.length === 0) return undefined;
  const verbatim = exactly(index, typed, asked, allowed);
  if (verbatim !== undefined) return verbatim;
  const within = wordings(index, candidates(index, slice(typed, asked.words), allowed));
  const places = wholeAt(index, within, words);
  if (places.length > 0)
    return standing(
      index,
      typed,
      asked,
      places.map((place) => [place]),
    );
  const nearest = nearestPassage(within, words);
  const pieces = ofOneArticle(index, within, looked, nearest);
  if (pieces?.finding === 'exact') return standing(index, typed, asked, [pieces.pieces]);
  return (
    pieces ??
    ofSeveralPlaces(index, within, looked, nearest) ??
    (nearest && alteredPassage(index, within, { typed, words }, nearest))
  );
}

/** The passages with most of the words. */
function candidates(index: Index, text: string, allowed: (reading: number) => boolean): readonly number[] {
  return retrieve(index, match(analyse(text, 'quote'), index.vocabulary, index.table), allowed);
}

/** Words that stand in one paragraph as they were typed, be they ever so common. */
function exactly(
  index: Index,
  typed: string,
  asked: AskedQuotation,
  allowed: (reading: number) => boolean,
): Checked | undefined {
  const words = wording(typed, asked.words);
  const within = passagesWith(index, slice(typed, asked.words), allowed);
  const places = wholeAt(index, wordings(index, within), words);
  return places.length === 0
    ? undefined
    : standing(
        index,
        typed,
        asked,
        places.map((place) => [place]),
      );
}
