import type { OpenLibrary } from '../../../guild/seeing.ts';
import { mayRead, packIn } from '../../../guild/readable.ts';
import type { Article } from '../../../library/article.ts';
import type { Visitor } from '../../../library/asker.ts';
import { articlesOf, askQuestion, type Words } from '../ask-question.ts';
import type { Question } from '../question.ts';

/**
 * Whether a question of a class's quiz can be asked of somebody: not where it stands on what they may not read (`closed`), and not
 * where words of it are gone for everybody.
 */
export type Askable = 'asked' | 'gone' | 'closed';

/** Looks that up for many questions. */
export async function askableOf(
  library: OpenLibrary,
  asker: Visitor,
  words: Words,
): Promise<(question: Question) => Promise<Askable>> {
  const readable = await library.readable(asker);
  const isClosed = async (article: Article['id']) => {
    if (!mayRead(readable, packIn(readable, article))) return true;
    const became = await library.gone(asker.scope, article);
    // What is not there and is not known to be gone came from the sample library, which the server's own has replaced.
    return became !== undefined && !mayRead(readable, became.pack);
  };
  return async (question) => {
    if (askQuestion(question, [0], words) !== undefined && areOpen(question, words)) return 'asked';
    for (const article of articlesOf(question))
      if (words.reading(article) === undefined && (await isClosed(article))) return 'closed';
    return 'gone';
  };
}

function areOpen(question: Question, { reading }: Words): boolean {
  return articlesOf(question).every((article) => reading(article) !== undefined);
}
