import { articlesIn, sampleFolder } from '../../../src/evaluate/articles-in.ts';
import { explain, type Explanation } from '../../../src/evaluate/explain/explanation.ts';
import type { SentenceTold } from '../../../src/evaluate/explain/sentence.ts';
import { explanationText } from '../../../src/evaluate/explain/text.ts';
import { answerableFrom } from '../../sample-library.ts';

/** An answer that surprises, as the document shows it, and what the document says of it. */
type Surprising = {
  readonly block: string;
  readonly command: 'who' | 'when' | 'claim' | 'ask';
  readonly question: string;
  /** How many sentences are shown. */
  readonly top: number;
  /** Whether what the document says of it is so. */
  readonly holds: (told: Explanation) => boolean;
};

const surprising: readonly Surprising[] = [
  {
    block: 'boats',
    command: 'who',
    question: 'who runs the port and boats there',
    top: 1,
    holds: ({ sentences: [first] }) =>
      first?.exact.includes('builds boats at the Old Quay') === true &&
      misses(first, 'runs') &&
      has(first, 'port', 'related') &&
      has(first, 'boats', 'exact') &&
      shareOf(first, 'type') > 0,
  },
  {
    block: 'brother',
    command: 'claim',
    question: 'mayor halena marchbank has a borther in construction',
    top: 2,
    holds: ({ sentences: [first, second] }) =>
      first?.quotation === 1 &&
      has(first, 'halena', 'spelling') &&
      misses(first, 'borther') &&
      second?.quotation === undefined &&
      has(second, 'borther', 'spelling') &&
      has(second, 'construction', 'related') &&
      first.publisher === second?.publisher &&
      first.score - (second?.score ?? 0) < 0.1,
  },
  {
    block: 'demo',
    command: 'claim',
    question: 'not a single newspaper wrote about our demo in june!!',
    top: 1,
    holds: ({ sentences: [first], terms, silence }) =>
      first?.signals[0]?.name === 'date' &&
      has(first, 'june', 'exact') &&
      first.matched.length === 1 &&
      terms.some(({ typed, known }) => typed === 'demo' && !known) &&
      silence.enough &&
      silence.sum - silence.needed < 1,
  },
];

function misses(told: SentenceTold | undefined, typed: string): boolean {
  return told?.missed.some((one) => one.typed === typed) === true;
}

function has(told: SentenceTold | undefined, typed: string, how: string): boolean {
  return told?.matched.some((one) => one.typed === typed && one.how === how) === true;
}

function shareOf(told: SentenceTold, name: string): number {
  return told.signals.find((signal) => signal.name === name)?.share ?? 0;
}

/** The explanations of surprising answers by the names of their blocks, as the terminal shows them; and those of which the document says what no longer holds. */
export async function explanations(): Promise<{
  readonly blocks: Readonly<Record<string, string>>;
  readonly untrue: readonly string[];
}> {
  const sample = answerableFrom(await articlesIn(sampleFolder));
  const told = surprising.map(({ block, command, question, top, holds }) => {
    const explanation = explain(sample, { seeks: command, text: question }, { top });
    const shown = `\`\`\`text\n$ npm run -s explain -- --top ${top} ${command} ${question}\n${explanationText(explanation)}\n\`\`\``;
    return { block, shown, holds: holds(explanation) };
  });
  return {
    blocks: Object.fromEntries(told.map(({ block, shown }) => [block, shown])),
    untrue: told.filter(({ holds }) => !holds).map(({ block }) => block),
  };
}
