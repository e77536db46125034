import { readFile, writeFile } from 'node:fs/promises';
import { Command, Option } from 'commander';
import type { LabelKey } from '../answer/label.ts';
import { say } from '../answer/say.ts';
import { lineOfCard } from '../cards/exchange/card-line.ts';
import { parseCards } from '../cards/exchange/parse-cards.ts';
import { movingCards } from '../cards/move-cards.ts';
import { inTurn } from '../guild/turns.ts';
import type { GuildScope } from '../library/asker.ts';
import { Refusal } from '../refusal.ts';
import { cardListText, findCard } from './cards-list.ts';
import { cardText } from './cards-show.ts';
import { demandGuild } from './library-packs.ts';
import { words, type LibraryStore, type LibraryTools } from './library-tools.ts';
import { exit, type Exit } from './program.ts';
import { scopeOption, type Scoped } from './scope-option.ts';

/** The most bytes of a file of cards: a server with as many long ones as it can have is far below. */
const mostBytes = 512 * 1024 * 1024;

type To = Scoped & { readonly out?: string };

/**
 * `npm run cards -- export | import FILE | list | show ID`, each with `--scope guild:SERVER`. Whoever runs it has the disk, so that
 * it asks for no right.
 * @param ended called with how a command ended
 */
export function cardsCommand(
  tools: Omit<LibraryTools, 'catalog' | 'stop'>,
  ended: (how: Exit) => void,
): Command {
  const cards = new Command('cards').description(words(tools, 'cli.cards'));
  const subcommand = (name: string, what: LabelKey) =>
    cards.command(name).description(words(tools, what)).addOption(scopeOption(tools));
  const inServer = async (
    { scope }: Scoped,
    example: string,
    use: (store: LibraryStore, server: GuildScope) => Promise<void>,
  ) => {
    const server = demandGuild(scope, example, 'cards');
    const store = await tools.openStore();
    try {
      await use(store, server);
      ended(exit.done);
    } finally {
      await store.close();
    }
  };

  subcommand('export', 'cli.cards-export')
    .addOption(new Option('--out <file>', words(tools, 'cli.cards-out')))
    .action((to: To) => inServer(to, 'export', (store, server) => exportTo(tools, store, server, to.out)));
  subcommand('import', 'cli.cards-import')
    .argument('<file>', words(tools, 'cli.cards-file'))
    .action((file: string, to: Scoped) =>
      inServer(to, 'import FILE', (store, server) => importFrom(tools, store, server, file)),
    );
  subcommand('list', 'cli.cards-list').action((to: Scoped) =>
    inServer(to, 'list', async (store, server) => {
      tools.output.write(cardListText(tools, await store.cards.cards(server)));
    }),
  );
  subcommand('show', 'cli.cards-show')
    .argument('<id>', words(tools, 'cli.cards-id'))
    .action((typed: string, to: Scoped) =>
      inServer(to, 'show ID', async (store, server) => {
        const card = findCard(await store.cards.cards(server), typed);
        tools.output.write(cardText(tools, card, await store.shelf.articles(server)));
      }),
    );
  return cards;
}

type Tools = Parameters<typeof cardsCommand>[0];

const moving = ({ cards }: LibraryStore) => movingCards({ cards, turn: inTurn() });

/** @throws Refusal where there is such a file already, or it cannot be written */
async function exportTo(
  tools: Tools,
  store: LibraryStore,
  server: GuildScope,
  out: string | undefined,
): Promise<void> {
  const cards = await moving(store).exportCards(server);
  const lines = cards.map((card) => `${lineOfCard(card)}\n`).join('');
  if (out === undefined) {
    tools.output.write(lines);
    return;
  }
  try {
    // Nothing that is there is overwritten, and nobody else on this machine reads it.
    await writeFile(out, lines, { flag: 'wx', mode: 0o600 });
  } catch {
    throw new Refusal('cli.cards-unwritten', { file: say.typed(out) });
  }
  const about = { file: say.typed(out), number: say.number(cards.length) };
  tools.output.write(`${words(tools, 'cli.cards-exported', about)}\n`);
}

/** @throws Refusal that says in which line a card is wrong; nothing is imported then */
async function importFrom(
  tools: Tools,
  store: LibraryStore,
  server: GuildScope,
  file: string,
): Promise<void> {
  const cards = parseCards(await textOf(file));
  const { added, replaced, same } = await moving(store).importCards(server, cards, tools.now());
  const about = { added: say.number(added), replaced: say.number(replaced), same: say.number(same) };
  tools.output.write(`${words(tools, 'cli.cards-imported', about)}\n`);
}

async function textOf(file: string): Promise<string> {
  const bytes = await readFile(file).catch(() => undefined);
  if (bytes === undefined) throw new Refusal('cli.no-file', { path: say.typed(file) });
  if (bytes.length > mostBytes) throw new Refusal('cards.not-text');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal('cards.not-text');
  }
}
