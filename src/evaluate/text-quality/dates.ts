import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { dateMentions } from '../../text/date.ts';
import type { DateMention, DateRange } from '../../text/date.ts';
import { lines } from '../../text/line.ts';
import { overlap, slice } from '../../text/span.ts';
import type { Span } from '../../text/span.ts';

/** A labelled expression of time; `from` and `to` are null where nothing can be worked out. */
const Label = z.object({
  file: z.string(),
  pubDate: z.iso.date().nullish(),
  language: z.string().optional(),
  text: z.string(),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  class: z.string().optional(),
  from: z.iso.date().nullable(),
  to: z.iso.date().nullable(),
});
type Label = z.output<typeof Label>;

/** Plain figures, shares between 0 and 1. */
export type DateFigures = {
  /** Labelled expressions counted: all but those of the class `event`. */
  readonly n: number;
  /** Spans that agree to the letter. */
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** The same with spans that only overlap. */
  readonly overlapF1: number;
  /** The same, to the letter, with the class `event` counted as missed. */
  readonly f1WithEvents: number;
  /** Of the labels with a range, those whose range came out the same. */
  readonly normalised: number;
  readonly normalisable: number;
};

type Outcome = { readonly labels: readonly Label[]; readonly found: readonly DateMention[] };

/**
 * How well dates are found and worked out. Expressions that only somebody who knows the world can date ("the upcoming
 * election", class `event`) are neither asked for nor, with what lies inside them, counted against.
 * @param goldDir The folder of `temporal.json`.
 * @param articlesDir The folder of the text files that it labels.
 */
export async function measureDates(goldDir: string, articlesDir: string): Promise<DateFigures> {
  const labels = z.array(Label).parse(JSON.parse(await readFile(join(goldDir, 'temporal.json'), 'utf8')));
  return measured(labels, articlesDir);
}

/** The same for labels that are lines of JSON. */
export async function measureDatesOf(labelsFile: string, articlesDir: string): Promise<DateFigures> {
  const records = (await readFile(labelsFile, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  return measured(
    records.map((line) => Label.parse(JSON.parse(line))),
    articlesDir,
  );
}

async function measured(labels: readonly Label[], articlesDir: string): Promise<DateFigures> {
  const outcomes = await Promise.all(
    [...new Set(labels.map(({ file }) => file))].map(async (file): Promise<Outcome> => {
      const text = await readFile(join(articlesDir, file), 'utf8');
      const own = labels.filter((label) => label.file === file);
      const day = own[0]?.pubDate ?? undefined;
      const published: DateRange | undefined = day === undefined ? undefined : { from: day, to: day };
      const language = own[0]?.language;
      const stale = own.find(({ start, end, text: labelled }) => text.slice(start, end) !== labelled);
      if (stale !== undefined)
        throw new Error(`${file} has changed since “${stale.text}” was labelled in it`);
      const options = { ...(published && { published }), ...(language !== undefined && { language }) };
      return { labels: own, found: dateMentions(text, body(text), options) };
    }),
  );
  return dateFigures(outcomes);
}

/** The lines of a text that are not blank, without its front matter. */
function body(text: string): readonly Span[] {
  const end = text.startsWith('---\n') ? text.indexOf('\n---\n', 3) + 5 : 0;
  return lines(text).filter((line) => line.start >= end && slice(text, line).trim() !== '');
}

/** Figures over labelled texts; each text's labels and what was found in it. */
function dateFigures(outcomes: readonly Outcome[]): DateFigures {
  const sum = (count: (outcome: Outcome) => number) => outcomes.reduce((total, one) => total + count(one), 0);
  const events = sum(({ labels }) => labels.filter(isEvent).length);
  const all = sum(({ labels, found }) => withoutEvents({ labels, found }).length);
  const n = sum(({ labels }) => labels.filter((label) => !isEvent(label)).length);
  const hits = sum((outcome) => matching(outcome, isSame).length);
  const touching = sum((outcome) => matching(outcome, (label, { span }) => overlap(label, span) > 0).length);
  const ranged = sum(({ labels }) => labels.filter((label) => !isEvent(label) && label.from !== null).length);
  const right = sum((outcome) => matching(outcome, isWorkedOut).length);
  return {
    n,
    precision: hits / all,
    recall: hits / n,
    f1: (2 * hits) / (all + n),
    overlapF1: (2 * touching) / (all + n),
    f1WithEvents: (2 * hits) / (sum(({ found }) => found.length) + n + events),
    normalised: right / ranged,
    normalisable: ranged,
  };
}

function isEvent(label: Label): boolean {
  return label.class === 'event';
}

function withoutEvents({ labels, found }: Outcome): readonly DateMention[] {
  const kept = labels.filter((label) => !isEvent(label));
  const events = labels.filter(isEvent);
  return found.filter(
    (mention) =>
      kept.some((label) => isSame(label, mention)) ||
      !events.some((label) => overlap(label, mention.span) > 0),
  );
}

function matching({ labels, found }: Outcome, agrees: (label: Label, mention: DateMention) => boolean) {
  return labels.filter((label) => !isEvent(label) && found.some((mention) => agrees(label, mention)));
}

function isSame(label: Label, { span }: DateMention): boolean {
  return label.start === span.start && label.end === span.end;
}

function isWorkedOut(label: Label, mention: DateMention): boolean {
  const { range } = mention;
  return isSame(label, mention) && range !== undefined && range.from === label.from && range.to === label.to;
}
