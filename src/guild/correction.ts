import type { LabelKey } from '../answer/label.ts';
import { say } from '../answer/say.ts';
import type { Facts, Published } from '../library/article.ts';
import {
  displayValue,
  languageValue,
  publishedValue,
  urlValue,
  type FactValue,
} from '../ingest/fact-value.ts';
import { withoutUndefined } from '../ingest/facts.ts';
import { Refusal } from '../refusal.ts';
import type { Iso } from '../text/date.ts';
import type { Correction } from './kept.ts';
import { oneDay } from './one-day.ts';
import { line, shortened } from './typed.ts';

/** UTF-16 units, as for facts that come with a file; but what somebody types is refused, and not cut. */
const longest = { title: 300, other: 200 } as const;

/**
 * Facts as somebody corrected them.
 * @param today what "yesterday" is said of
 * @throws Refusal that names the fact, and says what it takes
 */
export function corrected(facts: Facts, change: Correction, today: Iso): Facts {
  const { title, flags, ...others } = facts;
  const next: { readonly [Name in keyof typeof others]: (typeof others)[Name] | undefined } = {
    publisher: either(change.publisher, facts.publisher, (typed) => words('fact.publisher', typed)),
    byline: either(change.byline, facts.byline, (typed) => words('fact.byline', typed)),
    license: either(change.license, facts.license, (typed) => words('fact.license', typed)),
    url: either(change.url, facts.url, (typed) => value(typed, urlValue, 'refusal.fact-url')),
    language: either(change.language, facts.language, (typed) =>
      value(typed, languageValue, 'refusal.fact-language'),
    ),
    display: either(change.display, facts.display, (typed) =>
      value(typed, displayValue, 'refusal.fact-display'),
    ),
    published:
      typeof change.published === 'string'
        ? either(change.published, facts.published, (typed) => publishedOf(typed, today))
        : either(change.published, facts.published, checked),
  };
  return {
    ...withoutUndefined(next),
    title: change.title === undefined ? title : titleOf(change.title),
    flags,
  };
}

/** What was there, or nothing where it is taken away, or what was typed. */
function either<Typed, Fact>(
  typed: Typed | null | undefined,
  before: Fact | undefined,
  read: (typed: Typed) => Fact | undefined,
): Fact | undefined {
  if (typed === undefined) return before;
  const isEmpty = typed === null || (typeof typed === 'string' && typed.trim() === '');
  return isEmpty ? undefined : read(typed);
}

function titleOf(typed: string): string {
  const title = line(typed, longest.title, 'refusal.too-long', { name: say.label('fact.title') });
  if (title === '') throw new Refusal('refusal.fact-title');
  return title;
}

function words(name: LabelKey, typed: string): string | undefined {
  return line(typed, longest.other, 'refusal.too-long', { name: say.label(name) }) || undefined;
}

function value<T>(typed: string, read: (typed: string) => FactValue<T>, wrong: LabelKey): T | undefined {
  const { value: good, wrong: because } = read(typed);
  if (because !== undefined) throw new Refusal(wrong, { typed: say.typed(shortened(typed)) });
  return good;
}

/** A day as people type it; `~` before it says that it may be off by a few. */
function publishedOf(typed: string, today: Iso): Published {
  const [, about, day = ''] = /^\s*([~≈]?)\s*([^]*)$/u.exec(typed) ?? [];
  const found = publishedValue(day).value?.day ?? oneDay(day, today);
  if (found === undefined)
    throw new Refusal('refusal.fact-published', { typed: say.typed(shortened(typed)) });
  return { day: found, precision: about === '' ? 'day' : 'about' };
}

function checked({ day, precision }: Published): Published {
  const found = publishedValue(day, precision).value;
  if (found === undefined) throw new Refusal('refusal.fact-published', { typed: say.typed(shortened(day)) });
  return found;
}
