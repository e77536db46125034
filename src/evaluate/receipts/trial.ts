import type { Article, Facts } from '../../library/article.ts';
import { quote } from '../../library/quote.ts';
import { read, type Reading } from '../../library/reading.ts';
import { checkReceipt } from '../../receipts/check-receipt.ts';
import { makeReceipt } from '../../receipts/make-receipt.ts';
import { parseReceipt } from '../../receipts/parse-receipt.ts';
import type { Receipt } from '../../receipts/receipt.ts';
import { slice, type Span } from '../../text/span.ts';
import { wording } from '../../answer/wording/wording.ts';
import { articleOf } from '../fuzz/hostile-answer.ts';
import { hostileText } from '../fuzz/hostile-text.ts';
import { between, oneOf, random } from '../fuzz/random.ts';
import { editAround, editElsewhere, editInside, movePassage, type Edited } from './edits.ts';

/** What came of some quotations: how often each thing was counted, and what went wrong with the first of them. */
export type Tally = {
  readonly counts: Readonly<Record<string, number>>;
  readonly problems: readonly string[];
};

type Some = readonly [string, ...string[]];

/** What articles are put together from, and what is put into them. */
export type Pool = { readonly paragraphs: Some; readonly sentences: Some };

/** The paragraphs and the sentences of some articles; of the latter those that end like one. */
export function poolOf(readings: readonly Reading[]): Pool {
  const paragraphs = readings.flatMap(({ article }) =>
    article.blocks.map(({ span }) => slice(article.text, span)),
  );
  const sentences = readings
    .flatMap((reading) => reading.sentences.map(({ span }) => slice(reading.article.text, span)))
    .filter((sentence) => /^\p{Lu}[^\n“”"„«‘]*[.!?]$/u.test(sentence));
  return { paragraphs: some(paragraphs), sentences: some(sentences) };
}

function some([first, ...others]: readonly string[]): Some {
  if (first === undefined) throw new Error('There is nothing to put articles together from');
  return [first, ...others];
}

/** Passages that are tried of one article. */
const atOnce = 10;

const facts: Facts = { title: 'An article', publisher: 'A paper', flags: [] };

/**
 * Makes receipts of random passages, reads them back, and checks them against the same text, against texts that were edited
 * elsewhere, where they must be found in their place, and against texts that were edited inside of them, where they must
 * not be confirmed. An altered receipt must not be, either.
 */
export function tryReceipts(
  { paragraphs, sentences }: Pool,
  { seed, count }: { readonly seed: number; readonly count: number },
): Tally {
  const draw = random(seed);
  const counts: Record<string, number> = {};
  const problems: string[] = [];
  const tell = (what: string, problem?: string) => {
    counts[what] = (counts[what] ?? 0) + 1;
    if (problem !== undefined) problems.push(`${what}: ${problem}`);
  };
  for (let done = 0; done < count;) {
    const reading = read(anyArticle(draw, paragraphs));
    for (let turn = 0; turn < atOnce && done < count; turn += 1) {
      const passage = anyPassage(draw, reading);
      if (passage === undefined) break;
      done += 1;
      tryOne(draw, reading, passage, sentences, tell);
    }
  }
  return { counts, problems };
}

type Tell = (what: string, problem?: string) => void;

function tryOne(draw: () => number, reading: Reading, passage: Span, sentences: Some, tell: Tell): void {
  const exact = slice(reading.article.text, passage);
  // What puts the very sentence in again that it leaves out has moved it.
  const others = some(sentences.filter((sentence) => !exact.includes(sentence)));
  const made = makeReceipt(quote(reading.article, passage), { library: 'trial', analyser: 0 });
  const parsed = parseReceipt(JSON.stringify(made));
  if (!('receipt' in parsed)) return tell('unread', `${parsed.wrong} ${JSON.stringify(made)}`);
  const { receipt } = parsed;
  tell('quotations');
  const same = checkReceipt({ readings: [reading], sample: false }, receipt);
  if (same.kind === 'there') tell('there');
  else tell('not there', JSON.stringify(receipt.target.selector));
  const kept = oneOf(draw, [editElsewhere, editElsewhere, editAround, movePassage]);
  mustBeFound(receipt, kept(draw, reading, passage, others), tell);
  mustNotBeConfirmed(receipt, editInside(draw, reading, passage, others), tell);
  const altered = checkReceipt({ readings: [reading], sample: false }, withOtherWords(receipt));
  if (altered.kind === 'contradicted') tell('altered receipts named as such');
  else tell('altered receipts confirmed', JSON.stringify(receipt.target.selector));
}

function mustBeFound(receipt: Receipt, { text, passage, how }: Edited, tell: Tell): void {
  const check = checkReceipt({ readings: [read(paragraphsOf(text))], sample: false }, receipt);
  const [{ exact, occurrences }] = receipt.target.selector;
  const found = check.kind === 'moved' || check.kind === 'there' ? check.quoted.quote : undefined;
  if (found?.span.start === passage?.start && found?.exact === exact) return tell('unchanged, found');
  // Where a text has the same words twice, one place is as good as the other.
  if (found?.exact === exact && occurrences > 1) return tell('unchanged, found in a copy');
  // "No." between two sentences that are both new may be another "No.", and so may one of two where there were three.
  if (found === undefined && (wording(exact).length < 3 || timesIn(text, exact) !== occurrences))
    return tell('unchanged, but too little is left to know it by');
  return tell(`unchanged, not found (${how})`, JSON.stringify([receipt.target.selector, check.kind, text]));
}

function mustNotBeConfirmed(receipt: Receipt, { text, how }: Edited, tell: Tell): void {
  const check = checkReceipt({ readings: [read(paragraphsOf(text))], sample: false }, receipt);
  if (check.kind === 'changed' || check.kind === 'gone') return tell(`changed, named as ${check.kind}`);
  if (copies(text, receipt) > 0) return tell('changed, but a copy is as it was');
  return tell(
    `changed, wrongly confirmed (${how})`,
    JSON.stringify([receipt.target.selector, check.kind, text]),
  );
}

/** How often the words stand in a text between the same words. */
function copies(text: string, { target }: Receipt): number {
  const [{ exact, prefix, suffix }] = target.selector;
  return text.split(prefix + exact + suffix).length - 1;
}

const timesIn = (text: string, words: string) => text.split(words).length - 1;

/** A receipt that fits together, but has a letter that the text does not. */
function withOtherWords(receipt: Receipt): Receipt {
  const [words, place] = receipt.target.selector;
  const exact = words.exact.slice(0, -1) + (words.exact.endsWith('?') ? '!' : '?');
  return { ...receipt, target: { ...receipt.target, selector: [{ ...words, exact }, place] } };
}

/** An article of real and hostile paragraphs, some of them twice. */
function anyArticle(draw: () => number, pool: Some): Article {
  const paragraphs = Array.from({ length: between(draw, 3, 7) }, () =>
    draw() < 0.2 ? hostileText(draw).replaceAll(/\n{2,}/g, '\n') : oneOf(draw, pool),
  );
  const twice = draw() < 0.15 ? paragraphs.slice(0, 1) : [];
  return paragraphsOf([...paragraphs, ...twice].map((each) => `${each}\n\n`).join(''));
}

function paragraphsOf(text: string): Article {
  return articleOf(text.split('\n\n').slice(0, -1), facts);
}

/** One to three sentences of a paragraph, as answers quote them. */
function anyPassage(draw: () => number, { article, sentences }: Reading): Span | undefined {
  const first = sentences[between(draw, 0, sentences.length - 1)];
  if (first === undefined) return undefined;
  const at = sentences.indexOf(first);
  const last = sentences
    .slice(at, at + between(draw, 1, 3))
    .findLast(({ block, span }) => block === first.block && span.end - first.span.start < 4000);
  const span = { start: first.span.start, end: (last ?? first).span.end };
  // What can't be quoted has no receipt: half of a pair that stands alone at an end, for one.
  return slice(article.text, span).isWellFormed() ? span : undefined;
}
