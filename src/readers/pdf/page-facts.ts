import type { Published } from '../../library/article.ts';
import { dateMentions } from '../../text/date.ts';
import type { Body, Paragraph } from './paragraphs.ts';

/** What the first page says of its article. */
export type PageFacts = { readonly title?: string; readonly byline?: string; readonly published?: Published };

/** Paragraphs of the first page that may say who wrote it and when, and the units of such a line. */
const LOOKED_AT = 12;
const SHORT = 160;

const BY =
  /^(?:by|von|por|text:|texto:)\s+(?<names>\p{Lu}[^\d·|•]{2,80}?)(?:\s*(?:[·|•,–—(]|\bon\b|\bam\b|\bel\b).*)?$/iu;
const NAME =
  /^(?:\p{Lu}[\p{L}’'.-]*|(?:van|von|de|der|den|del|la|di|da|zu|bin|al)(?=\s))(?:\s(?:\p{Lu}[\p{L}’'.-]*|van|von|de|der|den|del|la|di|da|zu|bin|al|y|e)){1,4}$/u;
const NO_NAME =
  /\b(?:the|university|universit[aä]t|universidad|school|schule|escuela|institut\w*|department|office|council|abstract|summary|report|journal|review|gazette|courier|times|news|street|quay|page|chapter|introduction)\b/iu;

/**
 * Title, byline and date as the first page prints them: the title is what is largest near its top, the others stand in short
 * lines around it. A date deep in the text is no date of publication.
 */
export function pageFacts(first: readonly Paragraph[], body: Body, language: string | undefined): PageFacts {
  const top = first.slice(0, LOOKED_AT);
  const titleAt = titleOf(top, body);
  const title =
    titleAt === -1
      ? undefined
      : plain(top[titleAt])
          .replace(/[*†‡∗]+$/u, '')
          .trim();
  const around = top.filter((paragraph, at) => at !== titleAt && paragraph.lines.length <= 2);
  const lines = around
    .flatMap(({ lines: own }) => own.map(({ text }) => text))
    .filter(({ length }) => length <= SHORT);
  const after = titleAt === -1 ? [] : top.slice(titleAt + 1, titleAt + 4).flatMap(({ lines: own }) => own);
  const byline =
    lines.map((text) => BY.exec(text)?.groups?.['names']?.trim()).find((names) => names !== undefined) ??
    after.map(({ text }) => namesOf(text)).find((names) => names !== undefined);
  const published = lines.map((text) => dayOf(text, language)).find((day) => day !== undefined);
  return {
    ...(title !== undefined && title !== '' && { title }),
    ...(byline !== undefined && { byline }),
    ...(published && { published }),
  };
}

/** A line of names and nothing else, side by side where there are several. */
function namesOf(line: string): string | undefined {
  const names = line.split(/\t|,\s| (?:and|und|&) /u).map((name) => name.trim());
  return names.every((name) => NAME.test(name) && !NO_NAME.test(name)) ? names.join(', ') : undefined;
}

/** The years that the first page names. */
export function yearsOf(first: readonly Paragraph[]): readonly string[] {
  return first.flatMap(({ lines }) =>
    lines.flatMap(({ text }) => text.match(/(?<!\d)(?:19|20)\d\d(?!\d)/gu) ?? []),
  );
}

/** Which paragraph is set in the largest letters, at least a little larger than the text; of several the first. */
function titleOf(top: readonly Paragraph[], body: Body): number {
  let best = -1;
  for (const [at, { lines, kind }] of top.entries()) {
    const size = lines[0]?.size ?? 0;
    const text = plain(top[at]);
    const isLarger = size > 1.02 * (best === -1 ? 1.08 * body.size : (top[best]?.lines[0]?.size ?? 0));
    if (kind !== 'row' && isLarger && /\p{L}{2}/u.test(text) && text.length <= 250) best = at;
  }
  return best === -1 ? top.findIndex(({ kind }) => kind === 'heading') : best;
}

function plain(paragraph: Paragraph | undefined): string {
  return (paragraph?.lines ?? []).map(({ text }) => text).join(' ');
}

function dayOf(text: string, language: string | undefined): Published | undefined {
  const found = dateMentions(
    text,
    [{ start: 0, end: text.length }],
    language === undefined ? {} : { language },
  );
  const [only, ...others] = found.flatMap(({ range }) =>
    range && range.from === range.to ? [range.from] : [],
  );
  return only !== undefined && others.length === 0 ? { day: only, precision: 'day' } : undefined;
}
