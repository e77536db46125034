import { read as readRis } from '@customcommander/ris';
import { entries } from 'bibtex-parse';
import { describe, expect, it } from 'vitest';
import { cslItem, type Cited } from '../../src/references/csl-item.ts';
import { exported, formats } from '../../src/references/exported.ts';
import { references, styleName } from '../../src/references/references.ts';
import type { Name } from '../../src/references/names.ts';
import type { Run } from '../../src/references/run.ts';
import { cases } from './cases.ts';

const named = Object.entries(cases);
const words = (runs: readonly Run[]) =>
  runs.map(({ text, italic }) => (italic === true ? `*${text}*` : text)).join('');

/** What must be in a reference whatever its style does to case and quotation marks. */
const letters = (text: string) => text.toLowerCase().replaceAll(/["'“”‘’„‚«»‹›]/g, '');

// What writes references takes seconds to load, and ten times as long where the machine is busy.
describe('references', { timeout: 120_000 }, () => {
  it.each(['en', 'de', 'es'])('are as they were looked at, in %s', async (locale) => {
    const lines: string[] = [];
    for (const [name, cited] of named) {
      lines.push(`## ${name}`);
      for (const { style, entry, inText } of await references(cited, locale))
        lines.push(
          `${styleName(style)}: ${words(entry)}`,
          `${styleName(style)}, in the text: ${words(inText)}`,
        );
      lines.push('');
    }
    await expect(lines.join('\n')).toMatchFileSnapshot(`golden/styles.${locale}.txt`);
  });

  it.each(formats)('are as they were looked at, in %s', async (format) => {
    const written: string[] = [];
    for (const [name, cited] of named) written.push(`## ${name}\n${await exported(cited, format)}`);
    await expect(written.join('\n').replaceAll('\r\n', '\n')).toMatchFileSnapshot(`golden/${format}.txt`);
  });

  it.each(named)('keep every letter of the title and the publisher: %s', async (_, cited) => {
    const { title, publisher = '' } = cited.citation.facts;
    for (const { entry } of await references(cited)) {
      const text = letters(entry.map((run) => run.text).join(''));
      expect(text).toContain(letters(title));
      expect(text).toContain(letters(publisher));
    }
  });

  it('say that a date is not known, and that it is only known about', async () => {
    for (const entry of await entriesOf('no date')) expect(entry).toMatch(/n\.d\.|no date/);
    for (const entry of await entriesOf('about a date')) expect(entry).toContain('ca. ');
    for (const entry of await entriesOf('the sample library')) expect(entry).toMatch(/sample, fiction/i);
  });

  it('are the same whatever was written before', async () => {
    const [first, ...others] = named;
    if (first === undefined) throw new Error('There are no cases');
    const alone = await references(first[1]);
    for (const [, cited] of others) await references(cited, 'de');
    expect(await references(first[1])).toEqual(alone);
  });
});

describe('what reference managers get', { timeout: 120_000 }, () => {
  it.each(named)('is read back from BibTeX by another library: %s', async (_, cited) => {
    const item = cslItem(cited, 'en');
    const [read, ...others] = entries(await exported(cited, 'bibtex'));
    if (read === undefined) throw new Error('There is no entry');
    expect(others).toEqual([]);
    expect(read.key).toBe(item['citation-key']);
    expect(unescaped(read['TITLE'])).toBe(item.title);
    expect(unescaped(read['JOURNAL'])).toBe(item['container-title'] ?? '');
    expect(read['URL']).toBe(item.URL);
    expect(read['YEAR']).toBe(item.issued?.['date-parts'][0][0]?.toString());
    const authors = (item.author ?? []).map((name) => ('literal' in name ? name.literal : name.family));
    for (const author of authors) expect(unescaped(read['AUTHOR'])).toContain(author);
  });

  it.each(named)('is read back from RIS by another library: %s', async (_, cited) => {
    const item = cslItem(cited, 'en');
    const [read, ...others] = readRis((await exported(cited, 'ris')).replaceAll('\r\n', '\n')) ?? [];
    expect(others).toEqual([]);
    const [year, ...rest] = item.issued?.['date-parts'][0] ?? [];
    const notes = [item.genre, noteOf(cited)].filter((note) => note !== undefined);
    const day = item.issued?.circa === true ? [] : rest;
    expect(read).toEqual({
      TY: [item.type === 'article-newspaper' ? 'NEWS' : item.type === 'webpage' ? 'ELEC' : 'GEN'],
      ID: [item['citation-key']],
      TI: [item.title],
      ...(item.author && { AU: item.author.map(parts) }),
      ...(item['container-title'] !== undefined && { T2: [item['container-title']] }),
      ...(year !== undefined && { PY: [String(year)] }),
      ...(day.length === 2 && {
        DA: [{ year: String(year), month: two(day[0]), day: two(day[1]), info: '' }],
      }),
      ...(item.language !== undefined && { LA: [item.language] }),
      ...(item.URL !== undefined && { UR: [item.URL], Y2: ['2026/11/23/'] }),
      ...(notes.length > 0 && { N1: notes }),
    });
  });

  it.each(named)('is CSL-JSON that says no more than is known: %s', async (_, cited) => {
    const parsed: unknown = JSON.parse(await exported(cited, 'csl-json'));
    const note = noteOf(cited);
    expect(parsed).toEqual([{ ...cslItem(cited, 'en'), ...(note !== undefined && { note }) }]);
  });
});

/** Where a passage stands, which is said of the passage and not of the work. */
function noteOf({ citation: { page } }: Cited): string | undefined {
  return page && `${page.includes('–') ? 'pp.' : 'p.'} ${page}`;
}

/** The references of a case, in every style. */
async function entriesOf(name: string): Promise<readonly string[]> {
  const cited = cases[name];
  if (cited === undefined) throw new Error('There is no such case');
  return (await references(cited)).map(({ entry }) => words(entry));
}

const two = (number = 0) => String(number).padStart(2, '0');

/** A name as the reader of RIS takes it apart. */
function parts(name: Name) {
  const rest = { suffix: '', initials: '' };
  if ('literal' in name) return { last_name: name.literal, first_name: '', ...rest };
  const { family, given, 'non-dropping-particle': particle } = name;
  return { last_name: [particle, family].filter(Boolean).join(' '), first_name: given, ...rest };
}

/** LaTeX as it is printed. */
function unescaped(text = ''): string {
  const signs: Readonly<Record<string, string>> = {
    backslash: '\\',
    less: '<',
    greater: '>',
    asciicircum: '^',
    asciitilde: '~',
    braceleft: '{',
    braceright: '}',
  };
  return text
    .replaceAll(/\\([$&#%_])/g, '$1')
    .replaceAll(
      /\\text(backslash|less|greater|asciicircum|asciitilde|braceleft|braceright)/g,
      (_, name: string) => signs[name] ?? '',
    );
}
