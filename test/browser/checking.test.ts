import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, openBrowser, watch } from './browser.ts';
import { openKind, openSite, type Site } from './open-site.ts';

/** Follows a link that hands out a file. */
async function download(page: Page, link: string) {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.locator(`main a`, { hasText: link }).click(),
  ]);
  return { name: file.suggestedFilename(), body: readFileSync(await file.path(), 'utf8') };
}

describe.skipIf(chromiumPath === undefined)('whoever writes with what they found', () => {
  let site: Site;
  let browser: Browser;
  let page: Page;
  let wrong: readonly string[];
  beforeAll(async () => {
    site = await openSite();
    browser = await openBrowser();
  });
  afterAll(async () => {
    expect(wrong).toEqual([]);
    expect(site.broken).toEqual([]);
    await browser.close();
    await site.close();
  });

  /** Asks, and follows what stands under the first passage. */
  async function fromFirst(act: RegExp): Promise<string> {
    ({ page, wrong } = await watch(browser, { javaScriptEnabled: false }));
    await page.goto(`${site.at.sample}/ask?command=who&question=the+mayor`);
    const quotation = await page.locator('.card blockquote').first().innerText();
    await page.locator('.card').first().locator('.acts a', { hasText: act }).click();
    await page.waitForLoadState();
    return quotation;
  }

  it('cites a passage in every style, and hands it to a reference manager', async () => {
    const quotation = await fromFirst(/^Cite$/);
    expect(await page.locator('.card blockquote').innerText()).toBe(quotation);
    expect(await page.locator('main h2').allInnerTexts()).toEqual(
      expect.arrayContaining(['APA', 'MLA', 'Chicago', 'Harvard']),
    );
    const csl = await download(page, 'CSL-JSON');
    expect(csl.name).toMatch(/\.json$/);
    expect(JSON.stringify(JSON.parse(csl.body))).toContain('Strand');
    const bibtex = await download(page, 'BibTeX');
    expect(bibtex).toMatchObject({
      name: expect.stringMatching(/\.bib$/),
      body: expect.stringMatching(/^\s*@\w+\{/),
    });
    const ris = await download(page, 'RIS');
    expect(ris).toMatchObject({
      name: expect.stringMatching(/\.ris$/),
      body: expect.stringMatching(/^TY {2}- /),
    });
  });

  it('keeps a receipt, and checks it by uploading or pasting it', async () => {
    const quotation = await fromFirst(/^Receipt$/);
    const { name, body } = await download(page, 'Save the receipt');
    expect(name).toMatch(/\.json$/);
    await page.locator('nav a', { hasText: 'Check' }).click();
    await page.setInputFiles('#file', { name, mimeType: 'application/json', buffer: Buffer.from(body) });
    await page.locator('main button').click();
    await page.waitForURL(/\/verify#found$/);
    expect(await page.locator('#found').innerText()).toContain('Still there');
    expect(await page.locator('#found blockquote').innerText()).toBe(quotation);
    await page.goto(`${site.at.sample}/verify`);
    await page.fill('#text', body.replace('denied on Wednesday', 'admitted on Wednesday'));
    await page.locator('main button').click();
    await page.waitForURL(/\/verify#found$/);
    expect(await page.locator('#found').innerText()).not.toContain('Still there');
  });

  it('has an essay looked up, and sees at once what became of each quotation', async () => {
    const essay = site.kinds.find(({ name }) => name === 'verified');
    if (essay === undefined) throw new Error('There is no essay');
    ({ page, wrong } = await watch(browser, {
      javaScriptEnabled: false,
      reducedMotion: 'reduce',
      viewport: { width: 360, height: 740 },
    }));
    await openKind(page, site, essay);
    expect(await page.locator('.quotation').count()).toBe(2);
    expect(await page.locator('.quotation.altered mark').allInnerTexts()).toContain('8');
    expect(await page.locator('.quotation.absent blockquote').count()).toBe(0);
    const top = async () => Math.abs((await page.locator('#found').boundingBox())?.y ?? Infinity);
    await expect.poll(top, { timeout: 5000 }).toBeLessThan(300);
  });
});
