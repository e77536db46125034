import { createHash } from 'node:crypto';
import type { ModalSubmitInteraction } from 'discord.js';
import type { Correction } from '../../guild/kept.ts';
import type { Facts } from '../../library/article.ts';
import { inline } from '../words/escape.ts';
import { typedIn } from './fields.ts';
import { correctable, typedFacts } from './typed-facts.ts';

/** Of each field's hash, in characters of base64url: 36 bits. */
const length = 6;

/** What stands in the fields of a form that corrects, hashed field by field: it goes with the form, and comes back with it. */
export function fieldsHash(facts: Facts): string {
  const typed = typedFacts(facts);
  return correctable.map((name) => hash(typed[name])).join('');
}

/** As Discord gives it back: it strips white space at the ends, and characters that it does not show. */
function hash(typed: string): string {
  return createHash('sha256').update(inline(typed)).digest('base64url').slice(0, length);
}

/**
 * What was changed in the fields of a form: one that was left as it was changes nothing, so that two who correct at once do not
 * undo each other, and one that was emptied takes its fact away.
 * @param was what stood there when the form was opened, from `fieldsHash`
 */
export function changeIn(to: ModalSubmitInteraction, was: string): Correction {
  const changed = correctable.flatMap((name, at): readonly (readonly [string, string])[] => {
    const typed = typedIn(to, name);
    const before = was.slice(at * length, (at + 1) * length);
    return typed === undefined || hash(typed) === before ? [] : [[name, typed]];
  });
  return Object.fromEntries(changed);
}
