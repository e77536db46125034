import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { commands } from '../commands/index.ts';
import type { Quoted } from './answer/answer.ts';
import { labelsFor } from './answer/label.ts';
import type { Piece } from './answer/piece.ts';
import { say } from './answer/say.ts';
import { warningLine } from './answer/warning-line.ts';
import type { Answering } from './answering.ts';
import type { Config } from './config.ts';
import { checkAsk, runAsk } from './console/ask.ts';
import { cardsCommand } from './console/cards.ts';
import type { Desk } from './console/desk.ts';
import { libraryCommand } from './console/library.ts';
import { startProgress, type Progress } from './console/library-progress.ts';
import type { LibraryTools } from './console/library-tools.ts';
import { answerPiped } from './console/piped.ts';
import { exit, type Doors, type Exit } from './console/program.ts';
import { plainText, refusalPiece, tell } from './console/tell.ts';
import { talkOn } from './console/terminal.ts';
import type { Scope } from './library/library.ts';
import { logFailure } from './log.ts';
import type { Opening, Pages } from './open-web.ts';
import { operatorDoors } from './operator-doors.ts';
import type { Surroundings } from './surroundings.ts';

/** How long a pipe stays open, in ms, before somebody may be waiting for the pages; questions are piped in at once. */
const pipePatience = 1000;

/** What each command of the command line opens. */
export function doorsOf(around: Surroundings): Doors {
  const { config } = around;
  return {
    start: ({ library }) =>
      library === undefined && config.discord !== undefined
        ? onDiscord(around, config.discord)
        : withLibrary(around, library, (desk) => onConsole(around, desk, library === undefined)),
    ask: async (words, options) => {
      checkAsk(words, options);
      return withLibrary(around, options.library, async (desk) => {
        await runAsk(desk, words, options, streams(around));
        return exit.done;
      });
    },
    verify: (files, { library, scope, json }) =>
      withLibrary(around, library, async (desk) => {
        const { verifyFiles } = await import('./console/verify.ts');
        return verifyFiles({ ...desk, scope }, files, json === true ? { json } : {}, streams(around));
      }),
    receipt: (passage, { library, scope }) =>
      withLibrary(around, library, async (desk) => {
        const { writeReceipt } = await import('./console/verify.ts');
        return writeReceipt({ ...desk, scope }, passage, streams(around));
      }),
    ...operatorDoors(around),
    library: (ended) => libraryCommand(libraryTools(around), ended),
    cards: (ended) => cardsCommand(libraryTools(around), ended),
  };
}

function libraryTools({ config, look, stop }: Surroundings): LibraryTools {
  return {
    openStore: async () =>
      (await opening()).openLibraryStore(config.stateDir, (note) =>
        tell(process.stderr, say.fact(note), look()),
      ),
    now: Date.now,
    catalog: async () => (await opening()).readCatalog(),
    look,
    output: process.stdout,
    errors: process.stderr,
    stop,
  };
}

async function withLibrary(
  { config, log, look, isTypedOn }: Surroundings,
  folder: string | undefined,
  use: (desk: Desk) => Promise<Exit>,
): Promise<Exit> {
  const { openFolder, openKept } = await opening();
  const warn = (piece: Piece) => tell(process.stderr, piece, look());
  const { app, close } = await (folder === undefined
    ? openKept(config.stateDir, (note) => warn(say.fact(note)), config.quota)
    : openFolder(folder, (warning) => warn(warningLine(warning)), { onProgress: progressBar() }));
  const desk: Desk = {
    app,
    commands,
    scope: 'local',
    today,
    ...(config.contact !== undefined && { contact: config.contact }),
    look,
    typedAbove: isTypedOn(),
    failed: (error) => logFailure(log, error),
  };
  try {
    return await use(desk);
  } finally {
    await close();
  }
}

/** @param keeps whether anything may be written to the folder of state */
async function onConsole(around: Surroundings, desk: Desk, keeps: boolean): Promise<Exit> {
  const { stdin: input, stdout: output } = process;
  if (!desk.typedAbove) return onPipe(around, desk, keeps);
  let pages: Partial<Pages> = {};
  const serve = async () => {
    const opened = await openPages(around, desk, ['local', 'public'], keeps);
    pages = opened ?? {};
    return opened?.said;
  };
  const page = (quoted: Quoted) => pages.here?.(desk.scope, quoted);
  await talkOn({ ...desk, page }, { input, output, stop: around.stop }, serve);
  await pages.close?.();
  return exit.done;
}

/** Answers what is piped in. Where the pipe stays open, as it does in a container, the pages are served too. */
async function onPipe(around: Surroundings, desk: Desk, keeps: boolean): Promise<Exit> {
  const ended = new AbortController();
  const serving = setTimeout(pipePatience, undefined, { signal: ended.signal }).then(
    () => openPages(around, desk, ['local', 'public'], keeps),
    () => undefined,
  );
  void serving.then((pages) => pages && tell(process.stderr, pages.said, around.look()));
  const whole = await answerPiped(desk, streams(around));
  ended.abort();
  const pages: Partial<Pages> = (await serving) ?? {};
  await pages.close?.();
  return whole ? exit.done : exit.failed;
}

/** Serves the pages where they are wanted. Whatever is wrong with that is logged, and everything else goes on. */
async function openPages(
  { config, log }: Surroundings,
  { app, handout }: Pick<Opening, 'handout'> & { readonly app: Answering },
  scopes: readonly [Scope, ...Scope[]],
  keeps: boolean,
) {
  if (config.web === undefined) return undefined;
  const failed = (error: unknown) => logFailure(log, error);
  try {
    const { openWeb } = await import('./open-web.ts');
    return await openWeb(app, {
      config: config.web,
      scopes,
      ...(keeps && { stateDir: config.stateDir }),
      ...(config.contact !== undefined && { contact: config.contact }),
      ...(handout && { handout }),
      failed,
    });
  } catch (error) {
    failed(error);
    return undefined;
  }
}

/**
 * Discord's library is only loaded here, because a newcomer's first answer should not wait for it. The app is in a
 * process of its own: the connection needs this one.
 */
async function onDiscord(
  around: Surroundings,
  { token, api, cdn, readsMessages }: NonNullable<Config['discord']>,
): Promise<Exit> {
  const { config, log, look, stop } = around;
  const { openKeptApart } = await import('./open-apart.ts');
  const told = {
    warn: (note: string) => log.warn(note),
    ended: (reason: Error, nextInMs: number) => {
      logFailure(log, reason);
      log.warn({ seconds: nextInMs / 1000 }, 'what answers questions has ended; starting it again');
    },
  };
  const { app, close } = await openKeptApart(config.stateDir, told, config.quota);
  const pages: Partial<Pages> =
    (await openPages(
      around,
      { app, handout: (scope, at, wish) => app.handoutByLink(scope, at, wish) },
      ['public', 'local'],
      true,
    )) ?? {};
  if (pages.said !== undefined) log.info(plainText(pages.said, look()));
  try {
    const { startDiscord } = await import('./discord/start.ts');
    const bot = await startDiscord({
      app,
      commands,
      token,
      ...(api !== undefined && { apiUrl: api }),
      ...(readsMessages && { readsMessages }),
      incoming: {
        folder: join(config.stateDir, 'incoming'),
        ...(cdn !== undefined && { cdn }),
      },
      log,
      labelsFor,
      clock: () => new Date(),
      ...(config.contact !== undefined && { contact: config.contact }),
      ...(pages.outside !== undefined && { page: pages.outside }),
      ...(pages.privacy !== undefined && { privacyPage: pages.privacy }),
      ...(pages.handout !== undefined && { handoutPage: pages.handout }),
      signal: stop,
    });
    stop.addEventListener('abort', () => void bot.stop());
    if (stop.aborted) await bot.stop();
    const refusal = await bot.ended;
    if (refusal === undefined) return exit.done;
    tell(process.stderr, refusalPiece(refusal), look());
    return exit.failed;
  } finally {
    await pages.close?.();
    await close();
  }
}

/** Loads what a library is opened with; wrong usage is said before that. */
function opening() {
  return import('./open-app.ts');
}

function streams({ stop }: Surroundings) {
  return { input: process.stdin, output: process.stdout, errors: process.stderr, stop };
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/** Shows how reading a folder gets on, where it takes long and somebody looks on. */
function progressBar(): (done: number, of: number) => void {
  let bar: Progress | undefined;
  return (done, of) => {
    bar ??= startProgress({ output: process.stdout, errors: process.stderr }, of);
    bar.step();
    if (done === of) bar.end();
  };
}
