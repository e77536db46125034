import type { Article } from '../../library/article.ts';
import { plainArticle } from './plain-article.ts';
import type { Known } from './questions.ts';

const text =
  'Wilhelmina Oxenbrigg, the keeper of the lighthouse, counted 731 grey seals from her balcony on 9 May 2019, and gave each of them a name.';

/** An article of one sentence, which every engine has to find: else it is not measured but mended. */
export const plantedArticle: Article = plainArticle('planted.txt', [text], {
  title: 'Seals of the north shore',
  language: 'en',
  flags: [],
});

export const plantedQuestion: Known = {
  seeks: 'who',
  text: 'who counted the grey seals from the lighthouse balcony',
  gold: { file: plantedArticle.file, start: 0, end: text.length },
};
