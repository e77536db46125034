import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { acknowledge, answer, change, whisper, type Answerable, type Press } from '../../src/discord/send.ts';

const folder = new URL('../../src/discord/', import.meta.url);
const sending =
  /\.(?:reply|editReply|followUp|deferReply|deferUpdate|update|deleteReply|respond|showModal|send|edit|crosspost|react|startThread|createDM)\(/;

const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && file !== 'send.ts',
);

describe('sending', () => {
  it.each(files)('is not done by %s', (file) => {
    expect(readFileSync(new URL(file, folder), 'utf8')).not.toMatch(sending);
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
});
