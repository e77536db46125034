import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { chromiumPath, picture, watch } from './browser.ts';
import { openKind, siteInBrowser } from './open-site.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** All of WCAG 2.2 to AA, and what its makers call good practice. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const themes = ['light', 'dark'] as const;

/** CSS pixels; 320 is what WCAG 1.4.10 asks for: 1280 at 400 %. */
const widths = [320, 360, 768, 1440];

/** What axe-core finds in a page, a line for each element. */
async function findings(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- this is what axe-core's own types say that it gives
  const { violations } = (await page.evaluate(
    `axe.run(document, ${JSON.stringify({ runOnly: rules, resultTypes: ['violations'] })})`,
  )) as AxeResults;
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} | ${failureSummary ?? ''}`),
  );
}

describe.skipIf(chromiumPath === undefined)('every kind of page', () => {
  const open = siteInBrowser();

  it.each(['en', 'de', 'es'])(
    'keeps nobody out, in %s, light and dark',
    async (language) => {
      const { page, wrong } = await watch(open.browser);
      const found: string[] = [];
      for (const kind of open.site.kinds) {
        await openKind(page, open.site, kind, language);
        for (const colorScheme of themes) {
          await page.emulateMedia({ colorScheme });
          for (const finding of await findings(page)) found.push(`${kind.name}, ${colorScheme}: ${finding}`);
        }
      }
      await page.context().close();
      expect(found).toEqual([]);
      expect(wrong).toEqual([]);
    },
    300_000,
  );

  it('fits phones, a window at four times its size, and wide screens', async () => {
    const { page } = await watch(open.browser);
    const tooWide: string[] = [];
    for (const kind of open.site.kinds) {
      await openKind(page, open.site, kind);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 });
        const scrolled = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
        if (scrolled !== 0) tooWide.push(`${kind.name} at ${width}: ${String(scrolled)}`);
        for (const colorScheme of width === 320 ? [] : themes) {
          await page.emulateMedia({ colorScheme });
          await picture(page, `${kind.name} ${width} ${colorScheme}`);
        }
      }
    }
    await page.context().close();
    expect(tooWide).toEqual([]);
  }, 300_000);

  it('breaks nowhere', () => expect(open.site.broken).toEqual([]));
});
