import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { chromiumPath, watch } from './browser.ts';
import { openKind, siteInBrowser } from './open-site.ts';

const Focus = z.object({
  /** What has the focus: its name for a screen reader, as far as its own words say it. */
  name: z.string(),
  tag: z.string(),
  /** Whether it, or its label, has an outline that can be seen. */
  outlined: z.boolean(),
  /** Whether all of it is in the window, and nothing lies above it. */
  inView: z.boolean(),
  y: z.number(),
  x: z.number(),
});

const focus = `(() => {
  const at = document.activeElement;
  const label = at.labels?.[0];
  const drawn = getComputedStyle(at).opacity === '0' && label ? label : at;
  const style = getComputedStyle(drawn);
  const box = drawn.getClientRects()[0] ?? { top: -1, bottom: -1, left: -1, right: -1 };
  const middle = document.elementFromPoint((box.left + box.right) / 2, Math.min(box.top + box.bottom, 2 * innerHeight - 4) / 2);
  return {
    name: at.id || at.textContent.trim().slice(0, 40),
    tag: at.tagName.toLowerCase(),
    outlined: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
    inView: box.top >= -1 && box.bottom <= innerHeight + 1 && middle !== null && (drawn.contains(middle) || middle.contains(drawn)),
    y: box.top + scrollY,
    x: box.left,
  };
})()`;

async function press(page: Page, key: string): Promise<z.output<typeof Focus>> {
  await page.keyboard.press(key);
  return Focus.parse(await page.evaluate(focus));
}

/** Presses Tab until something of a name has the focus. */
async function tabTo(page: Page, isIt: (at: z.output<typeof Focus>) => boolean): Promise<void> {
  for (let times = 0; times < 60; times++) if (isIt(await press(page, 'Tab'))) return;
  throw new Error('Nothing of that name is reached by Tab');
}

describe.skipIf(chromiumPath === undefined)('by keyboard alone', () => {
  const open = siteInBrowser();

  it.each([true, false])(
    'somebody asks, narrows and opens a citation; scripts %s',
    async (javaScriptEnabled) => {
      const { page, wrong } = await watch(open.browser, { javaScriptEnabled, reducedMotion: 'reduce' });
      await page.goto(`${open.site.at.sample}/`);
      expect(await press(page, 'Tab')).toMatchObject({
        name: 'Skip to the content',
        outlined: true,
        inView: true,
      });
      await page.keyboard.press('Enter');
      expect(await press(page, 'Tab')).toMatchObject({ name: 'command-who', outlined: true });
      expect(await press(page, 'ArrowRight')).toMatchObject({ name: 'command-when', outlined: true });
      expect(await press(page, 'ArrowRight')).toMatchObject({ name: 'command-claim', outlined: true });
      expect(await press(page, 'Tab')).toMatchObject({ name: 'question', outlined: true });
      await page.keyboard.type('The bridge was approved by 12 votes to 3');
      await tabTo(page, ({ tag }) => tag === 'summary');
      await page.keyboard.press('Enter');
      await tabTo(page, ({ name }) => name === 'option-publisher');
      await page.keyboard.type('The Pellmouth Gazette');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/ask\?.*publisher=/);
      const quotation = await page.locator('.card blockquote:not(.before)').first().innerText();
      const citation = (await page.locator('.card .attribution a').first().innerText()).slice(0, 20);
      await tabTo(page, ({ name }) => name.startsWith(citation));
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/p\/.*#passage$/);
      expect(await page.locator('mark#passage').innerText()).toBe(quotation);
      await page.context().close();
      expect(wrong).toEqual([]);
    },
    30_000,
  );

  it('shows where the focus is on every page, and goes down it in order', async () => {
    const { page } = await watch(open.browser, {
      reducedMotion: 'reduce',
      viewport: { width: 800, height: 700 },
    });
    const bad: string[] = [];
    for (const kind of open.site.kinds) {
      await openKind(page, open.site, kind);
      let last = -1;
      for (let times = 0; times < 45; times++) {
        const at = await press(page, 'Tab');
        // After the last one comes the first again.
        if (at.tag === 'body' || (times > 0 && at.name === 'Skip to the content')) break;
        if (!at.outlined) bad.push(`${kind.name}: no outline on ${at.tag} ${at.name}`);
        if (!at.inView) bad.push(`${kind.name}: out of sight: ${JSON.stringify(at)}`);
        // What is beside something else may begin a little higher; what sticks to the window moves along.
        if (at.y < last - 60 && kind.path.startsWith('/ask')) bad.push(`${kind.name}: back up to ${at.name}`);
        last = Math.max(last, at.y);
      }
    }
    await page.context().close();
    expect(bad).toEqual([]);
  }, 240_000);

  it('glides only for whoever has nothing against it', async () => {
    const { page } = await watch(open.browser);
    await page.goto(`${open.site.at.sample}/`);
    const behaviour = () => page.evaluate('getComputedStyle(document.documentElement).scrollBehavior');
    await page.emulateMedia({ reducedMotion: 'reduce' });
    expect(await behaviour()).toBe('auto');
    const moving = await page.evaluate(
      `[...document.querySelectorAll('*')].filter((each) => { const { transitionDuration, animationName } = getComputedStyle(each); return transitionDuration !== '0s' || animationName !== 'none'; }).length`,
    );
    expect(moving).toBe(0);
    await page.context().close();
  });

  it('shows all words where somebody spaces them out (WCAG 1.4.12)', async () => {
    const { page } = await watch(open.browser, { viewport: { width: 360, height: 800 }, bypassCSP: true });
    const cut: string[] = [];
    for (const kind of open.site.kinds) {
      await openKind(page, open.site, kind);
      await page.addStyleTag({
        content:
          '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
      });
      const found = await page.evaluate(
        `[...document.querySelectorAll('main *:not(.aside)')].filter((each) => getComputedStyle(each).overflow === 'hidden' && each.scrollWidth > each.clientWidth + 1 && each.clientWidth > 1).length + Math.max(0, document.documentElement.scrollWidth - innerWidth)`,
      );
      if (found !== 0) cut.push(`${kind.name}: ${String(found)}`);
    }
    await page.context().close();
    expect(cut).toEqual([]);
  }, 120_000);
});
