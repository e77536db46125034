import { article, words, type HostileFile } from './case.ts';

const MEGABYTE = 1024 * 1024;

export const texts: readonly HostileFile[] = [
  {
    what: 'is one line of 5,000,000 letters',
    file: 'line.txt',
    make: () => Buffer.from('word '.repeat(1_000_000)),
  },
  {
    what: 'is one word of 5,000,000 letters',
    file: 'word.txt',
    make: () => Buffer.from('w'.repeat(5_000_000)),
  },
  {
    what: 'has 2,500,000 lines',
    file: 'lines.txt',
    make: () => Buffer.from('a\n'.repeat(2_500_000)),
    says: ['refused-lines'],
  },
  {
    what: 'has zeros between its letters',
    file: 'zeros.txt',
    make: () => Buffer.from(article.replaceAll(/(?=.)/gsu, '\0')),
    says: ['refused-binary'],
  },
  {
    what: 'is nothing but zeros',
    file: 'nothing.md',
    make: () => Buffer.alloc(4 * MEGABYTE),
    says: ['refused-binary', 'refused-empty'],
  },
  {
    what: 'begins as UTF-16 does, and is none',
    file: 'mark.txt',
    make: () => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('x'), Buffer.from([0xd8, 0xd8, 0x00])]),
    says: ['refused-encoding'],
  },
  {
    what: 'begins as UTF-8 does, and is random',
    file: 'random.txt',
    make: () =>
      Buffer.concat([
        Buffer.from([0xef, 0xbb, 0xbf]),
        Buffer.from(Array.from({ length: 5_000 }, (_, at) => (at * 7919) % 251)),
      ]),
    says: ['refused-encoding'],
  },
  {
    what: 'has a million of marks on one letter',
    file: 'marks.txt',
    make: () => Buffer.from(`${article}\na${'\u0301'.repeat(1_000_000)}`),
  },
  {
    what: 'has front matter that refers to itself',
    file: 'aliases.md',
    make: () => Buffer.from(`---\na: &a [x]\nb: &b [${'*a,'.repeat(1_000)}]\ntitle: *b\n---\n${article}`),
    says: ['front-matter-malformed'],
  },
  {
    what: 'quotes itself 100,000 deep',
    file: 'quotes.md',
    make: () => Buffer.from(`${'> '.repeat(100_000)}${words}`),
  },
  {
    what: 'has 500,000 stars that might be emphasis',
    file: 'stars.md',
    make: () => Buffer.from(`${article}\n${'**a_*'.repeat(100_000)}`),
  },
  {
    what: 'nests its elements 100,000 deep',
    file: 'deep.html',
    make: () => Buffer.from(`${'<div>'.repeat(100_000)}<p>${words}</p>`),
    says: ['refused-nested'],
  },
  {
    what: 'is 20 MB of beginnings of elements',
    file: 'tags.html',
    make: () => Buffer.alloc(20 * MEGABYTE - 1, '<'),
    says: ['refused-elements', 'refused-slow', 'refused-memory', 'refused-unseen', 'refused-too-long'],
  },
  {
    what: 'has 49,000 elements that are never closed',
    file: 'open.html',
    make: () => Buffer.from(`${'<p><b><i>'.repeat(100)}${'<table><tr><td>x</td>'.repeat(12_000)}`),
    says: ['refused-nested', 'refused-elements', 'refused-slow', 'refused-memory'],
  },
  {
    what: 'is larger than any text',
    file: 'large.txt',
    make: () => Buffer.alloc(6 * MEGABYTE, 'a '),
    says: ['refused-too-large'],
  },
  {
    what: 'has a name that would be obeyed by a terminal, and leads elsewhere',
    file: '../../\u001b[2J\u202etxt.exe\0.txt',
    make: () => Buffer.from(article),
  },
];
