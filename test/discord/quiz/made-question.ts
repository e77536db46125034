import type { AskedQuestion, Judged, ShownChoice } from '../../../src/classroom/quiz/asked.ts';
import type { GapKind } from '../../../src/classroom/quiz/question.ts';
import { articleOf, quotedOf } from '../../../src/evaluate/fuzz/hostile-answer.ts';
import type { Article, Facts } from '../../../src/library/article.ts';
import { quote, type Quote } from '../../../src/library/quote.ts';

export const plain: Facts = { title: 'The pier at Saltmarsh', publisher: 'The Quay Times', flags: [] };

export const questionId = '0123456789ABCDEF';

/** Words of an article, by where they first stand in it. */
function wordsIn(article: Article, words: string): Quote {
  const start = article.text.indexOf(words);
  if (start < 0) throw new Error(`“${words}” is not in the article`);
  return quote(article, { start, end: start + words.length });
}

/** A question that is made from the first sentence of an article by taking words out; the choices are words of it. */
export function gapOf(
  sentence: string,
  gap: string,
  others: readonly string[],
  { of = 'name', facts = plain }: { readonly of?: GapKind; readonly facts?: Facts } = {},
): { readonly asked: AskedQuestion; readonly judged: Judged } {
  const article = articleOf([sentence, ...others.map((each) => `It was ${each}.`)], facts);
  const at = sentence.indexOf(gap);
  const end = at + gap.length;
  const side = (from: number, to: number) => {
    const text = sentence.slice(from, to);
    if (text.trim() === '') return undefined;
    const start = from + text.length - text.trimStart().length;
    return quote(article, { start, end: from + text.trimEnd().length });
  };
  const [before, after] = [side(0, at), side(end, sentence.length)];
  const asked: AskedQuestion = {
    question: questionId,
    prompt: { kind: 'gap', of, ...(before && { before }), ...(after && { after }) },
    choices: [gap, ...others].map((each): ShownChoice => ({ is: 'quote', quote: wordsIn(article, each) })),
  };
  return { asked, judged: { asked, chosen: 1, right: 0, passages: quotedOf(article).slice(0, 1) } };
}

/** Passages, one of which came first. */
export function firstOf(
  passages: readonly string[],
  facts: Facts = plain,
): { readonly asked: AskedQuestion; readonly judged: Judged } {
  const quoted = quotedOf(articleOf(passages, facts));
  const asked: AskedQuestion = {
    question: questionId,
    prompt: { kind: 'which-first' },
    choices: quoted.map((each) => ({ is: 'quote', quote: each.quote })),
  };
  return { asked, judged: { asked, chosen: 0, right: quoted.length - 1, passages: quoted } };
}

/** Which of several readings says something. */
export function readingOf(
  says: string,
  readings: readonly Facts[],
): { readonly asked: AskedQuestion; readonly judged: Judged } {
  const [first] = readings;
  const quoted = quotedOf(articleOf([says], first ?? plain));
  const asked: AskedQuestion = {
    question: questionId,
    prompt: { kind: 'which-reading', says: wordsIn(articleOf([says], first ?? plain), says.trim()) },
    choices: readings.map((facts) => ({ is: 'reading', facts })),
  };
  return { asked, judged: { asked, chosen: 0, right: 0, passages: quoted } };
}

/** Who said something that stands between quotation marks. */
export function saidOf(
  said: string,
  speakers: readonly string[],
): { readonly asked: AskedQuestion; readonly judged: Judged } {
  const sentence = `“${said}” said ${speakers[0] ?? 'somebody'}.`;
  const article = articleOf([sentence, ...speakers.slice(1).map((each) => `So did ${each}.`)], plain);
  const asked: AskedQuestion = {
    question: questionId,
    prompt: { kind: 'who-said', said: wordsIn(article, said) },
    choices: speakers.map((each) => ({ is: 'quote', quote: wordsIn(article, each) })),
  };
  return { asked, judged: { asked, chosen: 0, right: 0, passages: quotedOf(article).slice(0, 1) } };
}
