import { html } from 'hono/html';
import type { Line, Piece } from '../answer/piece.ts';
import { say } from '../answer/say.ts';
import type { Passage } from '../answer/sheet.ts';
import { displayOf } from '../library/display.ts';
import { passageId } from '../library/passage-id.ts';
import type { Quoted } from '../answer/answer.ts';
import { prove } from '../library/quote.ts';
import { letters, type Html } from './letters.ts';
import { markedHtml } from './marked.ts';
import { takeAway } from './passage-acts.ts';
import { pieceHtml, piecesHtml, words } from './piece.ts';
import { signed, type Key } from './signing.ts';
import { pathTo, type View } from './view.ts';

/** Where a passage stands among those of its answer. */
export type Among = {
  /** Counts from 1. */
  readonly number: number;
  /** Before its number, in what it is called on a page with several answers. */
  readonly prefix?: string;
  /** The tickets of all of them, in order. */
  readonly tickets: readonly string[];
};

/** A passage's ticket: its bare id where its article may be shown whole, else a signed one. */
export function ticketTo({ quote, citation }: Quoted, key: Key): string {
  const ref = { article: quote.article.id, span: quote.span };
  return displayOf(citation.facts, citation) === 'whole' ? passageId(ref) : signed(key, ref);
}

/** Where the reader opens a passage, with the way to its neighbours in the answer. */
export function readerPath(ticket: string, tickets: readonly string[], view: View): string {
  const path = pathTo(view, `/p/${ticket}`, tickets.length > 1 ? { in: tickets.join('~') } : {});
  return `${path}#passage`;
}

/** A passage as a card: the article's words large, ours small around them. */
export function passageCard(
  { quoted, lines }: Passage,
  { number, tickets, prefix = 'passage' }: Among,
  view: View,
): Html {
  const ticket = tickets[number - 1] ?? '';
  const own = (line: Line) =>
    line.pieces.some((piece) => piece.is === 'quotation' && piece.quote === quoted.quote);
  const at = lines.findIndex(own);
  const after = lines.slice(at + 1);
  const notes = after.filter(({ role }) => role === 'note');
  const attribution = after.filter(({ role }) => role === 'attribution');
  const language = quoted.citation.facts.language ?? '';
  const block = (line: Line) =>
    html`<blockquote dir="auto" lang="${language}"${own(line) ? '' : html` class="before"`}>
      <p>${own(line) ? quotationHtml(quoted) : piecesHtml(line.pieces, view)}</p>
    </blockquote>`;
  return html`<li class="card" id="${prefix}-${number}">
    <figure>
      ${lines.slice(0, at + 1).map((line) => (line.role === 'quotation' ? block(line) : html`<p class="note">${piecesHtml(line.pieces, view)}</p>`))}
      <figcaption>
        ${attribution.map(({ pieces }) => attributionHtml(pieces, quoted, readerPath(ticket, tickets, view), view))}${
          notes.length === 0
            ? ''
            : html`<ul class="notes">
                ${notes.map(({ pieces }) => html`<li>${piecesHtml(pieces, view)}</li>`)}
              </ul>`
        }
        <p class="paper">${words(view, 'web.passage-id', { id: say.name(passageId({ article: quoted.quote.article.id, span: quoted.quote.span })) })}</p>
      </figcaption>
    </figure>
    <ul class="acts">
      <li><a class="act" href="${readerPath(ticket, tickets, view)}">${words(view, 'web.read')}</a></li>
      ${takeAway(ticket, quoted, view)}
    </ul>
  </li>`;
}

/** An attribution: its publisher first and strong, since it is what people look for, and its title the way to the passage. */
function attributionHtml(pieces: readonly Piece[], { citation }: Quoted, path: string, view: View): Html {
  const [publisher, ...others] = pieces;
  const title = others.find((piece) => piece.is === 'fact' && piece.text === citation.facts.title);
  const parts = others.map((piece) => {
    const inside = pieceHtml(piece, view);
    return piece === title ? html`<a href="${path}">${inside}</a>` : inside;
  });
  return html`<p class="attribution">${publisher && html`<b>${pieceHtml(publisher, view)}</b>`}${parts}</p>`;
}

/** The quotation, with the words marked in it that differ from what was asked; its letters stay as they are. */
function quotationHtml({ quote, differs }: Quoted): Html {
  const { article, span } = quote;
  if (differs.length === 0) return letters(prove(quote));
  prove(quote);
  const passages = differs.flatMap(({ passage }) => (passage === undefined ? [] : [passage.span]));
  return markedHtml(article.text, span, passages, () => 'differs');
}
