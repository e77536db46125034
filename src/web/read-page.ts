import { html } from 'hono/html';
import type { Quoted } from '../answer/answer.ts';
import type { Shown } from '../answering.ts';
import { byLink, type Asker } from '../library/asker.ts';
import { Refusal } from '../refusal.ts';
import { around, stretchesHtml, stretchesOf, windowed, type Stretch } from './article-text.ts';
import { frame } from './article-frame.ts';
import type { Page } from './layout.ts';
import { NotFound } from './not-found.ts';
import { originalOf, passageActs } from './passage-acts.ts';
import { passagePanel } from './passage-panel.ts';
import { words } from './piece.ts';
import { readTicket, type Ticket } from './signing.ts';
import type { Site, Visit } from './site.ts';

/** The most passages of an answer whose tickets an address carries. */
const mostTickets = 25;

/** An article from its beginning, or around the paragraph `from` of a very long one, as far as it may be shown. */
export async function articlePage({ site, view, query }: Visit, id: string): Promise<Page> {
  const found = /^[0-9a-f]{12}$/.test(id) ? await find(site, site.scopes, id) : undefined;
  if (found === undefined) throw new NotFound();
  const { shown } = found;
  const from = shown.article.blocks.find(({ paragraph }) => paragraph === Number(query('from') ?? '1'));
  const text =
    shown.display === 'whole'
      ? stretchesHtml(
          shown.article,
          windowed(stretchesOf(shown.article), from?.span.start ?? 0),
          { others: [] },
          view,
        )
      : html`<p class="note">${words(view, 'web.closed')}</p>`;
  return frame({ shown, text }, view);
}

/**
 * An article at a passage, as far as it may be shown.
 * @param text a ticket, as it stands in the address
 * @throws Refusal when it has run out, or opens an excerpt that this reader may not see any more of today
 */
export async function passagePage(visit: Visit, text: string): Promise<Page> {
  const { site, view, query } = visit;
  const { ticket, shown, quoted } = await opened(visit, text);
  const { article, display } = shown;
  const { span } = ticket.ref;
  const tickets = (query('in') ?? '')
    .split('~')
    .slice(0, mostTickets)
    .flatMap((each) => {
      const read = readTicket(site.key, each, site.now());
      return read.is === 'ticket' ? [read.ticket] : [];
    });
  const others = tickets
    .filter(({ ref, id }) => ref.article === article.id && id !== ticket.id)
    .map(({ ref }) => ref.span);
  const stretches = display === 'whole' ? windowed(stretchesOf(article), span.start) : around(article, span);
  if (display === 'excerpt') admit(visit, shown, stretches);
  return frame(
    {
      shown,
      acts: passageActs(ticket, quoted, view),
      panel: passagePanel({ ticket, tickets }, view),
      ...(display === 'excerpt' && { note: 'web.excerpt' as const }),
      text: stretchesHtml(article, stretches, { opened: span, others }, view),
      original: originalOf(quoted),
    },
    view,
  );
}

/** What a ticket opens. */
export async function opened(
  { site }: Visit,
  text: string,
): Promise<{
  readonly ticket: Ticket;
  /** Who it opens for. */
  readonly asker: Asker;
  readonly shown: Shown;
  readonly quoted: Quoted;
}> {
  const read = readTicket(site.key, text, site.now());
  if (read.is === 'expired') throw new Refusal('web.expired');
  if (read.is === 'none') throw new NotFound();
  const { ticket } = read;
  const askers = ticket.scope === undefined ? site.scopes : [byLink(ticket.scope, site.now())];
  const found = await find(site, askers, ticket.ref.article);
  if (found === undefined) throw new Refusal('refusal.gone');
  if (found.shown.display === 'excerpt' && !ticket.isSigned) throw new Refusal('web.closed');
  const quoted = await site.app.quoted(found.asker, ticket.ref);
  if (quoted === undefined) throw new NotFound();
  return { ticket, quoted, ...found };
}

async function find({ app }: Site, askers: readonly Asker[], id: string) {
  for (const asker of askers) {
    const shown = await app.article(asker, id);
    if (shown !== undefined) return { asker, shown };
  }
  return undefined;
}

/** Counts what an excerpt shows. */
function admit({ site, reader }: Visit, { article }: Shown, stretches: readonly Stretch[]): void {
  const paragraphs = stretches.flatMap((each) => (each.is === 'block' ? [each.paragraph] : []));
  if (!site.cap.open(reader, article, paragraphs)) throw new Refusal('web.cap');
}
