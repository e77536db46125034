import { describe, expect, it } from 'vitest';
import { linksOf } from '../web/pages.ts';
import { chromiumPath, watch } from './browser.ts';
import { openKind, siteInBrowser } from './open-site.ts';

/** Pages that a crawl asks for at most, of each library. */
const mostPages = 600;

/** Every page that links of this site lead to from its first one, by its address, with the status of its answer. */
async function crawl(start: string): Promise<ReadonlyMap<string, number>> {
  const found = new Map<string, number>();
  const waiting = [`${start}/`];
  for (
    let address = waiting.shift();
    address !== undefined && found.size < mostPages;
    address = waiting.shift()
  ) {
    if (found.has(address)) continue;
    const response = await fetch(address, { redirect: 'manual' });
    found.set(address, response.status);
    const body = await response.text();
    if (!(response.headers.get('content-type') ?? '').startsWith('text/html')) continue;
    for (const href of linksOf(body)) {
      const url = new URL(href, address);
      url.hash = '';
      if (url.origin === start && !found.has(url.href)) waiting.push(url.href);
    }
  }
  return found;
}

describe.skipIf(chromiumPath === undefined)('links', () => {
  const open = siteInBrowser();

  it.each(['sample', 'own'] as const)(
    'lead to something, from the first page of the %s library on',
    async (library) => {
      const found = await crawl(open.site.at[library]);
      const dead = [...found].filter(([, status]) => status !== 200);
      expect(dead).toEqual([]);
      const kinds = new Set([...found.keys()].map((address) => new URL(address).pathname.split('/')[1]));
      expect([...kinds]).toEqual(
        expect.arrayContaining(['', 'ask', 'sources', 'p', 'about', 'help', 'privacy']),
      );
      expect(open.site.broken).toEqual([]);
    },
    240_000,
  );

  it('within a page lead to what is there', async () => {
    const { page } = await watch(open.browser);
    const dead: string[] = [];
    for (const kind of open.site.kinds) {
      await openKind(page, open.site, kind);
      const missing = await page.evaluate(
        `[...document.querySelectorAll('a[href^="#"]')].map((a) => a.getAttribute('href')).filter((href) => !document.getElementById(href.slice(1)))`,
      );
      dead.push(...(Array.isArray(missing) ? missing.map((href) => `${kind.name}: ${String(href)}`) : ['?']));
    }
    await page.context().close();
    expect(dead).toEqual([]);
  }, 120_000);

  it('to elsewhere tell nobody where they were followed from, and nothing follows them by itself', async () => {
    const { page, wrong } = await watch(open.browser);
    const loose: string[] = [];
    for (const kind of open.site.kinds) {
      await openKind(page, open.site, kind);
      const found = await page.evaluate(
        `[...document.querySelectorAll('a')].filter((a) => a.host !== location.host && !/noreferrer/.test(a.rel)).map((a) => a.href)`,
      );
      if (JSON.stringify(found) !== '[]') loose.push(`${kind.name}: ${JSON.stringify(found)}`);
    }
    await page.context().close();
    expect(loose).toEqual([]);
    expect(wrong).toEqual([]);
  }, 120_000);
});
