import type { Span } from './span.ts';

const pronoun =
  /^["“”‘'«„(]*(?:it|he|she|they|this|these|that|those|his|her|their|its|such|él|ella|ellos|ellas|esto|er|sie|es|dies\w*)\b/iu;

/** Whether a sentence begins with a pronoun, in English, German or Spanish: then what it speaks of stands before it. */
export function beginsWithPronoun(text: string, { start }: Span): boolean {
  return pronoun.test(text.slice(start, start + 16));
}
