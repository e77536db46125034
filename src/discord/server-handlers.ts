import type { serverCommands } from '../../commands/index.ts';
import { card } from './cards/handler.ts';
import { classes } from './class/handler.ts';
import { config } from './config/handler.ts';
import { library } from './library/handler.ts';
import { notebook } from './notebook/handler.ts';
import { privacy } from './privacy/handler.ts';
import { quiz } from './quiz/handler.ts';
import type { ServerHandler } from './server-handler.ts';

type Handlers = {
  readonly [Declared in (typeof serverCommands)[number] as Declared['name']]: ServerHandler<Declared>;
};

/** How each server command is done; the compiler finds one that is declared and not done. */
export const serverHandlers: Handlers = { library, card, notebook, quiz, class: classes, config, privacy };
