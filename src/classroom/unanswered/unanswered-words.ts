import { analyse } from '../../search/question.ts';
import { tokens } from '../../text/token.ts';
import { mostWordsOfQuestion } from './unanswered.ts';

/** A word as it was typed, folded, and what its forms have in common. */
export type CountedWord = { readonly word: string; readonly root: string };

/** Mentions, channels, emoji and addresses as Discord writes them; accounts, addresses of mail and of pages. */
const noWords = /<[@#:a][^>\s]*>|\S*@\S+|\bhttps?:\/\/\S+|\bwww\.\S+/giu;

/** A word of a subject is no longer in any language that questions are asked in but by compounding; what is longer is no word. */
const longest = 40;

/**
 * The words of a question that say what it is about: no stop words, no numbers, no mentions or addresses, none of whoever asked, and of
 * the others the first few.
 * @param names of whoever asked, as they are shown
 */
export function countedWords(question: string, names: readonly string[]): readonly CountedWord[] {
  const own = new Set(names.flatMap((name) => tokens(name).map(({ word }) => word)));
  const { terms } = analyse(question.replace(noWords, ' '), 'ask');
  return terms
    .filter(({ kind, light, word }) => kind === 'word' && !light && isWord(word) && !own.has(word))
    .slice(0, mostWordsOfQuestion)
    .map(({ word, root }) => ({ word, root }));
}

function isWord(word: string): boolean {
  return word.length > 1 && word.length <= longest && !/\p{N}/u.test(word);
}
