import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { linkPersons } from '../../text/person-link.ts';
import { personMentions } from '../../text/person.ts';
import type { Span } from '../../text/span.ts';
import { score, type Score } from './score.ts';

/** A mention as labelled by hand: `canonical` names the person over all articles. */
const Gold = z.array(
  z.object({ file: z.string(), start: z.number(), end: z.number(), canonical: z.string() }),
);

/**
 * How well persons are found, by exact span, and told apart, by pairs: of the mentions found rightly, how many linked
 * pairs are one person (`linkPrecision`), and how many pairs that are one person were linked (`linkRecall`).
 */
export type PersonScore = Score & {
  readonly n: number;
  readonly linkPrecision: number;
  readonly linkRecall: number;
};

/**
 * `goldDir` holds `persons.json` or `persons.jsonl` (spans in UTF-16 units), `articlesDir` the files that it names.
 * @throws Error when there are no labels in `goldDir`.
 */
export function measurePersons(goldDir: string, articlesDir: string): PersonScore {
  const gold = Gold.parse(labels(goldDir, 'persons'));
  const articles = [...new Set(gold.map(({ file }) => file))].map((file) => {
    const text = readFileSync(join(articlesDir, file), 'utf8');
    return {
      id: file,
      text,
      mentions: personMentions(text, paragraphs(text), { language: languageOf(text) }),
    };
  });
  const found = articles.flatMap(({ id, mentions }) => mentions.map((mention) => key(id, mention.span)));
  const wanted = new Map(gold.map((label) => [key(label.file, label), label.canonical]));
  const linked = new Map(
    linkPersons(articles).flatMap(({ id, mentions }) =>
      mentions.map(({ article, span }) => [key(article, span), id]),
    ),
  );
  const right = found.filter((mention) => wanted.has(mention));
  return { n: gold.length, ...score(found, [...wanted.keys()]), ...pairs(right, wanted, linked) };
}

/** The labels in `NAMES.json` (an array) or `NAMES.jsonl` (one a line), by the first name there is; not yet checked. */
export function labels(dir: string, ...names: readonly string[]): unknown {
  const found = names
    .flatMap((name) => [`${name}.json`, `${name}.jsonl`])
    .find((file) => existsSync(join(dir, file)));
  if (found === undefined) throw new Error(`${dir} holds no labels called ${names.join(' or ')}`);
  const text = readFileSync(join(dir, found), 'utf8');
  if (found.endsWith('.json')) return JSON.parse(text);
  return text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [JSON.parse(line)]));
}

/** Every line that is not blank, as a block, boilerplate included; the front matter of a Markdown file is none. */
export function paragraphs(text: string): readonly Span[] {
  const body = /^---\n[^]*?\n---\n/.exec(text)?.[0].length ?? 0;
  return Array.from(text.matchAll(/[^\n]*\S[^\n]*/g), ({ index, 0: line }) => ({
    start: index,
    end: index + line.length,
  })).filter(({ start }) => start >= body);
}

/** The language that the front matter names. */
export function languageOf(text: string): string {
  return /^---\n(?:[^]*?\n)?language: ([\w-]+)\n/.exec(text)?.[1] ?? 'en';
}

function pairs(
  mentions: readonly string[],
  wanted: ReadonlyMap<string, string>,
  linked: ReadonlyMap<string, string>,
): { readonly linkPrecision: number; readonly linkRecall: number } {
  const count = { same: 0, joined: 0, both: 0 };
  for (const [index, one] of mentions.entries())
    for (const other of mentions.slice(index + 1)) {
      const same = wanted.get(one) === wanted.get(other);
      const joined = linked.get(one) === linked.get(other);
      count.same += Number(same);
      count.joined += Number(joined);
      count.both += Number(same && joined);
    }
  return { linkPrecision: count.both / count.joined, linkRecall: count.both / count.same };
}

function key(file: string, { start, end }: Span): string {
  return `${file}:${start}-${end}`;
}
