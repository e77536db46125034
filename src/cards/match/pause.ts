import { negates } from '../../answer/wording/negation.ts';
import type { Span } from '../../text/span.ts';

const reports =
  /^(?:said|says|say|told|claims|claimed|insists|insisted|sagt|sagte|sagten|dijo|dice|afirma|segun)$/;

/**
 * The pauses that change what is said: "No, parking is allowed" is not "No parking is allowed", and in "The mayor, said Ludlow, lied"
 * somebody else speaks than in "The mayor said Ludlow lied".
 */
export function pauseAt(text: string, form: string, { start, end }: Span): string {
  const after = /^["'”’»)\]]{0,2}[,;:.!?–—][^\p{L}\p{N}]{0,40}[\p{L}\p{N}]/u.test(text.slice(end, end + 50));
  if (negates(form)) return after ? '_,' : '';
  if (!reports.test(form)) return '';
  const before = /[,;:.!?–—]["'“”‘’„«»]{0,2}\s{1,3}["'“”‘’„«»]{0,2}$/u.test(
    text.slice(Math.max(0, start - 8), start),
  );
  return `${before ? ',' : ''}_${after ? ',' : ''}`;
}
