import { makeZip, type MadeEntry } from '../make-zip.ts';
import { article, type HostileFile } from './case.ts';

const MEGABYTE = 1024 * 1024;

const one = (entry: Partial<MadeEntry>) => makeZip([{ name: 'a.txt', data: article, ...entry }]);
const zeros = (megabytes: number) => Buffer.alloc(megabytes * MEGABYTE);

/** Archives in archives in archives. */
const nested = (depth: number): Buffer =>
  depth === 0 ? one({}) : makeZip([{ name: `${depth}.zip`, data: nested(depth - 1) }]);

export const archives: readonly HostileFile[] = [
  {
    what: 'unpacks to a thousand times its size',
    file: 'bomb.zip',
    make: () => one({ data: zeros(90) }),
    says: ['refused-archive-ratio'],
  },
  {
    what: 'says that it unpacks to four gigabytes',
    file: 'huge.zip',
    make: () => one({ declared: { size: 0xffff_fff0 } }),
    says: ['refused-archive-size'],
  },
  {
    what: 'unpacks to more than it says',
    file: 'liar.zip',
    make: () => one({ data: zeros(90), declared: { size: 100 } }),
    says: ['refused-broken'],
  },
  {
    what: 'unpacks to less than it says',
    file: 'braggart.zip',
    make: () => one({ declared: { size: 2_000 } }),
    says: ['refused-broken'],
  },
  {
    what: 'has 400 entries that share their bytes',
    file: 'overlap.zip',
    make: () =>
      makeZip([
        { name: '0.txt', data: zeros(1) },
        ...Array.from({ length: 400 }, (_, at) => ({
          name: `${at + 1}.txt`,
          data: zeros(1),
          sharesWith: 0,
          declared: { size: 100 },
        })),
      ]),
    says: ['refused-archive-ratio'],
  },
  {
    what: 'has 501 files',
    file: 'many.zip',
    make: () => makeZip(Array.from({ length: 501 }, (_, at) => ({ name: `${at}.txt`, data: article }))),
    says: ['refused-archive-entries'],
  },
  {
    what: 'holds archives ten deep',
    file: 'nested.zip',
    make: () => nested(10),
    says: ['refused-archive-nested'],
  },
  {
    what: 'holds an archive that is called a text',
    file: 'inside.zip',
    make: () => one({ data: one({ data: zeros(90) }) }),
    says: ['refused-archive-nested'],
  },
  ...[
    ['leads out of it', '../../out.txt'],
    ['leads out of it from inside', 'a/b/../../../out.txt'],
    ['begins at the root', '/etc/out.txt'],
    ['leads out of it the Windows way', '..\\..\\out.txt'],
    ['names a drive', 'C:\\out.txt'],
    ['has 60,000 letters', 'a'.repeat(60_000)],
    ['is empty', ''],
  ].map(([what = '', name = '']) => ({
    what: `has a path that ${what}`,
    file: 'path.zip',
    make: () => one({ name }),
    says: ['refused-archive-path' as const],
  })),
  {
    what: 'has two files under one name',
    file: 'twice.zip',
    make: () =>
      makeZip([
        { name: 'a.txt', data: article },
        { name: 'a.txt', data: 'Another text.' },
      ]),
    says: ['refused-archive-twice'],
  },
  {
    what: 'holds a link to the password file',
    file: 'link.zip',
    make: () => one({ data: '/etc/passwd', mode: 0o120777, method: 0 }),
    says: ['refused-archive-link'],
    without: 'root:',
  },
  {
    what: 'holds a device',
    file: 'device.zip',
    make: () => one({ data: '', mode: 0o020666 }),
    says: ['refused-archive-link'],
  },
  {
    what: 'is locked with a password',
    file: 'locked.zip',
    make: () => one({ flags: 0x801 }),
    says: ['refused-encrypted'],
  },
  {
    what: 'is packed in a way that nobody knows',
    file: 'method.zip',
    make: () => one({ method: 99 }),
    says: ['refused-broken'],
  },
  {
    what: 'ends in the middle',
    file: 'cut.zip',
    make: () => one({ data: article.repeat(100) }).subarray(0, 90),
    says: ['refused-broken'],
  },
  {
    what: 'has an entry with another checksum',
    file: 'checksum.zip',
    make: () => one({ declared: { crc: 1 } }),
    says: ['refused-broken'],
  },
  {
    what: 'says that it has 300 entries, and has one',
    file: 'count.zip',
    make: () => makeZip([{ name: 'a.txt', data: article }], { count: 300 }),
    says: ['refused-broken'],
  },
  {
    what: 'points at itself as its directory',
    file: 'self.zip',
    make: () => {
      const bytes = one({});
      bytes.writeUInt32LE(bytes.length - 22, bytes.length - 6);
      return bytes;
    },
    says: ['refused-broken'],
  },
  {
    what: 'is nothing but a signature',
    file: 'signature.zip',
    make: () => Buffer.from('PK\x03\x04'),
    says: ['refused-broken'],
  },
  {
    what: 'begins with a page that takes too long',
    file: 'slow.zip',
    make: () =>
      makeZip([
        { name: '0.html', data: Buffer.alloc(9 * MEGABYTE, '<') },
        ...Array.from({ length: 50 }, (_, at) => ({ name: `${at + 1}.txt`, data: `${at} ${article}` })),
      ]),
    says: ['refused-archive-stopped'],
  },
];
