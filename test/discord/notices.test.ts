import type { Author } from '../../src/guild/member.ts';
import { DiscordAPIError, type REST } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { labelsFor } from '../../src/answer/label.ts';
import type { App } from '../../src/app.ts';
import { tellNotices } from '../../src/discord/notices/tell-notices.ts';
import type { Telling } from '../../src/discord/notices/telling.ts';
import { serverSettings } from '../../src/discord/server-settings.ts';
import { wordingFor } from '../../src/discord/words/wording-for.ts';
import { appOver } from '../app-over.ts';

const scope = 'guild:1';
const olive: Author = {
  scope,
  user: '100',
  name: 'Olive',
  roles: [],
  channels: ['20'],
  at: Date.UTC(2026, 2, 2),
  may: { manageGuild: true, manageMessages: true },
};
const max = { ...olive, user: '200', name: 'Max', may: { manageGuild: false, manageMessages: false } };

/** What Discord says of a request that it does not take. */
const refused = (status: number, code: number) =>
  new DiscordAPIError({ code, message: 'no' }, code, status, 'POST', 'https://discord.com/api/v10/x', {
    body: undefined,
    files: undefined,
  });

type Sent = { readonly route: string; readonly body: { readonly nonce: string } };

describe('what somebody is to be told', () => {
  let app: App;
  let stopping: AbortController;
  let sent: Sent[];
  /** What is refused, by how it begins; taken off once it was. */
  let refusals: { readonly route: RegExp; readonly error: DiscordAPIError; times: number }[];

  beforeEach(async () => {
    app = appOver();
    stopping = new AbortController();
    [sent, refusals] = [[], []];
    await app.configure(olive, { moderatorsChannel: '10' });
  });
  afterEach(() => stopping.abort());

  const refuse = (route: RegExp, status: number, code: number, times = 1) =>
    refusals.push({ route, error: refused(status, code), times });

  function answer(route: string): void {
    const found = refusals.find((each) => each.times > 0 && each.route.test(route));
    if (found === undefined) return;
    found.times -= 1;
    throw found.error;
  }

  /** Tells what is due, with pauses of a moment, through a Discord of which only what is asked of it is known. */
  function start(over: Partial<App> = {}, telling: Partial<Telling> = {}): void {
    const rest = {
      post: async (route: string, { body }: { readonly body: Sent['body'] }) => {
        if (route.endsWith('/messages')) sent.push({ route, body });
        answer(route);
        return { id: route === '/users/@me/channels' ? '900' : '901' };
      },
    };
    const log = { info: () => {}, warn: () => {}, error: () => {} };
    const whole = { ...app, ...over };
    void tellNotices(
      {
        desk: {
          app: whole,
          log,
          clock: () => new Date(olive.at),
          wordingFor: wordingFor(labelsFor),
          settings: serverSettings({ app: whole, now: () => olive.at, failed: () => {} }),
        },
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only what is called here is needed of discord.js
        rest: rest as unknown as REST,
        around: (channel) => [channel],
        serverOf: () => '1',
        localeOf: () => undefined,
        memberOf: async () => ({ roles: [], channels: ['20'] }),
        signal: stopping.signal,
        ...telling,
      },
      { next: 5, failed: 5 },
    );
  }

  const allTold = () => expect.poll(() => app.dueNotices(10), { timeout: 10_000 }).toEqual([]);
  const nonces = () => sent.map(({ body }) => body.nonce);
  const routes = () => sent.map(({ route }) => route);

  /** Max asks, and Olive answers. */
  async function answered(): Promise<void> {
    const text = 'A report\n\nThe mill of Lower Fen has 3 wheels.\n';
    const { drafts } = await app.draft(olive, { file: 'mill.txt', pasted: text });
    const [kept] = await app.keepDrafts(olive, [drafts[0]?.id ?? '']);
    const from = text.indexOf('The mill');
    const quotes = [{ article: kept?.id ?? '', span: { start: from, end: text.length - 1 } }];
    const made = await app.createCard(olive, { title: 'Wheels', quotes, claims: [], tags: [] });
    await app.changeCard(olive, made.card, { does: 'publish', revision: made.revision });
    const { request } = await app.requestCard(max, {
      words: 'The mill has 9 wheels',
      tell: true,
      channel: '20',
    });
    await app.answerRequest(olive, request, made.card);
  }

  it('is sent once where that could not be noted at first', async () => {
    await app.requestCard(max, { words: 'The mill has 9 wheels', tell: false, channel: '20' });
    let failures = 3;
    start({
      noticeTold: async (number) => {
        failures -= 1;
        if (failures >= 0) throw new Error('The app is starting again');
        return app.noticeTold(number);
      },
    });
    await allTold();
    expect(failures).toBeLessThan(0);
    expect(routes()).toEqual(['/channels/10/messages']);
  });

  it('is tried again with the same nonce where Discord is busy, and others have their turn meanwhile', async () => {
    await app.requestCard(max, { words: 'The mill has 9 wheels', tell: false, channel: '20' });
    await app.requestCard(max, { words: 'The quay is made of tin', tell: false, channel: '20' });
    refuse(/^\/channels\/10\/messages$/, 503, 0, 2);
    start();
    await allTold();
    expect(sent).toHaveLength(4);
    expect(new Set(nonces()).size).toBe(2);
  });

  it('is given up where Discord will never take it', async () => {
    await app.requestCard(max, { words: 'The mill has 9 wheels', tell: false, channel: '20' });
    refuse(/^\/channels\/10\/messages$/, 403, 50_001, 100);
    start();
    await allTold();
    expect(sent).toHaveLength(1);
  });

  it('is said in the channel where direct messages are closed, and in neither twice', async () => {
    await answered();
    refuse(/^\/channels\/900\/messages$/, 403, 50_007, 100);
    start();
    await allTold();
    expect(routes()).toEqual(['/channels/900/messages', '/channels/20/messages']);
    expect(sent[0]?.body).toMatchObject({ allowed_mentions: { parse: [] } });
    expect(sent[0]?.body).not.toMatchObject({ allowed_mentions: { users: ['200'] } });
    expect(sent[1]?.body).toMatchObject({ allowed_mentions: { parse: [], users: ['200'] } });
    expect(new Set(nonces()).size).toBe(2);
  });

  it('is not told to somebody who is no member any more', async () => {
    await answered();
    start({}, { memberOf: async () => undefined });
    await allTold();
    expect(routes()).toEqual([]);
  });

  it('is not told in a channel of another server', async () => {
    await app.requestCard(max, { words: 'The mill has 9 wheels', tell: false, channel: '20' });
    start({}, { serverOf: () => '2' });
    await allTold();
    expect(sent).toEqual([]);
  });
});
