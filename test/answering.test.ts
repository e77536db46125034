import { beforeAll, describe, expect, it } from 'vitest';
import { listing } from '../src/answer/listing.ts';
import { sheet } from '../src/answer/sheet.ts';
import { createAnswering } from '../src/create-answering.ts';
import { choosing, forAll } from '../src/asking.ts';
import type { Asker, Visitor } from '../src/library/asker.ts';
import { openMemoryStore } from '../src/store/memory.ts';
import { written } from './store/written-article.ts';

const scope = 'guild:1';
const done = { deed: { at: 0 }, what: 'pack-changed', about: '' } as const;
const { shelf, guild } = openMemoryStore();
const app = createAnswering({ shelf, sample: [] });
const member: Visitor = { scope, roles: [], channels: ['9'], at: Date.UTC(2026, 2, 1) };
const staff: Visitor = { ...member, roles: ['7'] };
const about = (bird: string, day: string) =>
  written(`Warden Ulla Prent counted the ${bird} on the meadow.`, {
    file: `${bird}.txt`,
    title: `The ${bird}`,
    published: { day, precision: 'day' },
  });

beforeAll(async () => {
  await guild.savePack(scope, { id: 'AAAAAA', name: 'Week 1', roles: [], channels: [] }, done);
  await guild.savePack(scope, { id: 'BBBBBB', name: 'Staff', roles: ['7'], channels: [] }, done);
  const birds = [
    ['geese', '2025-01-01', undefined],
    ['herons', '2025-02-01', 'AAAAAA'],
    ['plovers', '2025-03-01', 'BBBBBB'],
    ['terns', '2025-04-01', 'AAAAAA'],
    ['wrens', '2025-05-01', undefined],
  ] as const;
  for (const [bird, day, pack] of birds) {
    const { article, bytes } = about(bird, day);
    await shelf.put(scope, article, bytes);
    if (pack !== undefined) await guild.move(scope, article.id, pack, done);
  }
});

/** The lines of a list that name a pack or an article, in a word each. */
async function listed(asker: Visitor): Promise<readonly string[]> {
  const lines = listing(await app.sources(asker, {}));
  return lines.flatMap(({ pieces }) =>
    pieces.flatMap((piece) => {
      if (piece.is === 'fact') return /^The (\w+)$/.exec(piece.text)?.[1] ?? [];
      if (piece.is !== 'label' || !piece.key.startsWith('sources.')) return [];
      const { pack } = piece.values ?? {};
      return pack?.is === 'typed' ? `[${pack.text}]` : piece.key === 'sources.no-pack' ? '[none]' : [];
    }),
  );
}

describe('The list of sources', () => {
  it('goes by pack, each with the newest first, and what is in none comes last', async () => {
    expect(await listed(member)).toEqual(['[Week 1]', 'terns', 'herons', '[none]', 'wrens', 'geese']);
    expect(await listed(staff)).toEqual([
      '[Week 1]',
      'terns',
      'herons',
      '[Staff]',
      'plovers',
      '[none]',
      'wrens',
      'geese',
    ]);
  });

  it('is of one pack where that was chosen', async () => {
    expect(await listed({ ...member, pack: 'AAAAAA' })).toEqual(['[Week 1]', 'terns', 'herons']);
    expect(await listed({ ...member, pack: 'BBBBBB' })).toEqual([]);
  });

  it('names no packs where there are none', async () => {
    const elsewhere = { ...member, scope: 'guild:2' } as const;
    const { article, bytes } = about('swifts', '2025-01-01');
    await shelf.put('guild:2', article, bytes);
    expect(await listed(elsewhere)).toEqual(['swifts']);
  });
});

/** Whether an answer says that the first pack alone was asked. */
async function names(asker: Visitor): Promise<boolean> {
  const { head } = sheet(await app.ask(asker, { seeks: 'ask', text: 'Who counted the herons?' }));
  return JSON.stringify(head).includes('"narrowed.pack","values":{"pack":{"is":"typed","text":"Week 1"}}');
}

describe('A pack', () => {
  it.each([
    ['its id', 'AAAAAA', 'AAAAAA'],
    ['its name, however it is written', 'week 1', 'AAAAAA'],
    ['“all”', 'all', null],
    ['nothing', undefined, undefined],
  ])('is chosen by %s', async (_, typed, pack) => {
    expect(await choosing(app, member, typed)).toEqual({ ...member, ...(pack !== undefined && { pack }) });
  });

  it('is not chosen by whom it is not open to, nor where there are no packs', async () => {
    const refused = { label: 'refusal.no-open-pack' };
    await expect(choosing(app, member, 'Staff')).rejects.toMatchObject(refused);
    await expect(choosing(app, member, 'BBBBBB')).rejects.toMatchObject(refused);
    await expect(choosing(app, 'public', 'Week 1')).rejects.toMatchObject(refused);
    expect(await choosing(app, staff, 'staff')).toEqual({ ...staff, pack: 'BBBBBB' });
    expect(await choosing(app, 'public', 'all')).toBe('public');
  });

  it('is named where it alone was asked', async () => {
    expect(await names({ ...member, pack: 'AAAAAA' })).toBe(true);
    expect(await names({ ...member, pack: null })).toBe(false);
    expect(await names(member)).toBe(false);
  });
});

const ask = (text: string) => (asker: Asker) => app.ask(asker, { seeks: 'ask', text });

describe('What is asked for everybody', () => {
  it('is answered from what everybody there may read', async () => {
    const answer = await forAll(staff, ask('What did Warden Ulla Prent count on the meadow?'));
    expect(answer.kind).toBe('quotes');
    expect(JSON.stringify(answer)).not.toContain('plovers');
  });

  it('is refused where whoever asks could be answered and everybody could not', async () => {
    const chosen = { ...staff, pack: 'BBBBBB' };
    await expect(forAll(chosen, ask('Who counted the plovers?'))).rejects.toMatchObject({
      label: 'refusal.not-for-all',
    });
    const byName = async (asker: Asker) =>
      ask('Who counted the plovers?')(await choosing(app, asker, 'Staff'));
    await expect(forAll(staff, byName)).rejects.toMatchObject({ label: 'refusal.not-for-all' });
    await expect(forAll(member, byName)).rejects.toMatchObject({ label: 'refusal.no-open-pack' });
  });

  it('is an abstention where nobody could be answered', async () => {
    const answer = await forAll(staff, ask('Xylophone'));
    expect(answer.kind).toBe('abstention');
    expect(JSON.stringify(answer)).toContain('"articles":4');
  });
});
