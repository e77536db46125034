import type { Document } from '../../classroom/document.ts';
import { paragraphs, type Paragraph } from '../paragraph.ts';
import type { TextRun } from '../text-run.ts';
import { escape, escapeLines, escapeVerses } from './escape.ts';

/**
 * A document as CommonMark in UTF-8. Quotations are block quotes, and nothing else is one; between groups stands a line.
 * @throws Error where a quotation is not in its article
 */
export function writeMarkdown(document: Document): Uint8Array {
  const written = paragraphs(document).map((paragraph, at, all) => {
    const before = all[at - 1];
    return `${between(paragraph, before)}${blockOf(paragraph)}`;
  });
  return new TextEncoder().encode(`${written.join('')}\n`);
}

/** What stands between a paragraph and the one before it. */
function between({ look, begins, newPage }: Paragraph, before: Paragraph | undefined): string {
  if (before === undefined) return '';
  if (look === 'choice' && before.look === 'choice') return '\n';
  if (newPage) return '\n\n---\n\n';
  const listed = look === 'heading' || look === 'reference';
  return begins && !listed && before.look !== 'heading' ? '\n\n---\n\n' : '\n\n';
}

function blockOf({ look, runs }: Paragraph): string {
  const text = escapeLines(runs.map((run, at) => inline(run, runs[at - 1], runs[at + 1])).join(''));
  const all = (prefix: string, next = prefix) => prefix + text.split('\n').join(`\n${next}`);
  switch (look) {
    case 'title':
      return `# ${flat(text)}`;
    case 'heading':
      return `## ${flat(text)}`;
    case 'subheading':
      return `### ${flat(text)}`;
    case 'quotation':
      return all('> ');
    case 'question':
      return `**${flat(text)}**`;
    case 'choice':
    case 'reference':
      return all('- ', '  ');
    case 'own':
      return ownWords(runs);
    case 'attribution':
    case 'item':
    case 'note':
    case 'text':
    case 'about':
    case 'fine-print':
      return text;
  }
}

/** Whose words they are, set apart, and the words. */
function ownWords(runs: readonly TextRun[]): string {
  const split = runs.findIndex(({ of }) => of === 'person');
  const [label, words] = split <= 0 ? [[], runs] : [runs.slice(0, split), runs.slice(split)];
  const whose = escape(lettersOf(label).trim());
  const text = words.map((run) => escape(run.text)).join('');
  return escapeVerses(whose === '' ? text : `*${flat(whose)}* ${text}`);
}

const lettersOf = (runs: readonly TextRun[]) => runs.map(({ text }) => text).join('');

/** Headings and what stands between stars are one line. */
const flat = (text: string) => text.replaceAll('\n', ' ');

function inline({ text, italic, bold, link }: TextRun, before?: TextRun, after?: TextRun): string {
  const escaped = escape(text);
  if (link !== undefined) return `[${flat(escaped)}](<${addressed(link)}>)`;
  const stars = bold === true ? '**' : italic === true ? '*' : '';
  // CommonMark takes stars for stars where a letter stands on their outer side.
  const apart = standsApart(before?.text.at(-1)) && standsApart(after?.text.at(0));
  if (stars === '' || !apart || /^\s|\s$|\n/.test(text)) return escaped;
  return `${stars}${escaped}${stars}`;
}

function standsApart(character: string | undefined): boolean {
  return character === undefined || /[\s\p{P}\p{S}]/u.test(character);
}

/** An address that cannot end what it stands in. */
function addressed(link: string): string {
  return link
    .replaceAll('&', '&amp;')
    .replaceAll(/[<>\\\s]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
}
