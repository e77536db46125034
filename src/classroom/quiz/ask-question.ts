import { quoted } from '../../answer/quoted.ts';
import type { Article } from '../../library/article.ts';
import { quote } from '../../library/quote.ts';
import type { Reading } from '../../library/reading.ts';
import type { AskedQuestion, Judged, ShownChoice } from './asked.ts';
import type { Choice, Question } from './question.ts';

/** Where the words of questions are looked up: what is open to whoever is asked. */
export type Words = {
  readonly reading: (article: Article['id']) => Reading | undefined;
  readonly sample: boolean;
};

/** What is open to somebody, by its articles. */
export function wordsIn(readings: readonly Reading[], sample: boolean): Words {
  const byId = new Map(readings.map((reading) => [reading.article.id, reading]));
  return { reading: (article) => byId.get(article), sample };
}

/** The articles that a question is made of, each once. */
export function articlesOf({ passages, right, wrong }: Question): readonly Article['id'][] {
  return [...new Set([...passages, right, ...wrong].map(({ article }) => article))];
}

/**
 * A question with its words, as it is shown.
 * @param order of the choices; see `choiceOrder`
 * @returns undefined where words of it are not there, or cannot be quoted any more
 */
export function askQuestion(
  question: Question,
  order: readonly number[],
  words: Words,
): AskedQuestion | undefined {
  return orGone(() => {
    const choices = [question.right, ...question.wrong];
    return {
      question: question.id,
      prompt: promptOf(question, words),
      choices: order.flatMap((at) => shownChoice(choices[at], words)),
      ...(words.sample && { sample: true as const }),
    };
  });
}

/**
 * What came of an answer.
 * @param chosen the place of the chosen one in the order that was shown
 * @returns undefined where `askQuestion` gives that
 */
export function judgeAnswer(
  question: Question,
  order: readonly number[],
  chosen: number,
  words: Words,
): Judged | undefined {
  const asked = askQuestion(question, order, words);
  return (
    asked &&
    orGone(() => ({
      asked,
      chosen,
      right: order.indexOf(0),
      passages: question.passages.map(({ article, span }) =>
        quoted(readingIn(words, article), span, { sample: words.sample }),
      ),
    }))
  );
}

function promptOf({ prompt, passages }: Question, words: Words): AskedQuestion['prompt'] {
  const { article } = readingIn(words, passages[0].article);
  switch (prompt.kind) {
    case 'gap': {
      const { of, before, after } = prompt;
      return {
        kind: 'gap',
        of,
        ...(before && { before: quote(article, before) }),
        ...(after && { after: quote(article, after) }),
      };
    }
    case 'who-said':
      return { kind: 'who-said', said: quote(article, prompt.said) };
    case 'which-first':
      return prompt;
    case 'which-reading':
      return { kind: 'which-reading', says: quote(article, prompt.says) };
  }
}

function shownChoice(choice: Choice | undefined, words: Words): ShownChoice | [] {
  if (choice === undefined) return [];
  const { article } = readingIn(words, choice.article);
  if (choice.is === 'reading') return { is: 'reading', facts: article.facts };
  return { is: 'quote', quote: quote(article, choice.span) };
}

function readingIn({ reading }: Words, article: Article['id']): Reading {
  const found = reading(article);
  if (found === undefined) throw new RangeError(`There is no article ${article}`);
  return found;
}

/** What cannot be quoted is a `RangeError`: the article went, or what is marked in it as its page's is another by now. */
function orGone<T>(make: () => T): T | undefined {
  try {
    return make();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
