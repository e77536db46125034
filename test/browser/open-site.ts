import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { serveWeb } from '../../src/web/serve-web.ts';
import { inLanguage, openPages, pageKinds, type Kind, type Library } from '../web/pages.ts';
import { openBrowser } from './browser.ts';

/** The pages on ports of this machine. */
export type Site = {
  readonly kinds: readonly Kind[];
  /** Addresses without a slash at the end. */
  readonly at: Readonly<Record<Library, string>>;
  /** What the server failed at. */
  readonly broken: readonly unknown[];
  readonly close: () => Promise<void>;
};

export async function openSite(): Promise<Site> {
  const broken: unknown[] = [];
  const pages = await openPages((error) => String(broken.push(error)));
  const listening = { host: '127.0.0.1', port: 4900 };
  const sample = await serveWeb(pages.sample, listening);
  const own = await serveWeb(pages.own, listening);
  if (sample === undefined || own === undefined) throw new Error('No port is free');
  return {
    kinds: await pageKinds(pages),
    at: { sample: sample.url.replace(/\/$/, ''), own: own.url.replace(/\/$/, '') },
    broken,
    close: async () => {
      await sample.close();
      await own.close();
    },
  };
}

/** The pages and a browser, open while the tests of the `describe` run in which this is called. */
export function siteInBrowser(): { readonly site: Site; readonly browser: Browser } {
  let opened: { readonly site: Site; readonly browser: Browser } | undefined;
  beforeAll(async () => {
    opened = { site: await openSite(), browser: await openBrowser() };
  });
  afterAll(async () => {
    await opened?.browser.close();
    await opened?.site.close();
  });
  const open = () => {
    if (opened === undefined) throw new Error('The pages are open only while tests run');
    return opened;
  };
  return {
    get site() {
      return open().site;
    },
    get browser() {
      return open().browser;
    },
  };
}

/** Opens a page as a reader does: a form is filled in and sent. */
export async function openKind(page: Page, site: Site, kind: Kind, language = 'en'): Promise<void> {
  const response = await page.goto(site.at[kind.of] + inLanguage(kind.path, language));
  if (kind.form === undefined) {
    if (response?.status() !== kind.status) throw new Error(`${kind.name}: ${response?.status() ?? 0}`);
    return;
  }
  for (const [name, value] of Object.entries(kind.form)) await page.fill(`main [name="${name}"]`, value);
  await page.click(`main form:has([name="${Object.keys(kind.form)[0] ?? ''}"]) button`);
  await page.waitForLoadState();
}
