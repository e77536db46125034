import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

/** Where Chromium is; not set where no browser is to be tried, as in `npm test`. */
export const chromiumPath = process.env['CHROMIUM'];

/** Pictures of pages, to be looked at; git ignores the folder. */
export const pictures = join(import.meta.dirname, '../../test-output/browser');

/** A browser with a profile of its own that asks nobody anything on its own account. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    ...(chromiumPath !== undefined && { executablePath: chromiumPath }),
    args: [
      '--headless=new',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // Nothing else has an address, whatever asks for it.
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ],
  });
}

/** A page, with what went wrong in it or left this machine as it was looked at. */
export type Watched = { readonly page: Page; readonly wrong: readonly string[] };

/**
 * A page with cookies and settings of its own. Requests to elsewhere are stopped and told, as are errors in the console,
 * what the content policy refused, answers of 4xx and 5xx that are not the page itself, and scripts of an article that ran.
 */
export async function watch(browser: Browser, options: BrowserContextOptions = {}): Promise<Watched> {
  const context = await browser.newContext({ locale: 'en-GB', ...options });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  const wrong: string[] = [];
  page.on('console', (message) => {
    const isOwnStatus = message.location().url === page.url() && /status of 4\d\d/.test(message.text());
    if (['error', 'warning'].includes(message.type()) && !isOwnStatus)
      wrong.push(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => wrong.push(`${page.url()}: ${error.message}`));
  page.on('dialog', (dialog) => {
    wrong.push(`${page.url()}: a dialog`);
    void dialog.dismiss();
  });
  page.on('response', (response) => {
    if (response.status() >= 400 && !response.request().isNavigationRequest())
      wrong.push(`${response.url()}: ${response.status()}`);
  });
  await context.route(
    (url) => url.hostname !== '127.0.0.1',
    (route) => {
      wrong.push(`${page.url()} asked for ${route.request().url()}`);
      return route.abort();
    },
  );
  return { page, wrong };
}

/** Keeps a picture of all of a page. */
export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${name.replaceAll(/\W+/g, '-')}.png`), fullPage: true });
}
