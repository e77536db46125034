import type { Reading } from '../../library/reading.ts';
import { stopWords } from '../../search/stop-words.ts';
import { overlap } from '../../text/span.ts';
import type { Difference } from '../answer.ts';
import { negates } from './negation.ts';
import { numberWord } from './number-words.ts';
import type { Wording } from './wording.ts';

/** What kind of fact a word is part of. */
export type Kind = Difference['kind'];

const sentenceStart = /(?:^|[.!?:"“‘„«([\n]\s*)$/u;

/** The kind of a typed word: by its form, and by a capital that is there for a name and not for a sentence. */
export function typedKind(text: string, word: Wording): Kind {
  const byForm = formKind(word);
  if (byForm !== undefined) return byForm;
  const written = text.slice(word.start, word.end);
  if (!/^\p{Lu}/u.test(written)) return 'word';
  const before = text.slice(Math.max(0, word.start - 20), word.start);
  const after = text.slice(word.end, word.end + 20);
  if (!/\p{Ll}/u.test(before + written + after)) return 'word';
  if (!sentenceStart.test(before.slice(-4))) return 'name';
  // "Ostrander Marine" begins a sentence and is a name all the same; "The Gazette" is one word of a name.
  return /^ \p{Lu}\p{Ll}/u.test(after) && !stopWords.has(word.form) ? 'name' : 'word';
}

/** The kind of a word in an article: a date or a name where the reading found one. */
export function passageKind(reading: Reading, word: Wording): Kind {
  if (!negates(word.form)) {
    if (reading.dates.some(({ span, range }) => range !== undefined && overlap(span, word) > 0))
      return 'date';
    if (reading.persons.some(({ span }) => overlap(span, word) > 0)) return 'name';
  }
  return typedKind(reading.article.text, word);
}

function formKind({ form, kind }: Wording): Kind | undefined {
  if (negates(form)) return 'negation';
  if (kind === 'number' || numberWord(form) !== undefined) return 'number';
  return kind === 'sign' && /[%€$£¥°]/u.test(form) ? 'number' : undefined;
}
