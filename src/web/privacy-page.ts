import { readFileSync } from 'node:fs';
import { html } from 'hono/html';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Nodes } from 'mdast';
import type { Page } from './layout.ts';
import type { Html } from './letters.ts';
import { outward } from './piece.ts';
import type { Visit } from './site.ts';

const file = new URL('../../data/privacy.md', import.meta.url);

/** What the bot keeps, as the file that tells people says it. */
export function privacyPage({ view }: Visit): Page {
  return {
    kind: 'plain',
    title: view.labels['web.nav.privacy'],
    body: html`<div lang="en">${nodeHtml(fromMarkdown(readFileSync(file, 'utf8')))}</div>`,
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
