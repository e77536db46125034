import { foldWord } from '../text/fold.ts';
import {
  ANYWHERE,
  CLOCK,
  CREDITS,
  INVITED,
  POINTERS,
  PROMPTS,
  SECTIONS,
  TAIL_OPENERS,
} from './boilerplate-lines.ts';
import type { PartialFacts } from './facts.ts';
import { isProse, type Piece } from './piece.ts';

/** UTF-16 units: longer lines are an article's own, whatever they begin with. */
const LONGEST_POINTER = 250;
const LONGEST_CREDIT = 120;

/** How much of a line is compared with others at most. */
const COMPARED = 1000;

/** The lines of a page's end are no longer than this, and there are no more of them. */
const LONGEST_IN_TAIL = 160;
const LONGEST_TAIL = 60;

/** How many lines after a teaser may say the same, and how much it has to say, in UTF-16 units. */
const TEASED = 6;
const SHORTEST_TEASER = 40;
const LONGEST_TEASER = 600;

/** Lines of what stands under a mail. */
const LONGEST_SIGNATURE = 8;

/** One of them may read like prose (what the page advertises), but only after so many others. */
const BEFORE_PROSE = 3;

/** What frames are drawn with around a line: dashes, stars, arrows, brackets, and the colon after it. */
const FRAMING = new Set(Array.from('-*=_~|<>+•·»«›‹→←:[]()"; '));

/** A line as it is compared: folded, on one line, without what frames it. Linear, unlike a pattern for its end. */
export function comparable(plain: string): string {
  const line = foldWord(plain).replaceAll(/\s+/g, ' ');
  let start = 0;
  let end = line.length;
  while (start < end && FRAMING.has(line.charAt(start))) start += 1;
  while (start < end && FRAMING.has(line.charAt(end - 1))) end -= 1;
  return line.slice(start, end);
}

/**
 * The pieces of an article that are its page's, not its own: a list of known lines, known beginnings, credits,
 * players' clocks, the headline when it comes again, teasers that repeat what follows, and the tail of the page.
 * Nothing is removed: the pieces come back as a set, to be marked.
 */
export function boilerplate(pieces: readonly Piece[], facts: PartialFacts): ReadonlySet<Piece> {
  const lines = pieces.map(({ plain }) => comparable(plain.slice(0, COMPARED)));
  const publisher = facts.publisher === undefined ? undefined : comparable(facts.publisher);
  const known = new Set(
    pieces.filter((piece, at) => isKnown(piece.plain, lines[at] ?? '') || lines[at] === publisher),
  );
  const marked = new Set([...known, ...sections(pieces, lines, known)]);
  for (const piece of repeated(pieces, lines, marked, facts.title)) marked.add(piece);
  for (const piece of teasers(pieces, lines, marked)) marked.add(piece);
  for (const piece of tail(pieces, lines, marked)) marked.add(piece);
  for (const piece of signature(pieces)) marked.add(piece);
  return marked;
}

function isKnown(plain: string, line: string): boolean {
  if (ANYWHERE.has(line) || CLOCK.test(plain)) return true;
  // Nothing but rules, stars or arrows.
  if (!/[\p{L}\p{N}\p{So}\p{Sc}]/u.test(plain)) return true;
  if (plain.length > LONGEST_POINTER) return false;
  const whole = foldWord(plain);
  if (plain.length <= LONGEST_CREDIT && CREDITS.test(whole)) return true;
  return POINTERS.test(whole) || PROMPTS.test(whole) || INVITED.test(plain);
}

/** What a mail program puts under a mail, after a line of two dashes: RFC 3676, 4.3. */
function signature(pieces: readonly Piece[]): readonly Piece[] {
  const end = pieces.slice(-1 - LONGEST_SIGNATURE);
  const dashes = end.findLastIndex(({ plain }) => plain === '--');
  const under = dashes === -1 ? [] : end.slice(dashes + 1);
  return under.every(({ plain }) => plain.length <= LONGEST_IN_TAIL) ? under : [];
}

/** Names of sections above the headline; there has to be a headline after them. */
function sections(
  pieces: readonly Piece[],
  lines: readonly string[],
  known: ReadonlySet<Piece>,
): readonly Piece[] {
  const body = pieces.findIndex(isProse);
  const top = pieces.slice(0, body === -1 ? 0 : body);
  const headline = top.findLastIndex((piece, at) => !known.has(piece) && !SECTIONS.has(lines[at] ?? ''));
  return top.slice(0, Math.max(0, headline)).filter((_, at) => SECTIONS.has(lines[at] ?? ''));
}

/** The headline when it comes again, and a short line that stands twice in a row (a caption under its own copy). */
function repeated(
  pieces: readonly Piece[],
  lines: readonly string[],
  marked: ReadonlySet<Piece>,
  title: string | undefined,
): readonly Piece[] {
  const own = pieces
    .map((piece, at) => ({ piece, line: lines[at] ?? '' }))
    .filter(({ piece }) => !marked.has(piece));
  const headlines = new Set([own[0]?.line, title === undefined ? undefined : comparable(title)]);
  const seen = new Set<string>();
  return own.flatMap(({ piece, line }, at) => {
    const isAgain = headlines.has(line) && seen.has(line);
    seen.add(line);
    const isCopy = line === own[at - 1]?.line && piece.plain.length <= LONGEST_POINTER;
    return isAgain || isCopy ? [piece] : [];
  });
}

/** A line cut off with "…" that says word for word what the next pieces say. */
function teasers(
  pieces: readonly Piece[],
  lines: readonly string[],
  marked: ReadonlySet<Piece>,
): readonly Piece[] {
  return pieces.filter((piece, at) => {
    if (marked.has(piece) || !/(?:…|\.\.\.)$/.test(piece.plain) || piece.plain.length > LONGEST_TEASER)
      return false;
    const said = (lines[at] ?? '').replace(/\s*\.\.\.$/, '');
    const next = pieces.slice(at + 1, at + 1 + TEASED);
    const following = next.flatMap((other, place) =>
      marked.has(other) ? [] : (lines[at + 1 + place] ?? []),
    );
    return (
      said.length >= SHORTEST_TEASER &&
      following.some((_, from) => following.slice(from).join(' ').startsWith(said))
    );
  });
}

/**
 * The end of the page, from the first line on that opens one ("Most read"), when hardly anything after it reads like
 * an article: a box of links in the middle of an article is not its end.
 */
function tail(
  pieces: readonly Piece[],
  lines: readonly string[],
  marked: ReadonlySet<Piece>,
): readonly Piece[] {
  const isPlain = (piece: Piece) => marked.has(piece) || !isProse(piece);
  const body = pieces.findIndex((piece) => !isPlain(piece));
  if (body === -1) return [];
  const opener = pieces.findIndex((_, at) => {
    if (at <= body || at < pieces.length - LONGEST_TAIL || !TAIL_OPENERS.test(lines[at] ?? '')) return false;
    const end = pieces.slice(at);
    const isShort = end.every((piece) => marked.has(piece) || piece.plain.length <= LONGEST_IN_TAIL);
    const isFrame = end.every((piece, place) => place >= BEFORE_PROSE || isPlain(piece));
    return isShort && isFrame && end.filter((piece) => !isPlain(piece)).length <= 1;
  });
  return opener === -1 ? [] : pieces.slice(opener);
}
