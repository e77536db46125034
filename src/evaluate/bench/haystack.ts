import type { Article } from '../../library/article.ts';
import { read } from '../../library/reading.ts';
import { articlesIn, sampleFolder } from '../articles-in.ts';
import { madeArticles } from './made-articles.ts';

/** Made-up articles with at least so many passages: see `madeArticles`. */
export async function manyArticles(passages: number): Promise<readonly Article[]> {
  const sample = await articlesIn(sampleFolder);
  const english = sample.filter(({ facts }) => facts.language === undefined || facts.language === 'en');
  const made: Article[] = [];
  let count = 0;
  for (const article of madeArticles(english.map(read), 1)) {
    if (count >= passages) break;
    made.push(article);
    count += article.blocks.length;
  }
  return made;
}

/** The first articles that have at least so many passages together; all where there are fewer. */
export function firstOf(articles: readonly Article[], passages: number): readonly Article[] {
  let count = 0;
  const end = articles.findIndex(({ blocks }) => {
    count += blocks.length;
    return count >= passages;
  });
  return end === -1 ? articles : articles.slice(0, end + 1);
}
