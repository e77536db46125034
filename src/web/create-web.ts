import { randomBytes } from 'node:crypto';
import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import { bodyLimit } from 'hono/body-limit';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { commands as allCommands } from '../../commands/index.ts';
import type { Answering } from '../answering.ts';
import type { Classwork } from '../classroom/classwork.ts';
import type { Command } from '../command.ts';
import type { Scope } from '../library/library.ts';
import { Refusal } from '../refusal.ts';
import { say } from '../answer/say.ts';
import { readAssets } from './assets.ts';
import { askPage } from './ask-page.ts';
import { citeFile, citePage } from './cite-page.ts';
import { excerptCap } from './excerpt-cap.ts';
import { guard, isOurs } from './guard.ts';
import { handoutPage } from './handout-page.ts';
import { homePage } from './home-page.ts';
import { layout, type Page } from './layout.ts';
import { NotFound } from './not-found.ts';
import { ownPage } from './own-page.ts';
import { words } from './piece.ts';
import { privacyPage } from './privacy-page.ts';
import { limiter, readerOf, type Rate } from './rate.ts';
import { articlePage, passagePage } from './read-page.ts';
import { receiptFile, receiptPage } from './receipt-page.ts';
import { refusedPage, statusOf } from './refused-page.ts';
import { assetSent, handedOut, pasted, sent } from './respond.ts';
import type { Key } from './signing.ts';
import type { Site, Visit } from './site.ts';
import { settledDates } from './settled-dates.ts';
import { sourcesPage } from './sources-page.ts';
import { verifiedPage, verifyPage } from './verify-page.ts';
import { viewOf } from './view.ts';

/** What the pages are made with; everything has a value that is good for a test. */
export type WebOptions = {
  readonly commands?: readonly Command[];
  /** What everybody may read, the first of which is asked; `local`, then `public`, unless given. */
  readonly scopes?: readonly [Scope, ...Scope[]];
  /** Makes the handouts of classes, from a link that is signed for a teacher; without it there are none. */
  readonly handout?: Classwork['handoutByLink'];
  /** Signs the addresses of excerpts. Without one, they open as long as this process lives. */
  readonly key?: Key;
  /** Under which address others reach it, for its host. */
  readonly publicUrl?: string;
  /** How whoever runs this can be reached. */
  readonly contact?: string;
  /** ms UTC. */
  readonly now?: () => number;
  readonly rate?: Rate;
  /** The same for whole texts, which take a hundred times as long. */
  readonly verifyRate?: Rate;
  /** The address of whoever sent a request. */
  readonly addressOf?: (context: Context) => string | undefined;
  /** Logs what broke, and gives the id that the person is told. */
  readonly failed?: (error: unknown) => string;
};

/** What a form may send: a long essay, percent-encoded. */
const mostBytes = 1024 * 1024;

/** Of one address: enough for anybody who reads and for a class behind one address, too little to keep us busy. */
const usualRate: Rate = { perSecond: 60, atOnce: 120 };

const usualVerifyRate: Rate = { perSecond: 0.5, atOnce: 10 };

/** The pages over an app; they can be requested without a port. */
export function createWeb(app: Answering, options: WebOptions = {}): Hono {
  const now = options.now ?? Date.now;
  const site: Site = {
    app,
    commands: options.commands ?? allCommands,
    scopes: options.scopes ?? ['local', 'public'],
    key: options.key ?? randomBytes(32),
    now,
    cap: excerptCap(now),
    ...(options.contact !== undefined && { contact: options.contact }),
    ...(options.handout && { handout: options.handout }),
  };
  const addressOf = options.addressOf ?? (() => undefined);
  const assets = readAssets();
  const isAllowed = limiter(options.rate ?? usualRate, now);
  const mayVerify = limiter(options.verifyRate ?? usualVerifyRate, now);
  const visitOf = (context: Context): Visit => ({
    site,
    view: viewOf(context.req.url, context.req.header('accept-language')),
    reader: readerOf(addressOf(context) ?? ''),
    query: (name) => context.req.query(name),
  });
  const show = async (context: Context, page: Page, status: ContentfulStatusCode = 200) => {
    const { view } = visitOf(context);
    const links = { style: assets['style.css'].url, script: assets['script.js'].url };
    return sent(context, String(await layout(page, view, links)), status);
  };
  const page = (make: (visit: Visit, context: Context) => Page | Promise<Page>) => async (context: Context) =>
    show(context, await make(visitOf(context), context));
  const refused = async (context: Context, refusal: Refusal) =>
    show(context, await refusedPage(visitOf(context), refusal), statusOf(refusal));

  const web = new Hono({ strict: false });
  web.use(guard);
  web.use(async (context, next) => {
    if (!isOurs(new URL(context.req.url).host, options.publicUrl))
      return context.text('Misdirected Request', 421);
    if (!isAllowed(readerOf(addressOf(context) ?? ''))) {
      context.header('Retry-After', '1');
      return refused(context, new Refusal('web.busy'));
    }
    return next();
  });
  web.use(
    bodyLimit({
      maxSize: mostBytes,
      onError: async (context) => refused(context, new Refusal('web.too-large')),
    }),
  );
  for (const asset of Object.values(assets)) web.get(asset.path, (context) => assetSent(context, asset));
  web.get('/', page(homePage));
  web.get('/ask', async (context) => {
    const visit = visitOf(context);
    const settled = settledDates(visit);
    return settled === undefined ? show(context, await askPage(visit)) : context.redirect(settled, 303);
  });
  web.get(
    '/read/:article',
    page((visit, context) => articlePage(visit, context.req.param('article') ?? '')),
  );
  web.get(
    '/p/:ticket',
    page((visit, context) => passagePage(visit, context.req.param('ticket') ?? '')),
  );
  web.get(
    '/handout/:link',
    page((visit, context) => handoutPage(visit, context.req.param('link') ?? '')),
  );
  for (const command of site.commands.filter(({ options: { question } }) => question === undefined))
    web.get(
      `/${command.name}`,
      page((visit) => (command.name === 'sources' ? sourcesPage : ownPage)(visit, command)),
    );
  web.get('/privacy', page(privacyPage));
  web.get('/cite/:ticket', async (context) => {
    const [visit, ticket, format] = [
      visitOf(context),
      context.req.param('ticket'),
      context.req.query('format'),
    ];
    if (format === undefined) return show(context, await citePage(visit, ticket));
    return handedOut(context, await citeFile(visit, ticket, format));
  });
  web.get('/receipt/:ticket', async (context) => {
    const [visit, ticket] = [visitOf(context), context.req.param('ticket')];
    if (!ticket.endsWith('.json')) return show(context, await receiptPage(visit, ticket));
    return handedOut(context, await receiptFile(visit, ticket.slice(0, -'.json'.length)));
  });
  web.get('/verify', page(verifyPage));
  web.post('/verify', async (context) => {
    const visit = visitOf(context);
    if (!mayVerify(visit.reader)) return refused(context, new Refusal('web.busy'));
    return show(context, await verifiedPage(visit, await pasted(context)));
  });
  web.notFound((context) => refused(context, new Refusal('web.not-found')));
  web.onError((error, context) => {
    if (error instanceof Refusal) return refused(context, error);
    if (error instanceof NotFound) return refused(context, new Refusal('web.not-found'));
    // Whoever asked has gone before all of it had come: nothing broke, and nobody reads this.
    if ('code' in error && error.code === 'ECONNRESET') return context.body(null, 400);
    const id = options.failed?.(error) ?? '';
    return show(
      context,
      {
        kind: 'plain',
        body: html`<h1>${words(visitOf(context).view, 'failure', { id: say.fact(id) })}</h1>`,
      },
      500,
    );
  });
  return web;
}
