import { html } from 'hono/html';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { LabelKey } from '../answer/label.ts';
import type { Refusal } from '../refusal.ts';
import { askForm, askingCommands, narrowingOptions } from './ask-form.ts';
import type { Page } from './layout.ts';
import { words } from './piece.ts';
import type { Visit } from './site.ts';

/** RFC 9110's and 6585's status for each refusal that is not about what was typed. */
const statuses: Partial<Record<LabelKey, ContentfulStatusCode>> = {
  'web.not-found': 404,
  'refusal.gone': 404,
  'web.closed': 403,
  'web.expired': 410,
  'web.handout.expired': 410,
  'web.too-large': 413,
  'web.busy': 429,
  'web.cap': 429,
};

export function statusOf({ label }: Refusal): ContentfulStatusCode {
  return statuses[label] ?? 400;
}

/** Says what was refused, with the form as it was filled in where it was about that. */
export async function refusedPage({ site, view, query }: Visit, refusal: Refusal): Promise<Page> {
  const said = html`<h1 class="refusal">${words(view, refusal.label, refusal.values)}</h1>`;
  if (view.path !== '/ask' || statusOf(refusal) !== 400) return { kind: 'plain', body: said };
  const names = [
    'command',
    'question',
    ...askingCommands(site.commands)
      .flatMap(narrowingOptions)
      .map(([name]) => name),
  ];
  const given = Object.fromEntries(names.map((name) => [name, query(name)]));
  return { kind: 'answer', body: html`${said}${await askForm(site, given, view)}` };
}
