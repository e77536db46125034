import { describe, expect, it } from 'vitest';
import type { Desk } from '../../../src/discord/desk.ts';
import { articleNamed } from '../../../src/discord/library/named.ts';
import { openMemoryStore } from '../../../src/store/memory.ts';
import { add, keepingOver, manager, newServer, outcome } from '../../guild/server.ts';

describe('an article that is named', () => {
  const who = manager(newServer());
  const keeping = keepingOver(openMemoryStore());
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- all that is asked of a desk here
  const desk = { app: keeping } as unknown as Desk;
  const named = (typed: string) => articleNamed(who, desk, typed);

  it('by words of its title is the only one that has them, and none where two are called so', async () => {
    const pier = await add(keeping, who, 'The pier\n\nThe board approved it.');
    await add(keeping, who, 'The pier at night\n\nNobody was there.');
    expect(await named('the Pier')).toMatchObject({ id: pier });
    const other = await add(keeping, who, 'The pier\n\nSomebody else says otherwise.');
    expect(await outcome(named('The pier'))).toBe('refusal.no-article');
    expect(await named(other)).toMatchObject({ id: other });
    expect(await named('night')).toMatchObject({ facts: { title: 'The pier at night' } });
  });

  it('by its whole title is found however many others have the same words', async () => {
    const oldest = await add(keeping, who, 'Lamps\n\nOnly this one is called that.');
    for (let at = 1; at <= 15; at += 1) await add(keeping, who, `Lamps of street ${at}\n\nThey were lit.`);
    expect(await named('lamps')).toMatchObject({ id: oldest });
  });
});
