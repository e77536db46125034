import type { Command } from '../src/command.ts';
import about from './about.ts';
import ask from './ask.ts';
import claim from './claim.ts';
import help from './help.ts';
import quote from './quote.ts';
import sources from './sources.ts';
import when from './when.ts';
import who from './who.ts';

const listed: readonly Command[] = [who, when, claim, quote, ask, sources, about];

/** Every command, in the order in which /help lists them. The only list: adapters and documents come from it. */
export const commands: readonly Command[] = [...listed, help(listed)];
