import type { Question } from '../../src/answer/answer.ts';

/** A question as every way in is asked it. */
export type Asked = { readonly command: Question['seeks']; readonly query: string };

/** A passage as somebody reads it: its letters without white space, and the facts that every way in shows. */
export type Seen = {
  readonly quotation: string;
  readonly publisher: string;
  readonly title: string;
  readonly published: string;
  readonly paragraph: string;
  /** Empty where the file has no pages. */
  readonly page: string;
};

/** One way in: asks a question, and reads the passages off what it shows, best first. */
export type WayIn = { readonly name: string; readonly see: (asked: Asked) => Promise<readonly Seen[]> };

/** The letters of a text. */
export function letters(text: string): string {
  return text.replaceAll(/\s/g, '');
}

/** An attribution line, taken apart at its dots; whatever else it says after its paragraph is left alone. */
export function seenIn(quotation: string, attribution: string): Seen {
  const [publisher = '', title = '', ...others] = attribution.trim().split(' · ');
  const first = (pattern: RegExp) => others.flatMap((part) => pattern.exec(part)?.[0] ?? [])[0] ?? '';
  return {
    quotation: letters(quotation),
    publisher,
    title,
    published: first(/^(?:about )?\d{1,2} \p{L}+ \d{4}$|^date unknown$/u),
    paragraph: first(/^paragraph \d+/),
    page: first(/^pp?\. \S+$/),
  };
}
