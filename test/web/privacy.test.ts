import { describe, expect, it } from 'vitest';
import { createAnswering } from '../../src/create-answering.ts';
import { openMemoryShelf } from '../../src/store/memory.ts';
import type { WebOptions } from '../../src/web/create-web.ts';
import { read, visitor } from './page.ts';

const app = createAnswering({ shelf: openMemoryShelf(), sample: [] });

describe('the page on privacy', () => {
  it.each([
    ['en', 'What Pullquote keeps'],
    ['de', 'Was Pullquote speichert'],
    ['es', 'Qué guarda Pullquote'],
  ])('says in %s what is kept', async (language, title) => {
    const { all } = await visitor(app)(`/privacy?lang=${language}`);
    expect(all('h1').map((heading) => heading.textContent)).toEqual([title]);
    expect(all(`div[lang="${language}"]`)).toHaveLength(1);
    expect(all('h2').length).toBeGreaterThan(8);
  });

  it('says how whoever runs the bot can be reached, where they said so, and in their letters', async () => {
    const contact = 'Ines <quotes@pullquote.example>';
    expect(await said('/privacy', { contact })).toContain(
      `Whoever runs this bot can be reached at: ${contact}`,
    );
    expect(await said('/about', { contact })).toContain(
      `Whoever runs this bot can be reached at: ${contact}`,
    );
    expect(await said('/privacy')).not.toContain('can be reached at');
  });
});

async function said(path: string, options: WebOptions = {}): Promise<string> {
  const { one } = await visitor(app, options)(path);
  return read(one('main'));
}
