import { describe, expect, it } from 'vitest';
import { hostileWords } from '../web/hostile.ts';
import { chromiumPath, watch } from './browser.ts';
import { openKind, siteInBrowser } from './open-site.ts';

/** Typed where a page takes something. */
const typed = [
  '"><script>window.ran=true</script>',
  "' onfocus='window.ran=true' autofocus='",
  'javascript:window.ran=true',
  '</textarea></title><img src=x onerror=window.ran=true>',
  '\u202e\u2067<b>pier</b>\u0000\u0007',
  '{{constructor.constructor("window.ran=true")()}}',
];

describe.skipIf(chromiumPath === undefined)('HTML, script and direction controls', () => {
  const open = siteInBrowser();

  it('in an article are shown as letters on every page, and run nowhere', async () => {
    const { page, wrong } = await watch(open.browser);
    const ran: string[] = [];
    for (const kind of open.site.kinds.filter(({ of }) => of === 'own')) {
      await openKind(page, open.site, kind);
      if ((await page.evaluate('window.ran')) !== undefined) ran.push(kind.name);
      const alien = await page
        .locator('main :is(script, img, iframe, style, svg, [onclick], [onerror], [onfocus])')
        .count();
      if (alien > 0) ran.push(`${kind.name}: ${alien} elements`);
    }
    await page.context().close();
    expect(ran).toEqual([]);
    expect(wrong).toEqual([]);
  }, 60_000);

  it('of a quotation are the very letters of the article', async () => {
    const { page } = await watch(open.browser);
    await page.goto(`${open.site.at.own}/ask?command=ask&question=motto`);
    expect(await page.locator('.card blockquote p').first().textContent()).toContain(hostileWords);
    await page.locator('.card .attribution a').first().click();
    expect(await page.locator('mark#passage').textContent()).toContain(hostileWords);
    await page.context().close();
  });

  it.each(typed)('that somebody typed are letters: %j', async (text) => {
    const { page, wrong } = await watch(open.browser);
    const encoded = encodeURIComponent(text);
    for (const path of [
      `/ask?command=ask&question=${encoded}`,
      `/ask?command=${encoded}&question=pier&lang=${encoded}`,
      `/ask?command=claim&question=pier&publisher=${encoded}&from=${encoded}&to=${encoded}&order=${encoded}&more=${encoded}`,
      `/sources?publisher=${encoded}&title=${encoded}&page=${encoded}`,
      `/p/${encoded}?in=${encoded}`,
      `/read/${encoded}`,
      `/cite/${encoded}?format=${encoded}`,
      `/receipt/${encoded}`,
      `/verify?text=${encoded}&receipt=${encoded}`,
      `/${encoded}?${encoded}=${encoded}`,
      `/?lang=${encoded}&${encoded}`,
    ]) {
      const response = await page.goto(open.site.at.own + path);
      expect([200, 400, 404]).toContain(response?.status());
      expect(await page.evaluate('window.ran')).toBeUndefined();
      expect(await page.locator('main :is(script, img, iframe, style, svg)').count()).toBe(0);
    }
    await page.context().close();
    expect(wrong).toEqual([]);
    expect(open.site.broken).toEqual([]);
  });

  it('would not run even if they were HTML', async () => {
    const { page, wrong } = await watch(open.browser);
    await page.goto(`${open.site.at.own}/`);
    await page.evaluate(
      `document.querySelector('main').insertAdjacentHTML('beforeend', '<img src="data:," onerror="window.ran=true"><b style="color:red">x</b>'); { const script = document.createElement('script'); script.textContent = 'window.ran=true'; document.body.append(script); }`,
    );
    await expect.poll(() => wrong.length, { timeout: 5000 }).toBeGreaterThan(1);
    expect(await page.evaluate('window.ran')).toBeUndefined();
    expect(wrong.every((each) => /Content Security Policy/.test(each))).toBe(true);
    await page.context().close();
  });

  it('find no cookie and nothing kept in the browser', async () => {
    const { page } = await watch(open.browser);
    for (const kind of open.site.kinds) await openKind(page, open.site, kind);
    expect(await page.context().cookies()).toEqual([]);
    expect(await page.evaluate('localStorage.length + sessionStorage.length')).toBe(0);
    await page.context().close();
  }, 60_000);
});
