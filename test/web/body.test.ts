import { describe, expect, it } from 'vitest';
import { createWeb } from '../../src/web/create-web.ts';
import { sampleApp } from '../sample-library.ts';

const failures: unknown[] = [];
const web = createWeb(await sampleApp(), { failed: (error) => String(failures.push(error)) });
const multipart = 'multipart/form-data';
const asForm = 'application/x-www-form-urlencoded';

/** A body that comes piece by piece, and may break off. */
function streamed(pieces: readonly string[], end?: Error): ReadableStream<Uint8Array> {
  const waiting = [...pieces];
  return new ReadableStream({
    pull: (to) => {
      const next = waiting.shift();
      if (next !== undefined) return to.enqueue(new TextEncoder().encode(next));
      return end === undefined ? to.close() : to.error(end);
    },
  });
}

/** Sends a body as a client does that does not say how long it is. */
async function post(type: string, body: ReadableStream<Uint8Array>): Promise<Response> {
  const headers = { 'Content-Type': type, 'Transfer-Encoding': 'chunked' };
  return web.request('http://127.0.0.1/verify', { method: 'POST', body, duplex: 'half', headers });
}

describe('what is sent to be checked', () => {
  const half = '--x\r\nContent-Dispos';
  const megabytes = Array.from({ length: 20 }, () => 'a'.repeat(100_000));

  it('may break off, which is no failure of ours', async () => {
    const gone = Object.assign(new Error('aborted'), { code: 'ECONNRESET' });
    const response = await post(asForm, streamed(['text=a'], gone));
    expect(response.status).toBe(400);
    expect(failures).toEqual([]);
  });

  it.each([
    ['no form', 'application/json', streamed(['{}']), 200],
    ['a form without its boundary', multipart, streamed(['{}']), 400],
    ['half a form', `${multipart}; boundary=x`, streamed([half]), 400],
    ['a field that is too long', asForm, streamed(['text=', ...megabytes]), 413],
    ['a form that is too long', `${multipart}; boundary=x`, streamed([half, ...megabytes]), 413],
    ['a name that objects have', asForm, streamed(['__proto__=x&constructor=y&text=a']), 200],
  ])('may be %s', async (_, type, body, status) => {
    const response = await post(type, body);
    expect(response.status).toBe(status);
    expect(await response.text()).toContain('</html>');
    expect(failures).toEqual([]);
  });
});
