import { describe, expect, it } from 'vitest';
import { escape, inline, marksIn, showable, shown } from '../../../src/discord/words/escape.ts';
import fc from '../../chance.ts';

const hostile: readonly string[] = [
  '¯\\_(ツ)_/¯',
  '**bold** __under__ ~~gone~~ ||spoiler|| `code`',
  '```js\nprocess.exit()\n```',
  '@everyone @here <@123456789012345678> <@&123456789012345678> <#123456789012345678>',
  '<t:1700000000:R> </ask:123456789012345678> <:wave:123456789012345678> <id:customize>',
  '[a bank](https://phish.example) https://example.org/a_b_(c) <https://example.org>',
  ':tada: 10:30 a::b::c:',
  '# heading\n## two\n-# small\n- item\n  - nested\n* star\n1. one\n 12) twelve\n> quoted\n>>> all',
  '\\',
  'ends with a backslash \\',
  '\\\\*not bold\\*',
  'line one\r\nline two\rline three\n\nline five',
  'שלום — مرحبا (עברית)',
  'é e\u0301 👩‍👩‍👧‍👦 🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  'tab\there  two spaces',
  '12',
  '7.5 per cent',
];

describe('escape', () => {
  it.each(hostile)('shows the very letters of %j', (text) => {
    expect(shown(escape(text))).toBe(text);
  });

  it('shows the very letters of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => shown(escape(text)) === text),
      { numRuns: 500 },
    );
  });

  it('adds nothing to ordinary prose', () => {
    const prose = 'The mayor, Ms Ortega-Lind (61), said: “We’ll see.” It cost £4.50 – or more.';
    expect(escape(prose)).toBe(prose);
  });
});

describe('shown', () => {
  it.each(['*a*', '_a_', '<@1>', '@here', '[a](b)', 'https://a', '# a', '- a', '1. a', ':a:', '\\a', 'a\\'])(
    'will not take %j for text',
    (markdown) => {
      expect(shown(markdown)).toBeUndefined();
    },
  );
});

describe('showable', () => {
  it.each(['\u0000', 'a\u202Eb', 'a\u2068b', '\uD800', `e${'\u0301'.repeat(9)}`, 'e\u0301'.repeat(101)])(
    'knows that Discord would change %j',
    (text) => {
      expect(showable(text)).toBe(false);
    },
  );

  it.each(['Sí, señor', 'हिन्दी में', 'a\u200Db', 'tab\there', 'e\u0301'.repeat(100)])(
    'lets %j through',
    (text) => {
      expect(showable(text)).toBe(true);
    },
  );
});

describe('inline', () => {
  it('puts a text on one line that Discord can show', () => {
    expect(inline(' a\r\nb\u202E c\u0000 ')).toBe('a b c');
    expect(marksIn(inline('e\u0301'.repeat(500)))).toBe(0);
  });
});
