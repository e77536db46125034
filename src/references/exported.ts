import { labelsFor } from '../answer/label.ts';
import { isPages } from '../library/pages.ts';
import { cslItem, type Cited, type CslItem } from './csl-item.ts';
import { processor, withWords } from './processor.ts';
import { risOf } from './ris.ts';

/** The formats that reference managers read. */
export const formats = ['csl-json', 'bibtex', 'ris'] as const;
export type Format = (typeof formats)[number];

/** What a format is sent and saved as. */
export const formatFiles: Readonly<Record<Format, { readonly type: string; readonly extension: string }>> = {
  'csl-json': { type: 'application/vnd.citationstyles.csl+json', extension: 'json' },
  bibtex: { type: 'application/x-bibtex', extension: 'bib' },
  ris: { type: 'application/x-research-info-systems', extension: 'ris' },
};

/**
 * A passage's article for a reference manager.
 * @param locale BCP 47, for "sample, fiction"
 */
export async function exported(cited: Cited, format: Format, locale = 'en'): Promise<string> {
  const item = noted(cslItem(cited, locale), cited.citation.page, locale);
  switch (format) {
    case 'csl-json':
      return `${JSON.stringify([item], undefined, 2)}\n`;
    case 'bibtex':
      return bibtexOf(item);
    case 'ris':
      return risOf(item);
  }
}

/** The work with the page that the passage stands on, where there is one. */
function noted(item: CslItem, page: string | undefined, locale: string): CslItem {
  if (page === undefined) return item;
  return { ...item, note: labelsFor(locale)[isPages(page) ? 'pages' : 'page'].replace('{page}', () => page) };
}

async function bibtexOf(item: CslItem): Promise<string> {
  const { format } = await processor();
  return `${format('bibtex', [withWords(asBibtex(item), latex)])
    .trim()
    .replaceAll(month, 'month = "$<day>~" # $<name>')
    .replaceAll(address, String.raw`howpublished = {\url{$<url>}}`)}\n`;
}

/** Citation.js writes `month = {may 9}`, of which BibTeX makes "may 9"; this is how its manual joins a day to a month's name. */
const month = /month = \{(?<name>[a-z]{3}) (?<day>\d{1,2})\}/g;

/** As it is, an address with a per cent sign in it would end the line. */
const address = /howpublished = \{(?<url>.*)\}/g;

/**
 * BibTeX has no way to say "about", so what is not sure of a date, which is all but the year, is left out; and its styles
 * print a note, but no genre.
 */
function asBibtex({ genre, note, issued, ...item }: CslItem): CslItem {
  const [year] = issued?.['date-parts'][0] ?? [];
  const sure = issued?.circa === true && year !== undefined ? { 'date-parts': [[year]] as const } : issued;
  const notes = [genre, note].filter(Boolean).join('; ');
  return { ...item, ...(sure && { issued: sure }), ...(notes !== '' && { note: notes }) };
}

const commands: Readonly<Record<string, string>> = {
  '\\': 'textbackslash',
  '<': 'textless',
  '>': 'textgreater',
  '^': 'textasciicircum',
  '~': 'textasciitilde',
  '{': 'textbraceleft',
  '}': 'textbraceright',
};

/** Words as LaTeX prints them; all letters stay what they are, in UTF-8. */
function latex(text: string): string {
  return text
    .replaceAll(/[\\<>^~{}]/g, (sign) => `{\\${commands[sign] ?? ''}}`)
    .replaceAll(/[$&#%_]/g, String.raw`\$&`);
}
