import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

/**
 * The address of whoever sent a request, for counting: the connection's own. What a header says is believed only where a
 * proxy of ours stands in front, and then the last address of X-Forwarded-For, which is the one that the proxy adds.
 */
export function readerAddress({ proxied }: { readonly proxied: boolean }) {
  return (context: Context): string | undefined => {
    const { address } = getConnInfo(context).remote;
    if (!proxied) return address;
    return context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() ?? address;
  };
}
