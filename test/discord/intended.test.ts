import type { REST } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { copyId } from '../../src/discord/cards/post/copy-id.ts';
import { findSent, intended, intentOf } from '../../src/discord/posts/intended.ts';

/** A message with a Remove button, as Discord gives it back. */
const message = (id: number, intent: string) => ({
  id: String(id),
  components: [
    {
      type: 17,
      components: [{ type: 1, components: [{ type: 2, custom_id: copyId({ on: 'off', by: '7', intent }) }] }],
    },
  ],
});
const chat = (id: number) => ({ id: String(id), content: 'A word', components: [] });

/** A channel whose messages are given as Discord gives them: those after an id, a page at most, the newest first. */
function channelOf(all: readonly { readonly id: string }[]) {
  const asked: string[] = [];
  const rest = {
    get: (_route: string, { query }: { readonly query: URLSearchParams }) => {
      asked.push(query.get('after') ?? '');
      const after = BigInt(query.get('after') ?? 0);
      const page = all.filter(({ id }) => BigInt(id) > after).slice(0, Number(query.get('limit')));
      return Promise.resolve(page.toReversed());
    },
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only what is called here is needed of discord.js
  return { rest: rest as unknown as REST, asked };
}

describe('what was intended to be sent', () => {
  it('is told from what was sent', () => {
    expect(intentOf(intended('123'))).toBe('123');
    expect(intentOf('123')).toBeUndefined();
  });

  it('is found among what others wrote meanwhile', async () => {
    const busy = Array.from({ length: 240 }, (_, at) => chat(1001 + at));
    const { rest } = channelOf([...busy, message(2000, '998'), message(2001, '1000'), chat(2002)]);
    expect(await findSent(rest, '1', '1000')).toBe('2001');
  });

  it('is not there where it was never sent, and is not looked for for ever', async () => {
    const quiet = channelOf([chat(1001), message(1002, '998')]);
    expect(await findSent(quiet.rest, '1', '1000')).toBeUndefined();
    expect(quiet.asked).toEqual(['1000']);
    const loud = channelOf(Array.from({ length: 5000 }, (_, at) => chat(1001 + at)));
    expect(await findSent(loud.rest, '1', '1000')).toBeUndefined();
    expect(loud.asked.length).toBeLessThan(10);
  });
});
