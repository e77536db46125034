import { setImmediate as turn, setTimeout as sleep } from 'node:timers/promises';
import {
  Client,
  DiscordAPIError,
  DiscordjsError,
  DiscordjsErrorCodes,
  Events,
  Options,
  Partials,
  RESTEvents,
  type Interaction,
} from 'discord.js';
import { serverCommands } from '../../commands/index.ts';
import type { Quoted } from '../answer/answer.ts';
import type { Labels } from '../answer/label.ts';
import { say } from '../answer/say.ts';
import type { App } from '../app.ts';
import type { Command } from '../command.ts';
import type { Scope } from '../library/library.ts';
import { Refusal } from '../refusal.ts';
import {
  answerServerCommand,
  answerServerMessage,
  answerServerPress,
  answerSubmit,
} from './answer-server.ts';
import { answerCommand, answerMessageCommand } from './ask.ts';
import { complete } from './complete.ts';
import { cooldown } from './cooldown.ts';
import type { Desk } from './desk.ts';
import { facts } from './failure.ts';
import { intake, sweepIncoming, type Incoming } from './library/incoming.ts';
import { watchMessages } from './hints/watch-messages.ts';
import { inviteLink } from './invite.ts';
import type { Log } from './log.ts';
import { answerPress } from './press-button.ts';
import { intentsFor, MayNotRead, noHints, refusedReading } from './reads-messages.ts';
import { register } from './register.ts';
import { commandBodies } from './registration.ts';
import { known } from './notices/telling.ts';
import { tellNotices } from './notices/tell-notices.ts';
import { changeDuePosts } from './posts/due-posts.ts';
import { news } from './quiz/news.ts';
import { showQuizzes } from './quiz/show-quizzes.ts';
import { channelsOf } from './member.ts';
import { serverSettings } from './server-settings.ts';
import { watchWhereabouts } from './whereabouts.ts';
import { wordingFor } from './words/wording-for.ts';

export type DiscordSetup = {
  readonly app: App;
  readonly commands: readonly Command[];
  readonly token: string;
  /** Another base for Discord's API, without a version; Discord's own unless given. */
  readonly apiUrl?: string;
  readonly log: Log;
  /** The catalogue's words for a locale such as `en-GB`. */
  readonly labelsFor: (locale: string) => Labels;
  /** What time it is; the only source of "today". */
  readonly clock: () => Date;
  /** How whoever runs the bot can be reached. */
  readonly contact?: string;
  /** Where everything about privacy can be read, in a language of the catalogue; missing where others do not reach a page. */
  readonly privacyPage?: (language: string) => string;
  readonly handoutPage?: Desk['handoutPage'];
  /** Where the page shows a passage, for cards to link to; a server's library only to its own members. */
  readonly page?: (scope: Scope, quoted: Quoted) => string;
  /** Where uploaded files lie for as long as they are read, and whose files are fetched besides Discord's own. */
  readonly incoming: Incoming;
  /** Whether Discord has approved of this bot reading messages: only then it asks to; without it, it goes on if it is refused. */
  readonly readsMessages?: boolean;
  /** Gives up connecting when aborted. */
  readonly signal?: AbortSignal;
};

export type DiscordBot = {
  /** Takes no more interactions, finishes those under way, and disconnects: within a second. */
  readonly stop: () => Promise<void>;
  /** Settles once the connection has ended: with the reason where Discord ended it for good, with nothing after `stop`. */
  readonly ended: Promise<Refusal | undefined>;
};

/** How long to wait before connecting again, in ms: doubling from the first to the last. */
const patience = { first: 1000, last: 60_000 } as const;

/** How long interactions under way may take to end, and then the connection, in ms. */
const farewell = { answers: 600, connection: 200 } as const;

/**
 * Connects, puts the commands in place and answers until it is stopped. A network that is not there is waited for.
 * @throws Refusal when Discord refuses the token or the connection for good; the signal's reason when it is aborted
 */
export async function startDiscord(setup: DiscordSetup): Promise<DiscordBot> {
  await sweepIncoming(setup.incoming);
  let bot = await connected(setup);
  // Discord may take its approval back at any time, and says so when a connection is made anew.
  const ended = bot.ended.then(async (reason) => {
    if (!(reason instanceof MayNotRead)) return reason;
    try {
      bot = await connected(withoutReading(setup));
    } catch (error) {
      if (error instanceof Refusal) return error;
      if (setup.signal?.aborted === true) return undefined;
      throw error;
    }
    return bot.ended;
  });
  return { stop: () => bot.stop(), ended };
}

function withoutReading(setup: DiscordSetup): DiscordSetup {
  setup.log.warn({}, noHints);
  return { ...setup, readsMessages: false };
}

/** @throws as `startDiscord` does */
async function connected(setup: DiscordSetup): Promise<DiscordBot> {
  for (let wait: number = patience.first; ; wait = Math.min(2 * wait, patience.last)) {
    const bot = connection(setup);
    try {
      await bot.login();
      return bot;
    } catch (error) {
      await bot.stop();
      if (error instanceof MayNotRead) return connected(withoutReading(setup));
      if (error instanceof Refusal) throw error;
      if (isRefusedToken(error)) throw new Refusal('discord.wrong-token');
      setup.log.warn({ ...facts(error), seconds: wait / 1000 }, 'Discord cannot be reached; trying again');
      await sleep(wait, undefined, setup.signal && { signal: setup.signal });
    }
  }
}

function connection({
  token,
  apiUrl,
  log,
  readsMessages = false,
  ...setup
}: DiscordSetup): DiscordBot & { login: () => Promise<void> } {
  const client = new Client({
    intents: intentsFor({ readsMessages }),
    // A thread that the bot is not in is known by what comes with what people do there alone: its channel is needed for what is
    // open and private in it.
    partials: [Partials.Channel],
    makeCache: Options.cacheWithLimits({ ...Options.DefaultMakeCacheSettings, MessageManager: 0 }),
    ...(apiUrl !== undefined && { rest: { api: apiUrl } }),
  });
  const desk: Desk = {
    app: setup.app,
    commands: setup.commands,
    log,
    clock: setup.clock,
    readsMessages,
    wait: cooldown(),
    quizNews: news(),
    incoming: intake(setup.incoming),
    wordingFor: wordingFor(setup.labelsFor),
    ...(setup.page && { page: setup.page }),
    ...(setup.contact !== undefined && { contact: setup.contact }),
    ...(setup.privacyPage && { privacyPage: setup.privacyPage }),
    ...(setup.handoutPage && { handoutPage: setup.handoutPage }),
    settings: serverSettings({
      app: setup.app,
      now: () => setup.clock().getTime(),
      failed: (error) => log.warn(facts(error), 'the settings of a server could not be looked up'),
    }),
  };
  const underWay = new Set<Promise<void>>();
  // Many may come in one go: each gets a turn of its own, so that the first is acknowledged before the last is looked at.
  let turns: Promise<unknown> = Promise.resolve();
  const { promise: ended, resolve: end } = Promise.withResolvers<Refusal | undefined>();
  const stopping = new AbortController();
  watchWhereabouts(client, desk, stopping.signal);

  client.on(Events.InteractionCreate, (interaction) => {
    if (stopping.signal.aborted) return;
    turns = turns.then(turn);
    const answered = turns.then(() => take(interaction, desk)).finally(() => underWay.delete(answered));
    underWay.add(answered);
  });
  client.on(Events.ShardDisconnect, ({ code }) => {
    const refused = refusedReading(code, { readsMessages });
    if (refused !== undefined) return end(refused);
    log.error({ code }, 'Discord ended the connection for good');
    end(
      code === 4004
        ? new Refusal('discord.wrong-token')
        : new Refusal('discord.ended', { code: say.number(code) }),
    );
  });
  // A connection that is lost may fail a few times more until it is back; one line says each.
  let lost = false;
  const back = () => {
    if (lost) log.info({}, 'the connection to Discord is back');
    lost = false;
  };
  client.on(Events.ShardReconnecting, () => {
    if (!lost) log.warn({}, 'the connection to Discord was lost; connecting again');
    lost = true;
  });
  client.on(Events.ShardResume, back);
  client.on(Events.ShardReady, back);
  client.on(Events.ShardError, (error) => log.warn(facts(error), 'the connection to Discord failed'));
  client.on(Events.Error, (error) => log.error(facts(error), 'the Discord library reported an error'));
  client.rest.on(RESTEvents.RateLimited, ({ method, route, retryAfter }) =>
    log.warn({ request: `${method} ${route}`, waitMs: retryAfter }, 'Discord asks to wait'),
  );
  client.once(Events.ClientReady, ({ application, guilds }) => {
    log.info({ servers: guilds.cache.size }, 'connected to Discord');
    log.info({ invite: inviteLink(application.id) }, 'add the bot to a server with this link');
    const around = (channelId: string) =>
      channelsOf({ channel: client.channels.cache.get(channelId) ?? null, channelId });
    const unasked = { desk, rest: client.rest, around, signal: stopping.signal };
    void changeDuePosts(unasked);
    const telling = { ...unasked, ...known(client) };
    void tellNotices(telling);
    void showQuizzes(telling);
    if (readsMessages) watchMessages(client, telling);
    void register(client.rest, application.id, commandBodies(setup.commands, serverCommands), {
      log,
      signal: stopping.signal,
    });
  });

  return {
    ended,
    login: async () => {
      const refusal = await Promise.race([client.login(token).then(() => undefined), ended]);
      if (refusal !== undefined) throw refusal;
    },
    stop: async () => {
      stopping.abort();
      await Promise.race([Promise.allSettled(underWay), pause(farewell.answers)]);
      await Promise.race([client.destroy(), pause(farewell.connection)]);
      end(undefined);
    },
  };
}

const pause = (ms: number) => sleep(ms, undefined, { ref: false });

/** Answers one interaction; never throws, since nobody could do anything about it. */
async function take(interaction: Interaction, desk: Desk): Promise<void> {
  try {
    if (interaction.isAutocomplete()) return await complete(interaction, desk);
    if (interaction.isChatInputCommand())
      return await (answerServerCommand(interaction, desk) ?? answerCommand(interaction, desk));
    if (interaction.isMessageContextMenuCommand())
      return await (answerServerMessage(interaction, desk) ?? answerMessageCommand(interaction, desk));
    if (
      interaction.isButton() ||
      interaction.isStringSelectMenu() ||
      interaction.isRoleSelectMenu() ||
      interaction.isChannelSelectMenu()
    )
      return await (answerServerPress(interaction, desk) ?? answerPress(interaction, desk));
    if (interaction.isModalSubmit()) return await answerSubmit(interaction, desk);
  } catch (error) {
    desk.log.error(facts(error), 'an interaction was not answered');
  }
}

function isRefusedToken(error: unknown): boolean {
  if (error instanceof DiscordAPIError) return error.status === 401;
  return error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid;
}
