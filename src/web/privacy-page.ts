import { readFileSync } from 'node:fs';
import { html } from 'hono/html';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Nodes } from 'mdast';
import { say } from '../answer/say.ts';
import type { Page } from './layout.ts';
import type { Html } from './letters.ts';
import { outward, words } from './piece.ts';
import type { Visit } from './site.ts';

/** The file for each language; one that has none is told in English. */
const files: Readonly<Record<string, string>> = { de: 'privacy.de.md', es: 'privacy.es.md' };

/** What the bot keeps, as the file that tells people says it, in their language; and how to reach whoever runs it. */
export function privacyPage({ site, view }: Visit): Page {
  const language = files[view.language] === undefined ? 'en' : view.language;
  const file = new URL(`../../data/${files[language] ?? 'privacy.md'}`, import.meta.url);
  const contact = site.contact === undefined ? undefined : say.fact(site.contact);
  return {
    kind: 'plain',
    title: view.labels['web.nav.privacy'],
    body: html`<div lang="${language}">${nodeHtml(fromMarkdown(readFileSync(file, 'utf8')))}</div>
      ${contact && html`<p>${words(view, 'about.operator', { contact })}</p>`}`,
  };
}

/** The elements of the kinds of Markdown that our own pages are written in; of other kinds, their text. */
const elements: Partial<Record<Nodes['type'], (inside: Html) => Html>> = {
  paragraph: (inside) => html`<p>${inside}</p>`,
  list: (inside) =>
    html`<ul class="plain">
      ${inside}
    </ul>`,
  listItem: (inside) => html`<li>${inside}</li>`,
  strong: (inside) => html`<strong>${inside}</strong>`,
  emphasis: (inside) => html`<em>${inside}</em>`,
  inlineCode: (inside) => html`<code>${inside}</code>`,
};

function nodeHtml(node: Nodes): Html {
  const inside = html`${'children' in node ? node.children.map(nodeHtml) : 'value' in node ? node.value : ''}`;
  if (node.type === 'heading') return node.depth === 1 ? html`<h1>${inside}</h1>` : html`<h2>${inside}</h2>`;
  if (node.type === 'link' && /^https?:/.test(node.url)) return outward(node.url, inside);
  return elements[node.type]?.(inside) ?? inside;
}
