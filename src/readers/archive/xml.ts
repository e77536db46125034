import { Parser } from 'htmlparser2';
import { decode } from '../decode.ts';
import { Unreadable } from '../unreadable.ts';

/** Elements inside each other; Word's own stay under 60. */
const DEPTH = 256;
/** In all; a book of 5,000,000 characters has about as many. */
const ELEMENTS = 3_000_000;
/** Of one element. */
const ATTRIBUTES = 500;

/** UTF-16 units that are read at a time. */
const CHUNK = 64 * 1024;

export type Attributes = Readonly<Record<string, string>>;

/** What is told of an XML file, in its order. Names are as they are written, with their prefix. */
export type XmlEvents = {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly close: (name: string) => void;
  readonly text?: (text: string) => void;
};

/**
 * Reads XML. A document type is refused, and with it whatever could make something of nothing; but the five entities that XML
 * has of itself, and numbers, nothing is ever expanded or fetched. What is not well-formed is read as well as it can be.
 * @param doctype whether a document type without declarations of its own is passed over, as old EPUBs have one
 * @throws Unreadable
 */
export function readXml(
  bytes: Uint8Array,
  events: XmlEvents,
  { doctype = 'refused' }: { readonly doctype?: 'refused' | 'passed over' } = {},
): void {
  const decoded = decode('', bytes, declaredEncoding(bytes));
  if ('refused' in decoded) throw new Unreadable('refused-broken');
  const limits = xmlLimits();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        limits.open(attributes);
        events.open(name, attributes);
      },
      onclosetag: (name) => {
        limits.close();
        events.close(name);
      },
      ontext: (text) => events.text?.(text),
      onprocessinginstruction: (name, data) => checkDoctype(name, data, doctype),
    },
    { xmlMode: true },
  );
  for (let at = 0; at < decoded.text.length; at += CHUNK) parser.write(decoded.text.slice(at, at + CHUNK));
  parser.end();
}

/** Counts what a tree is made of, and throws where it is more than anybody writes. */
export function xmlLimits(): { readonly open: (attributes: Attributes) => void; readonly close: () => void } {
  let depth = 0;
  let elements = 0;
  return {
    open: (attributes) => {
      depth += 1;
      elements += 1;
      if (depth > DEPTH) throw new Unreadable('refused-nested', { limit: DEPTH });
      if (elements > ELEMENTS) throw new Unreadable('refused-elements', { limit: ELEMENTS });
      if (Object.keys(attributes).length > ATTRIBUTES)
        throw new Unreadable('refused-attributes', { limit: ATTRIBUTES });
    },
    close: () => {
      depth -= 1;
    },
  };
}

/** @throws Unreadable for a document type, or for declarations in one */
export function checkDoctype(name: string, data: string, doctype: 'refused' | 'passed over'): void {
  if (!/^!(?:doctype|entity|element|attlist|notation)/i.test(name)) return;
  if (doctype === 'refused' || !/^!doctype/i.test(name) || data.includes('['))
    throw new Unreadable('refused-doctype');
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  return /^<\?xml\b[^>]*?\bencoding\s*=\s*["']([\w:.-]+)/i.exec(start)?.[1];
}
