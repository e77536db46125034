import { describe, expect, it } from 'vitest';
import { labelsFor } from '../../src/answer/label.ts';
import { account, type Known } from '../../src/evaluate/fuzz/account.ts';
import { fuzz } from '../../src/evaluate/fuzz/batch.ts';
import { fuzzConsole } from '../../src/evaluate/fuzz/console-case.ts';
import { fuzzDiscord } from '../../src/evaluate/fuzz/discord-case.ts';
import { display } from '../../src/evaluate/fuzz/discord-display.ts';

describe.each([
  ['Discord', fuzzDiscord],
  ['a terminal', fuzzConsole],
])('%s', (_name, renderer) => {
  it('shows the letters of whatever an article holds', () => {
    const { quotations, problems, examples } = fuzz(renderer, { seed: 1, count: 600 });
    expect(examples).toEqual([]);
    expect(problems).toEqual({});
    expect(quotations).toBeGreaterThan(500);
  });
});

describe('the fuzz', () => {
  it('finds what is wrong, and shrinks it', () => {
    const { problems, examples } = fuzz(
      ({ quotes }) => ({
        shown: quotes.length,
        withheld: 0,
        problems: quotes.some(({ quote }) => quote.exact.includes('@everyone'))
          ? [{ kind: 'pings', what: 'pings' }]
          : [],
      }),
      { seed: 1, count: 500 },
    );
    expect(problems.pings).toBeGreaterThan(0);
    expect(examples[0]).toContain('shrunk: "@everyone"');
  });
});

describe('what Discord shows', () => {
  it.each([
    [
      '> quoted\n-# small',
      [
        { quoted: true, text: 'quoted' },
        { quoted: false, text: 'small\n' },
      ],
    ],
    ['> a\n> b', [{ quoted: true, text: 'a\nb' }]],
    ['\\*not\\* **but**', [{ quoted: false, text: '*not* but' }]],
  ])('of %j', (markdown, stretches) => {
    expect(display(markdown).stretches).toEqual(stretches);
  });

  it.each([
    ['<@123456789012345678>', 'pings', ['user:123456789012345678']],
    ['@everyone', 'pings', ['everyone']],
    ['https://a.example', 'links', ['https://a.example']],
    ['[a](https://b.example)', 'links', ['https://b.example']],
    [':tada: *x* `y` ||z|| <id:customize>', 'markup', ['shortcode', 'em', 'inlineCode', 'spoiler', 'guild']],
  ] as const)('of %s counts its %s', (markdown, what, found) => {
    expect(display(markdown)[what]).toEqual(found);
  });
});

const message = (content: string) => [{ type: 17, components: [{ type: 10, content }] }];

describe('account', () => {
  const known: Known = {
    isQuotation: (text) => text === 'the article’s words',
    isCut: (text) => text === 'typed',
    facts: ['A paper'],
    links: [],
    people: ['user:123456789012345678'],
  };

  it('finds nothing where all is accounted for', () => {
    const content =
      '### \u2068typed\u2069\n> \u2068the article’s words\u2069\n-# **1 · A paper** · 14 March 2025 · paragraph 2\n-# posted by <@123456789012345678>';
    expect(account(message(content), known)).toEqual([]);
    expect(account([{ type: 2, label: labelsFor('en')['button.cite'] }], known)).toEqual([]);
  });

  it.each([
    ['words of its own', 'The mayor lied.'],
    ['a quotation that is none', '> \u2068the article’s word\u2069'],
    ['words beside a quotation', '> \u2068the article’s words\u2069 indeed'],
    ['an unknown person', '<@999999999999999999>'],
    ['a link', 'https://phish.example'],
    ['emphasis', '*A paper*'],
  ])('finds %s', (_what, content) => {
    expect(account(message(content), known)).not.toEqual([]);
  });

  it('finds a button’s label that is nobody’s', () => {
    expect(account([{ type: 2, label: 'Buy now' }], known)).not.toEqual([]);
  });
});
