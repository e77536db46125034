import { Parser } from 'htmlparser2';
import { checkDoctype, xmlLimits, type Attributes } from '../archive/xml.ts';
import { decode } from '../decode.ts';
import { isBlock, isHidden, isNoteSign } from '../html/elements.ts';
import { textBlocks } from '../html/text-blocks.ts';
import { Unreadable } from '../unreadable.ts';
import { takeMarks } from './page-marks.ts';

/** UTF-16 units that are read at a time. */
const CHUNK = 64 * 1024;

/** What a chapter says of itself or of a part of it: cover and contents are no text of the book, nor are the signs of notes. */
const AROUND =
  /(?:^|\s)(?:cover|(?:half)?titlepage|toc|landmarks|page-list|loi|lot|noteref|pagebreak|doc-toc|doc-noteref|doc-pagebreak|doc-cover)(?:$|\s)/;

/**
 * The blocks of a chapter, as a browser would show them, and where printed pages begin in them, with `SEPARATOR` between two. It is read once from its beginning to its end, and no tree is built of it.
 * @throws Unreadable
 */
export function readChapter(bytes: Uint8Array): ReturnType<typeof takeMarks> {
  const decoded = decode('', bytes);
  if ('refused' in decoded) throw new Unreadable('refused-broken');
  const found = textBlocks();
  const limits = xmlLimits();
  const path: Opened[] = [];
  const labels: string[] = [];
  let unseen = 0;
  let pre = 0;

  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        limits.open(attributes);
        const isUnseen = isLeftOut(name, attributes, path.at(-1) ?? { name: '', href: undefined });
        path.push({ name, href: attributes['href'], unseen: isUnseen });
        const label = unseen > 0 ? undefined : pageLabel(attributes);
        if (label !== undefined) {
          labels.push(label);
          found.markPage();
        }
        if (isUnseen) unseen += 1;
        if (unseen > 0) return;
        if (name === 'br') found.newLine();
        if (name === 'pre') pre += 1;
        if (name === 'tr') found.openRow();
        else if (isCell(name)) found.openCell();
        else if (isBlock(name)) found.newBlock(/^h[1-6]$/.test(name));
      },
      onclosetag: (name) => {
        limits.close();
        const opened = path.pop();
        if (opened?.unseen === true) unseen -= 1;
        if (unseen > 0 || opened?.unseen === true) return;
        if (name === 'pre') pre -= 1;
        if (name === 'tr' || isCell(name)) found.close();
        else if (isBlock(name)) found.newBlock();
      },
      ontext: (text) => {
        if (unseen === 0) found.write(text, pre > 0);
      },
      onprocessinginstruction: (name, data) => checkDoctype(name, data, 'passed over'),
    },
    // Chapters are XML, and full of HTML's entities.
    { recognizeSelfClosing: true, recognizeCDATA: true },
  );
  for (let at = 0; at < decoded.text.length; at += CHUNK) parser.write(decoded.text.slice(at, at + CHUNK));
  parser.end();
  return takeMarks(found.blocks(), labels);
}

type Opened = { readonly name: string; readonly href: string | undefined; readonly unseen: boolean };

const isCell = (name: string) => name === 'td' || name === 'th';

function isLeftOut(name: string, attributes: Attributes, around: Omit<Opened, 'unseen'>): boolean {
  const { style = '', role = '', href, 'epub:type': type = '' } = attributes;
  return (
    name === 'nav' ||
    isHidden(name, { hidden: 'hidden' in attributes, style }) ||
    isNoteSign(name, href, around) ||
    AROUND.test(`${type} ${role}`)
  );
}

/** UTF-16 units of what a page is called. */
const LONGEST_LABEL = 12;

/** What the printed page is called that begins here: https://www.w3.org/TR/epub-ssv-11/#pagebreak */
function pageLabel(attributes: Attributes): string | undefined {
  const { role = '', title, 'aria-label': spoken, 'epub:type': type = '' } = attributes;
  if (!/(?:^|\s)(?:doc-)?pagebreak(?:$|\s)/.test(`${type} ${role}`)) return undefined;
  const label = (title ?? spoken ?? '').replace(/^\s*(?:page|seite|p[aá]gina|pag\.|p\.|s\.)\s+/i, '').trim();
  return /^[\p{L}\p{N}.\-[\]]+$/u.test(label) && label.length <= LONGEST_LABEL ? label : undefined;
}
