import { html } from 'hono/html';
import type { Article, Block, Marked } from '../library/article.ts';
import { contains, slice, type Span } from '../text/span.ts';
import { letters, type Html } from './letters.ts';
import { markedHtml } from './marked.ts';
import { pagedLetters, pageMarks, type PageMark } from './page-marks.ts';
import { words } from './piece.ts';
import { pathTo, type View } from './view.ts';

/** A stretch of an article as it is shown, in its order. */
export type Stretch =
  | ({ readonly is: 'block' } & Block)
  | { readonly is: 'marked'; readonly span: Span; readonly why: Marked['why'] }
  /** Where something is not shown; with the paragraph to open to read on there, where that may be done. */
  | { readonly is: 'gap'; readonly on?: { readonly paragraph: number; readonly way: 'previous' | 'next' } };

/** The passages that are marked in a text: the one that was opened, and others of the same answer. */
export type Highlights = { readonly opened?: Span; readonly others: readonly Span[] };

/** How many stretches a page shows at most: an article of five megabytes has 60,000. */
const mostStretches = 600;

/** All of an article, in order: what is quoted, and what is marked as never quoted. */
export function stretchesOf({ blocks, marked }: Article): readonly Stretch[] {
  const all = [
    ...blocks.map((block): Exclude<Stretch, { is: 'gap' }> => ({ is: 'block', ...block })),
    ...marked.map((mark): Exclude<Stretch, { is: 'gap' }> => ({ is: 'marked', ...mark })),
  ];
  return all.toSorted((a, b) => a.span.start - b.span.start);
}

/**
 * The stretches around a place, no more than a page can bear, with the ways to those before and after them.
 * @param at UTF-16 units of the text
 */
export function windowed(all: readonly Stretch[], at: number): readonly Stretch[] {
  if (all.length <= mostStretches) return all;
  const centre = all.findIndex((each) => each.is !== 'gap' && at < each.span.end);
  const from = Math.min(Math.max(0, centre - mostStretches / 2), all.length - mostStretches);
  const to = from + mostStretches;
  return [...wayTo(all.slice(0, from), 'previous'), ...all.slice(from, to), ...wayTo(all.slice(to), 'next')];
}

/** The way to what a page leaves out, to the paragraph of it that is nearest. */
function wayTo(left: readonly Stretch[], way: 'previous' | 'next'): readonly Stretch[] {
  const blocks = left.flatMap((each) => (each.is === 'block' ? [each.paragraph] : []));
  const paragraph = way === 'previous' ? blocks.at(-1) : blocks[0];
  return paragraph === undefined ? [] : [{ is: 'gap', on: { paragraph, way } }];
}

/** The block of a passage with the blocks before and after it, as an excerpt shows them; nothing where it has no block. */
export function around({ blocks }: Article, passage: Span): readonly Stretch[] {
  const at = blocks.findIndex((block) => contains(block.span, passage));
  if (at < 0) return [];
  const from = Math.max(0, at - 1);
  const shown = blocks.slice(from, at + 2).map((block): Stretch => ({ is: 'block', ...block }));
  return [
    ...(from > 0 ? [{ is: 'gap' } as const] : []),
    ...shown,
    ...(at + 2 < blocks.length ? [{ is: 'gap' } as const] : []),
  ];
}

/** Stretches as HTML, each paragraph with its number, which is also where `#p3` leads. */
export function stretchesHtml(
  article: Article,
  stretches: readonly Stretch[],
  highlights: Highlights,
  view: View,
): Html {
  const { text, facts } = article;
  const parts = stretches.map((stretch, at) => {
    if (stretch.is === 'gap') return gapHtml(stretch.on, article.id, view);
    if (stretch.is === 'block') {
      const before = stretches[at - 1];
      const from = before === undefined || before.is === 'gap' ? undefined : before.span.end;
      return blockHtml(text, stretch, { ...highlights, pages: pageMarks(article, stretch.span, from) }, view);
    }
    if (stretch.why === 'boilerplate')
      return html`<p class="boilerplate" dir="auto">${letters(slice(text, stretch.span))}</p>`;
    return html`<details class="front-matter">
      <summary lang="${view.language}">${words(view, 'web.front-matter')}</summary>
      <pre dir="auto">${letters(slice(text, stretch.span))}</pre>
    </details>`;
  });
  return html`<div class="article-text" lang="${facts.language ?? ''}">${parts}</div>`;
}

function gapHtml(on: Extract<Stretch, { is: 'gap' }>['on'], id: string, view: View): Html {
  if (on === undefined) return html`<p class="gap">[…]</p>`;
  const path = `${pathTo(view, `/read/${id}`, { from: String(on.paragraph) })}#p${on.paragraph}`;
  return html`<p class="gap">[…] <a lang="${view.language}" href="${path}">${words(view, `button.${on.way}`)}</a></p>`;
}

type Marks = Highlights & { readonly pages: readonly PageMark[] };

function blockHtml(text: string, { span, kind, paragraph }: Block, highlights: Marks, view: View): Html {
  const label = view.labels['paragraph'].replace('{number}', String(paragraph));
  const number = html`<a class="number" href="#p${paragraph}" lang="${view.language}" aria-label="${label}">${paragraph}</a>`;
  const { opened, others, pages } = highlights;
  const passages = [...(opened === undefined ? [] : [opened]), ...others];
  const inside = markedHtml(
    text,
    span,
    passages,
    (passage) => (passage === opened ? undefined : 'other'),
    (part) => pagedLetters(text, part, pages, view),
  );
  return kind === 'heading'
    ? html`<div class="block heading" id="p${paragraph}">
        ${number}
        <h2 dir="auto">${inside}</h2>
      </div>`
    : html`<div class="block" id="p${paragraph}">
        ${number}
        <p dir="auto">${inside}</p>
      </div>`;
}
