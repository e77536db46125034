import { html } from 'hono/html';
import type { LabelKey } from '../answer/label.ts';
import type { Piece } from '../answer/piece.ts';
import { joined, say } from '../answer/say.ts';
import { published } from '../answer/sheet.ts';
import type { Shown } from '../answering.ts';
import { factsList } from './facts-list.ts';
import type { Page } from './layout.ts';
import { nameLetters, type Html } from './letters.ts';
import { outward, piecesHtml, words } from './piece.ts';
import type { View } from './view.ts';

/** What the page of an article shows besides what is known of it. */
export type Framed = {
  readonly shown: Shown;
  readonly text: Html;
  /** What can be done with the passage that it was opened at. */
  readonly acts?: Html;
  /** The way to it, and to others of its answer. */
  readonly panel?: Html;
  /** Said above the text. */
  readonly note?: LabelKey;
  /** The article's own address, at the passage. */
  readonly original?: string | undefined;
};

/** The page of an article: its title, the text, and all that is known of it. */
export function frame({ shown, text, acts, panel, note, original }: Framed, view: View): Page {
  const { article } = shown;
  const { title, language, url } = article.facts;
  const outside = shown.sample ? undefined : (original ?? url);
  return {
    kind: 'read',
    title,
    body: html`<article class="reader">
      <header>
        <h1 dir="auto" lang="${language ?? ''}">${nameLetters(title)}</h1>
        <p class="attribution">${piecesHtml(source(shown), view)}</p>
      </header>
      ${acts ?? ''}${panel ?? ''}
      <div class="column">
        ${note === undefined ? '' : html`<p class="note">${words(view, note)}</p>`} ${text}
        ${outside === undefined ? '' : html`<p class="outside">${outward(outside, words(view, original === undefined ? 'web.original-plain' : 'web.original'))}</p>`}
        ${article.marked.some(({ why }) => why === 'boilerplate') && shown.display === 'whole' ? html`<p class="note legend">${words(view, 'web.boilerplate')}</p>` : ''}
      </div>
      <aside class="about" aria-labelledby="about-article">
        <h2 id="about-article">${words(view, 'web.facts')}</h2>
        ${factsList(shown, view)}
      </aside>
    </article>`,
  };
}

/** Publisher, byline, date and flags: what stands under every passage, but what the page says already. */
function source({ article: { facts }, sample }: Shown): readonly Piece[] {
  const flags = sample ? facts.flags.filter((flag) => flag !== 'sample, fiction') : facts.flags;
  return joined(
    [
      facts.publisher === undefined ? say.label('publisher-unknown') : say.fact(facts.publisher),
      ...(facts.byline === undefined ? [] : [say.fact(facts.byline)]),
      published(facts),
      ...flags.map(say.fact),
      ...(sample ? [say.label('from-sample')] : []),
    ],
    ' · ',
  );
}
