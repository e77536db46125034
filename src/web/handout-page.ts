import { html } from 'hono/html';
import { Refusal } from '../refusal.ts';
import { documentHtml } from './document-html.ts';
import { readHandoutLink } from './handout-link.ts';
import type { Page } from './layout.ts';
import { NotFound } from './not-found.ts';
import { words } from './piece.ts';
import { today, type Visit } from './site.ts';

/**
 * A pack's passages and questions as they are printed, for whoever has a link that was made for a teacher.
 * @param text the end of the address
 * @throws Refusal where the link has run out, or the readings are not there any more
 */
export async function handoutPage({ site, view }: Visit, text: string): Promise<Page> {
  const read = readHandoutLink(site.key, text, site.now());
  if (read.is === 'expired') throw new Refusal('web.handout.expired');
  if (read.is === 'none' || site.handout === undefined) throw new NotFound();
  const { scope, wish } = read;
  const asked = { ...wish, locale: view.language, accessed: today(site) };
  const document = await site.handout(scope, site.now(), asked);
  if (document === undefined) throw new Refusal('refusal.gone');
  return {
    kind: 'handout',
    title: view.labels['web.handout'],
    body: html`<p class="advice">${words(view, 'web.handout.print')}</p>
      ${documentHtml(document, view)}`,
  };
}
