import { entryNames } from './entry-names.ts';

/** What a file is, whatever its name says; the end of a label's key after `warning.kind.`. */
export type Kind =
  // Can be read.
  | 'pdf'
  | 'docx'
  | 'epub'
  | 'zip'
  | 'html'
  // Cannot.
  | 'doc'
  | 'encrypted'
  | 'rtf'
  | 'odt'
  | 'sheet'
  | 'slides'
  | 'picture'
  | 'sound'
  | 'archive'
  | 'program';

/** What files of a kind have at a place, byte for byte; those that could be words as well have a zero soon after. */
const signatures: readonly (readonly [Kind, string, at?: number])[] = [
  ['picture', '\x89PNG\r\n\x1a\n'],
  ['picture', '\xff\xd8\xff'],
  ['archive', '\x1f\x8b\x08'],
  ['archive', '\xfd7zXZ\0'],
  ['archive', '7z\xbc\xaf\x27\x1c'],
  ['archive', 'Rar!\x1a\x07'],
  ['archive', '\x28\xb5\x2f\xfd'],
  ['archive', '1AY&SY', 4],
  ['sound', '\x1aE\xdf\xa3'],
  ['program', '\x7fELF'],
  ['program', 'SQLite format 3\0'],
];
const signaturesWithZero: typeof signatures = [
  ['picture', 'GIF87a'],
  ['picture', 'GIF89a'],
  ['picture', 'II*\0'],
  ['picture', 'MM\0*'],
  ['picture', 'WEBP', 8],
  ['picture', 'BM'],
  ['picture', 'ftyphei', 4],
  ['picture', 'ftypmif1', 4],
  ['picture', 'ftypavif', 4],
  ['sound', 'ftyp', 4],
  ['sound', 'ID3'],
  ['sound', 'OggS'],
  ['sound', 'fLaC'],
  ['sound', 'WAVE', 8],
  ['sound', 'AVI ', 8],
  ['archive', 'ustar', 257],
  ['program', 'MZ'],
];

/** What begins like a page, be it in capitals, after a mark or a declaration. */
const PAGE = /^(?:\xef\xbb\xbf)?\s{0,200}(?:<\?xml[^>]{0,200}>\s{0,20})?(?:<!doctype\s+html|<html[\s>])/i;

/** Bytes that are looked at, and in which those have a zero that are no words. */
const LOOKED_AT = 1024;
const ZERO_WITHIN = 64;

/** What the beginning of a file, or the directory of an archive, says it is; undefined where it may well be text. */
export function kindOf(bytes: Uint8Array): Kind | undefined {
  const start = latin1(bytes.subarray(0, LOOKED_AT));
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')) return kindOfZip(bytes, start);
  // What Word wrote until 2003; and around every file that Office locks with a password.
  if (start.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return kindOfCompound(bytes);
  if (/^\s{0,8}%PDF-\d/.test(start)) return 'pdf';
  if (/^\s{0,8}\{\\rtf/.test(start)) return 'rtf';
  if (PAGE.test(start)) return 'html';
  const isBinary = start.slice(0, ZERO_WITHIN).includes('\0');
  const possible = isBinary ? [...signatures, ...signaturesWithZero] : signatures;
  return possible.find(([, mark, at = 0]) => start.startsWith(mark, at))?.[0];
}

const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

const MIMETYPE =
  /^[^]{30}mimetype[^]{0,40}?application\/(?:vnd\.oasis\.opendocument\.)?(epub\+zip|text|spreadsheet|presentation)/;
const mimetypes: ReadonlyMap<string, Kind> = new Map([
  ['epub+zip', 'epub'],
  ['text', 'odt'],
  ['spreadsheet', 'sheet'],
  ['presentation', 'slides'],
]);

function kindOfZip(bytes: Uint8Array, start: string): Kind {
  // Both say what they are in their first entry: https://www.w3.org/TR/epub-33/#sec-zip-container-mime
  const said = MIMETYPE.exec(start)?.[1];
  const kind = said === undefined ? undefined : mimetypes.get(said);
  if (kind !== undefined) return kind;
  const names = entryNames(bytes);
  if (names.has('META-INF/container.xml')) return 'epub';
  if (!names.has('[Content_Types].xml')) return 'zip';
  if (names.has('word/document.xml')) return 'docx';
  if (names.has('xl/workbook.xml')) return 'sheet';
  return names.has('ppt/presentation.xml') ? 'slides' : 'docx';
}

function kindOfCompound(bytes: Uint8Array): Kind {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const has = (name: string) => all.includes(Buffer.from(name, 'utf16le'));
  if (has('EncryptedPackage')) return 'encrypted';
  if (has('WordDocument')) return 'doc';
  if (has('PowerPoint Document')) return 'slides';
  return has('Workbook') ? 'sheet' : 'doc';
}
