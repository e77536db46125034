import { questionsFrom } from '../../../../src/classroom/quiz/make/questions-from.ts';
import type { Question } from '../../../../src/classroom/quiz/question.ts';
import { plainArticle } from '../../../../src/evaluate/bench/plain-article.ts';
import { read, type Reading } from '../../../../src/library/reading.ts';
import { slice } from '../../../../src/text/span.ts';

/** A reading of some paragraphs. */
export function reading(
  title: string,
  paragraphs: readonly string[],
  facts: { readonly published?: string; readonly language?: string } = {},
): Reading {
  const { published = '2025-06-20', language = 'en' } = facts;
  return read(
    plainArticle(`${title}.md`, paragraphs, {
      title,
      published: { day: published, precision: 'day' },
      language,
      flags: [],
    }),
  );
}

/** A question as people read it: a gap is `___`, choices are their words or titles. */
export type Written = {
  readonly kind: Question['prompt']['kind'];
  readonly asked: string;
  readonly right: string;
  readonly wrong: readonly string[];
};

export function questions(readings: readonly Reading[]): readonly Question[] {
  return [...questionsFrom(readings)].filter((question) => question !== undefined);
}

/** All questions that readings make. */
export function written(readings: readonly Reading[]): readonly Written[] {
  const articles = new Map(readings.map(({ article }) => [article.id, article]));
  const words = (choice: Question['right']) => {
    const article = articles.get(choice.article);
    if (article === undefined) throw new Error('A choice is of no reading');
    return choice.is === 'reading' ? article.facts.title : slice(article.text, choice.span);
  };
  return questions(readings).map(({ prompt, passages, right, wrong }) => {
    const text = articles.get(passages[0].article)?.text ?? '';
    const asked =
      prompt.kind === 'gap'
        ? [prompt.before, prompt.after].map((span) => (span ? slice(text, span) : '')).join(' ___ ')
        : prompt.kind === 'who-said'
          ? slice(text, prompt.said)
          : prompt.kind === 'which-reading'
            ? slice(text, prompt.says)
            : '';
    return { kind: prompt.kind, asked: asked.trim(), right: words(right), wrong: wrong.map(words) };
  });
}

/** Those with a gap in which some words are right. */
export function gapsOf(readings: readonly Reading[], right: string): readonly Written[] {
  return written(readings).filter((one) => one.kind === 'gap' && one.right === right);
}
