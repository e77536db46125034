import { isCalendarDay } from '../../ingest/calendar-day.ts';
import type { Iso } from '../../text/date.ts';

const months = 'january february march april may june july august september october november december'.split(
  ' ',
);

/** Ways that pages write a day in their metadata; the first three are ISO 8601's and its neighbours. */
const forms = [
  /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?!\d)/,
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})(?!\d)/,
  /^(?<year>\d{4})\/(?<month>\d{1,2})\/(?<day>\d{1,2})(?!\d)/,
  /^(?:[a-z]{3,9},?\s+)?(?<day>\d{1,2})(?:st|nd|rd|th)?\s+(?<month>[a-z]{3,9})\.?,?\s+(?<year>\d{4})(?!\d)/i,
  /^(?:[a-z]{3,9},\s+)?(?<month>[a-z]{3,9})\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})(?!\d)/i,
];

/**
 * The day that a date of a page's metadata names, as it is written: a paper's day is the one on its own calendar,
 * whatever the offset that comes after it. undefined where it names none.
 */
export function writtenDay(written: string): Iso | undefined {
  const groups = forms.map((form) => form.exec(written.trim())?.groups).find((found) => found !== undefined);
  if (groups === undefined) return undefined;
  const { year = '', month = '', day = '' } = groups;
  const iso = `${year}-${monthNumber(month)}-${day.padStart(2, '0')}`;
  return isCalendarDay(iso) ? iso : undefined;
}

function monthNumber(month: string): string {
  const named = months.findIndex((name) => name.startsWith(month.toLowerCase().replace(/^sept$/, 'sep')));
  return (named === -1 ? month : String(named + 1)).padStart(2, '0');
}
