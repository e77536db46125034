import type { Article } from '../../library/article.ts';
import type { Choice, Question } from '../../classroom/quiz/question.ts';
import { slice } from '../../text/span.ts';
import type { PlainSentence } from './pack-words.ts';
import { numbersIn, plainWords, tellingStems } from './plain-words.ts';

/** From this share of what stands around a gap in a sentence that has a wrong choice, that choice may fit. */
const MAY_FIT = 0.4;

type Gap = Question & { readonly prompt: { readonly kind: 'gap' } };

/** What is wrong with a question with a gap: a wrong choice that may stand in it, or words that give the right one away. */
export function gapFaults(
  question: Gap,
  articles: ReadonlyMap<string, Article>,
  sentences: readonly PlainSentence[],
): readonly string[] {
  const { prompt, passages, right, wrong } = question;
  const article = articles.get(passages[0].article);
  if (article === undefined || right.is !== 'words') return ['it has no article'];
  const before = prompt.before === undefined ? '' : slice(article.text, prompt.before);
  const after = prompt.after === undefined ? '' : slice(article.text, prompt.after);
  const [left, following] = [plainWords(before), plainWords(after)];
  const frame = tellingStems([...left, ...following]);
  const shown = new Set([...left, ...following]);
  const rightWords = wordsOf(right, articles);
  const faults: string[] = [];
  if (frame.size < 3) faults.push('too little stands around the gap');
  if (rightWords.some((word) => (word.length > 2 || /\d/.test(word)) && shown.has(word)))
    faults.push('the right words stand beside the gap');
  const { start, end } = right.span;
  if (/[\p{L}\p{N}]$/u.test(article.text.slice(0, start)) || /^[\p{L}\p{N}]/u.test(article.text.slice(end)))
    faults.push('the gap cuts a word');
  if (/[\p{L}\p{N}]/u.test(article.text.slice(prompt.before?.end ?? passages[0].span.start, start)))
    faults.push('words are missing before the gap');
  if (/[\p{L}\p{N}]/u.test(article.text.slice(end, prompt.after?.start ?? passages[0].span.end)))
    faults.push('words are missing after the gap');
  for (const choice of wrong) {
    const words = wordsOf(choice, articles);
    const written = words.join(' ');
    if (isSame(rightWords, words)) faults.push(`“${written}” is the right one in other words`);
    if (words.length > 0 && words.every((word) => shown.has(word)))
      faults.push(`“${written}” stands beside the gap`);
    const elsewhere = sentences.find(
      (each) =>
        !(
          each.article === article.id &&
          each.span.start < passages[0].span.end &&
          passages[0].span.start < each.span.end
        ) &&
        has(each, words) &&
        frame.intersection(each.stems).size >= MAY_FIT * frame.size,
    );
    if (elsewhere !== undefined) faults.push(`“${written}” is said too: “${elsewhere.words.join(' ')}”`);
    const near = [...left.slice(-2), ...words, ...following.slice(0, 2)].join(' ');
    if (
      left.length >= 2 &&
      following.length >= 2 &&
      sentences.some(({ joined }) => joined.includes(` ${near} `))
    )
      faults.push(`“${near}” stands somewhere`);
  }
  return faults;
}

/** Whether a sentence has a choice: the same number in any words, or else the last of its words, by which persons are called alone. */
function has({ joined, numbers, text }: PlainSentence, words: readonly string[]): boolean {
  // The month, and not the verb.
  if (words.join(' ') === 'may') return /\bMay\b/.test(text);
  const values = numbersIn(words);
  if (words.length === 1 && values.size > 0) return values.isSubsetOf(numbers);
  return (
    joined.includes(` ${words.join(' ')} `) || (isName(words) && joined.includes(` ${words.at(-1) ?? ''} `))
  );
}

const haveDigits = (words: readonly string[]) => words.some((word) => /^\d/.test(word));

const isName = (words: readonly string[]) => words.every((word) => /^\p{L}+$/u.test(word));

function isSame(one: readonly string[], other: readonly string[]): boolean {
  const [a, b] = [numbersIn(one), numbersIn(other)];
  if (one.length === 1 && other.length === 1 && a.size > 0 && b.size > 0) return a.intersection(b).size > 0;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (haveDigits(one) && haveDigits(other)) return one.join(' ') === other.join(' ');
  return short.every((word) => long.includes(word)) || (one.at(-1) === other.at(-1) && isName(one));
}

function wordsOf(choice: Choice, articles: ReadonlyMap<string, Article>): readonly string[] {
  const article = articles.get(choice.article);
  return choice.is === 'words' && article !== undefined ? plainWords(slice(article.text, choice.span)) : [];
}
