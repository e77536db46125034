import type { MiddlewareHandler } from 'hono';

/** What a page may load and do: its own style, script and images, and nothing from anywhere else. */
export const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const headers: Readonly<Record<string, string>> = {
  'Content-Security-Policy': policy,
  'X-Content-Type-Options': 'nosniff',
  // An address may be a signed one, so nobody who is linked to learns it.
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), browsing-topics=()',
};

/** Sets what protects a reader on every answer, whatever it is. */
export const guard: MiddlewareHandler = async (context, next) => {
  await next();
  for (const [name, value] of Object.entries(headers)) context.header(name, value);
};

/**
 * Whether a request names a host that this server is: an IP address, `localhost`, or the one of its public address. A page
 * elsewhere whose name is made to lead here (DNS rebinding) names its own, and must not read a library with it.
 * @param host the Host header; nothing else is ever made of it
 */
export function isOurs(host: string, publicUrl: string | undefined): boolean {
  const name = host.toLowerCase().replace(/:\d{1,5}$/, '');
  if (name === 'localhost' || /^\d{1,3}(?:\.\d{1,3}){3}$/.test(name) || /^\[[\da-f:.]+\]$/.test(name))
    return true;
  return publicUrl !== undefined && new URL(publicUrl).hostname === name;
}
