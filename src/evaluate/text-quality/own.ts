import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ingest } from '../../ingest/ingest.ts';
import { sentences } from '../../text/sentence.ts';
import { score, type Score } from './score.ts';

// Texts written for this measurement, so that the rules are judged on more than the articles they were made with.

const Paragraphs = z.array(z.object({ language: z.string(), sentences: z.array(z.string()) }));
const Line = z.tuple([z.enum(['b', 'h', 'p']), z.string()]);
const Pages = z.array(
  z.object({ language: z.string(), publisher: z.string().optional(), lines: z.array(Line) }),
);

/** Sentences of English, German and Spanish paragraphs, joined by a space each. */
export function measureOwnSentences(): Score {
  const paragraphs = Paragraphs.parse(own('sentences.json'));
  const found = paragraphs.flatMap(({ language, sentences: gold }, at) => {
    const text = gold.join(' ');
    const spans = sentences(text, { start: 0, end: text.length }, { language });
    return keyed(
      spans.map(({ start, end }) => text.slice(start, end)),
      at,
    );
  });
  return score(
    found,
    paragraphs.flatMap(({ sentences: gold }, at) => keyed(gold, at)),
  );
}

/** Whole pages as they come from a browser, each line labelled `b`oilerplate, `h`eading or `p`aragraph. */
export function measureOwnPages(): { readonly boilerplate: Score; readonly headings: Score } {
  const judged = Pages.parse(own('pages.json')).map(({ language, publisher, lines }, page) => {
    const text = lines.map(([, line]) => line).join('\n\n');
    const facts = { language, ...(publisher !== undefined && { publisher }) };
    const { article } = ingest(
      { file: `${page}.txt`, bytes: Buffer.from(text), decoded: { text, format: 'text', facts } },
      new Map(),
    );
    const keys = (spans: readonly { readonly start: number; readonly end: number }[]) =>
      spans.map(({ start, end }) => `${page} ${text.slice(start, end)}`);
    const labelled = (kind: 'b' | 'h') =>
      lines.flatMap(([label, line]) => (label === kind ? [`${page} ${line}`] : []));
    return {
      marked: keys(article?.marked.map(({ span }) => span) ?? []),
      headings: keys(article?.blocks.flatMap(({ kind, span }) => (kind === 'heading' ? [span] : [])) ?? []),
      goldMarked: labelled('b'),
      goldHeadings: labelled('h'),
    };
  });
  return {
    boilerplate: score(
      judged.flatMap(({ marked }) => marked),
      judged.flatMap(({ goldMarked }) => goldMarked),
    ),
    headings: score(
      judged.flatMap(({ headings }) => headings),
      judged.flatMap(({ goldHeadings }) => goldHeadings),
    ),
  };
}

function keyed(list: readonly string[], at: number): readonly string[] {
  return list.map((sentence) => `${at} ${sentence}`);
}

function own(file: string): unknown {
  return JSON.parse(readFileSync(join(import.meta.dirname, 'own', file), 'utf8'));
}
