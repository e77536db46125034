import { describe, expect, it } from 'vitest';
import { cap, excerptCap } from '../../src/web/excerpt-cap.ts';
import { limiter, readerOf } from '../../src/web/rate.ts';
import { written } from '../store/written-article.ts';

describe('the limit of an address', () => {
  it('lets so many requests through at once, and so many a second after that', () => {
    let now = 0;
    const may = limiter({ perSecond: 50, atOnce: 100 }, () => now);
    const many = (times: number) => Array.from({ length: times }, () => may('a')).filter(Boolean).length;
    expect(many(200)).toBe(100);
    now += 1000;
    expect(many(200)).toBe(50);
    expect(may('b')).toBe(true);
  });

  it('remembers no more addresses than it must', () => {
    const may = limiter({ perSecond: 1, atOnce: 1 }, () => 0);
    for (let each = 0; each < 20_000; each++) may(`address ${each}`);
    expect(may('address 0')).toBe(true);
    expect(may('address 19999')).toBe(false);
  });

  it.each([
    ['127.0.0.1', '127.0.0.1'],
    ['::ffff:203.0.113.9', '203.0.113.9'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['', ''],
  ])('counts %s as %s', (address, reader) => {
    expect(readerOf(address)).toBe(reader);
  });
});

describe('the cap on excerpts', () => {
  const { article } = written(
    Array.from({ length: 100 }, (_, at) => `Paragraph ${at} of the pier.`).join('\n\n'),
    {
      file: 'pier.txt',
      title: 'The pier',
    },
  );
  const walk = (may: ReturnType<typeof excerptCap>, reader: string) =>
    article.blocks.filter(({ paragraph }) => may.open(reader, article, [paragraph])).length;

  it('lets nobody walk through an article paragraph by paragraph', () => {
    const may = excerptCap(() => 0);
    expect(walk(may, 'a')).toBe(cap.paragraphs);
    expect(may.open('a', article, [1])).toBe(true);
    expect(walk(may, 'b')).toBe(cap.paragraphs);
  });

  it('opens again the next day', () => {
    let now = 0;
    const may = excerptCap(() => now);
    walk(may, 'a');
    expect(may.open('a', article, [99])).toBe(false);
    now += 24 * 60 * 60 * 1000;
    expect(may.open('a', article, [99])).toBe(true);
  });

  it('lets a short article be checked', () => {
    const short = written('One.\n\nTwo.\n\nThree.', { file: 'short.txt', title: 'Short' }).article;
    expect(excerptCap(() => 0).open('a', short, [1, 2, 3])).toBe(true);
  });
});
