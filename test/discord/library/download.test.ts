import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import http, { createServer } from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { withDownload } from '../../../src/discord/library/download.ts';
import { intake, sweepIncoming } from '../../../src/discord/library/incoming.ts';

const body = 'The lamp was lit.\n';
const seen: string[] = [];
const server = createServer((request, response) => {
  seen.push(String(request.url));
  if (request.url === '/moved') return response.writeHead(302, { location: '/whole' }).end();
  if (request.url === '/gone') return response.writeHead(404).end(body);
  return response.end(body);
});
let cdn: string;
let folder: string;

beforeAll(async () => {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it listens on a port
  cdn = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
beforeEach(async () => {
  seen.length = 0;
  folder = join(mkdtempSync(join(tmpdir(), 'pullquote-incoming-')), 'incoming');
  await sweepIncoming({ folder });
});
afterEach(() => {
  expect(readdirSync(folder)).toEqual([]);
  rmSync(folder, { recursive: true });
});
afterAll(() => server.close());

const attached = (url: string, size = body.length) => ({ name: 'lamp.txt', size, url });
const fails = () => Promise.reject(new Error('unreadable'));
const read = (path: string) => Promise.resolve(readFileSync(path, 'utf8'));

describe('a file that is fetched', () => {
  it('is there, byte for byte, for as long as it is used', async () => {
    expect(await withDownload(attached(`${cdn}/whole`), { folder, cdn }, read)).toBe(body);
  });

  it('is gone where what is done with it fails, too', async () => {
    await expect(withDownload(attached(`${cdn}/whole`), { folder, cdn }, fails)).rejects.toThrow(
      'unreadable',
    );
  });

  it.each([
    ['is shorter than it was said to be', '/whole', body.length + 1, 'upload.other-size'],
    ['is longer', '/whole', body.length - 1, 'upload.other-size'],
    ['was said to have no size at all', '/whole', Number.NaN, 'upload.other-size'],
    ['is not there', '/gone', body.length, 'upload.not-fetched'],
    ['lies somewhere else', '/moved', body.length, 'upload.not-fetched'],
    ['is said to be larger than anything that is read', '/whole', 1e9, 'upload.too-large'],
  ])('is refused where it %s', async (_what, path, size, refusal) => {
    const use = vi.fn(read);
    await expect(withDownload(attached(`${cdn}${path}`, size), { folder, cdn }, use)).rejects.toThrow(
      refusal,
    );
    expect(use).not.toHaveBeenCalled();
    expect(seen.slice(1)).toEqual([]);
  });

  it.each([
    'http://cdn.discordapp.com/attachments/1/2/lamp.txt',
    'https://cdn.discordapp.com:8443/attachments/1/2/lamp.txt',
    'https://cdn.discordapp.com.evil.example/lamp.txt',
    'https://evil.example/cdn.discordapp.com',
    'https://a:b@cdn.discordapp.com/lamp.txt',
    'file:///etc/hostname',
    'data:text/plain,The%20lamp',
    'not an address',
  ])('is not fetched from %s', async (url) => {
    const asked = [http, https].map((client) => vi.spyOn(client, 'get'));
    await expect(withDownload(attached(url), { folder }, read)).rejects.toThrow('upload.not-fetched');
    for (const get of asked) expect(get).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });

  it('is not fetched from this machine where nothing says that Discord is here', async () => {
    await expect(withDownload(attached(`${cdn}/whole`), { folder }, read)).rejects.toThrow(
      'upload.not-fetched',
    );
    expect(seen).toEqual([]);
  });
});

describe('several files', () => {
  it('take turns, in the order in which they came, whatever becomes of each', async () => {
    const { turn } = intake({ folder });
    let atOnce = 0;
    let most = 0;
    const order: number[] = [];
    const works = Array.from({ length: 12 }, (_, at) =>
      turn('guild:1', async () => {
        order.push(at);
        most = Math.max(most, (atOnce += 1));
        await new Promise((done) => setTimeout(done, 1));
        atOnce -= 1;
        if (at % 3 === 0) throw new Error('unreadable');
      }),
    );
    const came = await Promise.allSettled(works);
    expect(came.filter(({ status }) => status === 'rejected')).toHaveLength(4);
    expect(order).toEqual(works.map((_, at) => at));
    expect(most).toBe(4);
  });

  it('of one server do not keep those of another waiting until all of them are read', async () => {
    const { turn } = intake({ folder });
    const begun: string[] = [];
    const ends: (() => void)[] = [];
    const work = (name: string) => () => {
      begun.push(name);
      return new Promise<void>((end) => ends.push(end));
    };
    const many = Array.from({ length: 20 }, () => turn('guild:1', work('many')));
    const one = turn('guild:2', work('one'));
    await vi.waitFor(() => expect(ends).toHaveLength(4));
    ends[0]?.();
    await vi.waitFor(() => expect(ends).toHaveLength(5));
    expect(begun.at(-1)).toBe('one');
    for (let at = 0; at < 21; at += 1) {
      await vi.waitFor(() => expect(ends.length).toBeGreaterThan(at));
      ends[at]?.();
    }
    await Promise.all([...many, one]);
  });

  it('of one server wait up to a limit, beyond which somebody is told to try again', async () => {
    const { turn } = intake({ folder });
    const end = Promise.withResolvers<void>();
    const works = Array.from({ length: 60 }, () => turn('guild:1', () => end.promise));
    await expect(Promise.race(works)).rejects.toThrow('refusal.reading-busy');
    const other = turn('guild:2', () => Promise.resolve('read'));
    end.resolve();
    await Promise.allSettled(works);
    await expect(other).resolves.toBe('read');
  });
});
