import type { Quoted } from './answer.ts';

/** How many words at each end of a passage an address names. */
const words = 5;

/**
 * The article's public address, opened at the passage by a text fragment (W3C "URL Fragment Text Directives");
 * undefined where it has none that a stranger could open.
 */
export function passageLink({ quote, citation }: Quoted): string | undefined {
  const { url } = citation.facts;
  if (url === undefined || !URL.canParse(url)) return undefined;
  const address = new URL(url);
  if (!/^https?:$/.test(address.protocol) || isPrivate(address.hostname)) return undefined;
  const said = quote.exact.split(/\s+/);
  const ends = said.length <= 2 * words ? [said] : [said.slice(0, words), said.slice(-words)];
  const fragment = ends.map((part) => encoded(part.join(' '))).join(',');
  address.hash = '';
  return `${address.href}#:~:text=${fragment}`;
}

/** In a text directive `-`, `,` and `&` mean something themselves. */
function encoded(part: string): string {
  return encodeURIComponent(part.toWellFormed()).replaceAll('-', '%2D');
}

/** This machine or its neighbours: an address that opens nothing for anybody else. */
function isPrivate(host: string): boolean {
  return (
    !host.includes('.') ||
    host.endsWith('.localhost') ||
    host.endsWith('.local') ||
    host.startsWith('[') ||
    /^(0|10|127|169\.254|192\.168|172\.(1[6-9]|2\d|3[01]))\./.test(host)
  );
}
