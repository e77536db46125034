import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Card, CardText } from '../../src/cards/card.ts';
import { changeCard, newCard, type CardChange } from '../../src/cards/change-card.ts';
import { lineOfCard } from '../../src/cards/exchange/card-line.ts';
import { cardsCommand } from '../../src/console/cards.ts';
import { lookOf } from '../../src/console/look.ts';
import { plainText, refusalPiece } from '../../src/console/tell.ts';
import { sha256 } from '../../src/library/sound.ts';
import { openLibraryStore } from '../../src/open-app.ts';
import { Refusal } from '../../src/refusal.ts';
import { written } from '../store/written-article.ts';

const look = lookOf({}, {});
const [here, there] = ['guild:200000000000000001', 'guild:200000000000000002'] as const;
const at = Date.UTC(2026, 8, 1, 12);
const ada = { id: '100000000000000001', name: 'Ada' };
const words = 'The bridge was closed on Monday, the council said.';

const held = { folder: '' };
beforeEach(async () => {
  held.folder = await mkdtemp(join(tmpdir(), 'pullquote-cards-'));
});
afterEach(() => rm(held.folder, { recursive: true, force: true }));

const open = () => openLibraryStore(join(held.folder, 'state'), () => {});
const file = (name: string) => join(held.folder, name);

/** Runs the command: what it wrote, or its refusal. */
async function cards(...args: readonly string[]): Promise<string> {
  let told = '';
  const output = new Writable({
    write: (chunk, _, done) => {
      told += String(chunk);
      done();
    },
  });
  const tools = { openStore: open, now: () => at, look: () => look, output, errors: output };
  const command = cardsCommand(tools, (how) => expect(how).toBe(0));
  command.exitOverride();
  try {
    await command.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return plainText(refusalPiece(error), look);
  }
  return told;
}

async function withStore<T>(use: (store: Awaited<ReturnType<typeof open>>) => Promise<T>): Promise<T> {
  const store = await open();
  try {
    return await use(store);
  } finally {
    await store.close();
  }
}

const { article } = written(`The bridge\n\n${words}\n`);
const start = article.text.indexOf(words);
const text: CardText = {
  title: 'The bridge is closed',
  note: 'Asked again <every> week',
  quotes: [{ article: article.id, span: { start, end: start + words.length }, sha256: sha256(words) }],
  claims: ['The bridge is open.'],
  tags: ['traffic'],
};

const done = (card: Card, change: Pick<CardChange, 'does'> & Partial<CardChange>): Card => {
  const changed = changeCard(card, { by: ada, at, revision: card.revision, ...change }, { reviewed: false });
  if ('refused' in changed) throw new Error(changed.refused);
  return changed.card;
};

const published = done(newCard('BR1DGE00', text, ada, at), { does: 'publish' });
const corrected = done(published, {
  does: 'correct',
  text: { ...text, title: 'The bridge was closed on Monday' },
  why: 'it opened again',
});

const keep = (card: Card) =>
  withStore(async (store) => {
    await store.shelf.put(here, article, new Uint8Array());
    await store.cards.saveCard(here, newCard(card.id, text, ada, at), {
      deed: { at },
      what: 'card-created',
      about: card.id,
    });
    await writeFile(file('given'), `${lineOfCard(card)}\n`);
    await cards('import', file('given'), '--scope', here);
  });

describe('npm run cards', () => {
  it('takes cards along, and brings them into another server as they were', async () => {
    await keep(corrected);
    const lines = await cards('export', '--scope', here);
    expect(lines).toBe(`${lineOfCard(corrected)}\n`);
    expect(await cards('export', '--scope', here, '--out', file('out'))).toContain('1 written to');
    expect(await readFile(file('out'), 'utf8')).toBe(lines);
    expect(await cards('import', file('out'), '--scope', there)).toContain('1 added');
    expect(await cards('export', '--scope', there)).toBe(lines);
    expect(await cards('import', file('out'), '--scope', there)).toContain('1 already there');
  });

  it('overwrites no file', async () => {
    await keep(published);
    await writeFile(file('out'), 'mine');
    expect(await cards('export', '--scope', here, '--out', file('out'))).toContain('Nothing was overwritten');
    expect(await readFile(file('out'), 'utf8')).toBe('mine');
  });

  it.each([
    ['of wrong lines', Buffer.from(`${lineOfCard(published)}\n{}\n`), 'Line 2 is not a fact card'],
    ['that is no text', Buffer.from([0xff, 0xfe, 0x00, 0xd8]), 'not UTF-8'],
    ['of nothing', Buffer.from(''), 'no fact card'],
  ])('imports nothing of a file %s, and says why', async (_, bytes, why) => {
    await writeFile(file('wrong'), bytes);
    expect(await cards('import', file('wrong'), '--scope', there)).toContain(why);
    expect(await cards('list', '--scope', there)).toContain('no fact cards yet');
  });

  it('reads a file with a byte order mark', async () => {
    await writeFile(file('marked'), `\ufeff${lineOfCard(published)}\n`);
    expect(await cards('import', file('marked'), '--scope', there)).toContain('1 added');
  });

  it('says what is missing', async () => {
    expect(await cards('import', file('none'), '--scope', here)).toContain('is not a file that can be read');
    expect(await cards('list')).toContain('npm run cards -- list --scope guild:SERVER_NUMBER');
  });

  it('refuses a card whose history is another here', async () => {
    await keep(corrected);
    const other = done(published, { does: 'retire', why: 'wrong' });
    await writeFile(file('other'), `${lineOfCard(other)}\n`);
    await cards('import', file('other'), '--scope', here);
    expect(await cards('export', '--scope', here)).toBe(`${lineOfCard(corrected)}\n`);
  });

  it('lists cards, and shows all that one ever said with its quotations', async () => {
    await keep(corrected);
    expect((await cards('list', '--scope', here)).trimEnd().split('\t')).toEqual([
      'BR1DGE00',
      'published',
      '2',
      'The bridge was closed on Monday',
      'traffic',
    ]);
    const all = await cards('show', 'br1', '--scope', here);
    expect(all).toContain('title\tThe bridge is closed\n');
    expect(all).toContain('title\tThe bridge was closed on Monday\n');
    expect(all).toContain(words);
    expect(all).toContain('Ada: it opened again');
    expect(await cards('show', 'ZZZ', '--scope', here)).toContain('No card here is called “ZZZ”');
  });

  it('says of a quotation that its article is not there', async () => {
    await writeFile(file('given'), lineOfCard(published));
    await cards('import', file('given'), '--scope', there);
    const all = await cards('show', published.id, '--scope', there);
    expect(all).not.toContain(words);
    expect(all).toContain('not in this server’s library');
  });
});
