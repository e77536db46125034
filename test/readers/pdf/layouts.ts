import type { story } from './story.ts';

/** A file of ../fixtures/pdf: which paragraphs of the story it has, in its order, and on which page each begins. */
export type Layout = {
  readonly file: string;
  readonly language: keyof typeof story;
  /** By their place in the story, counted from 0, with the label of the page as the page itself or its file has it. */
  readonly paragraphs: readonly (readonly [number, string])[];
  readonly facts: Readonly<Record<string, unknown>>;
};

const title = 'The light that nobody pays for';
const day = (written: string) => ({ day: written, precision: 'day' });
const on = (page: string, ...paragraphs: readonly number[]) => paragraphs.map((at) => [at, page] as const);
const letter = { title: 'Closure of the lighthouse', published: day('2024-02-03') };

/** Written from how the files were made, and from where Poppler finds their words. */
export const layouts: readonly Layout[] = [
  {
    file: 'news-print.pdf',
    language: 'en',
    paragraphs: [...on('1', 0, 1, 2, 3, 4, 5, 6, 7, 8), ...on('2', 9, 2, 3, 4)],
    facts: { title, publisher: 'The Sill Courier', byline: 'Peter Lane', published: day('2024-05-12') },
  },
  {
    file: 'newsletter-three-columns.pdf',
    language: 'en',
    paragraphs: on('1', 7, 0, 1, 2, 3, 4, 5, 6, 8, 9),
    // Its own title is `untitled`.
    facts: { title },
  },
  {
    // Its first letter reaches down over three lines, and a quotation is set large between two paragraphs.
    file: 'magazine-initial.pdf',
    language: 'en',
    paragraphs: on('1', 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 2, 3),
    facts: { title, byline: 'Ines Abara', published: day('2024-06-02') },
  },
  {
    file: 'paper-two-columns.pdf',
    language: 'en',
    paragraphs: [...on('1', 7, 0, 1, 2, 3, 4, 5, 6, 8), ...on('2', 9, 2, 5, 3, 6, 0, 8, 1)],
    facts: { title, byline: 'Mirela Oster, Jonas Weyde', published: day('2024-05-14') },
  },
  {
    file: 'book-roman.pdf',
    language: 'en',
    paragraphs: [
      ...on('ii', 5, 6, 9, 4),
      ...on('1', 0, 1, 2, 3),
      ...on('2', 4, 5),
      ...on('3', 6, 7, 8, 9),
      ...on('4', 2, 3),
    ],
    facts: { title: 'A Light on the Bay', byline: 'Berit Halloran' },
  },
  {
    file: 'offprint.pdf',
    language: 'en',
    paragraphs: [...on('41', 0, 1, 2, 3, 4, 5, 6), ...on('42', 7, 8, 9)],
    facts: { title, byline: 'Mirela Oster' },
  },
  {
    file: 'landscape.pdf',
    language: 'en',
    paragraphs: [...on('1', 0, 1, 2), ...on('2', 3, 4), ...on('3', 5, 6)],
    facts: {},
  },
  {
    file: 'report.pdf',
    language: 'en',
    paragraphs: [...on('1', 7, 0, 2, 3), ...on('2', 4, 5, 6, 8, 9, 1), ...on('3', 0, 3)],
    facts: { title: 'Report on the lighthouse at Carrick Nore', byline: 'Mirela Oster' },
  },
  // Its own title is `Microsoft Word - draft_final2.docx`, by `user`.
  {
    file: 'word-draft.pdf',
    language: 'en',
    paragraphs: [...on('1', 0, 1, 2, 3, 7, 4, 8), ...on('2', 9)],
    facts: { title, byline: 'Ines Abara', published: day('2024-06-02') },
  },
  { file: 'letter.pdf', language: 'en', paragraphs: on('1', 0, 4, 7), facts: letter },
  { file: 'rotated.pdf', language: 'en', paragraphs: on('1', 0, 4, 7), facts: letter },
  { file: 'broken-table.pdf', language: 'en', paragraphs: on('1', 0, 4, 7), facts: letter },
  {
    file: 'numbered-lines.pdf',
    language: 'en',
    paragraphs: on('1', 0, 1, 3, 8, 9),
    facts: { title: 'Minutes of the extraordinary meeting' },
  },
  {
    file: 'slides.pdf',
    language: 'en',
    paragraphs: on('3', 4),
    facts: { title, published: day('2024-06-02') },
  },
  {
    file: 'partly-scanned.pdf',
    language: 'en',
    paragraphs: [...on('1', 0, 4, 7), ...on('3', 0, 1, 2, 3, 4, 5, 6)],
    facts: letter,
  },
  {
    file: 'german.pdf',
    language: 'de',
    paragraphs: on('1', 0, 1, 2, 3, 4),
    facts: { title: 'Das Licht, das niemand bezahlt', byline: 'Frauke Behn', published: day('2024-05-14') },
  },
  {
    file: 'spanish-two-columns.pdf',
    language: 'es',
    paragraphs: on('1', 0, 1, 2, 3),
    facts: { title: 'La luz que nadie paga' },
  },
  {
    file: 'not-to-be-copied.pdf',
    language: 'es',
    paragraphs: on('1', 0, 1, 2, 3),
    facts: { title: 'La luz que nadie paga' },
  },
  {
    file: 'hebrew.pdf',
    language: 'he',
    paragraphs: on('1', 0, 1),
    facts: { title: 'האור שאיש אינו משלם עליו' },
  },
];
