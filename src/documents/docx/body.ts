import { runsLeft } from '../letters.ts';
import type { Paragraph } from '../paragraph.ts';
import { lettersOf, type TextRun } from '../text-run.ts';
import { looks } from './looks.ts';
import { runStyles } from './styles.ts';
import { xml } from './xml.ts';

/** Gives the id of a relationship to an address. */
export type LinkTo = (url: string) => string;

/** Paragraphs in WordprocessingML (ECMA-376, part 1, 17.3). */
export function bodyXml(all: readonly Paragraph[], linkTo: LinkTo): string {
  return all
    .map((paragraph, at) => {
      const next = all[at + 1];
      // What belongs together stays together, and a heading with what it is of.
      const keep = next !== undefined && !next.begins && !next.newPage;
      return paragraphXml(paragraph, keep, linkTo);
    })
    .join('');
}

function paragraphXml(paragraph: Paragraph, keep: boolean, linkTo: LinkTo): string {
  const { look, runs, newPage } = paragraph;
  const left = runsLeft(lettersOf(runs));
  // In the order of the schema (CT_PPrBase): Word refuses another.
  const properties = [
    `<w:pStyle w:val="${looks[look].id}"/>`,
    keep ? '<w:keepNext/>' : '',
    look === 'text' ? '' : '<w:keepLines/>',
    newPage ? '<w:pageBreakBefore/>' : '',
    left ? '<w:bidi/>' : '',
  ].join('');
  // A box to tick.
  const lead: readonly TextRun[] = look === 'choice' ? [{ text: '☐\t', of: 'bot' }] : [];
  const words = [...lead, ...runs].map((run) => linked(run, runXml(run, paragraph), linkTo)).join('');
  return `<w:p><w:pPr>${properties}</w:pPr>${words}</w:p>`;
}

function linked({ link }: TextRun, run: string, linkTo: LinkTo): string {
  return link === undefined ? run : `<w:hyperlink r:id="${linkTo(link)}" w:history="1">${run}</w:hyperlink>`;
}

function runXml({ text, of, bold, italic, link, language }: TextRun, { look }: Paragraph): string {
  const style =
    link !== undefined
      ? runStyles.link
      : of === 'bot' && (look === 'quotation' || look === 'own')
        ? runStyles.sans
        : of === 'article'
          ? runStyles.quoted
          : of === 'person' && look === 'own'
            ? runStyles.own
            : undefined;
  const properties = [
    style === undefined ? '' : `<w:rStyle w:val="${style}"/>`,
    bold === true ? '<w:b/><w:bCs/>' : '',
    italic === true ? '<w:i/><w:iCs/>' : '',
    runsLeft(text) ? '<w:rtl/>' : '',
    language === undefined ? '' : `<w:lang w:val="${xml(language)}"/>`,
  ].join('');
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}${wordsXml(text)}</w:r>`;
}

/** What is an element of its own in WordprocessingML, and no letter: tabs, line ends, and soft hyphens, which are shown at a line's end only. */
const elements: Readonly<Record<string, string>> = {
  '\t': '<w:tab/>',
  '\n': '<w:br/>',
  '\r': '<w:br/>',
  '\r\n': '<w:br/>',
  '\u00ad': '<w:softHyphen/>',
};

function wordsXml(text: string): string {
  return text
    .split(/(\r\n|[\t\n\r\u00ad])/)
    .filter((part) => part !== '')
    .map((part) => elements[part] ?? `<w:t xml:space="preserve">${xml(part)}</w:t>`)
    .join('');
}
