import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Asset } from './assets.ts';
import { Refusal } from '../refusal.ts';
import type { Download } from './cite-page.ts';

/** A page with a strong ETag (RFC 9110, 8.8.3): articles never change, so a reader who comes back is told so in a line. */
export function sent(context: Context, body: string, status: ContentfulStatusCode): Response {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
  context.header('Vary', 'Accept-Language');
  context.header('Cache-Control', status === 200 ? 'private, no-cache' : 'no-store');
  if (status !== 200) return context.html(body, status);
  context.header('ETag', etag);
  const isAsked = context.req.method === 'GET' || context.req.method === 'HEAD';
  const known = context.req
    .header('if-none-match')
    ?.split(',')
    .map((each) => each.trim().replace(/^W\//, ''));
  return isAsked && known?.includes(etag) === true ? context.body(null, 304) : context.html(body, status);
}

export function assetSent(context: Context, { body, type, url }: Asset): Response {
  const isVersioned = url.endsWith(`?v=${context.req.query('v') ?? ''}`);
  context.header('Content-Type', type);
  context.header('Cache-Control', isVersioned ? 'public, max-age=31536000, immutable' : 'no-cache');
  return context.body(body);
}

/**
 * What somebody pasted or uploaded; a file before what stands in the field.
 * @throws Refusal when what was sent is no form, or did not come to its end
 */
export async function pasted(context: Context): Promise<string> {
  const { text, file } = await context.req.parseBody().catch(() => {
    throw new Refusal('lookup.none');
  });
  if (file instanceof File && file.size > 0) return file.text();
  return typeof text === 'string' ? text : '';
}

/** A file to be kept. */
export function handedOut(context: Context, { body, type, name }: Download): Response {
  context.header('Content-Type', type);
  context.header('Content-Disposition', `attachment; filename="${name}"`);
  context.header('Cache-Control', 'private, no-cache');
  return context.body(body);
}
