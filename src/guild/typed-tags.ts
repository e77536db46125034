import { line, once } from './typed.ts';

/**
 * Tags as they are kept: in lower case, without the sign that people put before them, each once.
 * @param atMost UTF-16 units of each
 * @throws Refusal where one is longer
 */
export function typedTags(typed: readonly string[], atMost: number): readonly string[] {
  return once(typed.map((each) => typedTag(each, atMost)));
}

/** One tag; empty where nothing was typed. @throws Refusal where it is longer */
export function typedTag(typed: string, atMost: number): string {
  return line(typed.trim().replace(/^#+/, '').toLowerCase(), atMost, 'refusal.card-tag');
}
