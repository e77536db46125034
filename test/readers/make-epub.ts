import { makeZip, type MadeEntry } from './make-zip.ts';

export const container = (path = 'OEBPS/book.opf') =>
  `<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles><rootfile full-path="${path}" media-type="application/oebps-package+xml"/></rootfiles></container>`;

/** A package with these items, `id` by `href`, read in this order. */
export function packageOf(
  items: Readonly<Record<string, string>>,
  spine: readonly string[] = Object.keys(items),
  metadata = '<dc:title>The Tide Book</dc:title><dc:language>en</dc:language>',
): string {
  const manifest = Object.entries(items).map(
    ([id, href]) => `<item id="${id}" href="${href}" media-type="application/xhtml+xml"/>`,
  );
  const order = spine.map((id) => `<itemref idref="${id}"/>`);
  return `<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:opf="http://www.idpf.org/2007/opf">${metadata}</metadata><manifest>${manifest.join('')}</manifest><spine>${order.join('')}</spine></package>`;
}

export function chapter(body: string, head = ''): string {
  return `<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title>A chapter</title>${head}</head><body>${body}</body></html>`;
}

/** A book: its first entry says what it is, as it must. */
export function makeEpub(files: Readonly<Record<string, string>>, more: readonly MadeEntry[] = []): Buffer {
  const all = { 'META-INF/container.xml': container(), ...files };
  return makeZip([
    { name: 'mimetype', data: 'application/epub+zip', method: 0, flags: 0 },
    ...Object.entries(all).map(([name, data]) => ({ name, data })),
    ...more,
  ]);
}
