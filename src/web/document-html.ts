import { html } from 'hono/html';
import type { Document, DocumentLine, DocumentPart } from '../classroom/document.ts';
import { nameLetters, type Html } from './letters.ts';
import { piecesHtml } from './piece.ts';
import { runsHtml } from './runs-html.ts';
import type { View } from './view.ts';

/** A document as it is printed: everything that is on it, and nothing to press. */
export function documentHtml({ title, about, parts }: Document, view: View): Html {
  return html`<h1>${piecesHtml(title, view)}</h1>
    ${about.map((line) => lineOf(line, view))} ${parts.map((part) => partOf(part, view))}`;
}

function partOf({ heading, newPage, groups }: DocumentPart, view: View): Html {
  return html`<section class="part${newPage === true ? ' new-page' : ''}">
    ${heading === undefined ? '' : html`<h2>${piecesHtml(heading, view)}</h2>`}
    ${groups.map((lines) => html`<div class="group">${lines.map((line) => lineOf(line, view))}</div>`)}
  </section>`;
}

function lineOf(line: DocumentLine, view: View): Html {
  switch (line.role) {
    case 'reference':
      return line.lead === undefined
        ? html`<p class="reference">${runsHtml(line.runs)}</p>`
        : html`<p class="note">${piecesHtml(line.lead, view)}${runsHtml(line.runs)}</p>`;
    case 'title':
      return html`<h3>${piecesHtml(line.pieces, view)}</h3>`;
    case 'quotation':
      return html`<blockquote dir="auto" lang="${languageOf(line)}"><p>${piecesHtml(line.pieces, view)}</p></blockquote>`;
    case 'choice':
      return html`<p class="choice"><span class="box" aria-hidden="true"></span><span>${piecesHtml(line.pieces, view)}</span></p>`;
    case 'attribution':
    case 'item':
    case 'note':
    case 'own':
    case 'question':
    case 'text':
      return html`<p class="${line.role}">${piecesHtml(line.pieces, view)}</p>`;
  }
}

/** The language of the article that a line quotes, for a browser that hyphenates or reads aloud. */
function languageOf({ pieces }: Exclude<DocumentLine, { readonly role: 'reference' }>): Html {
  const quoted = pieces.find((piece) => piece.is === 'quotation');
  return nameLetters(quoted?.quote.article.facts.language ?? '');
}
