import type { Desk } from '../desk.ts';
import type { Wording } from './markdown.ts';
import { scopeOf } from '../scope.ts';
import type { Answerable } from '../send.ts';

/** The words of what everybody sees: in the language that the server chose, else in that of whoever posts it. */
export function publicWording(to: Answerable, { settings, wordingFor }: Desk): Wording {
  return wordingFor(settings.known(scopeOf(to))?.language ?? to.locale);
}
