import type { Facts } from '../../library/article.ts';
import { openZip, type Zip } from '../archive/open-zip.ts';
import { unpack } from '../archive/unpack.ts';
import { readXml, type XmlEvents } from '../archive/xml.ts';
import type { Extracted } from '../extracted.ts';
import { Unreadable } from '../unreadable.ts';
import { readBody, type DocxBlock } from './body.ts';
import { readCoreFacts } from './core-facts.ts';
import { layOut } from './lay-out.ts';
import { readRelations, relationsPath, type Relations } from './relations.ts';
import { readStyles } from './styles.ts';

const MEGABYTE = 1024 * 1024;

/** Files in one document; the most pictures that anybody has put into one. */
const ENTRIES = 10_000;
/** Bytes of one part, unpacked. */
const PART = 60 * MEGABYTE;
/** Paragraphs, and cells; a book has 60,000. */
const BLOCKS = 200_000;
/** UTF-16 units of text. */
const LONGEST = 5_000_000;

/**
 * What a Word document says, as it would be printed with all tracked changes accepted: its text, then its notes. Headers, footers
 * and comments are left out; nothing in it runs, and nothing outside of it is looked at. May take long or run out of memory on a
 * hostile file, so it is only called where it can be ended.
 * @throws Unreadable
 */
export async function readDocx(bytes: Uint8Array): Promise<Extracted> {
  const zip = await openZip(bytes, ENTRIES);
  const main = (await relationsOf(zip, '')).get('officeDocument') ?? 'word/document.xml';
  if (!zip.entries.has(main)) throw new Unreadable('refused-broken');
  const parts = await relationsOf(zip, main);

  const styles = readStyles();
  await readPart(zip, parts.get('styles'), styles.events);
  const { roleOf, language } = styles.styles();

  const core = readCoreFacts();
  await readPart(zip, (await relationsOf(zip, '')).get('core-properties'), core.events);

  const bodies = [];
  for (const part of [main, parts.get('footnotes'), parts.get('endnotes')]) {
    const body = readBody();
    await readPart(zip, part, body.events);
    bodies.push(body.body());
  }
  const blocks = bodies.flatMap((body) => body.blocks);
  if (count(blocks) > BLOCKS) throw new Unreadable('refused-elements', { limit: BLOCKS });
  const { text, headings, title, tables } = layOut(blocks, { roleOf });
  if (text.length > LONGEST)
    throw new Unreadable('refused-too-long', { characters: text.length, limit: LONGEST });

  const tracked = bodies.some((body) => body.tracked);
  const known: Partial<Facts> = core.facts();
  return {
    text,
    headings,
    facts: {
      ...(language !== undefined && { language }),
      ...known,
      ...(title !== undefined && { title }),
    },
    extraction: [...(tables ? ['tables' as const] : []), ...(tracked ? ['tracked-changes' as const] : [])],
    warnings: [
      ...(tracked ? [{ code: 'tracked-changes' as const }] : []),
      ...([...zip.entries.keys()].some((name) => /vbaProject\w*\.bin$/i.test(name))
        ? [{ code: 'macros' as const }]
        : []),
    ],
  };
}

async function relationsOf(zip: Zip, part: string): Promise<Relations> {
  const relations = readRelations(part);
  await readPart(zip, part === '' ? '_rels/.rels' : relationsPath(part), relations.events);
  return relations.relations();
}

/** Reads a part, if there is one. */
async function readPart(zip: Zip, name: string | undefined, events: XmlEvents): Promise<void> {
  const entry = name === undefined ? undefined : zip.entries.get(name);
  if (entry === undefined) return;
  readXml(await unpack(zip, entry, PART), named(events));
}

/** The namespace of WordprocessingML, as most and as the strict ones call it. */
const WORD =
  /^http:\/\/(?:schemas\.openxmlformats\.org\/wordprocessingml\/2006|purl\.oclc\.org\/ooxml\/wordprocessingml)\/main$/;

/** The same events with `w:` for WordprocessingML, whatever prefix the file has for it. */
function named(events: XmlEvents): XmlEvents {
  let prefix: string | undefined;
  const rename = (name: string) =>
    prefix === undefined || prefix === 'w'
      ? name
      : name.startsWith(`${prefix}:`)
        ? `w:${name.slice(prefix.length + 1)}`
        : name;
  return {
    ...events,
    open: (name, attributes) => {
      prefix ??= Object.entries(attributes)
        .find(([key, value]) => key.startsWith('xmlns:') && WORD.test(value))?.[0]
        .slice('xmlns:'.length);
      if (prefix === undefined || prefix === 'w') events.open(name, attributes);
      else
        events.open(
          rename(name),
          Object.fromEntries(Object.entries(attributes).map(([key, value]) => [rename(key), value])),
        );
    },
    close: (name) => events.close(rename(name)),
  };
}

function count(blocks: readonly DocxBlock[]): number {
  return blocks.reduce(
    (sum, block) =>
      sum + ('rows' in block ? block.rows.reduce((all, cells) => all + count(cells.flat()), 1) : 1),
    0,
  );
}
