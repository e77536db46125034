import { html } from 'hono/html';
import { dateWords } from '../answer/date-words.ts';
import { labelParts, type LabelKey } from '../answer/label.ts';
import type { Label, LabelValues } from '../answer/piece.ts';
import type { Line, Piece } from '../answer/piece.ts';
import { prove } from '../library/quote.ts';
import { letters, nameLetters, type Html } from './letters.ts';
import type { View } from './view.ts';

/**
 * A piece as HTML. What comes from outside stands in elements that isolate its direction, so that nothing in it can turn
 * the words beside it round.
 */
export function pieceHtml(piece: Piece, view: View): Html {
  switch (piece.is) {
    case 'quotation':
      return letters(prove(piece.quote));
    case 'excerpt':
      return html`<bdi class="cut">${nameLetters(piece.excerpt.text)}</bdi>`;
    case 'typed':
      return html`<bdi class="typed">${nameLetters(piece.text)}</bdi>`;
    case 'fact':
      return html`<bdi>${nameLetters(piece.text)}</bdi>`;
    case 'label':
      return labelHtml(piece, view);
    case 'link':
      return outward(piece.url, labelHtml(piece.label, view));
    case 'name':
      return html`<b class="name">${nameLetters(piece.name)}</b>`;
    case 'number':
      return html`${piece.value}`;
    case 'date':
      return dateHtml(piece.range, view);
    case 'mark':
      return piece.mark === '\n' ? html`<br>` : html`${piece.mark}`;
    case 'pieces':
      return piecesHtml(piece.pieces, view);
  }
}

export function piecesHtml(pieces: readonly Piece[], view: View): Html {
  return html`${pieces.map((piece) => pieceHtml(piece, view))}`;
}

/** The bot's own words, with what stands in their slots. */
function labelHtml({ key, values = {} }: Label, view: View): Html {
  return html`${labelParts(view.labels, key).map((part) => {
    if (typeof part === 'string') return part;
    const value = values[part.slot];
    return value === undefined ? '' : pieceHtml(value, view);
  })}`;
}

/** The bot's own words by their key. */
export function words(view: View, key: LabelKey, values?: LabelValues): Html {
  return labelHtml({ key, ...(values && { values }) }, view);
}

/** A link to somewhere else. Nothing there learns where it was followed from. */
export function outward(url: string, what: Html): Html {
  return html`<a href="${url}" rel="noopener noreferrer external">${what}</a>`;
}

/** A line of notes, text or items; quotations have a card of their own. */
export function lineHtml({ role, pieces }: Line, view: View): Html {
  const inside = piecesHtml(pieces, view);
  if (role === 'title') return html`<h2>${inside}</h2>`;
  return html`<p class="${role}">${inside}</p>`;
}

function dateHtml(range: { readonly from: string; readonly to: string }, view: View): Html {
  const written = dateWords(range, view.language);
  const isDay = range.from === range.to && /^\d{4}-\d{2}-\d{2}$/.test(range.from);
  return isDay ? html`<time datetime="${range.from}">${written}</time>` : html`<time>${written}</time>`;
}
