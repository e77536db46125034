import { sentences } from '../../text/sentence.ts';
import type { Span } from '../../text/span.ts';
import { root } from '../../search/lemma.ts';
import { tells, type Fact } from './fact.ts';
import { wording } from '../wording/wording.ts';
import { stopWords } from '../../search/stop-words.ts';

/** Claims up to this many UTF-16 units are one statement. */
const statement = 280;

/** A part of a claim that passages are compared with, and the roots of its telling words. */
type Part = { readonly span: Span; readonly roots: ReadonlySet<string> };

/**
 * Finds what of a claim is compared with a passage: all of a short one; of a pasted post the sentence that has most of the
 * passage's words, so that its other figures are not set against a passage about something else.
 */
export function claimParts(asked: string): (passage: readonly Fact[]) => Span {
  const whole = { start: 0, end: asked.length };
  if (asked.length <= statement) return () => whole;
  const parts = sentences(asked, whole).map((span): Part => ({ span, roots: rootsIn(asked, span) }));
  return (passage) => {
    const told = new Set(passage.filter(tells).map(({ form }) => root(form)));
    let best = whole;
    let most = 0;
    for (const { span, roots } of parts) {
      const shared = roots.intersection(told).size;
      if (shared > most) [best, most] = [span, shared];
    }
    return best;
  };
}

function rootsIn(asked: string, span: Span): ReadonlySet<string> {
  return new Set(wording(asked, span).flatMap(({ form }) => (stopWords.has(form) ? [] : root(form))));
}
