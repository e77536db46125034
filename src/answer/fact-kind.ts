import type { Reading } from '../library/reading.ts';
import { contains, overlap } from '../text/span.ts';
import type { Difference } from './answer.ts';
import { negates } from './negation.ts';
import { numberForm } from './number-words.ts';
import type { Wording } from './wording.ts';

/** What kind of fact a word is part of. */
export type Kind = Difference['kind'];

/** The kind of a typed word: by its form, and by a capital that does not begin a sentence. */
export function typedKind(text: string, word: Wording): Kind {
  const byForm = formKind(word);
  if (byForm !== undefined) return byForm;
  const startsSentence = /(?:^|[.!?:"“‘(\n]\s*)$/u.test(text.slice(Math.max(0, word.start - 4), word.start));
  return /\p{Lu}/u.test(text[word.start] ?? '') && !startsSentence ? 'name' : 'word';
}

/** The kind of a word in an article: a date or a name where the reading found one. */
export function passageKind(reading: Reading, word: Wording): Kind {
  if (!negates(word.form)) {
    if (reading.dates.some(({ span }) => contains(span, word))) return 'date';
    if (reading.persons.some(({ span }) => overlap(span, word) > 0)) return 'name';
  }
  return typedKind(reading.article.text, word);
}

function formKind({ form, kind }: Wording): Kind | undefined {
  if (negates(form)) return 'negation';
  return kind !== 'word' || /^\d/.test(numberForm(form)) ? 'number' : undefined;
}
