import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, openBrowser, picture, watch } from './browser.ts';

const root = join(import.meta.dirname, '../..');

/** What a terminal sends at Ctrl+D. */
const endOfInput = '\u0004';

/** `npm start` with nothing set, at a terminal or beside a pipe that stays open, and the address that it prints. */
async function start(at: 'terminal' | 'pipe') {
  const stateDir = mkdtempSync(join(tmpdir(), 'pullquote-newcomer-'));
  const unset = { DISCORD_TOKEN: '', WEB_PORT: '', WEB_HOST: '', WEB_PUBLIC_URL: '', CI: '' };
  const [program, args] =
    at === 'terminal' ? ['script', ['-qec', 'npm start', '/dev/null']] : ['npm', ['start']];
  const child = spawn(program, args, {
    cwd: root,
    env: { ...process.env, ...unset, STATE_DIR: stateDir, TERM: 'xterm', LANG: 'en_GB.UTF-8' },
  });
  let said = '';
  const url = await new Promise<string>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`No address was printed:\n${said}`)), 60_000);
    const read = (bytes: Buffer) => {
      said += stripVTControlCharacters(bytes.toString());
      const [found] = /http:\/\/127\.0\.0\.1:\d+\/?/.exec(said) ?? [];
      if (found === undefined) return;
      clearTimeout(late);
      resolve(found.replace(/\/$/, ''));
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
  });
  const stop = async () => {
    const ended = once(child, 'exit');
    if (at === 'terminal') child.stdin.write(endOfInput);
    child.stdin.end();
    await ended;
    rmSync(stateDir, { recursive: true, force: true });
  };
  return { url, stop };
}

/** Where the marked passage is on the screen, and what it says. */
async function marked(page: Page) {
  const mark = page.locator('mark#passage');
  const box = await mark.boundingBox();
  const { height = 0 } = page.viewportSize() ?? {};
  const background = await mark.evaluate('(mark) => getComputedStyle(mark).backgroundColor');
  return {
    text: await mark.innerText(),
    inView: box !== null && box.y >= 0 && box.y + box.height <= height,
    isMarked: background !== 'rgba(0, 0, 0, 0)',
  };
}

describe.skipIf(chromiumPath === undefined)('whoever has only typed npm start', () => {
  let bot: Awaited<ReturnType<typeof start>>;
  let browser: Browser;
  beforeAll(async () => {
    [bot, browser] = await Promise.all([start('terminal'), openBrowser()]);
  }, 90_000);
  afterAll(async () => {
    await browser.close();
    await bot.stop();
  });

  const ways = [360, 768, 1440].flatMap((width) =>
    (['light', 'dark'] as const).flatMap((colorScheme) =>
      [true, false].map((javaScriptEnabled) => ({ width, colorScheme, javaScriptEnabled })),
    ),
  );

  it.each(ways)(
    'finds the passage of a citation marked: $width pixels, $colorScheme, scripts $javaScriptEnabled',
    async ({ width, colorScheme, javaScriptEnabled }) => {
      const { page, wrong } = await watch(browser, {
        viewport: { width, height: 800 },
        colorScheme,
        javaScriptEnabled,
      });
      await page.goto(bot.url);
      const examples = page.locator('.examples a');
      expect(await examples.count()).toBe(3);
      for (let at = 0; at < 3; at++) {
        await page.goto(bot.url);
        await examples.nth(at).click();
        const quotation = await page.locator('.card blockquote:not(.before)').first().innerText();
        await page.locator('.card .attribution a').first().click();
        await page.waitForURL(/\/p\/.*#passage$/);
        // The way to the passage may be a glide.
        await expect
          .poll(() => marked(page), { timeout: 5000 })
          .toEqual({
            text: quotation,
            inView: true,
            isMarked: true,
          });
        await picture(page, `newcomer ${at + 1} ${width} ${colorScheme}`);
      }
      await page.context().close();
      expect(wrong).toEqual([]);
    },
    60_000,
  );

  it('asks a question of their own, and may find nothing', async () => {
    const { page, wrong } = await watch(browser, { javaScriptEnabled: false });
    await page.goto(bot.url);
    await page.locator('label', { hasText: /^claim$/ }).click();
    await page.fill('#question', 'The library was closed by the flood');
    await page.press('#question', 'Enter');
    expect(new URL(page.url()).searchParams.get('command')).toBe('claim');
    expect(await page.locator('.card').count()).toBeGreaterThan(0);
    const address = page.url();
    const body = await page.locator('.answer').innerHTML();
    await page.fill('#question', 'Who invented the steam engine in Antarctica?');
    await page.locator('main button', { hasText: 'Ask' }).first().click();
    expect(await page.locator('.answer').innerText()).toContain('Nothing in the library answers this');
    await page.goto(address);
    expect(await page.locator('.answer').innerHTML()).toBe(body);
    await page.context().close();
    expect(wrong).toEqual([]);
  });

  it('may have started it without a terminal, as in a container', async () => {
    const beside = await start('pipe');
    expect(beside.url).not.toBe(bot.url);
    const { page, wrong } = await watch(browser);
    await page.goto(beside.url);
    expect(await page.locator('.examples a').count()).toBe(3);
    await page.context().close();
    await beside.stop();
    expect(wrong).toEqual([]);
  }, 90_000);
});
