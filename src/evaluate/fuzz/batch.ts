import type { Problem, Renderer } from './fuzzed.ts';
import { articleOf, hostileAnswer, quotedOf } from './hostile-answer.ts';
import { random } from './random.ts';

/** Counts of many answers. */
export type Tally = {
  readonly quotations: number;
  readonly withheld: number;
  readonly answers: number;
  readonly problems: Readonly<Partial<Record<Problem['kind'], number>>>;
  /** The first few, each with the seed that brings it back and the shortest quotation that shows it. */
  readonly examples: readonly string[];
};

const perAnswer = 5;
const mostExamples = 5;
/** How often a shorter quotation is tried before a found one has to do. */
const mostTries = 500;

/** Renders answers made from `seed`, `seed + 1` … until so many quotations were shown. */
export function fuzz(
  renderer: Renderer,
  { seed, count }: { readonly seed: number; readonly count: number },
): Tally {
  const problems: Partial<Record<Problem['kind'], number>> = {};
  const examples: string[] = [];
  let [quotations, withheld, answers] = [0, 0, 0];
  for (let at = seed; quotations < count; at++) {
    const { shown, withheld: left, problems: found } = once(renderer, at);
    quotations += shown;
    withheld += left;
    answers++;
    for (const { kind, what } of found) {
      problems[kind] = (problems[kind] ?? 0) + 1;
      if (examples.length < mostExamples)
        examples.push(`seed ${at}: ${kind}: ${what}${shrunk(renderer, at, kind)}`);
    }
  }
  return { quotations, withheld, answers, problems, examples };
}

/** The answer of one seed. */
function once(renderer: Renderer, seed: number) {
  const draw = random(seed);
  const answer = hostileAnswer(draw, perAnswer);
  return answer === undefined ? { shown: 0, withheld: 0, problems: [] } : safely(renderer, answer, draw);
}

function safely(
  renderer: Renderer,
  answer: Parameters<Renderer>[0],
  draw: () => number,
): ReturnType<Renderer> {
  try {
    return renderer(answer, draw);
  } catch (error) {
    const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { shown: 0, withheld: 0, problems: [{ kind: 'crash', what }] };
  }
}

/** The shortest quotation that alone, under plain facts and a plain question, shows the same kind of problem. */
function shrunk(renderer: Renderer, seed: number, kind: Problem['kind']): string {
  const answer = hostileAnswer(random(seed), perAnswer);
  const culprit = answer?.quotes.map(({ quote }) => quote.exact).find((text) => shows(renderer, text, kind));
  if (culprit === undefined) return '';
  let text = culprit;
  let tries = mostTries;
  for (let size = text.length >> 1; size >= 1; size >>= 1)
    for (let at = 0; at < text.length && tries > 0; tries--) {
      const shorter = text.slice(0, at) + text.slice(at + size);
      if (shows(renderer, shorter, kind)) text = shorter;
      else at += size;
    }
  return `; shrunk: ${JSON.stringify(text)}`;
}

function shows(renderer: Renderer, text: string, kind: Problem['kind']): boolean {
  const [quoted] = quotedOf(articleOf([text], { title: 'A title', publisher: 'A paper', flags: [] }));
  if (quoted === undefined) return false;
  const answer = { kind: 'quotes', question: { seeks: 'ask', text: 'what?' }, quotes: [quoted] } as const;
  return safely(renderer, answer, () => 0.99).problems.some((problem) => problem.kind === kind);
}
