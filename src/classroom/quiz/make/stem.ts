import { root } from '../../../search/lemma.ts';
import { stopWordsIn, type Language } from '../../../search/stop-words.ts';
import type { Token } from '../../../text/token.ts';

/** The language of an article as far as its words are known here; English unless it is German or Spanish. */
export function languageOf(bcp47: string | undefined): Language {
  const [primary = 'en'] = (bcp47 ?? 'en').toLowerCase().split('-');
  return primary === 'de' || primary === 'es' ? primary : 'en';
}

/** Letters by which words of a language without a lemmatizer are taken for one. */
const LETTERS = 6;

/** What a folded word has in common with its other forms; coarse, because it only serves to find what may be the same. */
export function stem(word: string, language: Language): string {
  return language === 'en' ? root(word) : word.slice(0, LETTERS);
}

/** Words beside those of `stopWordsIn` that say nothing by themselves; folded. */
const more: ReadonlySet<string> = new Set(
  `mr mrs ms dr one two said says told tells asked asks added adds answered
  sagte sagt beim zum zur noch nur schon sein seine ihre dass sei seien habe haben hatte hatten konne soll sollen um uber unter
  dice dijo explica sobre desde hasta entre tambien pero mas ni porque donde ellos ellas`
    .split(/\s+/)
    .filter(Boolean),
);

/** The stems of words that say something. Numbers are none of them. */
export function contentOf(words: readonly Token[], language: Language): ReadonlySet<string> {
  const stops = stopWordsIn(language);
  const said = words.filter(
    ({ word, kind }) => kind === 'word' && word.length > 1 && !stops.has(word) && !more.has(word),
  );
  return new Set(said.map(({ word }) => stem(word, language)));
}
