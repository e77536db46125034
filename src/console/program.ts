import { Command, CommanderError, InvalidArgumentError } from 'commander';
import type { LabelKey } from '../answer/label.ts';
import { say } from '../answer/say.ts';
import type { Scope } from '../library/library.ts';
import type { Look } from './look.ts';
import { scopeNamed } from './scope.ts';
import { plainText } from './tell.ts';

/** What `ask` was given on the command line. */
export type AskOptions = {
  readonly json?: true;
  readonly limit: number;
  readonly timing?: true;
  readonly library?: string;
  /** A file, or `-` for standard input. */
  readonly batch?: string;
};

/** What `verify` and `receipt` were given. */
export type VerifyOptions = {
  readonly json?: true;
  readonly library?: string;
  readonly scope: Scope;
};

/** Exit codes; a question that is not answered is no failure. */
export const exit = { done: 0, failed: 1, usage: 2 } as const;
export type Exit = (typeof exit)[keyof typeof exit];

/** What each command of the command line does; each says how it ended. */
export type Doors = {
  readonly start: (options: { readonly library?: string }) => Promise<Exit>;
  readonly ask: (words: readonly string[], options: AskOptions) => Promise<Exit>;
  readonly verify: (files: readonly string[], options: VerifyOptions) => Promise<Exit>;
  readonly receipt: (passage: string, options: VerifyOptions) => Promise<Exit>;
  readonly backup: (file: string) => Promise<Exit>;
  readonly restore: (file: string) => Promise<Exit>;
  readonly forget: (server: string, options: { readonly yes?: true }) => Promise<Exit>;
  /** Its commands say themselves how they ended. */
  readonly library: (ended: (how: Exit) => void) => Command;
  readonly cards: (ended: (how: Exit) => void) => Command;
};

/**
 * Runs a command line.
 * @param argv what follows the program's name
 * @returns the exit code; wrong usage has said so in one line
 */
export async function runProgram(argv: readonly string[], doors: Doors, look: Look): Promise<Exit> {
  let ended: Exit = exit.done;
  const words = (key: LabelKey) => plainText(say.label(key), look);
  const program = new Command('pullquote')
    .description(words('cli.what'))
    // An option belongs to the command that it follows: `ask --library` is ask's.
    .enablePositionalOptions()
    .option('--library <folder>', words('cli.library'))
    .action(async (options: { readonly library?: string }) => {
      ended = await doors.start(options);
    });
  program
    .command('ask')
    .description(words('cli.ask'))
    .argument('[words...]', words('cli.words'))
    .option('--json', words('cli.json'))
    .option('--limit <number>', words('cli.limit'), limit(look), 5)
    .option('--timing', words('cli.timing'))
    .option('--library <folder>', words('cli.library'))
    .option('--batch <file>', words('cli.batch'))
    .action(async (question: readonly string[], options: AskOptions) => {
      ended = await doors.ask(question, { ...program.opts<{ library?: string }>(), ...options });
    });
  program
    .command('verify')
    .description(words('cli.verify'))
    .argument('<files...>', words('cli.verify-files'))
    .option('--json', words('cli.verify-json'))
    .option('--library <folder>', words('cli.library'))
    .option('--scope <scope>', words('library.scope'), scope(look), 'local' as const)
    .action(async (files: readonly string[], options: VerifyOptions) => {
      ended = await doors.verify(files, { ...program.opts<{ library?: string }>(), ...options });
    });
  program
    .command('receipt')
    .description(words('cli.receipt'))
    .argument('<id>', words('cli.receipt-id'))
    .option('--library <folder>', words('cli.library'))
    .option('--scope <scope>', words('library.scope'), scope(look), 'local' as const)
    .action(async (passage: string, options: VerifyOptions) => {
      ended = await doors.receipt(passage, { ...program.opts<{ library?: string }>(), ...options });
    });
  program
    .command('backup')
    .description(words('cli.backup'))
    .argument('<file>', words('cli.backup-file'))
    .action(async (file: string) => {
      ended = await doors.backup(file);
    });
  program
    .command('restore')
    .description(words('cli.restore'))
    .argument('<file>', words('cli.restore-file'))
    .action(async (file: string) => {
      ended = await doors.restore(file);
    });
  program
    .command('forget')
    .description(words('cli.forget'))
    .argument('<server>', words('cli.forget-server'))
    .option('--yes', words('cli.forget-yes'))
    .action(async (server: string, options: { readonly yes?: true }) => {
      ended = await doors.forget(server, options);
    });
  const groups = [doors.library, doors.cards].map((group) =>
    group((how) => {
      ended = how;
    }),
  );
  for (const group of groups) program.addCommand(group);
  for (const command of [program, ...program.commands, ...groups.flatMap(({ commands }) => commands)])
    command.exitOverride();
  try {
    await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? exit.done : exit.usage;
  }
  return ended;
}

function limit(look: Look) {
  return (typed: string): number => {
    const number = Number(typed);
    if (/^\d{1,2}$/.test(typed) && 1 <= number && number <= 25) return number;
    throw new InvalidArgumentError(
      plainText(say.label('cli.bad-limit', { option: say.name('--limit') }), look),
    );
  };
}

function scope(look: Look) {
  return (typed: string): Scope => {
    const named = scopeNamed(typed);
    if (named !== undefined) return named;
    throw new InvalidArgumentError(plainText(say.label('library.bad-scope'), look));
  };
}
