import { cite } from '../library/citation.ts';
import { quote, type Quote } from '../library/quote.ts';
import type { Reading } from '../library/reading.ts';
import type { Speech } from '../text/speech.ts';
import { contains, overlap, slice, type Span } from '../text/span.ts';
import type { Dated, Difference, Excerpt, Quoted, Speaker } from './answer.ts';

/**
 * A passage of an answer: the quote, its citation, who speaks in it and the times that it names.
 * @param span UTF-16 units; a sentence, or up to three adjoining ones of one block
 */
export function quoted(
  reading: Reading,
  span: Span,
  { sample, differs = [] }: { readonly sample: boolean; readonly differs?: readonly Difference[] },
): Quoted {
  const made = quote(reading.article, span);
  const speaker = speakerOf(reading, span);
  return {
    quote: made,
    citation: cite(made, { sample }),
    ...(speaker && { speaker }),
    dates: datesIn(reading, span),
    differs,
  };
}

/** The words of a span, to be shown beside a quotation. */
export function excerpt({ article }: Reading, span: Span): Excerpt {
  return { span, text: slice(article.text, span) };
}

/** The direct speech that most of a span is, if the article says who speaks; a few words quoted in a sentence of the article's own are none. */
export function speechIn({ speeches }: Reading, span: Span): Speech | undefined {
  const [longest] = speeches
    .filter(
      (speech) => speech.speaker !== undefined && speech.kind !== 'partial' && overlap(speech.span, span) > 0,
    )
    .toSorted((a, b) => overlap(b.span, span) - overlap(a.span, span) || a.span.start - b.span.start);
  return longest;
}

function speakerOf(reading: Reading, span: Span): Speaker | undefined {
  const longest = speechIn(reading, span);
  if (longest?.speaker === undefined) return undefined;
  const before = longest.pronoun === true ? sentenceBefore(reading, span) : undefined;
  return { said: excerpt(reading, longest.speaker), ...(before && { before }) };
}

/** The sentence before a span in the same article, which says who "she" is; none where a block begins the article. */
function sentenceBefore({ article, sentences }: Reading, span: Span): Quote | undefined {
  const before = sentences.findLast((sentence) => sentence.span.end <= span.start);
  return before && quote(article, before.span);
}

function datesIn(reading: Reading, within: Span): readonly Dated[] {
  return reading.dates
    .filter(({ span }) => contains(within, span))
    .map(({ span, precision, range, basis }) => ({
      said: excerpt(reading, span),
      precision,
      ...(range && { range }),
      workedOut: basis !== 'text',
    }));
}
