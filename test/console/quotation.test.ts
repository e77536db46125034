import { describe, expect, it } from 'vitest';
import { sheetText } from '../../src/console/page.ts';
import { visible } from '../../src/console/visible.ts';
import { passage } from '../../src/answer/sheet.ts';
import { cite } from '../../src/library/citation.ts';
import { quote } from '../../src/library/quote.ts';
import fc from '../chance.ts';
import { written } from '../store/written-article.ts';
import { look } from './desk.ts';
import { letters, plain, quotationsIn } from './read-back.ts';

const hostile: readonly string[] = [
  'The council voted 7 to 4 on Thursday to close the bridge, the mayor said.',
  'Red \u001b[31malert\u001b[0m and a \u001b]0;title\u0007 of the window \u009b2J',
  'A link \u001b]8;;https://phish.example\u001b\\click\u001b]8;;\u001b\\ here',
  'שלום — مرحبا (עברית) and \u202eback to front',
  'Backspace\b\b\b and a bell\u0007 and delete\u007f',
  '橋は高い。市長は「まだ決まっていない」と述べた。'.repeat(8),
  '👩‍👩‍👧‍👦 e\u0301 ﬁ ½ İ 12\u00a0000',
  '┃ a bar of its own, and  two spaces',
  `${'very'.repeat(60)} long word`,
  ' 3 ┃ looks like a margin',
];

// oxlint-disable-next-line no-control-regex -- the only sequences that are ours
const colours = /\u001b\[(?:[12]|22|3[69])m/g;
// oxlint-disable-next-line no-control-regex -- what a terminal would obey, but for line feeds of our own
const obeyed = /[\0-\x09\x0b-\x1f\x7f-\x9f]/;

/** A quotation as a terminal shows it, and as it stands in its article. */
function shown(text: string, columns: number, colour: boolean) {
  const { article } = written(`${text}\n`, {
    title: 'A\u001b[31m title \u202e',
    publisher: 'The \u0007Bell',
  });
  const [block] = article.blocks;
  if (block === undefined) throw new Error('The article has no paragraph');
  const quoted = quote(article, block.span);
  const citation = cite(quoted, { sample: false });
  const rendered = sheetText(
    { head: [], passages: [passage({ quote: quoted, citation, dates: [], differs: [] })], foot: [] },
    look({ columns, colour }),
  );
  return { rendered, exact: quoted.exact };
}

describe('a quotation on a terminal', () => {
  describe.each([24, 79, 96, Infinity])('%d columns wide', (columns) => {
    it.each(hostile)('has the letters of %j', (text) => {
      for (const colour of [false, true]) {
        const { rendered, exact } = shown(text, columns, colour);
        expect(quotationsIn(rendered).map(letters)).toEqual([letters(visible(exact))]);
        expect(rendered.replaceAll(colours, '')).not.toMatch(obeyed);
      }
    });
  });

  it('has the letters of any text, and a bar on every line of it and on no other', () => {
    fc.assert(
      fc.property(
        fc
          .string({ unit: 'binary', minLength: 1, maxLength: 200 })
          .map((text) => (text.trim().split('\n')[0] ?? '').trim())
          .filter((text) => text !== ''),
        fc.integer({ min: 24, max: 100 }),
        (text, columns) => {
          const { rendered, exact } = shown(text, columns, false);
          const lines = plain(rendered).trimEnd().split('\n');
          expect(letters(quotationsIn(rendered).join(''))).toBe(letters(visible(plain(exact))));
          expect(lines.findLastIndex((line) => /^[ \d]{4}┃ /.test(line))).toBe(
            lines.findIndex((line) => line.startsWith('      ')) - 1,
          );
        },
      ),
    );
  });

  it('lets no title or publisher turn the terminal or the line', () => {
    const { rendered } = shown('Words.', 79, false);
    expect(rendered).toContain('The ␇Bell · A␛[31m title \ufffd · date unknown · paragraph 1');
  });
});
