import { isRecord } from './front-matter.ts';
import { readFacts, type ReadFacts } from './facts.ts';

/** Reads the facts of a `<name>.meta.json`; what is malformed gives a warning, and no facts. */
export function readBeside(file: string, json: string | undefined): ReadFacts {
  if (json === undefined) return { facts: {}, warnings: [] };
  const record = parse(json.replace(/^\ufeff/, ''));
  if (isRecord(record)) return readFacts(file, record, 'beside');
  return { facts: {}, warnings: [{ code: 'beside-malformed', file, values: { example: EXAMPLE } }] };
}

const EXAMPLE = '{"publisher": "…", "published": "2018-10-24"}';

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
