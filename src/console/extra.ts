import type { Quoted } from '../answer/answer.ts';
import { citationLines } from '../answer/citation-lines.ts';
import type { LabelKey } from '../answer/label.ts';
import type { Line } from '../answer/piece.ts';
import { say } from '../answer/say.ts';
import { attribution, sheet } from '../answer/sheet.ts';
import type { QuoteRef } from '../answering.ts';
import type { Quote } from '../library/quote.ts';
import { referenceLines } from '../references/reference-lines.ts';
import { Refusal } from '../refusal.ts';
import type { Desk } from './desk.ts';
import { passageText, sheetText } from './page.ts';
import type { Talk } from './talk.ts';

/** What a command of the console's own comes back with; `shown` when other passages are numbered from now on. */
type Shown = { readonly text: string; readonly shown?: readonly Quoted[] };

/** A command that stands in for Discord's buttons. */
type Extra = {
  readonly name: string;
  readonly summary: LabelKey;
  readonly run: (desk: Desk, rest: string, talk: Talk) => Promise<Shown>;
};

export const extras: readonly Extra[] = [
  {
    name: 'closest',
    summary: 'console.command.closest',
    run: async ({ look }, _rest, { answer }) => {
      if (answer?.kind !== 'abstention' || answer.closest.length === 0)
        throw new Refusal('console.no-closest');
      const { passages, foot } = sheet(answer, { closest: true });
      return { text: sheetText({ head: foot, passages, foot: [] }, look()), shown: answer.closest };
    },
  },
  {
    name: 'context',
    summary: 'console.command.context',
    run: async ({ app, scope, look }, rest, talk) => {
      const [chosen, number] = choose('context', rest, talk);
      const context = await app.context(scope, refOf(chosen));
      if (context === undefined) throw new Refusal('console.gone');
      const { quoted, before, after } = context;
      const lines = inOrder([...before, quoted.quote, ...after]);
      const said: Line = { role: 'attribution', pieces: attribution(quoted.citation) };
      return { text: passageText({ quoted, lines: [...lines, said] }, number, look()) };
    },
  },
  {
    name: 'cite',
    summary: 'console.command.cite',
    run: async ({ app, scope, today, look, page }, rest, talk) => {
      const [chosen, number] = choose('cite', rest, talk);
      const cites = await app.cites(scope, refOf(chosen), { accessed: today(), locale: look().locale });
      if (cites === undefined) throw new Refusal('console.gone');
      const { quoted, references } = cites;
      const url = page?.(quoted);
      const lines = [
        quotation(quoted.quote),
        ...citationLines(quoted),
        ...(url === undefined ? [] : [shownAt(url)]),
        ...referenceLines(references),
      ];
      return { text: passageText({ quoted, lines }, number, look()) };
    },
  },
];

/** Quotations of one article in its order, with `[…]` where something lies between two of them. */
function inOrder(quotes: readonly Quote[]): readonly Line[] {
  return quotes.flatMap((quote, at) => {
    const before = quotes[at - 1];
    const between = before && quote.article.text.slice(before.span.end, quote.span.start);
    const gap: Line = { role: 'note', pieces: [say.mark('[…]')] };
    return [...(between === undefined || between.trim() === '' ? [] : [gap]), quotation(quote)];
  });
}

function quotation(quote: Quote): Line {
  return { role: 'quotation', pieces: [{ is: 'quotation', quote }] };
}

/** The address stands bare, so that a terminal makes a link of it. */
function shownAt(url: string): Line {
  return { role: 'text', pieces: [say.label('web.address', { url: say.fact(url) })] };
}

function refOf({ quote: { article, span } }: Quoted): QuoteRef {
  return { article: article.id, span };
}

/** The passage that somebody means by its number, the first unless given. */
function choose(name: string, rest: string, { shown }: Talk): readonly [Quoted, number] {
  if (shown.length === 0) throw new Refusal('console.no-answer');
  const number = rest.trim() === '' ? 1 : Number(rest.trim());
  const chosen = shown[number - 1];
  if (chosen === undefined)
    throw new Refusal('console.no-passage', {
      last: say.number(shown.length),
      example: say.name(`/${name} ${shown.length}`),
    });
  return [chosen, number];
}
