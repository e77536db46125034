import { openZip, type Zip } from '../archive/open-zip.ts';
import { unpack } from '../archive/unpack.ts';
import { readXml, type XmlEvents } from '../archive/xml.ts';
import type { Extracted } from '../extracted.ts';
import { Unreadable } from '../unreadable.ts';
import type { Page } from '../../library/article.ts';
import { readChapter } from './chapter.ts';
import { readPackage } from './package.ts';
import { pagesOf, SEPARATOR } from './page-marks.ts';
import { readProtection } from './protection.ts';

const MEGABYTE = 1024 * 1024;

/** Files in one book. */
const ENTRIES = 10_000;
/** Bytes of one chapter, and of the package, unpacked. */
const PART = 20 * MEGABYTE;
/** Blocks of text; a long book has 60,000. */
const BLOCKS = 200_000;
/** Printed pages that it may say it has; the longest novels have 5,000. */
const PAGES = 20_000;
/** UTF-16 units of text: a long book. */
const LONGEST = 5_000_000;

/**
 * What a book says, chapter by chapter in the order in which it is read, without cover and contents. May take long or run out of
 * memory on a hostile file, so it is only called where it can be ended.
 * @throws Unreadable
 */
export async function readEpub(bytes: Uint8Array): Promise<Extracted> {
  const zip = await openZip(bytes, ENTRIES);
  const protection = readProtection();
  await readPart(zip, 'META-INF/encryption.xml', protection.events);
  if (protection.isLocked()) throw new Unreadable('refused-protected');

  const packagePath = await packageIn(zip);
  const book = readPackage(packagePath);
  await readPart(zip, packagePath, book.events);
  const { facts, chapters } = book.found();

  const lines: string[] = [];
  const headings: number[] = [];
  const marked: Page[] = [];
  let length = 0;
  let left = 0;
  for (const path of chapters) {
    const entry = zip.entries.get(path);
    const chapter =
      entry === undefined
        ? undefined
        : await readable(async () => readChapter(await unpack(zip, entry, PART)));
    if (chapter === undefined) left += 1;
    const before = length;
    for (const { start, label } of chapter?.pages ?? []) marked.push({ start: before + start, label });
    if (marked.length > PAGES) throw new Unreadable('refused-pages', { pages: marked.length, limit: PAGES });
    for (const { text, heading } of chapter?.blocks ?? []) {
      if (heading) headings.push(length);
      lines.push(text);
      length += text.length + SEPARATOR.length;
      if (length > LONGEST + SEPARATOR.length)
        throw new Unreadable('refused-too-long', { characters: length, limit: LONGEST });
      if (lines.length > BLOCKS) throw new Unreadable('refused-elements', { limit: BLOCKS });
    }
  }
  // With none that can be read, it is no book.
  if (left === chapters.length) throw new Unreadable('refused-broken');
  const text = lines.join(SEPARATOR);
  const pages = pagesOf(marked, text.length);
  return {
    text,
    headings,
    ...(pages && { pages }),
    facts,
    extraction: [],
    warnings: left === 0 ? [] : [{ code: 'chapters-left', values: { number: left } }],
  };
}

/** A chapter that is damaged is left out; what is made to harm is not. */
async function readable<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Unreadable && error.code === 'refused-broken') return undefined;
    throw error;
  }
}

async function packageIn(zip: Zip): Promise<string> {
  let path: string | undefined;
  await readPart(zip, 'META-INF/container.xml', {
    open: (name, { 'full-path': full }) => {
      if (/(?:^|:)rootfile$/.test(name)) path ??= full;
    },
    close: () => {},
  });
  if (path === undefined || !zip.entries.has(path)) throw new Unreadable('refused-broken');
  return path;
}

async function readPart(zip: Zip, name: string, events: XmlEvents): Promise<void> {
  const entry = zip.entries.get(name);
  if (entry !== undefined) readXml(await unpack(zip, entry, PART), events, { doctype: 'passed over' });
}
