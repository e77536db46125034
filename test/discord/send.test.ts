import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { REST } from 'discord.js';
import {
  acknowledge,
  answer,
  change,
  changePosted,
  pin,
  sendTo,
  whisper,
  type Answerable,
  type Press,
} from '../../src/discord/send.ts';

const folder = new URL('../../src/discord/', import.meta.url);
const sending =
  /\.(?:reply|editReply|followUp|deferReply|deferUpdate|update|deleteReply|respond|showModal|send|edit|crosspost|react|startThread|createDM|patch|post)\(/;

const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && file !== 'send.ts',
);

describe('sending', () => {
  it.each(files)('is not done by %s', (file) => {
    const source = readFileSync(new URL(file, folder), 'utf8');
    // A hash is updated too, and sent to nobody.
    expect(source.replaceAll(/createHash\([^)]*\)\.update\(/g, '')).not.toMatch(sending);
  });

  it('never lets anything mention anybody', async () => {
    const sent: unknown[] = [];
    const record = (body: unknown) => Promise.resolve(void sent.push(body));
    const to = { editReply: record, followUp: record, update: record, deferReply: () => Promise.resolve() };
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only what is called here is needed of discord.js
    const interaction = to as unknown as Answerable & Press;
    await acknowledge(interaction, { hidden: true });
    await answer(interaction, []);
    await whisper(interaction, []);
    await change(interaction, []);
    expect(sent).toHaveLength(3);
    for (const body of sent) expect(body).toMatchObject({ allowedMentions: { parse: [] } });
  });

  it('never lets a message that is changed later mention anybody', async () => {
    const sent: unknown[] = [];
    const rest = { patch: (_route: string, request: unknown) => Promise.resolve(void sent.push(request)) };
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only what is called here is needed of discord.js
    await changePosted(rest as unknown as REST, { channel: '1', message: '2' }, []);
    expect(sent).toEqual([{ body: expect.objectContaining({ allowed_mentions: { parse: [] } }) }]);
  });

  it('never lets a message in a channel mention anybody, nor whom it replies to, and sends none twice', async () => {
    const sent: unknown[] = [];
    const rest = {
      post: (_route: string, request: unknown) => Promise.resolve((sent.push(request), { id: '7' })),
      put: (route: string) => Promise.resolve(void sent.push(route)),
    };
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only what is called here is needed of discord.js
    const over = rest as unknown as REST;
    expect(await sendTo(over, '1', [], { nonce: '5', replyTo: '3' })).toBe('7');
    await pin(over, { channel: '1', message: '7' });
    expect(sent).toEqual([
      {
        body: expect.objectContaining({
          allowed_mentions: { parse: [], replied_user: false },
          nonce: '5',
          enforce_nonce: true,
          message_reference: { message_id: '3', channel_id: '1', fail_if_not_exists: true },
        }),
      },
      '/channels/1/messages/pins/7',
    ]);
  });

  it('pings nobody with what it says unasked, but for whoever asked to be called', async () => {
    const sent: unknown[] = [];
    const rest = {
      post: (_route: string, request: unknown) => Promise.resolve((sent.push(request), { id: '7' })),
    };
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only what is called here is needed of discord.js
    await sendTo(rest as unknown as REST, '1', [], { nonce: 'n8', calls: '42' });
    expect(sent).toEqual([
      {
        body: expect.objectContaining({
          allowed_mentions: { parse: [], replied_user: false, users: ['42'] },
        }),
      },
    ]);
  });

  it('calls somebody from one place alone', () => {
    const calling = files.filter((file) => /\bcalls:/.test(readFileSync(new URL(file, folder), 'utf8')));
    expect(calling).toEqual(['notices/tell-answered.ts']);
  });
});
