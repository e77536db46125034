import { open, rm } from 'node:fs/promises';
import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import { setTimeout as sleep } from 'node:timers/promises';
import { say } from '../../answer/say.ts';
import { megabyte } from '../../guild/limits.ts';
import { Refusal } from '../../refusal.ts';
import type { Attached } from './fields.ts';
import { newPath, type Incoming } from './incoming.ts';

/** Where Discord keeps what is attached. */
const hosts: ReadonlySet<string> = new Set(['cdn.discordapp.com', 'media.discordapp.net']);

/** The largest file that is fetched, in bytes; a reader may refuse a smaller one. */
const largest = 20 * megabyte;

/** How long fetching one may take, in ms. */
const patience = 15_000;

/**
 * Fetches a file from where Discord keeps it, and from nowhere else, to a file of this machine that only this user can read; it
 * is gone again when what is done with it is done. It is never held in memory. The address and the size come from outside.
 * @throws Refusal where it is too large or not of the size that was declared, does not come, or takes too long
 */
export async function withDownload<T>(
  attached: Attached,
  incoming: Incoming,
  use: (path: string) => Promise<T>,
): Promise<T> {
  const file = say.fact(attached.name.slice(0, 200));
  if (attached.size > largest)
    throw new Refusal('upload.too-large', { file, megabytes: say.number(largest / megabyte) });
  const path = newPath(incoming);
  try {
    const written = await fetchedInTime(attached, incoming, path).catch((error: unknown) => {
      if (error instanceof Refusal) throw error;
      throw new Refusal('upload.not-fetched', { file });
    });
    if (written === 'late') throw new Refusal('upload.slow', { file, seconds: say.number(patience / 1000) });
    if (written !== attached.size) throw new Refusal('upload.other-size', { file });
    return await use(path);
  } finally {
    await rm(path, { force: true });
  }
}

/** How many bytes were written: at most one more than were declared. `late` where the time was over before the end. */
async function fetchedInTime(attached: Attached, incoming: Incoming, path: string): Promise<number | 'late'> {
  const ending = new AbortController();
  const late = sleep(patience, 'late' as const, { signal: ending.signal, ref: false }).catch(() => 0);
  const fetching = fetched(addressOf(attached.url, incoming), attached.size, path, ending.signal);
  // Whichever of them is left behind when the other has ended, nobody waits for.
  fetching.catch(() => undefined);
  try {
    return await Promise.race([fetching, late]);
  } finally {
    ending.abort();
    // The file is closed before it is taken away.
    await fetching.catch(() => undefined);
  }
}

/** How many bytes were written: of what is longer than it should be, some more than that. */
async function fetched(address: URL, size: number, path: string, signal: AbortSignal): Promise<number> {
  const response = await answerOf(address, signal);
  if (response.statusCode !== 200) {
    response.destroy();
    throw new Error(`The file was answered with ${response.statusCode ?? 'nothing'}`);
  }
  const file = await open(path, 'wx', 0o600);
  try {
    let written = 0;
    for await (const piece of response.iterator()) {
      if (!(piece instanceof Uint8Array)) throw new TypeError('A file that is no bytes');
      written += piece.length;
      // Leaving the loop ends the connection.
      if (written > size) return written;
      await file.appendFile(piece);
    }
    return written;
  } finally {
    await file.close();
  }
}

/** By Node's own client and not by `fetch`: it follows no redirect, and takes some 20 MB less for the same files. */
function answerOf(address: URL, signal: AbortSignal): Promise<IncomingMessage> {
  const { get } = address.protocol === 'https:' ? https : http;
  // What is compressed on the way has no size that could be compared; a connection of its own is over with the file.
  const options = { signal, agent: false, headers: { 'accept-encoding': 'identity' } };
  return new Promise((answered, failed) => get(address, options, answered).on('error', failed));
}

/** @throws Error where it leads anywhere but to Discord's own files */
function addressOf(url: string, { cdn }: Incoming): URL {
  const address = new URL(url);
  const own = cdn === undefined ? undefined : new URL(cdn);
  const isOwn = own !== undefined && address.origin === own.origin;
  const isDiscords = address.protocol === 'https:' && address.port === '' && hosts.has(address.hostname);
  if (address.username !== '' || address.password !== '' || !(isOwn || isDiscords))
    throw new Error('A file that is not with Discord');
  return address;
}
