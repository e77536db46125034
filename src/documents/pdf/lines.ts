import LineBreaker from 'linebreak';
import type { Paragraph } from '../paragraph.ts';
import type { TextRun } from '../text-run.ts';
import type { Fonts } from './fonts.ts';
import { faceOf, looks } from './looks.ts';
import { shape, type Glyph, type Setting } from './shape.ts';

/** A stretch of a line that looks one way, in the order in which it is read; `width` in points. */
export type Segment = {
  readonly glyphs: readonly Glyph[];
  readonly size: number;
  readonly color: string;
  readonly width: number;
  readonly link?: string;
};

/** Segments side by side. */
export type PdfLine = { readonly segments: readonly Segment[] };

/** What comes back of a text is the same each time: a name stands under every quotation. */
export type Shaper = (text: string, setting: Setting) => readonly Glyph[];

export function shaperOf(fonts: Fonts): Shaper {
  const known = new Map<string, readonly Glyph[]>();
  return (text, setting) => {
    const key = `${setting.face} ${String(setting.exact)} ${text}`;
    const found = known.get(key) ?? shape(text, setting, fonts);
    known.set(key, found);
    return found;
  };
}

/**
 * A paragraph in lines. A line ends where Unicode lets it (UAX #14), but never after a hyphen, and where a word is longer than a line, between two letters.
 * @param wide of the column in points, before the paragraph's own indents
 * @throws NoShape
 */
export function linesOf(paragraph: Paragraph, wide: number, shaper: Shaper): readonly PdfLine[] {
  const { size, left, right = 0 } = looks[paragraph.look];
  const most = wide - left - right;
  const lines: Segment[][] = [[]];
  let used = 0;
  const add = (segments: readonly Segment[]) => {
    lines.at(-1)?.push(...segments);
    used += widthOf(segments);
  };
  const end = () => {
    lines.push([]);
    used = 0;
  };
  for (const { parts, ends } of chunksOf(paragraph)) {
    const segments = parts.map((part) => segmentOf(part, size, shaper));
    const room = widthOf(segments) - trailing(segments);
    if (used > 0 && used + room > most) end();
    if (room <= most) add(segments);
    else
      for (const part of parts)
        for (const { segment } of graphemes.segment(part.text)) {
          const letter = segmentOf({ ...part, text: segment }, size, shaper);
          if (used > 0 && used + letter.width > most) end();
          add([letter]);
        }
    if (ends) end();
  }
  return lines.map((segments) => ({ segments: merged(segments) }));
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

type Part = Setting & { readonly text: string; readonly color: string; readonly link?: string };

/** What stays on one line, and whether a line ends after it. */
type Chunk = { readonly parts: readonly Part[]; readonly ends: boolean };

function chunksOf(paragraph: Paragraph): readonly Chunk[] {
  const { runs } = paragraph;
  const text = runs.map((run) => run.text).join('');
  const chunks: Chunk[] = [];
  const breaker = new LineBreaker(text);
  let from = 0;
  for (let next = breaker.nextBreak(); next !== null; next = breaker.nextBreak()) {
    if (next.required !== true && holds(text.slice(from, next.position), text.slice(next.position))) continue;
    const parts = partsOf(paragraph, runs, from, next.position);
    chunks.push({ parts, ends: next.required === true && next.position < text.length });
    from = next.position;
  }
  return chunks;
}

/**
 * Whether a line does not end here although it might: whoever copies text takes a hyphen at a line's end for a divided word, and
 * leaves it out; and a dot between two facts stays with the one before it.
 */
function holds(before: string, after: string): boolean {
  return /[-\u00ad\u2010\u2011]\s*$/u.test(before) || after.startsWith('· ');
}

/** Of a paragraph's text what stands from a place to another, by the runs that it is of; line ends are no glyphs. */
function partsOf(paragraph: Paragraph, runs: readonly TextRun[], from: number, to: number): readonly Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const run of runs) {
    const text = run.text.slice(Math.max(0, from - at), Math.max(0, to - at)).replaceAll(lineEnds, '');
    at += run.text.length;
    if (text === '') continue;
    const exact = run.of === 'article';
    parts.push({ text, exact, ...faceOf(run, paragraph), ...(run.link !== undefined && { link: run.link }) });
  }
  return parts;
}

const lineEnds = /[\n\r\v\f\u2028\u2029]/g;

function segmentOf({ text, face, exact, color, link }: Part, size: number, shaper: Shaper): Segment {
  const glyphs = shaper(text, { face, exact });
  const width = (glyphs.reduce((sum, { advance }) => sum + advance, 0) * size) / 1000;
  return { glyphs, size, color, width, ...(link !== undefined && { link }) };
}

function widthOf(segments: readonly Segment[]): number {
  return segments.reduce((sum, { width }) => sum + width, 0);
}

/** How wide the white space is at the end, which may stand over the edge. */
function trailing(segments: readonly Segment[]): number {
  const last = segments.at(-1);
  if (last === undefined) return 0;
  const seen = last.glyphs.findLastIndex(({ letters }) => !/^\s+$/u.test(letters));
  const spaces = last.glyphs.slice(seen + 1).reduce((sum, { advance }) => sum + advance, 0);
  return (spaces * last.size) / 1000;
}

/** Neighbours that look alike as one. */
function merged(segments: readonly Segment[]): readonly Segment[] {
  const all: Segment[] = [];
  for (const segment of segments) {
    const last = all.at(-1);
    if (last === undefined || last.color !== segment.color || last.link !== segment.link) {
      all.push(segment);
      continue;
    }
    all[all.length - 1] = {
      ...last,
      glyphs: [...last.glyphs, ...segment.glyphs],
      width: last.width + segment.width,
    };
  }
  return all;
}
