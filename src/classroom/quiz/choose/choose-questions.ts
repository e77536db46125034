import type { Reading } from '../../../library/reading.ts';
import { overlap, slice } from '../../../text/span.ts';
import { tokens } from '../../../text/token.ts';
import { byHash } from './by-hash.ts';
import type { Choice, Question } from '../question.ts';

/** Of how many questions some are chosen: enough to spread them over a large pack, few enough to look at each with the others. */
const looked = 800;

/**
 * Questions for several people at once: spread over readings and kinds, no two of them on the same passage, and none whose answer stands
 * in what is shown of another, as far as words tell that. Where a pack has too few of those, such with a right answer that another
 * passage names in passing.
 * @param seed another one chooses others
 * @returns at most so many; fewer where there are no more
 */
export function chooseQuestions(
  questions: readonly Question[],
  readings: readonly Reading[],
  atMost: number,
  seed: string,
): readonly Question[] {
  const texts = new Map(readings.map(({ article }) => [article.id, article.text]));
  const seen = new Map<Question['id'], Seen>();
  const look: Look = (question) => {
    const found = seen.get(question.id) ?? seenOf(question, texts);
    seen.set(question.id, found);
    return found;
  };
  const waiting = byHash(questions, seed, ({ id }) => id).slice(0, looked);
  const strict = fill([], waiting, atMost, (one, by) => mayTell(look(one), look(by)));
  return fill(strict, waiting, atMost, (one, by) => tells(look(one), look(by)));
}

/** What a question shows, and what would tell its answer; words are folded, with a space on either side of each. */
type Seen = {
  readonly shows: string;
  /** Empty where the answer is no words. */
  readonly answer: string;
  /** Words of what is asked, each long enough to say something. */
  readonly around: readonly string[];
};

type Look = (question: Question) => Seen;

function fill(
  first: readonly Question[],
  waiting: readonly Question[],
  atMost: number,
  isTold: (one: Question, by: Question) => boolean,
): readonly Question[] {
  const chosen = [...first];
  const left = new Set(waiting).difference(new Set(first));
  while (chosen.length < atMost) {
    const next = rarest([...left], chosen);
    if (next === undefined) break;
    left.delete(next);
    // What does not go with those that were chosen never will, however many more are.
    if (fits(next, chosen, isTold)) chosen.push(next);
  }
  return chosen;
}

function fits(
  each: Question,
  chosen: readonly Question[],
  isTold: (one: Question, by: Question) => boolean,
): boolean {
  return chosen.every(
    (other) => !isOnSamePassage(each, other) && !isTold(each, other) && !isTold(other, each),
  );
}

/** The first of those whose reading, and then kind, was chosen least. */
function rarest(left: readonly Question[], chosen: readonly Question[]): Question | undefined {
  const [readings, kinds] = [new Map<string, number>(), new Map<string, number>()];
  for (const { passages, prompt } of chosen) {
    for (const { article } of passages) readings.set(article, (readings.get(article) ?? 0) + 1);
    kinds.set(prompt.kind, (kinds.get(prompt.kind) ?? 0) + 1);
  }
  const taken = ({ passages, prompt }: Question) =>
    Math.max(...passages.map(({ article }) => readings.get(article) ?? 0)) + (kinds.get(prompt.kind) ?? 0);
  let best: { readonly each: Question; readonly count: number } | undefined;
  for (const each of left) {
    const count = taken(each);
    if (best === undefined || count < best.count) best = { each, count };
  }
  return best?.each;
}

function isOnSamePassage(a: Question, b: Question): boolean {
  return a.passages.some((one) =>
    b.passages.some((other) => one.article === other.article && overlap(one.span, other.span) > 0),
  );
}

/** Whether another shows the right answer at all. */
function mayTell({ answer }: Seen, { shows }: Seen): boolean {
  return answer !== '' && shows.includes(answer);
}

/** Whether another shows the right answer beside words of what is asked. */
function tells(one: Seen, by: Seen): boolean {
  return mayTell(one, by) && one.around.filter((word) => by.shows.includes(` ${word} `)).length >= 2;
}

function seenOf({ passages, right, wrong, prompt }: Question, texts: ReadonlyMap<string, string>): Seen {
  const shown = [...passages, right, ...wrong].map((each) => wordsOf(each, texts));
  const [answer] = right.is === 'words' ? [wordsOf(right, texts)] : [''];
  const asked = prompt.kind === 'who-said' ? [{ ...passages[0], span: prompt.said }] : passages;
  const around = asked.flatMap((each) => wordsOf(each, texts).split(' '));
  return {
    shows: ` ${shown.filter(Boolean).join(' | ')} `,
    answer: answer === '' || answer === undefined ? '' : ` ${answer} `,
    around: [...new Set(around)].filter((word) => word.length > 4 && !answer?.includes(word)),
  };
}

/** The words of a place, folded; none of a reading, of which only bibliographic facts are shown. */
function wordsOf(place: Choice | Question['passages'][number], texts: ReadonlyMap<string, string>): string {
  const text = texts.get(place.article);
  if (text === undefined || !('span' in place)) return '';
  return tokens(slice(text, place.span))
    .map(({ word }) => word)
    .join(' ');
}
