/** How often one address may come: so many requests a second in the long run, and so many at once. */
export type Rate = { readonly perSecond: number; readonly atOnce: number };

/** Addresses that are remembered; the one that came first is forgotten for one more. */
const mostAddresses = 10_000;

/**
 * A limit for each address: a bucket of `atOnce` requests that fills up at `perSecond`.
 * @param now ms, never going back
 * @returns whether an address may have one more request at this moment
 */
export function limiter({ perSecond, atOnce }: Rate, now: () => number): (address: string) => boolean {
  const buckets = new Map<string, { readonly left: number; readonly at: number }>();
  return (address) => {
    const at = now();
    const before = buckets.get(address) ?? { left: atOnce, at };
    const left = Math.min(atOnce, before.left + ((at - before.at) / 1000) * perSecond);
    buckets.delete(address);
    const [oldest] = buckets.keys();
    if (buckets.size >= mostAddresses && oldest !== undefined) buckets.delete(oldest);
    buckets.set(address, { left: left >= 1 ? left - 1 : left, at });
    return left >= 1;
  };
}

/** Whose requests are counted together: an IPv4 address, or the 64 bits of IPv6 that one household has. */
export function readerOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (!plain.includes(':')) return plain;
  const [head = '', tail = ''] = plain.split('::');
  const front = head.split(':').filter((group) => group !== '');
  const back = tail.split(':').filter((group) => group !== '');
  const groups = plain.includes('::')
    ? [...front, ...Array<string>(Math.max(0, 8 - front.length - back.length)).fill('0'), ...back]
    : front;
  return groups.slice(0, 4).join(':');
}
