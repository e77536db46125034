import { setTimeout as sleep } from 'node:timers/promises';
import type { AutocompleteInteraction } from 'discord.js';
import { optionMeta } from '../command.ts';
import type { Desk } from './desk.ts';
import { facts } from './failure.ts';
import { scopeOf } from './scope.ts';
import { offer } from './send.ts';

/** What Discord lets a choice hold, and how many it shows. */
const choices = { most: 25, longest: 100 } as const;

/** How long the library may take to offer something, in ms: Discord waits 3000, and what comes later helps nobody. */
const patience = 2000;

/** Completes an option from the library. Nothing is offered where that fails or takes long: a person can still type. */
export async function complete(to: AutocompleteInteraction, desk: Desk): Promise<void> {
  try {
    const { name, value } = to.options.getFocused(true);
    const declared = desk.commands.find((command) => command.name === to.commandName)?.options[name];
    const what = declared && optionMeta(declared).complete;
    const found =
      what === undefined || value.length > choices.longest
        ? []
        : await Promise.race([
            desk.app.complete(scopeOf(to), what, value, choices.most),
            sleep(patience, [], { ref: false }),
          ]);
    const fit = new Set(found.filter((each) => each.trim() !== '' && each.length <= choices.longest));
    await offer(to, [...fit].slice(0, choices.most));
  } catch (error) {
    desk.log.warn(facts(error), 'a completion failed');
    if (!to.responded) await offer(to, []).catch(() => undefined);
  }
}
