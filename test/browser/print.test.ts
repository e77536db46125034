import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chromiumPath, pictures, watch } from './browser.ts';
import { openKind, siteInBrowser } from './open-site.ts';

describe.skipIf(chromiumPath === undefined)('on paper', () => {
  const open = siteInBrowser();

  it.each(['answer', 'passage', 'article', 'excerpt', 'sources', 'handout'])(
    '%s is a handout: dark on white, the words and where they stand, and nothing to click',
    async (name) => {
      const kind = open.site.kinds.find((each) => each.name === name);
      if (kind === undefined) throw new Error(`There is no page called ${name}`);
      const { page, wrong } = await watch(open.browser, { colorScheme: 'dark' });
      await openKind(page, open.site, kind);
      await page.emulateMedia({ media: 'print' });
      const colours = await page.evaluate(
        `[getComputedStyle(document.documentElement).backgroundColor, getComputedStyle(document.querySelector('main')).color]`,
      );
      expect(colours).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
      expect(await page.locator(':is(form, nav, .acts, .skip, .languages):visible').count()).toBe(0);
      const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
      mkdirSync(pictures, { recursive: true });
      writeFileSync(join(pictures, `${name}.pdf`), pdf);
      const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
      expect(sheets).toBeGreaterThan(0);
      expect(sheets).toBeLessThanOrEqual(name === 'handout' ? 10 : 4);
      await page.setViewportSize({ width: 794, height: 1123 });
      await page.screenshot({ path: join(pictures, `print ${name}.png`), fullPage: true });
      const words = await page.locator('main').innerText();
      if (name === 'answer' || name === 'passage') {
        expect(words).toContain('Helena Marchbank, the mayor of Pellmouth, denied on Wednesday');
        expect(words).toContain('The Sarn Coast Herald');
        expect(words).toContain('20 March 2025');
        // Whoever holds the sheet finds the passage again.
        expect(words).toMatch(/passage [0-9a-z]{18}/);
      }
      // The answers are on a page of their own, so that it can be kept back.
      if (name === 'handout') expect(await page.locator('.new-page').count()).toBeGreaterThan(0);
      // A question stands out from what it asks about, and a reference stays with its first passage.
      if (name === 'handout')
        expect(
          await page.evaluate(
            `['.new-page .item', '.group:has(.reference)'].map((one) => { const { fontWeight, breakAfter } = getComputedStyle(document.querySelector(one)); return [fontWeight, breakAfter]; })`,
          ),
        ).toEqual([
          ['600', 'auto'],
          ['400', 'avoid'],
        ]);
      await page.context().close();
      expect(wrong).toEqual([]);
    },
  );
});
