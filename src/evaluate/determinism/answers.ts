import { createHash } from 'node:crypto';
import type { Question } from '../../answer/answer.ts';
import { answer, type Answerable } from '../../answer/ask.ts';

/** A hash over everything in the answer to a question; of the articles in it, over their ids. */
export function hashOfAnswer(answerable: Answerable, question: Question): string {
  const told = JSON.stringify(answer(answerable, question), (key, value: unknown) =>
    key === 'article' && isArticle(value) ? value.id : value,
  );
  return createHash('sha256').update(told).digest('hex').slice(0, 16);
}

function isArticle(value: unknown): value is { readonly id: string } {
  return typeof value === 'object' && value !== null && 'id' in value;
}
