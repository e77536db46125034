import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { readerAddress } from '../../src/web/reader-address.ts';
import { keptKey } from '../../src/web/key.ts';
import { serveWeb } from '../../src/web/serve-web.ts';

const host = '127.0.0.1';
const web = new Hono().get('/', (context) => context.text('here'));

async function taken(): Promise<{ readonly port: number; readonly server: Server }> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, host, resolve);
  });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a server that listens on a port has such an address
  return { port: (server.address() as AddressInfo).port, server };
}

describe('serving', () => {
  it('takes the next free port where the first is taken, and this machine alone reaches it', async () => {
    const { port, server } = await taken();
    const serving = await serveWeb(web, { host, port });
    expect(serving?.port).toBeGreaterThan(port);
    expect(serving?.url).toBe(`http://127.0.0.1:${serving?.port}/`);
    expect(await (await fetch(serving?.url ?? '')).text()).toBe('here');
    await expect(fetch(`http://127.0.0.2:${serving?.port}/`)).rejects.toThrow('fetch failed');
    await serving?.close();
    server.close();
  });

  it('takes a question of 4,000 characters in any script', async () => {
    const { port, server } = await taken();
    server.close();
    const serving = await serveWeb(web, { host, port });
    const response = await fetch(`${serving?.url}?question=${encodeURIComponent('橋'.repeat(4000))}`);
    expect(response.status).toBe(200);
    await serving?.close();
  });

  it('ends at once, whoever is still connected', async () => {
    const { port, server } = await taken();
    server.close();
    const serving = await serveWeb(web, { host, port });
    const socket = connect(serving?.port ?? 0, host);
    await new Promise((resolve) => socket.once('connect', resolve));
    socket.write('GET / HTTP/1.1\r\n');
    socket.on('error', () => undefined);
    const began = performance.now();
    await serving?.close();
    // Long before it would have had enough of waiting for the rest of the request, however busy the machine is.
    expect(performance.now() - began).toBeLessThan(5000);
  });
});

describe('the address of a reader', () => {
  it.each([
    [false, '203.0.113.9', '127.0.0.1'],
    [true, '198.51.100.1, 203.0.113.9', '203.0.113.9'],
    [true, undefined, '127.0.0.1'],
  ])('with a proxy of ours: %s', async (proxied, forwarded, expected) => {
    const addressed = new Hono().get('/', (context) =>
      context.text(readerAddress({ proxied })(context) ?? ''),
    );
    const { port, server } = await taken();
    server.close();
    const serving = await serveWeb(addressed, { host, port });
    const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
    expect(await (await fetch(serving?.url ?? '', { headers })).text()).toBe(expected);
    await serving?.close();
  });
});

describe('the key of the pages', () => {
  it('is made once, for this user alone', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'pullquote-key-'));
    const [first, second] = await Promise.all([
      keptKey(join(folder, 'state')),
      keptKey(join(folder, 'state')),
    ]);
    expect(first).toHaveLength(32);
    expect(second).toEqual(first);
    expect(await keptKey(join(folder, 'state'))).toEqual(first);
    expect((await stat(join(folder, 'state', 'web-key'))).mode & 0o777).toBe(0o600);
    await writeFile(join(folder, 'state', 'web-key'), 'cut');
    await expect(keptKey(join(folder, 'state'))).rejects.toThrow('cut');
    await rm(folder, { recursive: true });
  });
});
