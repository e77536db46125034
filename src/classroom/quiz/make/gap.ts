import { trim, type Span } from '../../../text/span.ts';
import { tokens } from '../../../text/token.ts';
import type { Choice, Question } from '../question.ts';
import { reads, saysWho } from './askable.ts';
import type { Filler } from './filler.ts';
import { nearby } from './nearby.ts';
import { standsFree } from './numeral.ts';
import type { PackTold } from './pack.ts';
import { fillersOf, writtenAlike, type Pool } from './pool.ts';
import { questionId } from './question-id.ts';
import { fitness, isRival, isSaid, standsTwice } from './rival.ts';
import { contentOf } from './stem.ts';
import type { Told } from './told.ts';

/** Wrong choices of a question. */
const WRONG = 3;

/** Words that say something, at least, in what is left of a sentence. */
const LEAST_FRAME = 4;

/** The questions that a sentence makes when some of its words are left out. */
export function* gapQuestions(pack: PackTold, pool: Pool, told: Told): Generator<Question> {
  if (!reads(told)) return;
  for (const filler of fillersOf(pack, told)) {
    const question = canBeLeftOut(filler) ? gapQuestion(pack, pool, filler) : undefined;
    if (question !== undefined) yield question;
  }
}

function gapQuestion(pack: PackTold, pool: Pool, filler: Filler): Question | undefined {
  const { told, span } = filler;
  const { article } = told.reading;
  const gone = contentOf(tokens(article.text, span), told.language);
  const frame = told.content.difference(gone);
  if (frame.size < LEAST_FRAME) return undefined;
  const near = nearby(pack, told, frame);
  const rivals = writtenAlike(pool, filler)
    .filter((other) => isRival(filler, other) && !isSaid(filler, other, near))
    .toSorted((a, b) => fitness(filler, b) - fitness(filler, a));
  const [first, ...others] = distinct(rivals).slice(0, WRONG);
  if (first === undefined || others.length < WRONG - 1) return undefined;
  const before = worded(article.text, { start: told.span.start, end: span.start });
  const after = worded(article.text, { start: span.end, end: told.span.end });
  const asked = {
    prompt: { kind: 'gap', of: filler.of, ...(before && { before }), ...(after && { after }) },
    passages: [{ article: article.id, span: told.span }],
    right: words(filler),
  } as const;
  return { id: questionId(asked), ...asked, wrong: [words(first), ...others.map(words)] };
}

/** Those of which none may be the same as one before it. */
function distinct(rivals: readonly Filler[]): readonly Filler[] {
  const found: Filler[] = [];
  for (const rival of rivals) {
    if (found.length === WRONG) break;
    if (found.every((other) => isRival(other, rival))) found.push(rival);
  }
  return found;
}

function words({ told, span }: Filler): Choice {
  return { is: 'words', article: told.reading.article.id, span };
}

/** What is shown beside a gap; nothing where there are only marks. */
function worded(text: string, span: Span): Span | undefined {
  const inside = trim(text, span);
  return /[\p{L}\p{N}]/u.test(text.slice(inside.start, inside.end)) ? inside : undefined;
}

function canBeLeftOut(filler: Filler): boolean {
  const { told, span } = filler;
  const { text } = told.reading.article;
  // A gap takes whole words: no possessive ending, no part of a compound.
  if (/[\p{L}\p{N}\p{M}'’\-‐‑]$/u.test(text.slice(told.span.start, span.start))) return false;
  if (/^[\p{L}\p{N}\p{M}'’\-‐‑]/u.test(text.slice(span.end, told.span.end))) return false;
  if (standsTwice(filler)) return false;
  if (filler.of === 'number') return saysWho(told) && standsFree(text, told.span, filler.is);
  if (filler.of === 'name') return saysWho(told, filler.span) && isOfOne(told, filler);
  return saysWho(told);
}

/** Whether a name is of a person whose gender is known where the sentence tells it. */
function isOfOne(told: Told, filler: Filler & { of: 'name' }): boolean {
  const { text } = told.reading.article;
  const inside = text.slice(told.span.start, told.span.end);
  return filler.is.gender !== undefined || !GENDERED.test(inside);
}

const GENDERED =
  /(?<!\p{L})(?:he|she|him|her|his|mr|mrs|ms|miss|herr|frau|er|sie|ihr\p{L}*|sein\p{L}*|él|ella|su|(?:wo)?man|wife|husband|mother|father|sister|brother|son|daughter|\p{L}+(?:in|a))(?!\p{L})/iu;
