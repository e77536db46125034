import { z } from 'zod';
import type { Article, Extraction, Facts, Page } from '../../library/article.ts';
import { keptArticle } from '../../library/kept-article.ts';
import { faults } from '../../library/sound.ts';
import type { Schema } from './schema.ts';

/** The columns of an article, of its table's and of a draft's. */
export const articleColumns = [
  'file',
  'file_sha256',
  'text_sha256',
  'facts',
  'extraction',
  'marked',
  'pages',
  'blocks',
  'text',
] as const;

/** An article as its table has it. */
export type ArticleRow = Pick<Schema['article'], 'id' | (typeof articleColumns)[number]>;

const day = z.iso.date();
const span = z.object({ start: z.int().min(0), end: z.int().min(0) });

const facts = z.object({
  title: z.string(),
  publisher: z.string().exactOptional(),
  byline: z.string().exactOptional(),
  published: z.object({ day, precision: z.enum(['day', 'about']) }).exactOptional(),
  url: z.stringFormat('web address', /^https?:\/\//i).exactOptional(),
  language: z.string().exactOptional(),
  license: z.string().exactOptional(),
  display: z.enum(['whole', 'excerpt']).exactOptional(),
  flags: z.array(z.string()),
}) satisfies z.ZodType<Facts>;

const blocks = z.array(
  z.object({ span, kind: z.enum(['heading', 'paragraph']), paragraph: z.int().min(1) }),
) satisfies z.ZodType<Article['blocks']>;

const marked = z.array(z.object({ span, why: z.enum(['boilerplate', 'front-matter']) })) satisfies z.ZodType<
  Article['marked']
>;

const pages = z.array(z.object({ start: z.int().min(0), label: z.string() })) satisfies z.ZodType<
  readonly Page[]
>;

const extraction = z.array(
  z.enum(['hyphens', 'columns', 'running-lines', 'footnotes', 'tables', 'tracked-changes']),
) satisfies z.ZodType<readonly Extraction[]>;

/** The one place where an article becomes a row. Facts are written in one order, so that equal ones are equal as text. */
export function toRow(article: Article): ArticleRow {
  return {
    id: article.id,
    file: article.file,
    file_sha256: article.fileSha256,
    text_sha256: article.textSha256,
    text: new TextEncoder().encode(article.text),
    ...markedRow(article),
    pages: article.pages === undefined ? null : JSON.stringify(pages.parse(article.pages)),
    extraction:
      article.extraction === undefined ? null : JSON.stringify(extraction.parse(article.extraction)),
  };
}

/** The columns that correcting an article changes. */
export function markedRow(
  article: Pick<Article, 'facts' | 'blocks' | 'marked'>,
): Pick<ArticleRow, 'facts' | 'blocks' | 'marked'> {
  return {
    facts: JSON.stringify(facts.parse(article.facts)),
    blocks: JSON.stringify(blocks.parse(article.blocks)),
    marked: JSON.stringify(marked.parse(article.marked)),
  };
}

/**
 * The one place where a row becomes an article, believed only as far as it can be checked: the JSON against its shape,
 * the text against its hash, the ranges against the text. The reason is a sentence.
 */
export function fromRow(row: ArticleRow): { readonly article: Article } | { readonly damage: string } {
  const parsed = checked.safeParse(row);
  if (!parsed.success) return { damage: sentence(z.prettifyError(parsed.error)) };
  const { text, pages: paged, extraction: extracted, ...data } = parsed.data;
  const rest = {
    id: row.id,
    file: row.file,
    fileSha256: row.file_sha256,
    textSha256: row.text_sha256,
    ...data,
    ...(paged !== null && { pages: paged }),
    ...(extracted !== null && { extraction: extracted }),
  };
  const found = faults({ ...rest, text });
  return found.length === 0
    ? { article: keptArticle(rest, row.text) }
    : { damage: sentence(found.join('; ')) };
}

const sentence = (reason: string) => `It is damaged: ${reason.replaceAll(/\s*\n\s*/g, ' ')}.`;

const utf8 = z.instanceof(Uint8Array).transform((bytes, context) => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    context.addIssue('not UTF-8');
    return z.NEVER;
  }
});

function json<T>(shape: z.ZodType<T>) {
  return z
    .string()
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue('not JSON');
        return z.NEVER;
      }
    })
    .pipe(shape);
}

/** What of a row is checked; put together once, since that takes longer than checking a row. */
const checked = z.object({
  facts: json(facts),
  blocks: json(blocks),
  marked: json(marked),
  pages: json(pages).nullable(),
  extraction: json(extraction).nullable(),
  text: utf8,
});

/** What a list of articles shows of a row, read without its text, and its pages counted by the database; undefined where it is damaged. */
export function headOf(
  row: Pick<ArticleRow, 'id' | 'file' | 'facts' | 'extraction'> & { readonly pages: number },
): (Pick<Article, 'id' | 'file' | 'facts' | 'extraction'> & { readonly pages: number }) | undefined {
  const parsed = head.safeParse(row);
  if (!parsed.success) return undefined;
  const { facts: known, extraction: extracted } = parsed.data;
  return {
    id: row.id,
    file: row.file,
    facts: known,
    ...(extracted !== null && { extraction: extracted }),
    pages: row.pages,
  };
}

const head = checked.pick({ facts: true, extraction: true });
