import type { ModalSubmitInteraction } from 'discord.js';
import type { Correction } from '../../guild/kept.ts';
import type { Facts } from '../../library/article.ts';
import { typedIn } from './fields.ts';
import { correctable, typedFacts } from './forms.ts';

/**
 * What a form changes of the facts that it was filled in with: a field that was left as it was changes nothing, so that two who
 * correct at once do not undo each other, and one that is empty takes its fact away.
 */
export function changeIn(to: ModalSubmitInteraction, facts: Facts): Correction {
  const before = typedFacts(facts);
  const changed = correctable.flatMap((name): readonly (readonly [string, string])[] => {
    const typed = typedIn(to, name)?.trim();
    return typed === undefined || typed === before[name].trim() ? [] : [[name, typed]];
  });
  return Object.fromEntries(changed);
}
