import { describe, expect, it } from 'vitest';
import { dateWords } from '../../src/answer/date-words.ts';
import { labelParts, labelsFor } from '../../src/answer/label.ts';
import type { Piece } from '../../src/answer/piece.ts';
import type { ShownEntry } from '../../src/classroom/notebook/notebook-page.ts';
import type { DocumentLine } from '../../src/classroom/document.ts';
import { notebookDocument, withoutWords } from '../../src/classroom/notebook/notebook-document.ts';
import { styles } from '../../src/references/references.ts';
import { about, articleOf, entriesOf } from './notebooks.ts';

const [first, second] = [
  articleOf(['The bridge opened. It is long.'], { title: 'The bridge' }),
  articleOf(['The ferry stopped.'], { title: 'A ferry', day: '2025-04-01' }),
];
const entries = entriesOf([first, second], (at) =>
  at === 1 ? { note: 'How long?', tags: ['bridge', 'essay'] } : {},
);

/** What is left of an entry whose article went, with its owner's words. */
function gone(why: 'removed' | 'erased'): ShownEntry {
  const { quote, ...rest } = entries[1] ?? entryMissing();
  const { article, span, sha256 } = quote;
  return { ...rest, quote: { article, span, sha256, gone: { at: Date.UTC(2026, 9, 1, 23), why } } };
}

function entryMissing(): never {
  throw new Error('There are too few entries');
}

/** Pieces as somebody reads them, quotations in their own brackets. */
function words(pieces: readonly Piece[], language = 'en'): string {
  return pieces.map((piece) => wordsOf(piece, language)).join('');
}

function wordsOf(piece: Piece, language: string): string {
  switch (piece.is) {
    case 'quotation':
      return `⟦${piece.quote.exact}⟧`;
    case 'label':
      return labelParts(labelsFor(language), piece.key)
        .map((part) =>
          typeof part === 'string' ? part : words([piece.values?.[part.slot] ?? piece], language),
        )
        .join('');
    case 'link':
      return `[${piece.label.key}]`;
    case 'date':
      return dateWords(piece.range, language);
    case 'number':
      return String(piece.value);
    case 'mark':
      return piece.mark;
    case 'pieces':
      return words(piece.pieces, language);
    case 'fact':
    case 'typed':
      return piece.text;
    case 'excerpt':
    case 'name':
      return `(${piece.is})`;
  }
}

function lineWords(line: DocumentLine): string {
  if (line.role !== 'reference') return `${line.role}: ${words(line.pieces)}`;
  return `${line.role}: ${words(line.lead ?? [])}${line.runs.map(({ text }) => text).join('')}`;
}

async function written(of: readonly ShownEntry[], rest: Partial<typeof about> = {}) {
  const document = await notebookDocument(of, { ...about, ...rest });
  return document.parts.map(({ groups }) => groups.map((group) => group.map(lineWords)));
}

// What writes references takes seconds to load where the machine is busy.
describe('a notebook as a document', { timeout: 60_000 }, () => {
  it('has each passage with what cites it, its owner’s words and its tags, and then each article once', async () => {
    const [passages, works] = await written(entries);
    expect(passages?.[1]).toEqual([
      'quotation: ⟦It is long.⟧',
      'attribution: The Pellmouth Gazette · The bridge · Ilse Brandt · 1 March 2025 · paragraph 1 · [cite.open]',
      'reference: To cite it in a text: (Brandt, 2025a, para. 1)',
      'own: In the words of Mara Quill: How long?',
      'note: Tags: bridge, essay',
    ]);
    expect(passages?.map(([line]) => line)).toEqual([
      'quotation: ⟦The bridge opened.⟧',
      'quotation: ⟦It is long.⟧',
      'quotation: ⟦The ferry stopped.⟧',
    ]);
    expect(works).toEqual([
      [
        'reference: Brandt, I. (2025a, March 1). The bridge. The Pellmouth Gazette. https://gazette.example/a',
      ],
      ['reference: Brandt, I. (2025b, April 1). A ferry. The Pellmouth Gazette. https://gazette.example/a'],
    ]);
  });

  it.each(styles)('calls its list of articles what %s calls it', async (style) => {
    const { parts } = await notebookDocument(entries, { ...about, style });
    expect(words(parts[1]?.heading ?? [])).toBe(labelsFor('en')[`document.references.${style}`]);
  });

  it('says where there are no words any more, keeps its owner’s, and cites nothing that it does not quote', async () => {
    const [passages, works] = await written([gone('erased'), ...entries.slice(2)]);
    expect(passages?.[0]).toEqual([
      'note: The article of this passage was erased on 2 October 2026.',
      'own: In the words of Mara Quill: How long?',
      'note: Tags: bridge, essay',
    ]);
    expect(works?.map(([line]) => line)).toEqual([expect.stringContaining('A ferry')]);
    expect(withoutWords([gone('erased'), ...entries])).toBe(1);
  });

  it('has no list of articles where nothing is quoted', async () => {
    expect(await written([gone('removed')])).toHaveLength(1);
  });

  it('says whose it is, when it was made or handed in, and for what', async () => {
    const made = await notebookDocument(entries, { ...about, tag: 'essay' });
    expect(words(made.title)).toBe('Notebook: History 10b');
    expect(words(made.about[0]?.pieces ?? [])).toBe(
      'Collected by Mara Quill · entries with the tag essay · made on 23 November 2026',
    );
    const handedIn = { for: 'Sources on the bridge', on: '2026-11-20', late: true };
    const given = await notebookDocument(entries, { ...about, handedIn });
    expect(words(given.about[0]?.pieces ?? [])).toBe(
      'Collected by Mara Quill · handed in on 20 November 2026 for Sources on the bridge · late',
    );
  });
});
