import type { DateMention, DateRange } from '../../../text/date.ts';
import { trim, type Span } from '../../../text/span.ts';
import { tokens } from '../../../text/token.ts';
import { opensByItself, sceneOf } from './scene.ts';
import { alike, type PackTold } from './pack.ts';
import { contentOf } from './stem.ts';
import type { Told } from './told.ts';

/** What a sentence tells to have happened, shown so that no word of it says in which year or month. */
export type Happening = {
  readonly told: Told;
  /** Inside the sentence. */
  readonly span: Span;
  /** In inclusive UTC days. */
  readonly range: DateRange;
  readonly content: ReadonlySet<string>;
};

/** What leads a date in; "since" and "until" do not say when something happened. */
const LEADS = /(?:^|\s)(?:(?:early|late) )?(?:on|in|at|am|im|el|en)\s*$/iu;
const LEADS_NOT =
  /(?<!\p{L})(?:since|until|till|before|after|by|from|for|of|than|seit|bis|vor|nach|ab|desde|hasta|antes de|después de|de|del)\s(?:the\s|el\s)?$/iu;
/** What was not, or is planned, or is only said: nobody knows when that happened, or whether. */
const UNCERTAIN =
  /(?<!\p{L})(?:will|would|shall|should|may|might|could|can|cannot|must|not|never|no|nobody|without|if|unless|whether|plan\p{L}*|expected|due|scheduled|hop(?:es|ed|ing)|intend\p{L}*|is to|are to|was to|were to|next|according|reportedly|allegedly|nicht|kein\p{L}*|nie|wird|werden|soll\p{L}*|kann|konnte|könnte\p{L}*|würde\p{L}*|wäre\p{L}*|nunca|será|serán|podr\p{L}+|según)(?!\p{L})|n['’]t\b/iu;
/** What opens a clause to which the date may belong instead. */
const CLAUSE =
  /(?<!\p{L})(?:that|which|who|whom|whose|when|where|while|because|as|than|had|has|have|dass|weil|wobei|hatten?|hat|que|quien|cuando|donde|mientras|había|ha|han)(?!\p{L})|[:;–—“”"„«»]/iu;
/** A verb of the past, as far as its form tells. */
const PAST =
  /(?<!\p{L})(?:\p{L}{2,}ed|was|were|became|began|came|went|took|gave|made|met|held|won|lost|fell|rose|stood|saw|found|left|sent|built|bought|brought|broke|chose|cut|drew|drove|flew|got|grew|heard|hit|kept|knew|laid|led|let|paid|put|ran|rode|sat|sold|set|shook|shut|spent|spoke|said|told|sank|struck|swept|swore|taught|threw|wrote|wore|wurden?|kam(?:en)?|\p{L}{3,}te[n]?|unterschrieb|schrieb|ging|stieg|fue|fueron|hubo|\p{L}{2,}(?:ó|aron|ieron))(?!\p{L})/iu;

/** What happened at a time of day on a day that is not shown, which could be any. */
const AT_A_TIME = /\d{1,2}(?:[.:]\d\d)?\s*(?:[ap]\.?\s?m\.?|uhr|horas)?\.?$/iu;

const FIRST_PERSON = /(?<!\p{L})(?:I|we|our|us|my|me|wir|uns|nosotros)(?!\p{L})/u;

/** Words that say something, at least, in what happened. */
const LEAST = 5;
/** From this share of its words in another sentence, that one tells of the same. */
const SAME = 0.4;

/** What a sentence tells to have happened on days that it names itself; nothing where it names several, or the date may not be that. */
export function happeningIn(pack: PackTold, told: Told): Happening | undefined {
  const { text } = told.reading.article;
  const dated = told.dates.filter(
    ({ range, span }) => range !== undefined && !LEADS_NOT.test(text.slice(told.span.start, span.start)),
  );
  const [date] = dated;
  if (date !== undefined && /^['’]s/.test(text.slice(date.span.end))) return undefined;
  if (date?.range === undefined || dated.length > 1 || date.precision !== 'resolved') return undefined;
  if (sceneOf(pack, told)?.span !== told.span) return undefined;
  const shown = shownOf(text, told.span, date);
  if (shown === undefined) return undefined;
  const { span, main } = shown;
  if (UNCERTAIN.test(main) || CLAUSE.test(main) || !PAST.test(main)) return undefined;
  const words = text.slice(span.start, span.end);
  if (FIRST_PERSON.test(words) || AT_A_TIME.test(words)) return undefined;
  if (!opensByItself(text, span) || tellsYear(text, span)) return undefined;
  const content = contentOf(tokens(text, span), told.language);
  if (content.size < LEAST || isToldOtherwise(pack, told, content, date.range)) return undefined;
  return { told, span, range: date.range, content };
}

type Shown = { readonly span: Span; readonly main: string };

/**
 * What is shown of a sentence: what stands after a date that opens it, or before one that closes it, or all of it where the date is a
 * weekday or the like, which tells nothing by itself. `main` is the clause that the date belongs to.
 */
function shownOf(text: string, sentence: Span, { span: date }: DateMention): Shown | undefined {
  const before = text.slice(sentence.start, date.start);
  const after = text.slice(date.end, sentence.end);
  const lead = LEADS.exec(before);
  if (before === '' || (lead !== null && before.trim().split(' ').length <= 2)) {
    const gap = /^(?:,| morning,?| evening,?| night,?)?\s+(?=\p{L}|\d)/u.exec(after)?.[0];
    if (gap === undefined) return undefined;
    const span = trim(text, { start: date.end + gap.length, end: sentence.end });
    const words = text.slice(span.start, span.end);
    if (!isVerbFirst(words)) return { span, main: /^[^,]*/.exec(words)?.[0] ?? words };
    return hides(text, date) ? { span: sentence, main: words } : undefined;
  }
  const isBare = /^(?:last|yesterday|this|letzte\p{L}*|gestern|vergangene\p{L}*|ayer)/iu.test(
    text.slice(date.start, date.end),
  );
  if (lead === null && !isBare && !/(?:pasad[oa]|week|night)$/iu.test(text.slice(date.start, date.end)))
    return undefined;
  const main = before.slice(0, lead?.index ?? before.length);
  if (/^[.!]?$/.test(after.trim()))
    return { span: trim(text, { start: sentence.start, end: sentence.start + main.length }), main };
  return hides(text, date) ? { span: sentence, main } : undefined;
}

/** Whether a date as it is written tells no month and no year. */
function hides(text: string, { start, end }: Span): boolean {
  return !/\d|jan|feb|mar|mär|apr|may\b|mai|mayo|jun|jul|aug|ago|sep|oct|okt|nov|de[cz]|dic|ene|abr/iu.test(
    text.slice(start, end),
  );
}

const tellsYear = (text: string, { start, end }: Span) =>
  /(?<!since |seit |desde )(?:19|20)\d\d|\d\.? (?:de )?(?:jan|feb|mar|mär|apr|may|mai|jun|jul|aug|ago|sep|oct|okt|nov|dec|dez|dic|ene|abr)|(?:jan|feb|march|april|june|july|august|sept|oct|nov|dec)\p{L}*\.? \d/iu.test(
    text.slice(start, end),
  );

/** German turns verb and subject round after a date, and what is left would begin with the verb. */
function isVerbFirst(words: string): boolean {
  return /^(?:war|waren|wurden?|hat|haben|hatten?|ist|sind|kam|kamen|ging|\p{Ll}{3,}ten?|fue|fueron|se|\p{Ll}{2,}(?:ó|aron|ieron))(?!\p{L})/u.test(
    words,
  );
}

/** Whether another sentence tells of the same with other days. */
function isToldOtherwise(
  pack: PackTold,
  told: Told,
  content: ReadonlySet<string>,
  { from, to }: DateRange,
): boolean {
  return [...alike(pack, content)].some(([at, share]) => {
    if (at === told.at || share < SAME) return false;
    return pack.told[at]?.dates.some(
      ({ range }) => range !== undefined && (range.to < from || to < range.from),
    );
  });
}
