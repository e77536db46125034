import { html } from 'hono/html';
import type { LabelKey } from '../answer/label.ts';
import type { Piece } from '../answer/piece.ts';
import { say } from '../answer/say.ts';
import { list, published } from '../answer/sheet.ts';
import type { Article } from '../library/article.ts';
import type { Shown } from '../answering.ts';
import type { Html } from './letters.ts';
import { outward, pieceHtml, words } from './piece.ts';
import type { View } from './view.ts';

/** All that is known of an article, and how to tell that its text is the same; honest about what is not known. */
export function factsList({ article, sample }: Shown, view: View): Html {
  const { facts } = article;
  const rows: readonly (readonly [LabelKey, Html])[] = [
    ['fact.publisher', pieceHtml(known(facts.publisher), view)],
    ['fact.byline', pieceHtml(known(facts.byline), view)],
    [
      'fact.published',
      pieceHtml(dated(facts.published !== undefined, facts.published?.precision, published(facts)), view),
    ],
    ['fact.language', pieceHtml(known(facts.language && languageName(facts.language, view)), view)],
    [
      'fact.flags',
      pieceHtml(facts.flags.length === 0 ? say.label('fact.none') : list(facts.flags.map(say.fact)), view),
    ],
    [
      'fact.license',
      pieceHtml(
        sample && facts.license === undefined ? say.label('web.licence-own') : known(facts.license),
        view,
      ),
    ],
    [
      'fact.url',
      facts.url === undefined || sample
        ? pieceHtml(known(facts.url), view)
        : outward(facts.url, pieceHtml(say.fact(facts.url), view)),
    ],
    ...paged(article).map(([key, piece]) => [key, pieceHtml(piece, view)] as const),
    ['fact.file', pieceHtml(say.fact(article.file), view)],
    ['fact.text-hash', html`<code>${article.textSha256}</code>`],
    ['fact.file-hash', html`<code>${article.fileSha256}</code>`],
  ];
  return html`<dl class="facts">
    ${rows.map(
      ([key, value]) =>
        html`<div>
          <dt>${words(view, key)}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
}

/** How many pages its file has, and what was done to get at its text; nothing where the text is the file's own. */
function paged({ pages, extraction = [] }: Article): readonly (readonly [LabelKey, Piece])[] {
  const done = extraction.map((what) => say.label(`extraction.${what}`));
  return [
    ...(pages === undefined ? [] : [['fact.pages', say.number(pages.length)] as const]),
    ...(done.length === 0 ? [] : [['fact.extraction', list(done)] as const]),
  ];
}

function known(fact: string | undefined): Piece {
  return fact === undefined ? say.label('fact.unknown') : say.fact(fact);
}

/** The date with how it is known. */
function dated(isKnown: boolean, precision: 'day' | 'about' | undefined, day: Piece): Piece {
  if (!isKnown) return day;
  const how = say.label(precision === 'about' ? 'web.date-inferred' : 'web.date-given');
  return { is: 'pieces', pieces: [day, say.mark(' – '), how] };
}

function languageName(tag: string, { language }: View): string {
  try {
    return new Intl.DisplayNames(language, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
