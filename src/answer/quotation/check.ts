import type { Index } from '../../search/index.ts';
import { match } from '../../search/partners.ts';
import { analyse } from '../../search/question.ts';
import { retrieve } from '../../search/retrieve.ts';
import { stopWords } from '../../search/stop-words.ts';
import { passagesWith } from '../../search/verbatim.ts';
import { slice } from '../../text/span.ts';
import type { Question } from '../answer.ts';
import type { Checked } from './checked.ts';
import { alteredPassage, nearestPassage } from './altered.ts';
import { mildestFirst } from './finding.ts';
import { standing } from './standing.ts';
import { together } from './several.ts';
import { wholeAt, wordings } from './pieces-found.ts';
import { markedQuotations, type AskedQuotation } from './asked.ts';
import { reportedQuotation } from './reported.ts';
import { askedWords, ofOneArticle, ofSeveralPlaces } from './put-together.ts';
import { isSpeaker } from './speaker.ts';
import { negates } from '../wording/negation.ts';
import { wording, type Wording } from '../wording/wording.ts';

/**
 * Looks a quotation up; undefined when its words stand nowhere. Letter case and typography do not count (see `wording`); every
 * word, number and sign does.
 *
 * Of a post, what stands between its quotation marks is checked; where there are several quotations, the worst finding is
 * told. Without marks it is all of the post, or what "X said" of it where X can be who speaks.
 */
export function checkQuotation(
  index: Index,
  { text }: Question,
  allowed: (reading: number) => boolean,
): Checked | undefined {
  const whole: AskedQuotation = { words: { start: 0, end: text.length } };
  const check = (asked: AskedQuotation) => checkAsked(index, text, asked, allowed);
  const marked = markedQuotations(text);
  if (marked.length > 0) {
    // An article's own sentence, pasted with the marks that are in it.
    const pasted = exactly(index, text, whole, allowed);
    if (pasted !== undefined) return pasted;
    const each = marked.map((asked) => ({ asked, checked: check(asked) }));
    const inMarks = together(each, text);
    if (inMarks?.finding === 'altered') return inMarks;
    const asWhole = check(whole);
    return inMarks === undefined || isTurned(asWhole) ? asWhole : inMarks;
  }
  const asWhole = check(whole);
  if (asWhole?.finding === 'exact') return asWhole;
  const reported = reportedQuotation(text, (span, reporting) => isSpeaker(index, text, span, reporting));
  if (reported === undefined || !carries(text, reported)) return asWhole;
  return better(check(reported), asWhole);
}

/** The most words that differ where an article's own sentence was pasted, with the marks that are in it, and turned round. */
const mostTurned = 2;

/** Whether all of a post is a passage but for a "not" or a number, which may stand beside its quotation marks. */
function isTurned(asWhole: Checked | undefined): boolean {
  if (asWhole?.finding !== 'altered') return false;
  const differs = asWhole.quotes.flatMap((quote) => quote.differs);
  const words = differs.flatMap(({ asked = '', passage }) => wording(`${asked} ${passage?.text ?? ''}`));
  return words.length <= mostTurned && differs.some(({ kind }) => kind === 'negation' || kind === 'number');
}

/** From this many words on, or this share of all, what "X said" is looked up by itself. */
const enough = { words: 4, share: 0.6 };

/** Whether what is left of a post without "X said" can speak for it. */
function carries(typed: string, { words }: AskedQuotation): boolean {
  const count = wording(typed, words).length;
  return count >= enough.words || count >= enough.share * wording(typed).length;
}

function better(a: Checked | undefined, b: Checked | undefined): Checked | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return mildestFirst.indexOf(b.finding) < mildestFirst.indexOf(a.finding) ? b : a;
}

/** Looks up one quotation of what was typed; undefined when its words stand nowhere. */
export function checkAsked(
  index: Index,
  typed: string,
  asked: AskedQuotation,
  allowed: (reading: number) => boolean,
): Checked | undefined {
  const looked = askedWords(typed, asked.words);
  const { words } = looked;
  if (!isQuotation(typed, words)) return undefined;
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

/** Fewer words than this stand anywhere, and say nothing about who said them. */
const fewest = 3;

/** Whether words are enough to be found: three, or two that are all that was typed and do not only stand in every text. */
function isQuotation(typed: string, words: readonly Wording[]): boolean {
  if (words.length >= fewest) return true;
  return words.length === 2 && wording(typed).length === 2 && !words.every(isPlain);
}

const isPlain = ({ form }: Wording) => stopWords.has(form) || negates(form);

/** The passages with most of the words. */
function candidates(index: Index, text: string, allowed: (reading: number) => boolean): readonly number[] {
  // Words that stand in every text are not retrieved by, and are a quotation all the same.
  if (wording(text).every(isPlain)) return passagesWith(index, text, allowed, 1);
  return retrieve(index, match(analyse(text, 'quote'), index.vocabulary, index.table), allowed).ids;
}

/** Words that stand in one paragraph as they were typed, be they ever so common. */
function exactly(
  index: Index,
  typed: string,
  asked: AskedQuotation,
  allowed: (reading: number) => boolean,
): Checked | undefined {
  const { words } = askedWords(typed, asked.words);
  if (!isQuotation(typed, words)) return undefined;
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
