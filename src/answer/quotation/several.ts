import { slice } from '../../text/span.ts';
import type { Difference } from '../answer.ts';
import { wording } from '../wording/wording.ts';
import type { AskedQuotation } from './asked.ts';
import type { Checked } from './checked.ts';
import { mildestFirst } from './finding.ts';
import { isSame } from './standing.ts';

/** From this many words on, a quotation that stands nowhere is not passed over for the others of its post. */
const weighty = 5;

/** One finding for several quotations: the worst, with the passages of all; undefined when none of them stands anywhere. */
export function together(
  each: readonly { readonly asked: AskedQuotation; readonly checked: Checked | undefined }[],
  typed: string,
): Checked | undefined {
  const found = each
    .flatMap(({ checked }) => checked ?? [])
    .toSorted((a, b) => mildestFirst.indexOf(b.finding) - mildestFirst.indexOf(a.finding));
  const [worst] = found;
  if (worst === undefined) return undefined;
  const invented = each.flatMap(({ asked, checked }): readonly Difference[] =>
    checked === undefined && wording(typed, asked.words).length >= weighty
      ? [{ kind: 'word', asked: slice(typed, asked.words) }]
      : [],
  );
  const quotes = found.flatMap((checked) => checked.quotes);
  const [first, ...rest] = quotes.filter((one, at) => quotes.findIndex((other) => isSame(one, other)) === at);
  if (first === undefined) return undefined;
  if (invented.length === 0) return { finding: worst.finding, quotes: [first, ...rest] };
  return { finding: 'altered', quotes: [{ ...first, differs: [...first.differs, ...invented] }, ...rest] };
}
