import type { KeptQuote } from '../guild/kept-quote.ts';
import type { LabelKey } from '../answer/label.ts';
import type { Piece } from '../answer/piece.ts';
import { say } from '../answer/say.ts';
import type { Card, CardEvent, CardText } from '../cards/card.ts';
import type { Article } from '../library/article.ts';
import { quote } from '../library/quote.ts';
import { shown, words, type LibraryTools } from './library-tools.ts';

type Row = readonly [name: string, value: string];

/** Everything that a card ever said and what was done with it, oldest first; quotations with their words where they are here. */
export function cardText(
  tools: Pick<LibraryTools, 'look' | 'output'>,
  card: Card,
  articles: readonly Article[],
): string {
  const row = (key: LabelKey, piece: Piece): Row => [words(tools, key), shown(tools, piece)];
  const rows: readonly Row[] = [
    row('fact.id', say.fact(card.id)),
    row('cli.cards-state', say.label(`cards.state.${card.state}`)),
    ...card.versions.flatMap((text, at) => [
      row('cli.cards-version', say.number(at + 1)),
      ...textRows(text, row, (each) => quotationOf(each, articles)),
    ]),
    ...card.history.map((event) => row('cli.cards-done', eventPiece(event))),
  ];
  if (tools.output.isTTY !== true) return rows.map((each) => `${each.join('\t')}\n`).join('');
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows
    .map(([name, value], at) => {
      // A name stands once for all the lines that it is for.
      const shownName = name === rows[at - 1]?.[0] ? '' : name;
      return `${shownName.padEnd(width)}  ${value}\n`;
    })
    .join('');
}

function textRows(
  { title, note, quotes, claims, tags }: CardText,
  row: (key: LabelKey, piece: Piece) => Row,
  quotation: (each: KeptQuote) => Piece,
): readonly Row[] {
  return [
    row('fact.title', say.typed(title)),
    ...(note === undefined ? [] : [row('cli.cards-note', say.typed(note))]),
    ...quotes.map((each) => row('cli.cards-quotation', quotation(each))),
    ...claims.map((claim) => row('cli.cards-claim', say.typed(claim))),
    ...tags.map((tag) => row('cli.cards-tag', say.typed(tag))),
  ];
}

function quotationOf({ article: id, span }: KeptQuote, articles: readonly Article[]): Piece {
  const article = articles.find((each) => each.id === id);
  const place: readonly Piece[] = [
    say.fact(id),
    say.mark(' '),
    say.number(span.start),
    say.mark(' – '),
    say.number(span.end),
  ];
  return {
    is: 'pieces',
    pieces:
      article === undefined
        ? [...place, say.mark(': '), say.label('cards.unknown-source')]
        : [...place, say.mark(': '), { is: 'quotation', quote: quote(article, span) }],
  };
}

function eventPiece({ did, by, at, version, why }: CardEvent): Piece {
  const pieces: readonly Piece[] = [
    say.fact(new Date(at).toISOString()),
    say.mark(' · '),
    say.label(`cards.did.${did}`),
    say.mark(' · '),
    say.label('cards.version', { number: say.number(version) }),
    ...(by === undefined ? [] : [say.mark(' · '), say.typed(by.name)]),
    ...(why === undefined ? [] : [say.mark(': '), say.typed(why)]),
  ];
  return { is: 'pieces', pieces };
}
