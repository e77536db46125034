import { createInterface } from 'node:readline/promises';
import type { Readable, Writable } from 'node:stream';
import type { LabelKey } from '../answer/label.ts';
import type { LabelValues } from '../answer/piece.ts';
import { say } from '../answer/say.ts';
import type { GuildScope } from '../library/asker.ts';
import { Refusal } from '../refusal.ts';
import type { LibraryStore } from './library-tools.ts';
import type { Look } from './look.ts';
import { exit, type Exit } from './program.ts';
import { scopeNamed } from './scope.ts';
import { plainText, tell } from './tell.ts';

/** What a copy of all that is kept holds. */
type Holds = { readonly articles: number; readonly servers: number };

/** What whoever runs the bot does with all that is kept. */
export type OperatorTools = {
  readonly backUp: (to: string) => Promise<Holds>;
  /** Also says where what was kept before lies now; nowhere if nothing was. */
  readonly restore: (from: string) => Promise<Holds & { readonly aside?: string }>;
  readonly openStore: () => Promise<LibraryStore>;
  readonly look: () => Look;
  readonly input: Readable & { readonly isTTY?: boolean };
  readonly output: Writable;
  readonly errors: Writable & { readonly isTTY?: boolean };
};

/** @throws Refusal where there is such a file, or none can be written, or nothing is kept */
export async function writeBackup(tools: OperatorTools, file: string): Promise<Exit> {
  const found = await tools.backUp(file);
  line(tools, 'cli.backed-up', counted(file, found));
  return exit.done;
}

/** @throws Refusal where the file is no backup that can be trusted, and while the bot runs */
export async function restoreBackup(tools: OperatorTools, file: string): Promise<Exit> {
  const { aside, ...found } = await tools.restore(file);
  line(tools, 'cli.restored', counted(file, found));
  if (aside === undefined) return exit.done;
  line(tools, 'cli.restored-aside', { file: say.typed(aside) });
  line(tools, 'cli.restored-erased');
  return exit.done;
}

/**
 * Deletes all that a server has, from database and index. On a terminal its number has to be typed once more, unless that is waived.
 * @throws Refusal where it is no server's number
 */
export async function forgetServer(
  tools: OperatorTools,
  typed: string,
  { yes = false }: { readonly yes?: boolean } = {},
): Promise<Exit> {
  const scope = serverNamed(typed);
  const store = await tools.openStore();
  try {
    const { articles } = await store.guild.used(scope);
    const about = { scope: say.fact(scope), articles: say.number(articles) };
    if (!yes && tools.input.isTTY === true && !(await isMeant(tools, scope, about))) {
      line(tools, 'cli.not-forgotten');
      return exit.failed;
    }
    // Before it, too: should the process end in between, no index on the disk has the words.
    await store.forgetIndex(scope);
    await store.guild.forget(scope);
    await store.forgetIndex(scope);
    line(tools, 'cli.forgotten', about);
    return exit.done;
  } finally {
    await store.close();
  }
}

function serverNamed(typed: string): GuildScope {
  const scope = scopeNamed(typed.startsWith('guild:') ? typed : `guild:${typed}`);
  if (scope === undefined || scope === 'local' || scope === 'public') throw new Refusal('cli.bad-server');
  return scope;
}

async function isMeant(tools: OperatorTools, scope: GuildScope, about: LabelValues): Promise<boolean> {
  const asked = createInterface({ input: tools.input, output: tools.errors });
  try {
    tell(tools.errors, say.label('cli.forget-ask', about), tools.look());
    return scope === `guild:${(await asked.question('')).trim()}`;
  } finally {
    asked.close();
  }
}

function counted(file: string, { articles, servers }: Holds): LabelValues {
  return { file: say.typed(file), articles: say.number(articles), servers: say.number(servers) };
}

function line({ output, look }: OperatorTools, key: LabelKey, values?: LabelValues): void {
  output.write(`${plainText(say.label(key, values), look())}\n`);
}
