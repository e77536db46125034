import type { AbstentionReason, Answer, Difference, Quoted } from '../answer/answer.ts';
import { prove } from '../library/quote.ts';

/** What a line asked, echoed as it came; null where it did not say. */
export type Asked = {
  readonly id: string | number | null;
  readonly command: string | null;
  readonly query: string | null;
};

/** Kinds of difference in the contract of JSON lines; those of single words are left to people. */
const listed: ReadonlySet<Difference['kind']> = new Set(['number', 'date', 'name', 'negation'] as const);

/**
 * An answer as one line of JSON, without its line feed: the contract that the README describes.
 * @param ms how long answering took; left out unless given
 */
export function answerLine(asked: Asked, answer: Answer, ms?: number): string {
  return answer.kind === 'abstention'
    ? abstentionLine(asked, answer.reason, ms)
    : written({ ...echo(asked), kind: 'quotes', quotes: answer.quotes.map(quoteFields) }, ms);
}

/** The line of an answer that there is none. */
export function abstentionLine(asked: Asked, reason: AbstentionReason, ms?: number): string {
  return written({ ...echo(asked), kind: 'abstention', reason, quotes: [] }, ms);
}

function echo({ id, command, query }: Asked) {
  return { id, command, query };
}

function written(fields: Readonly<Record<string, unknown>>, ms: number | undefined): string {
  const line = JSON.stringify(ms === undefined ? fields : { ...fields, ms: Math.round(ms * 1000) / 1000 });
  // Some readers, Node's readline among them, also end a line at these two.
  return line.replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
}

function quoteFields({ quote, citation, speaker, dates, differs }: Quoted) {
  const { file, start, end, textSha256, paragraph, page, facts } = citation;
  const differences = differs.filter(({ kind }) => listed.has(kind));
  return {
    file,
    start,
    end,
    exact: prove(quote),
    textSha256,
    publisher: facts.publisher ?? null,
    title: facts.title,
    published: facts.published?.day ?? null,
    paragraph,
    ...(page !== undefined && { page }),
    ...(speaker && { speaker: speaker.said.text }),
    ...(dates.length > 0 && {
      dates: dates.map(({ said, range, precision }) => ({
        text: said.text,
        from: range?.from ?? null,
        to: range?.to ?? null,
        precision,
      })),
    }),
    ...(differences.length > 0 && {
      differs: differences.map(({ kind, asked, passage }) => ({
        kind,
        asked: asked ?? null,
        passage: passage?.text ?? null,
      })),
    }),
  };
}
