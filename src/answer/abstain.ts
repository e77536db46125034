import { libraryFacts } from '../library/library.ts';
import type { Index } from '../search/index.ts';
import type { Ranking } from '../search/rank.ts';
import type { Abstention, AbstentionReason, Question } from './answer.ts';
import { passages } from './passages.ts';
import { suggestions, unknownWords } from './suggestions.ts';

/** How many of the closest passages are kept for those who want to see them all the same. */
const closest = 3;

/** Makes the abstention from a question, for whichever reason: what was searched, what is unknown, what may have been meant. */
export function abstain(
  index: Index,
  question: Question,
  allowed: (reading: number) => boolean,
  found: Ranking,
): (reason: AbstentionReason) => Abstention {
  return (reason) => {
    const articles = index.readings.filter((_, at) => allowed(at)).map(({ article }) => article);
    const isQuestion = reason === 'nothing-close' || reason === 'no-known-word';
    return {
      kind: 'abstention',
      question,
      reason,
      searched: libraryFacts(articles, index.library.sample),
      unknown: isQuestion ? unknownWords(question.text, found.matching) : [],
      suggestions: isQuestion ? suggestions(index, found.matching) : [],
      closest: isQuestion ? passages(index, question, found, closest) : [],
    };
  };
}
