import { between, oneOf } from './random.ts';

/** What articles hold that a chat takes for something else, and what chats hold. */
const tokens = [
  '**',
  '*',
  '__',
  '_',
  '***',
  '~~',
  '~',
  '||',
  '|',
  '`',
  '``',
  '```',
  '```js\n',
  '\\',
  '\\\\',
  '¯\\_(ツ)_/¯',
  '# ',
  '## ',
  '### ',
  '-# ',
  '- ',
  '* ',
  '+ ',
  '1. ',
  '12) ',
  '> ',
  '>>> ',
  '>',
  '---',
  '===',
  '|---|',
  '@everyone',
  '@here',
  '<@123456789012345678>',
  '<@!123456789012345678>',
  '<@&123456789012345678>',
  '<#123456789012345678>',
  '<t:1700000000>',
  '<t:1700000000:R>',
  '</ask:123456789012345678>',
  '<:wave:123456789012345678>',
  '<a:wave:123456789012345678>',
  '<id:customize>',
  '<123456789012345678:browse>',
  '<someone@example.org>',
  '<tel:+15550100>',
  '<https://example.org>',
  'https://example.org/a_b_(c)*d*',
  'http://x.example',
  'steam://run/1',
  'discord.gg/abc',
  'mailto:a@b.example',
  '[a bank](https://phish.example)',
  '[x](<https://phish.example> "title")',
  '![x](https://phish.example)',
  '[',
  ']',
  '](',
  '(',
  ')',
  ':tada:',
  ':)',
  ':',
  '10:30',
  '::',
  '://',
  '&amp;',
  '&lt;b&gt;',
  '<b>',
  '</b>',
  '<!--',
  '{',
  '}',
  '$1',
  '%s',
  '/who',
  '//',
  "'",
  '"',
  '“',
  '”',
  '‘',
  '’',
  '«',
  '»',
  '–',
  '—',
  '…',
  '[…]',
  ' · ',
  '½',
  'ﬁ',
  'İ',
  'ß',
  '№',
  '™',
  '©️',
] as const;
const scripts = [
  'שלום',
  'עולם',
  'مرحبا',
  'بالعالم',
  '١٢٣',
  'हिन्दी',
  'ภาษาไทย',
  '中文',
  '日本語',
  '한국어',
  'Ελληνικά',
  'кириллица',
  'é',
  'e\u0301',
  'o\u0302\u0323',
  'ñ',
  'Å',
  '😀',
  '👩‍👩‍👧‍👦',
  '🏳️‍🌈',
  '🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  '👍🏽',
  '🇩🇪',
  '1️⃣',
  '❤️',
  '𝔘𝔫𝔦',
  '𐤀',
  '\u200B',
  '\u200D',
  '\u200E',
  '\u200F',
  '\u061C',
  '\u00AD',
  '\uFEFF',
  '\u2028',
  '\u2029',
  '\u00A0',
  '\u3000',
  '\t',
  '\u2003',
] as const;
const breaks = [
  '\n',
  '\r\n',
  '\r',
  '\n\n',
  '\n ',
  ' \n',
  '\n  - ',
  '\n# ',
  '\n> ',
  '\n1. ',
  '\r\n-# ',
  '\n```\n',
] as const;
/** What Discord is known to drop or reorder. */
const lost = [
  '\u202E',
  '\u2066',
  '\u2068',
  '\u2069',
  '\u0000',
  '\u001B',
  '\u0085',
  '\uD83D',
  '\uDE00',
  '\uFFFE',
  '\u000B',
] as const;
const words = [
  'the',
  'mayor',
  'said',
  'that',
  'no',
  'bridge',
  'would',
  'close',
  'in',
  'June',
  '7.5',
  '12',
  'Mr',
  'St.',
  'U.S.',
  'well-known',
  'not',
] as const;

/** A text that means no good: mostly markup, other scripts and odd white space between ordinary words. */
export function hostileText(draw: () => number): string {
  const atoms = between(draw, 1, draw() < 0.05 ? 60 : 10);
  const text = Array.from({ length: atoms }, () => atom(draw)).join('');
  return draw() < 0.3 ? text : text.trim();
}

function atom(draw: () => number): string {
  const kind = draw();
  if (kind < 0.38) return oneOf(draw, tokens);
  if (kind < 0.58) return `${oneOf(draw, words)} `;
  if (kind < 0.7) return oneOf(draw, scripts);
  if (kind < 0.76) return oneOf(draw, breaks);
  if (kind < 0.8) return ' ';
  if (kind < 0.805) return oneOf(draw, lost);
  if (kind < 0.82) return run(draw);
  if (kind < 0.9) return String.fromCodePoint(between(draw, 0x21, 0x7e));
  return anyCharacter(draw);
}

/** Long runs: of a letter, a mark, an escape. */
function run(draw: () => number): string {
  const unit = oneOf(draw, [
    'a',
    '*',
    '_',
    '`',
    '\\',
    '|',
    '>',
    '#',
    '\u0301',
    'e\u0301',
    '- ',
    '<',
    '@',
    ':',
    '😀',
    '[',
    ' ',
  ]);
  return unit.repeat(between(draw, 2, draw() < 0.1 ? 200 : 12));
}

/** Any character but a half of a pair. */
function anyCharacter(draw: () => number): string {
  const limit = oneOf(draw, [0x17f, 0x2fff, 0xffff, 0x1_ffff]);
  const point = between(draw, 0xa0, limit);
  return point >= 0xd800 && point <= 0xdfff ? 'x' : String.fromCodePoint(point);
}
