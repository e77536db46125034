import type { Hono } from 'hono';
import { createWeb, type WebOptions } from '../../src/web/create-web.ts';
import { handoutLink } from '../../src/web/handout-link.ts';
import { sampleApp } from '../sample-library.ts';
import { hostileApp } from './hostile.ts';

/** Whose library the pages show: the sample, or articles of somebody's own that are full of mischief. */
export type Library = 'sample' | 'own';

/** A page of each kind. */
export type Kind = {
  readonly name: string;
  readonly of: Library;
  readonly path: string;
  readonly status: number;
  /** Sent as a form, in place of opening the address. */
  readonly form?: Readonly<Record<string, string>>;
};

let readers = 0;

const key = new Uint8Array(32).fill(7);
const noon = Date.UTC(2026, 10, 23, 12);

/** Each request comes from another reader, so that nobody who looks at pages on purpose is told to wait; no day is another. */
const options: WebOptions = {
  key,
  now: () => noon,
  addressOf: () => `192.0.2.1-${readers++}`,
};

/** The pages over both libraries. What breaks is thrown on to whoever tests. */
export async function openPages(
  failed: (error: unknown) => string,
): Promise<Readonly<Record<Library, Hono>>> {
  const [sample, own] = await Promise.all([sampleApp(), hostileApp()]);
  return {
    sample: createWeb(sample, {
      ...options,
      failed,
      handout: (scope, at, wish) => sample.handoutByLink(scope, at, wish),
    }),
    own: createWeb(own, { ...options, failed }),
  };
}

const essay = `The town has a new bridge. “The bridge was approved by 12 votes to 3,” I read somewhere. Helena Marchbank, the mayor of
Pellmouth, is said to have been warned. “No such words were ever said by anybody about a purple submarine.”`;

const typedMischief =
  '"><script>window.ran=true</script>\u202e pier </textarea><img src=x onerror=window.ran=true>';

/** A page of each kind, addressed as a reader comes to it: by following links. */
export async function pageKinds(pages: Readonly<Record<Library, Hono>>): Promise<readonly Kind[]> {
  const who = '/ask?command=who&question=the+mayor';
  const hostile = '/ask?command=ask&question=the+pier';
  const [passage, closed, mischief, long] = await Promise.all([
    firstLink(pages.sample, who, /^\/p\//),
    firstLink(pages.own, '/ask?command=who&question=Tom+Weir', /^\/p\//),
    firstLink(pages.own, '/ask?command=ask&question=motto', /^\/p\//),
    firstLink(pages.own, '/ask?command=ask&question=Ilse+Norden', /^\/p\//),
  ]);
  const receipt = await (
    await request(pages.sample, { path: passage.replace(/^\/p\/([^?#]*).*/, '/receipt/$1.json') })
  ).text();
  // A server without articles asks the sample library.
  const wish = { packs: [], questions: 10, seed: 1, style: 'apa' } as const;
  const handout = handoutLink(key, { scope: 'guild:1', wish }, noon + 1000);
  const article = await firstLink(pages.sample, '/sources', /^\/read\//);
  const kind = (name: string, path: string, rest: Partial<Kind> = {}): Kind => ({
    name,
    of: 'sample',
    path,
    status: 200,
    ...rest,
  });
  return [
    kind('first page', '/'),
    kind('answer', who),
    kind('answer to a claim', '/ask?command=claim&question=The+bridge+was+approved+by+12+votes+to+3'),
    kind('answer with dates', '/ask?command=when&question=when+did+the+flood+come%3F'),
    kind('abstention', '/ask?command=ask&question=quantum+chromodynamics+in+Antarctica'),
    kind('closest of an abstention', '/ask?command=ask&question=what+did+the+mayr+eat%3F&closest=1'),
    kind('wrong options', '/ask?command=ask&question=bridge&from=someday', { status: 400 }),
    kind('nothing asked', '/ask', { status: 400 }),
    kind('sources', '/sources'),
    kind('sources narrowed', '/sources?publisher=Nobody'),
    kind('article', article),
    kind('passage', passage),
    kind('help', '/help'),
    kind('about', '/about'),
    kind('privacy', '/privacy'),
    kind('nothing there', '/nothing/at/all', { status: 404 }),
    kind('no such passage', '/p/000000000000000000', { status: 404 }),
    kind('own first page', '/', { of: 'own' }),
    kind('own answer', hostile, { of: 'own' }),
    kind('own sources', '/sources', { of: 'own' }),
    kind('excerpt', closed, { of: 'own' }),
    kind('excerpt of mischief', mischief, { of: 'own' }),
    kind('long words', long, { of: 'own' }),
    kind('unsigned', closed.replace(/\.[^?#]*/, ''), { of: 'own', status: 403 }),
    kind('typed mischief', `/ask?command=ask&question=${encodeURIComponent(typedMischief)}`, { of: 'own' }),
    kind('verify', '/verify'),
    kind('verified', '/verify', { form: { text: essay } }),
    kind('verified receipt', '/verify', { form: { text: receipt } }),
    kind('no receipt', '/verify', { form: { text: '{"type": "Annotation"}' } }),
    kind('verified mischief', '/verify', {
      of: 'own',
      form: { text: `“${typedMischief}”\n“The harbour board approved the new pier.”` },
    }),
    kind('verified nothing', '/verify', { form: { text: ' ' } }),
    kind('cite', passage.replace(/^\/p\/([^?#]*).*/, '/cite/$1')),
    kind('handout', `/handout/${handout}`),
    kind('receipt', passage.replace(/^\/p\/([^?#]*).*/, '/receipt/$1')),
  ];
}

/** A page's address in another language. */
export function inLanguage(path: string, language: string): string {
  const url = new URL(path, 'http://any');
  url.searchParams.set('lang', language);
  return `${url.pathname}${url.search}${url.hash}`;
}

/** Opens a page without a port. */
export function request(web: Hono, { path, form }: Pick<Kind, 'path' | 'form'>): Promise<Response> {
  const url = new URL(path, 'http://127.0.0.1');
  const sent = form && { method: 'POST', body: new URLSearchParams(form) };
  return Promise.resolve(web.request(url.href, sent));
}

/** Where a page's links lead, as they stand in it. */
export function linksOf(body: string): readonly string[] {
  return [...body.matchAll(/<a\b[^>]*?\shref="([^"]*)"/g)].map(([, href = '']) =>
    href.replaceAll('&amp;', '&'),
  );
}

async function firstLink(web: Hono, path: string, where: RegExp): Promise<string> {
  const body = await (await request(web, { path })).text();
  const found = linksOf(body).find((href) => where.test(href));
  if (found === undefined) throw new Error(`${path} has no link to ${where.source}`);
  return found;
}
