import type { Article, Facts } from '../../../src/library/article.ts';
import type { Golden } from './golden.ts';
import { normal, normalOf } from './normal.ts';

/** What became of a file, set against its source. */
export type Measured = {
  /** Paragraphs that stand in one block, letter for letter; and those that do not. */
  readonly found: number;
  readonly missing: readonly string[];
  readonly rows: number;
  /** What can be quoted although it is no part of the source. */
  readonly foreign: readonly string[];
  /** Facts that the file says and that were read; those that were not; and those that are wrong, printed ones among them. */
  readonly facts: number;
  readonly unread: readonly string[];
  readonly wrong: readonly string[];
  readonly pages: number;
  readonly misplaced: readonly string[];
};

/** Shorter paragraphs, such as headings, have to be blocks of their own. */
const LONG = 40;

/** Sets an article against what is to be read out of its file. */
export function measure(article: Article, golden: Golden): Measured {
  const blocks = article.blocks.map(({ span }) => normal(article.text.slice(span.start, span.end)));
  const alone = new Set([...blocks, normal(article.facts.title)]);
  const stands = (unit: string) =>
    alone.has(unit) || (unit.length >= LONG && blocks.some((block) => block.includes(unit)));
  const units = golden.paragraphs.map(normal);
  const rows = golden.rows.map(normal);
  const missing = units.filter((unit) => !stands(unit));
  const read = Object.entries(golden.facts).filter(([name, value]) => same(article.facts, name, value));
  const placed = golden.pages.filter((page) => isOn(article, page));
  return {
    found: units.length - missing.length,
    missing,
    rows: rows.filter((row) => blocks.some((block) => block.includes(row))).length,
    foreign: foreignOf(blocks, units, [
      ...rows,
      ...golden.rows.flatMap((row) => row.split(' ')),
      ...golden.allowed.map(normal),
    ]),
    facts: read.length,
    unread: Object.keys(golden.facts).filter(
      (name) => !read.some(([each]) => each === name) && !isSaid(article.facts, name),
    ),
    wrong: Object.entries({ ...golden.printed, ...golden.facts })
      .filter(([name, value]) => isSaid(article.facts, name) && !same(article.facts, name, value))
      .map(([name]) => `${name}: ${said(article.facts, name) ?? ''}`),
    pages: placed.length,
    misplaced: golden.pages
      .filter((page) => !placed.includes(page))
      .map(({ words, page, label }) => `${words} → ${label ?? page}`),
  };
}

function said(facts: Facts, name: string): string | undefined {
  if (name === 'published') return facts.published?.day;
  const value = Object.entries(facts).find(([each]) => each === name)?.[1];
  return typeof value === 'string' ? value : undefined;
}

const isSaid = (facts: Facts, name: string) => said(facts, name) !== undefined;

function same(facts: Facts, name: string, value: string): boolean {
  const found = said(facts, name);
  if (found === undefined) return false;
  if (name === 'language') return found.split('-')[0] === value;
  return normal(found).normalize() === normal(value).normalize();
}

/** What is left of blocks when everything that may stand there is taken away. Parts of a paragraph are not foreign. */
function foreignOf(
  blocks: readonly string[],
  units: readonly string[],
  others: readonly string[],
): readonly string[] {
  const known = [...units, ...others].filter((each) => each !== '').toSorted((a, b) => b.length - a.length);
  return blocks.flatMap((block) => {
    const rest = known.reduce(
      (left, each) => (each.length >= 4 || left === each ? left.replace(each, '\n') : left),
      block,
    );
    return rest
      .split('\n')
      .map((piece) => piece.trim())
      .filter((piece) => /[\p{L}\p{N}]/u.test(piece) && !known.some((each) => each.includes(piece)));
  });
}

function isOn({ text, pages = [] }: Article, { words, page, label }: Golden['pages'][number]): boolean {
  const { text: plain, from } = normalOf(text);
  const at = plain.indexOf(normalOf(words).text);
  if (at === -1) return false;
  const place = pages.findLastIndex(({ start }) => start <= (from[at] ?? 0));
  return place + 1 === page && (label === undefined || pages[place]?.label === label);
}
