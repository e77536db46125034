import type { Command } from '../src/command.ts';
import about from './about.ts';
import ask from './ask.ts';
import card from './card.ts';
import claim from './claim.ts';
import classCommand from './class.ts';
import config from './config.ts';
import help from './help.ts';
import library from './library.ts';
import notebook from './notebook.ts';
import privacy from './privacy.ts';
import quiz from './quiz.ts';
import quote from './quote.ts';
import sources from './sources.ts';
import when from './when.ts';
import who from './who.ts';

const listed: readonly Command[] = [who, when, claim, quote, ask, sources, about];

/** The commands about a server itself, which only Discord has. */
export const serverCommands = [library, card, notebook, quiz, classCommand, config, privacy] as const;

/** Every command that is asked, in the order in which /help lists them. With the above, the only lists: adapters and documents come from them. */
export const commands: readonly Command[] = [...listed, help(listed, serverCommands)];
