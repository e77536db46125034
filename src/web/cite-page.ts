import { html } from 'hono/html';
import { citationLines } from '../answer/citation-lines.ts';
import { passage } from '../answer/sheet.ts';
import { formatFiles, formats, type Format } from '../references/exported.ts';
import { styleName } from '../references/references.ts';
import type { Page } from './layout.ts';
import { NotFound } from './not-found.ts';
import { passageCard } from './passage-card.ts';
import { lineHtml, words } from './piece.ts';
import { opened } from './read-page.ts';
import { runsHtml } from './runs-html.ts';
import { today, type Visit } from './site.ts';
import { pathTo } from './view.ts';

/** A file that a page hands out. */
export type Download = { readonly body: string; readonly type: string; readonly name: string };

/** What reference managers and their users call the formats. */
const formatNames: Readonly<Record<Format, string>> = {
  'csl-json': 'CSL-JSON',
  bibtex: 'BibTeX',
  ris: 'RIS',
};

/**
 * A passage with the references to its article in every style.
 * @param text a ticket, as it stands in the address
 */
export async function citePage(visit: Visit, text: string): Promise<Page> {
  const { site, view } = visit;
  const { ticket, asker } = await opened(visit, text);
  const cites = await site.app.cites(asker, ticket.ref, { accessed: today(site), locale: view.language });
  if (cites === undefined) throw new NotFound();
  const { quoted, references } = cites;
  const [, ...details] = citationLines(quoted);
  return {
    kind: 'plain',
    title: view.labels['web.cite'],
    body: html`<h1>${words(view, 'web.cite')}</h1>
<ol class="passages">${passageCard(passage(quoted), { number: 1, tickets: [ticket.text] }, view)}</ol>
<div data-copy="${view.labels['web.copy']}" data-copied="${view.labels['web.copied']}">
${references.map(
  ({ style, entry, inText }) => html`<section class="style" aria-labelledby="style-${style}">
    <h2 id="style-${style}">${styleName(style)}</h2>
    <p class="reference">${runsHtml(entry)}</p>
    <p class="note">${words(view, 'web.cite.in-text')}: <span class="reference">${runsHtml(inText)}</span></p>
  </section>`,
)}
</div>
<section aria-labelledby="formats"><h2 id="formats">${words(view, 'web.cite.formats')}</h2>
<ul class="acts">${formats.map(
      (format) =>
        html`<li><a href="${pathTo(view, `/cite/${ticket.text}`, { format })}" download>${formatNames[format]}</a></li>`,
    )}</ul></section>
<section class="checking" aria-labelledby="checking"><h2 id="checking">${words(view, 'web.cite.passage')}</h2>
${details.map((line) => lineHtml(line, view))}
</section>`,
  };
}

/**
 * The same for a reference manager.
 * @param format as the address has it
 */
export async function citeFile(visit: Visit, text: string, format: string): Promise<Download> {
  const { site, view } = visit;
  const { ticket, asker } = await opened(visit, text);
  const known = formats.find((each) => each === format);
  if (known === undefined) throw new NotFound();
  const citing = { accessed: today(site), locale: view.language };
  const body = await site.app.exported(asker, ticket.ref, known, citing);
  if (body === undefined) throw new NotFound();
  const { type, extension } = formatFiles[known];
  return { body, type, name: `pullquote-${ticket.id}.${extension}` };
}
