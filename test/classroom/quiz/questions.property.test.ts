import { describe, expect, it } from 'vitest';
import { askQuestion, judgeAnswer, wordsIn } from '../../../src/classroom/quiz/ask-question.ts';
import { choiceOrder } from '../../../src/classroom/quiz/choose/by-hash.ts';
import { chooseQuestions } from '../../../src/classroom/quiz/choose/choose-questions.ts';
import { questionsFrom } from '../../../src/classroom/quiz/make/questions-from.ts';
import type { Question } from '../../../src/classroom/quiz/question.ts';
import { withinExcerpt } from '../../../src/classroom/quiz/choose/within-excerpt.ts';
import { quote } from '../../../src/library/quote.ts';
import { read, type Reading } from '../../../src/library/reading.ts';
import type { Span } from '../../../src/text/span.ts';
import fc from '../../chance.ts';
import { written } from '../../store/written-article.ts';
import { areProven, articles, quotesIn } from '../quiz-scene.ts';

/** `QUESTION_RUNS=2000 npx vitest run test/classroom/quiz/questions.property.test.ts` looks longer. */
const numRuns = Number(process.env['QUESTION_RUNS'] ?? 40);

/** Sentences that questions are cut from, and what breaks whoever counts characters. */
const sentence = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .record({
        who: fc.constantFrom(
          'Marta Oakes',
          'Piet Larsen',
          'Wera Holm',
          'Lena Duarte',
          'José Ñandú',
          'Ada 👩‍👧 Quill',
        ),
        did: fc.constantFrom('repaired', 'counted', 'sold', 'painted', 'measured'),
        many: fc.integer({ min: 2, max: 9000 }),
        what: fc.constantFrom(
          'rivets',
          'boats',
          'apple trees',
          'lanterns',
          'wooden gears',
          'oars',
          'bells',
          'nets',
        ),
        where: fc.constantFrom(
          'under the northern span',
          'in the inner basin',
          'at Candle Quay',
          'along the canal',
        ),
        on: fc.integer({ min: 1, max: 28 }),
        year: fc.integer({ min: 2001, max: 2025 }),
      })
      .map(
        ({ who, did, many, what, where, on, year }) =>
          `${who} ${did} ${many} ${what} ${where} on ${on} May ${year}.`,
      ),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(
        fc.constantFrom('Marta Oakes', 'Piet Larsen', 'Wera Holm'),
        fc.constantFrom('ferry', 'mill', 'lighthouse', 'garden'),
        fc.constantFrom('rust', 'moss', 'salt', 'sparrows'),
      )
      .map(
        ([who, what, why]) =>
          `“The ${what} has stood among ${why} for longer than anybody remembers,” said ${who}.`,
      ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '\u202eThe mill\u2066 is closed.',
      'e\u0301e\u0301\u0301 \ud83d is no word.',
      '**Nobody** pays @everyone 12 €.',
      '<@123> <b>counted</b> 3 of them.',
      '\u00a0\u2003',
      '“',
      'ﬁve ½ İ ß 12\u00a0000 boats.',
    ),
  },
);
const text = fc
  .array(fc.tuple(sentence, fc.constantFrom(' ', ' ', '\n\n', '\r\n', '\u00a0')), {
    minLength: 1,
    maxLength: 14,
  })
  .map((parts) => parts.flat().join('').trim() || 'The mill is closed.');
const library = fc.uniqueArray(text, { minLength: 1, maxLength: 5 });

/** Every span of a question, with the article that it is of. */
function spansOf({
  prompt,
  passages,
  right,
  wrong,
}: Question): readonly { readonly article: string; readonly span: Span }[] {
  const [{ article }] = passages;
  const own =
    'before' in prompt || 'after' in prompt || prompt.kind === 'gap' ? [prompt.before, prompt.after] : [];
  const said =
    prompt.kind === 'who-said' ? [prompt.said] : prompt.kind === 'which-reading' ? [prompt.says] : [];
  return [
    ...[...own, ...said].flatMap((span) => (span === undefined ? [] : [{ article, span }])),
    ...passages,
    ...[right, ...wrong].flatMap((each) => ('span' in each ? [each] : [])),
  ];
}

/** Holds what is cut from readings to what every quotation is held to. */
function areSound(readings: readonly Reading[]): number {
  const questions = [...questionsFrom(readings)].filter((each) => each !== undefined);
  const words = wordsIn(readings, false);
  const byId = new Map(readings.map(({ article }) => [article.id, article]));
  for (const question of questions) {
    for (const { article, span } of spansOf(question)) {
      const found = byId.get(article);
      if (found === undefined) throw new Error('A question is of an article that is not among the readings');
      expect(quote(found, span).exact).toBe(found.text.slice(span.start, span.end));
    }
    const order = choiceOrder(question, 'anybody');
    const asked = askQuestion(question, order, words);
    const judged = judgeAnswer(question, order, 0, words);
    expect(asked?.choices).toHaveLength(question.wrong.length + 1);
    expect(judged?.passages).toHaveLength(question.passages.length);
    expect(order[judged?.right ?? -1]).toBe(0);
    expect(areProven([asked, judged])).toBe(true);
    expect(quotesIn([asked, judged]).length).toBeGreaterThan(1);
  }
  return questions.length;
}

describe('Questions that are cut from readings', () => {
  it('are places in them, each as sound as a quotation, whatever stands in the readings', () => {
    let found = 0;
    fc.assert(
      fc.property(library, (texts) => {
        found += areSound(texts.map((each, at) => read(written(each, { title: `Reading ${at}` }).article)));
      }),
      { numRuns },
    );
    expect(found).toBeGreaterThan(numRuns);
  });

  it('are as sound where they are of readings as people write them', () => {
    expect(areSound(articles.map(read))).toBeGreaterThan(20);
  });

  it('cannot be asked where a word of them is not there', () => {
    const readings = articles.map(read);
    const questions = [...questionsFrom(readings)].filter((each) => each !== undefined);
    const words = wordsIn(readings, false);
    for (const question of questions.slice(0, 50)) {
      const order = choiceOrder(question, 'anybody');
      for (const { article } of [...question.passages, question.right, ...question.wrong]) {
        const without = {
          ...words,
          reading: (id: string) => (id === article ? undefined : words.reading(id)),
        };
        expect(judgeAnswer(question, order, 0, without)).toBeUndefined();
      }
    }
    expect(questions.length).toBeGreaterThan(20);
  });

  it('are chosen for a class alike for the same seed, as many as are wanted and no passage twice', () => {
    const readings = articles.map(read);
    const questions = [...questionsFrom(readings)].filter((each) => each !== undefined);
    fc.assert(
      fc.property(fc.string({ maxLength: 8 }), fc.integer({ min: 1, max: 12 }), (seed, many) => {
        const chosen = chooseQuestions(questions, readings, many, seed);
        expect(chosen).toHaveLength(many);
        expect(chooseQuestions(questions.toReversed(), readings, many, seed)).toEqual(chosen);
        const starts = chosen.flatMap(({ passages }) =>
          passages.map(({ article, span }) => `${article} ${span.start}`),
        );
        expect(new Set(starts).size).toBe(starts.length);
      }),
      { numRuns: 10 },
    );
  });

  it('are chosen for a class so that no passage shows the answer of another', () => {
    const readings = articles.map(read);
    const texts = new Map(readings.map(({ article }) => [article.id, article.text]));
    const wordsOf = ({ article, span }: { readonly article: string; readonly span: Span }) =>
      texts.get(article)?.slice(span.start, span.end) ?? '';
    const questions = [...questionsFrom(readings)].filter((each) => each !== undefined);
    for (let seed = 0; seed < 12; seed += 1) {
      const chosen = chooseQuestions(questions, readings, 6, String(seed));
      const told = chosen.filter(({ right, id }) => {
        if (right.is !== 'words') return false;
        const others = chosen
          .filter((other) => other.id !== id)
          .flatMap(({ passages }) => passages.map(wordsOf));
        return others.some((passage) =>
          new RegExp(`\\b${RegExp.escape(wordsOf(right))}\\b`, 'iu').test(passage),
        );
      });
      expect(told).toEqual([]);
    }
  });

  it('show a small part of what may not be shown whole, or one passage', () => {
    const questions = [...questionsFrom(articles.map(read))].filter((each) => each !== undefined);
    const shown = withinExcerpt(questions, new Map(articles.map(({ id, text: words }) => [id, words])));
    for (const { id, text: words } of articles) {
      const printed = new Set<number>();
      for (const { passages } of shown)
        for (const { article, span } of passages)
          if (article === id) for (let at = span.start; at < span.end; at += 1) printed.add(at);
      expect(printed.size).toBeLessThan(words.length / 3);
    }
    expect(shown.length).toBeGreaterThan(articles.length);
    expect(shown.length).toBeLessThan(questions.length);
    expect(withinExcerpt(questions, new Map())).toEqual(questions);
  });
});
