import { setTimeout as sleep } from 'node:timers/promises';
import type { AutocompleteInteraction } from 'discord.js';
import { choosing } from '../asking.ts';
import { optionMeta } from '../command.ts';
import type { Reader } from '../library/asker.ts';
import { Refusal } from '../refusal.ts';
import { completeServer } from './answer-server.ts';
import { askerOf } from './asker.ts';
import type { Desk } from './desk.ts';
import { facts } from './failure.ts';
import { packChoices } from './pack-choices.ts';
import { offer, type Choice } from './send.ts';

/** What Discord lets a choice hold, and how many it shows. */
const choices = { most: 25, longest: 100 } as const;

/** How long the library may take to offer something, in ms: Discord waits 3000, and what comes later helps nobody. */
const patience = 2000;

/** Completes an option, from the library or from what a server keeps. Nothing is offered where that fails or takes long: a person can still type. */
export async function complete(to: AutocompleteInteraction, desk: Desk): Promise<void> {
  try {
    const found = await Promise.race([
      completeServer(to, desk) ?? fromLibrary(to, desk),
      sleep(patience, [], { ref: false }),
    ]);
    const fit = found.filter(
      ({ name, value }) =>
        name.trim() !== '' && name.length <= choices.longest && value.length <= choices.longest,
    );
    await offer(to, [...new Map(fit.map((each) => [each.value, each])).values()].slice(0, choices.most));
  } catch (error) {
    desk.log.warn(facts(error), 'a completion failed');
    if (!to.responded) await offer(to, []).catch(() => undefined);
  }
}

async function fromLibrary(to: AutocompleteInteraction, desk: Desk): Promise<readonly Choice[]> {
  const { name, value } = to.options.getFocused(true);
  const declared = desk.commands.find((command) => command.name === to.commandName)?.options[name];
  const { complete: what, idOf } = declared === undefined ? {} : optionMeta(declared);
  if (value.length > choices.longest) return [];
  const asker = askerOf(to, desk);
  if (idOf === 'pack') return packChoices(to, desk, value);
  if (what === undefined) return [];
  const chosen = await chosenPack(to, desk, asker);
  const found = await desk.app.complete(chosen, what, value, choices.most);
  return found.map((each) => ({ name: each, value: each }));
}

/** Names come from the pack that was chosen already; from all that is open where what stands there is none yet. */
async function chosenPack(to: AutocompleteInteraction, desk: Desk, asker: Reader): Promise<Reader> {
  const chosen = to.options.get('pack')?.value;
  return choosing(desk.app, asker, typeof chosen === 'string' ? chosen : undefined).catch(
    (error: unknown) => {
      if (error instanceof Refusal) return asker;
      throw error;
    },
  );
}
