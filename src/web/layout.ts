import { html } from 'hono/html';
import { locales, type LabelKey } from '../answer/label.ts';
import type { Html } from './letters.ts';
import { words } from './piece.ts';
import { pathTo, type View } from './view.ts';

/** What a page is made of, before the frame that all pages have. */
export type Page = {
  /** In the browser's tab, before the name of the bot. */
  readonly title?: string;
  readonly body: Html;
  /** Of the page's main part, for its style. */
  readonly kind: 'home' | 'answer' | 'read' | 'plain' | 'handout';
};

/** Where the styles and the script are, with their version. */
export type Assets = { readonly style: string; readonly script: string };

const entries: readonly { readonly path: string; readonly label: LabelKey }[] = [
  { path: '/', label: 'web.nav.ask' },
  { path: '/verify', label: 'web.nav.verify' },
  { path: '/sources', label: 'sources.title' },
  { path: '/about', label: 'web.nav.about' },
];

/** How the languages of the catalogue call themselves. */
const languageNames: Readonly<Record<string, string>> = { en: 'English', de: 'Deutsch', es: 'Español' };

/** A whole document. */
export function layout({ title, body, kind }: Page, view: View, assets: Assets): Html {
  const name = view.labels['about.title'];
  return html`<!doctype html>
    <html lang="${view.language}">
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="robots" content="noindex">
        <title>${title === undefined || title === '' ? name : `${title} · ${name}`}</title>
        <link rel="stylesheet" href="${assets.style}">
        <link rel="icon" href="/icon.svg" type="image/svg+xml">
        <script src="${assets.script}" defer></script>
      </head>
      <body class="page-${kind}">
        <a class="skip" href="#main">${words(view, 'web.skip')}</a>
        <header class="top">
          <a class="brand" href="${pathTo(view, '/')}">${name}</a>
          <nav aria-label="${view.labels['web.nav']}">
            <ul>
              ${entries.map(
                ({ path, label }) =>
                  html`<li>
                    <a href="${pathTo(view, path)}"${view.path === path ? html` aria-current="page"` : ''}>${words(view, label)}</a>
                  </li>`,
              )}
            </ul>
          </nav>
        </header>
        <main id="main" tabindex="-1">${body}</main>
        <footer class="bottom">
          <p>${words(view, 'about.promise')}</p>
          <ul class="languages" aria-label="${view.labels['web.language']}">
            ${locales.map((language) => languageLink(language, view))}
          </ul>
          <ul class="links">
            <li><a href="${pathTo(view, '/help')}">${words(view, 'web.nav.help')}</a></li>
            <li><a href="${pathTo(view, '/privacy')}">${words(view, 'web.nav.privacy')}</a></li>
          </ul>
        </footer>
      </body>
    </html> `;
}

/** This page in another language. */
function languageLink(language: string, view: View): Html {
  const query = new URLSearchParams(
    view.query.map(([name, value]) => [name, value] satisfies [string, string]),
  );
  query.append('lang', language);
  const name = languageNames[language] ?? language;
  return language === view.language
    ? html`<li><span lang="${language}" aria-current="true">${name}</span></li>`
    : html`<li>
        <a lang="${language}" hreflang="${language}" rel="nofollow" href="${view.path}?${query.toString()}">${name}</a>
      </li>`;
}
