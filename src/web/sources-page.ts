import { html } from 'hono/html';
import { listing } from '../answer/listing.ts';
import type { Piece } from '../answer/piece.ts';
import { say } from '../answer/say.ts';
import type { Source } from '../answering.ts';
import { optionMeta, type Command } from '../command.ts';
import { displayOf } from '../library/display.ts';
import { narrowingOptions } from './ask-form.ts';
import type { Page } from './layout.ts';
import type { Html } from './letters.ts';
import { lineHtml, outward, pieceHtml, piecesHtml, words } from './piece.ts';
import { today, type Visit } from './site.ts';
import { pathTo, type View } from './view.ts';

/** Articles on one page of the list. */
const size = 100;

/**
 * What the library holds, narrowed by the options of the command.
 * @throws Refusal when an option is not to be understood
 */
export async function sourcesPage({ site, view, query }: Visit, command: Command): Promise<Page> {
  const [scope] = site.scopes;
  const names = narrowingOptions(command).map(([name]) => name);
  const given = Object.fromEntries(
    names.flatMap((name) => {
      const value = query(name)?.trim() ?? '';
      return value === '' ? [] : [[name, value]];
    }),
  );
  const reply = await command.run(site.app, given, { asker: scope, today: today(site) });
  if (reply.kind !== 'sources') throw new Error(`/${command.name} lists nothing`);
  const { articles, library } = reply;
  const page = Math.max(1, Math.trunc(Number(query('page') ?? '1')) || 1);
  const of = Math.max(1, Math.ceil(articles.length / size));
  const shown = articles.slice((page - 1) * size, page * size);
  const lines = listing({ ...reply, articles: shown });
  const items = lines.filter(({ role }) => role === 'item');
  const step = (to: number, key: 'button.previous' | 'button.next') =>
    to < 1 || to > of
      ? ''
      : html`<li>
          <a class="button" href="${pathTo(view, '/sources', { ...given, page: String(to) })}">${words(view, key)}</a>
        </li>`;
  return {
    kind: 'plain',
    title: view.labels['sources.title'],
    body: html`<h1>${words(view, 'sources.title')}</h1>
${lines.filter(({ role }) => role === 'note' || role === 'text').map((line) => lineHtml(line, view))}
<form class="narrow" action="/sources" method="get">
${view.chosen ? html`<input type="hidden" name="lang" value="${view.language}">` : ''}
<details${Object.keys(given).length > 0 ? html` open` : ''}><summary>${words(view, 'web.narrow')}</summary><div class="fields">
${names.map((name) => {
  const type = command.options[name];
  return type === undefined
    ? ''
    : html`<div class="field">
        <label for="option-${name}">${words(view, optionMeta(type).label)}</label><input
          id="option-${name}"
          name="${name}"
          type="text"
          maxlength="200"
          autocomplete="off"
          dir="auto"
          value="${given[name] ?? ''}">
      </div>`;
})}
<button type="submit">${words(view, 'web.show')}</button></div></details></form>
<ul class="sources">${items.map(({ pieces }, at) => sourceHtml(pieces, shown[at], library.sample, view))}</ul>
${
  of > 1
    ? html`<ul class="steps">
        ${step(page - 1, 'button.previous')}${step(page + 1, 'button.next')}
      </ul>`
    : ''
}`,
  };
}

/** An article of the list: its title, which leads to it as far as it may be shown, and under it what else is known. */
function sourceHtml(pieces: readonly Piece[], source: Source | undefined, sample: boolean, view: View): Html {
  if (source === undefined) return html``;
  const { id, facts } = source;
  const at = pieces.findIndex((piece) => piece.is === 'fact' && piece.text === facts.title);
  const title = pieceHtml(say.fact(facts.title), view);
  const outside = facts.url === undefined ? title : outward(facts.url, title);
  const isWhole = displayOf(facts, { sample }) === 'whole';
  // The dot before the title goes with it.
  const rest = pieces.filter((_, each) => each !== at && each !== at - 1);
  return html`<li>
    <p class="title">${isWhole ? html`<a href="${pathTo(view, `/read/${id}`)}">${title}</a>` : outside}</p>
    <p class="note">${piecesHtml(rest, view)}</p>
  </li>`;
}
