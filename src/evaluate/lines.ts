import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { z } from 'zod';
import { Unusable } from './unusable.ts';

/** A line of a file that is not blank; `at` counts from 1. */
export type Line = { readonly text: string; readonly at: number };

const newline = 0x0a;

/**
 * The lines of a file of UTF-8 that are not blank, unpacked where its name ends in `.gz`. Only a line feed ends a line
 * (U+2028 may stand inside one), and a carriage return before it is dropped.
 * @throws Unusable naming the file, and the line that is not UTF-8
 */
export function* linesOf(path: string): Generator<Line> {
  const bytes = bytesOf(path);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (let start = 0, at = 1; start < bytes.length; at += 1) {
    const found = bytes.indexOf(newline, start);
    const end = found === -1 ? bytes.length : found;
    const text = decoded(decoder, bytes.subarray(start, end), `${path}:${at}`);
    if (text.trim() !== '') yield { text, at };
    start = end + 1;
  }
}

/**
 * A line of JSON of the shape that a schema says.
 * @throws Unusable naming the file and the line
 */
export function parseLine<T>(schema: z.ZodType<T>, path: string, { text, at }: Line): T {
  const parsed = schema.safeParse(json(text, `${path}:${at}`));
  if (!parsed.success) throw new Unusable(`${path}:${at} cannot be used: ${said(parsed.error)}`);
  return parsed.data;
}

/** What is wrong, in one line. */
export function said({ issues }: z.ZodError): string {
  return issues
    .map(({ path, message }) => (path.length === 0 ? message : `${path.join('.')}: ${message}`))
    .join('; ');
}

function bytesOf(path: string): Buffer {
  if (!existsSync(path)) throw new Unusable(`There is no file ${path}`);
  try {
    const bytes = readFileSync(path);
    return path.endsWith('.gz') ? gunzipSync(bytes) : bytes;
  } catch (error) {
    throw new Unusable(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

function decoded(decoder: InstanceType<typeof TextDecoder>, bytes: Uint8Array, where: string): string {
  try {
    return decoder.decode(bytes).replace(/\r$/, '');
  } catch (error) {
    throw new Unusable(`${where} is not UTF-8`, { cause: error });
  }
}

function json(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Unusable(`${where} is not JSON`, { cause: error });
  }
}
