import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** Writes text, and waits where the reader is slower than we are, so that memory stays bounded. */
export async function write(output: Writable, text: string, signal?: AbortSignal): Promise<void> {
  if (text === '' || output.write(text) || output.destroyed) return;
  await once(output, 'drain', signal && { signal });
}
