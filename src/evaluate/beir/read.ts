import { z } from 'zod';
import { linesOf, parseLine, said } from '../lines.ts';
import { Unusable } from '../unusable.ts';

// Some data sets number their documents and queries: BEIR's own have strings.
const id = z.union([z.string().min(1), z.int().transform(String)]);

const document = z.object({ _id: id, title: z.string().nullish(), text: z.string() });
const query = z.object({ _id: id, text: z.string() });
const judgement = z.tuple([
  id,
  id,
  z
    .string()
    .regex(/^-?\d+$/, 'a judgement is a whole number')
    .transform(Number),
]);

/** A document of a corpus. */
export type Document = { readonly id: string; readonly title: string; readonly text: string };

/** By id, in the order of the file. */
export type Documents = ReadonlyMap<string, Document>;

/** The text of each query by its id, in the order of the file. */
export type Queries = ReadonlyMap<string, string>;

/** By query, how relevant each judged document is: 0 or less not at all, more the better. */
export type Judgements = ReadonlyMap<string, ReadonlyMap<string, number>>;

/**
 * The documents of a corpus, JSON lines of `_id`, `title` and `text`.
 * @throws Unusable naming the file and the line
 */
export function readDocuments(path: string): Documents {
  const documents = new Map<string, Document>();
  for (const line of linesOf(path)) {
    const { _id, title, text } = parseLine(document, path, line);
    if (documents.has(_id)) throw new Unusable(`${path}:${line.at} has the _id ${_id} a second time`);
    documents.set(_id, { id: _id, title: title ?? '', text });
  }
  if (documents.size === 0) throw new Unusable(`${path} has no documents`);
  return documents;
}

/**
 * Queries, JSON lines of `_id` and `text`.
 * @throws Unusable naming the file and the line
 */
export function readQueries(path: string): Queries {
  const queries = new Map<string, string>();
  for (const line of linesOf(path)) {
    const { _id, text } = parseLine(query, path, line);
    if (queries.has(_id)) throw new Unusable(`${path}:${line.at} has the _id ${_id} a second time`);
    queries.set(_id, text);
  }
  if (queries.size === 0) throw new Unusable(`${path} has no queries`);
  return queries;
}

/**
 * Judgements: lines of query, document and a whole number with tabs between, after a line of headings or without one.
 * @throws Unusable naming the file and the line
 */
export function readJudgements(path: string): Judgements {
  const judgements = new Map<string, Map<string, number>>();
  for (const { text, at } of linesOf(path)) {
    const cells = text.split('\t');
    if (at === 1 && cells[0] === 'query-id') continue;
    const parsed = judgement.safeParse(cells);
    if (!parsed.success)
      throw new Unusable(
        `${path}:${at} cannot be used, it should be a query, a document and a whole number with tabs between: ${said(parsed.error)}`,
      );
    const [of, to, relevance] = parsed.data;
    const judged = judgements.get(of) ?? new Map<string, number>();
    if (judged.has(to))
      throw new Unusable(`${path}:${at} judges document ${to} for query ${of} a second time`);
    judgements.set(of, judged.set(to, relevance));
  }
  return judgements;
}
