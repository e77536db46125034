import { parseDocument } from 'yaml';
import type { Span } from '../text/span.ts';
import { readFacts, type ReadFacts } from './facts.ts';
import type { WarningCode, WarningValues } from './warning.ts';

/** The longest front matter that is read, in UTF-16 units. */
const LONGEST = 64 * 1024;

const OPENING = /^---[^\S\n\r]*(?:\r\n|\n|\r)/;
const CLOSING = /^(?:---|\.\.\.)[^\S\n\r]*(?:\r\n|[\n\r]|$)/m;

/** Front matter in another language than YAML, as some site generators take it, some even to run it. */
const OTHER_LANGUAGE =
  /^---(?<language>javascript|js|typescript|ts|json5?|toml|ya?ml|coffee|cson|hjson|ini)[^\S\n\r]*(?:\r\n|\n|\r)/i;

/** Front matter with the range it takes up, both of its `---` lines included; no span when there is none. */
export type FrontMatter = ReadFacts & { readonly span?: Span };

/**
 * Reads YAML between two `---` lines at the very top of a text. It is data only: no tag makes anything run, and
 * aliases are not followed. What is malformed gives a warning; the article goes in with what else is known.
 */
export function readFrontMatter(file: string, text: string): FrontMatter {
  const none: FrontMatter = { facts: {}, warnings: [] };
  const opening = OPENING.exec(text)?.[0];
  if (opening === undefined) return inOtherLanguage(file, text) ?? none;
  const rest = text.slice(opening.length, opening.length + LONGEST);
  const closing = CLOSING.exec(rest);
  if (closing === null) {
    // Without an end it is a ruled line, unless it plainly began as front matter.
    if (!isKeyed(rest)) return none;
    return warn(none, file, 'front-matter-open');
  }
  const yaml = rest.slice(0, closing.index);
  const span = { start: 0, end: opening.length + closing.index + closing[0].length };
  const record = parse(yaml);
  if (record !== undefined) return { span, ...readFacts(file, record, 'front-matter') };
  // Two ruled lines with a paragraph between them are no front matter.
  if (yaml.trim() !== '' && !isKeyed(yaml)) return none;
  if (yaml.trim() === '') return { ...none, span };
  return warn({ ...none, span }, file, 'front-matter-malformed');
}

/** It is never run or read, and never quoted either; where it has no end, only its first line is known to be of it. */
function inOtherLanguage(file: string, text: string): FrontMatter | undefined {
  const opening = OTHER_LANGUAGE.exec(text);
  if (opening === null) return undefined;
  const [{ length }] = opening;
  const closing = CLOSING.exec(text.slice(length, length + LONGEST));
  const span = { start: 0, end: length + (closing === null ? 0 : closing.index + closing[0].length) };
  const none = { facts: {}, warnings: [], span };
  const language = opening.groups?.['language'] ?? '';
  const code = closing === null ? 'front-matter-language-open' : 'front-matter-language';
  return warn(none, file, code, { language });
}

function isKeyed(yaml: string): boolean {
  return /^\s*["']?[A-Za-z][\w-]*["']?\s*:/.test(yaml);
}

function parse(yaml: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const document = parseDocument(yaml, { logLevel: 'error' });
    const value: unknown = document.errors.length > 0 ? undefined : document.toJS({ maxAliasCount: 0 });
    return isRecord(value) ? value : undefined;
  } catch {
    // Aliases, or brackets nested too deep.
    return undefined;
  }
}

/** Whether a parsed value is a mapping with string keys. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function warn(found: FrontMatter, file: string, code: WarningCode, values?: WarningValues): FrontMatter {
  return { ...found, warnings: [...found.warnings, { code, file, ...(values && { values }) }] };
}
