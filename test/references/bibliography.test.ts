import { describe, expect, it } from 'vitest';
import type { Facts } from '../../src/library/article.ts';
import { bibliography } from '../../src/references/bibliography.ts';
import type { Cited } from '../../src/references/csl-item.ts';
import { references, styles, type Style } from '../../src/references/references.ts';
import type { Run } from '../../src/references/run.ts';
import { cases } from './cases.ts';

const known = knownCase();

const bare: Facts = { title: '', publisher: 'The Pellmouth Gazette', flags: [] };
const peter = { ...bare, byline: 'Peter Lane', published: { day: '2025-04-04', precision: 'day' } } as const;

/** A passage of an article, by the article's id, its facts and the paragraph. */
function passage(article: string, facts: Facts, paragraph: number): Cited {
  return { ...known, citation: { ...known.citation, article, facts, paragraph } };
}

function knownCase(): Cited {
  const found = cases['everything known'];
  if (found === undefined) throw new Error('There is no such case');
  return found;
}

/** Two works of one author in one year, one of another of the same name, and two of nobody that are called alike. */
const many: readonly Cited[] = [
  passage('aaaaaaaaaaaa', { ...peter, title: 'The bridge' }, 3),
  passage('bbbbbbbbbbbb', { ...peter, title: 'A ferry' }, 1),
  passage('aaaaaaaaaaaa', { ...peter, title: 'The bridge' }, 7),
  passage('cccccccccccc', { ...peter, title: 'Tolls', byline: 'Ruth Lane' }, 2),
  passage('dddddddddddd', { ...bare, title: 'Letters', published: peter.published }, 4),
  passage(
    'eeeeeeeeeeee',
    { ...bare, title: 'Letters', publisher: 'The Crier', published: peter.published },
    5,
  ),
];

const words = (runs: readonly Run[]) => runs.map(({ text }) => text).join('');

async function inText(style: Style) {
  return (await bibliography(many, style)).inText.map(words);
}

// What writes references takes seconds to load, and ten times as long where the machine is busy.
describe('a bibliography', { timeout: 120_000 }, () => {
  it.each(styles)('has each article once, and no other, in %s', async (style) => {
    const { entries } = await bibliography(many, style);
    expect(entries.map(({ article }) => article).toSorted()).toEqual(
      ['a', 'b', 'c', 'd', 'e'].map((letter) => letter.repeat(12)),
    );
    for (const { article, runs } of entries) {
      const title = many.find(({ citation }) => citation.article === article)?.citation.facts.title ?? '';
      expect(words(runs).toLowerCase()).toContain(title.toLowerCase());
    }
  });

  it.each(styles)(
    'is by the alphabet of authors and, where there is none, of titles, in %s',
    async (style) => {
      const { entries } = await bibliography(many, style);
      expect(entries.map(({ article }) => article.charAt(0)).join('')).toBe('bacde');
    },
  );

  it.each(['apa', 'harvard'] as const)('tells works of one year apart by letters, in %s', async (style) => {
    const { entries } = await bibliography(many, style);
    const [ferry, bridge, tolls, ...letters] = entries.map(({ runs }) => words(runs));
    expect([ferry, bridge]).toEqual([expect.stringContaining('2025a'), expect.stringContaining('2025b')]);
    expect(letters).toEqual([expect.stringContaining('2025a'), expect.stringContaining('2025b')]);
    expect(tolls).toMatch(/Lane, R\..*2025/);
    const [first = '', second = '', again = '', other = '', ...alike] = await inText(style);
    expect(first).toMatch(/^\(P\. Lane, 2025b, para\. 3\)$/);
    expect(second).toMatch(/^\(P\. Lane, 2025a, para\. 1\)$/);
    expect(again).toBe(first.replace('3', '7'));
    expect(other).toMatch(/^\(R\. Lane, 2025c?, para\. 2\)$/);
    expect(alike).toEqual([expect.stringContaining('2025a'), expect.stringContaining('2025b')]);
  });

  it('tells works apart by their titles and papers in MLA, which has no years in the text', async () => {
    expect(await inText('mla')).toEqual([
      '(Peter Lane, “The Bridge,” par. 3)',
      '(Peter Lane, “A Ferry,” par. 1)',
      '(Peter Lane, “The Bridge,” par. 7)',
      '(Ruth Lane, “Tolls,” par. 2)',
      '(“Letters,” The Pellmouth Gazette, par. 4)',
      '(“Letters,” The Crier, par. 5)',
    ]);
    const { entries } = await bibliography(many, 'mla');
    expect(words(entries[1]?.runs ?? [])).toMatch(/^---\. “The Bridge\.”/);
  });

  it('has whole footnotes in Chicago, each of which can be taken out alone', async () => {
    for (const note of await inText('chicago')) expect(note).toMatch(/“.+,” The .+ 2025, para\. \d\.$/);
  });

  it('says of a single article what a single reference does', async () => {
    for (const cited of Object.values(cases).slice(0, 2))
      for (const { style, entry, inText: place } of await references(cited))
        expect(await bibliography([cited], style)).toEqual({
          entries: [{ article: cited.citation.article, runs: entry }],
          inText: [place],
        });
  });

  it('is empty where nothing is quoted', async () => {
    expect(await bibliography([], 'apa')).toEqual({ entries: [], inText: [] });
  });

  it('is the same whatever is written meanwhile', async () => {
    const alone = await bibliography(many, 'apa');
    const [first, second, , third] = await Promise.all([
      bibliography(many, 'apa'),
      bibliography([known], 'apa'),
      references(known),
      bibliography(many, 'apa'),
    ]);
    expect(first).toEqual(alone);
    expect(third).toEqual(alone);
    expect(second).toEqual(await bibliography([known], 'apa'));
  });

  it('is the same whatever was written before', async () => {
    const before = await bibliography(many, 'apa');
    await bibliography([known], 'apa');
    expect(await bibliography(many, 'apa')).toEqual(before);
  });
});
