import type { Article } from '../../library/article.ts';
import type { Reading } from '../../library/reading.ts';
import { lemma } from '../../search/lemma.ts';
import { stopWords } from '../../search/stop-words.ts';
import { nameLists } from '../../text/person/given-names.ts';
import { tokens } from '../../text/token.ts';
import { between, random } from '../fuzz/random.ts';
import { capitalised, filler, years, type Person } from './filler.ts';
import { growingVocabulary } from './growing-vocabulary.ts';
import { inventor } from './invented-word.ts';
import { plainArticle } from './plain-article.ts';
import { templateOf, type Slot, type Template } from './template.ts';

/** The words of a passage, and the passages of an article, both about as in news. */
const passageWords = { least: 40, most: 92 } as const;
const passagesOfArticle = { least: 7, most: 13 } as const;
/** Articles of the sample library that one article has its sentences from. */
const sourcesOfArticle = 4;
/** So many different words come of these as in Reuters' news: 44 times the number of words to the .49 (Manning and others 2008, 5.1). */
const wordGrowth = { discount: 0.52, concentration: 1_200 } as const;
const nameGrowth = { discount: 0.55, concentration: 300 } as const;

/**
 * News that never happened, made of the sentences of real articles: each article takes sentences from four of them, and puts
 * other words, names and numbers in, the same one for the same one all through the article. Words come from a vocabulary that
 * grows (see `growingVocabulary`), begun with the words of the real articles; persons come again in later articles the same way.
 * The same seed makes the same articles, and fewer of them are the first of more.
 * @param readings what the sentences are from, in English
 */
export function* madeArticles(readings: readonly Reading[], seed: number): Generator<Article> {
  const templates = readings.map(templateOf).filter(({ sentences }) => sentences.length > 0);
  const publishers = [...new Set(readings.flatMap(({ article }) => article.facts.publisher ?? []))];
  const draw = random(seed);
  const word = growingVocabulary(draw, wordsOf(readings), inventor(draw), wordGrowth);
  const givenNames = [...nameLists().given.keys()].filter(
    (name) => !nameLists().doubtful.has(name) && name.length > 2,
  );
  const surname = growingVocabulary(draw, [], inventor(draw), nameGrowth);
  const inventPerson = () => ({
    given: capitalised(givenNames[Math.floor(draw() * givenNames.length)] ?? ''),
    surname: capitalised(surname()),
  });
  const person = growingVocabulary<Person>(draw, [], inventPerson, nameGrowth);
  for (let number = 0; ; number += 1) {
    const fill = filler(draw, word, person);
    const sources = Array.from(
      { length: sourcesOfArticle },
      () => templates[Math.floor(draw() * templates.length)],
    );
    const { title, paragraphs } = written(
      draw,
      sources.filter((source) => source !== undefined),
      fill,
    );
    const publisher = publishers[Math.floor(draw() * publishers.length)];
    const { given, surname: family } = person();
    const day = `${between(draw, years.least, years.most)}-${padded(between(draw, 1, 12), 2)}-${padded(between(draw, 1, 28), 2)}`;
    yield plainArticle(`made/${padded(number, 6)}.txt`, paragraphs, {
      title,
      ...(publisher !== undefined && { publisher }),
      byline: `${given} ${family}`,
      published: { day, precision: 'day' },
      language: 'en',
      flags: [],
    });
  }
}

function wordsOf(readings: readonly Reading[]): readonly string[] {
  return readings.flatMap(({ article, persons }) => {
    const names = new Set(persons.flatMap(({ person }) => tokens(person).map(({ word }) => word)));
    return article.blocks
      .flatMap(({ span }) => tokens(article.text, span))
      .filter(({ word, kind }) => kind === 'word' && /^[a-z]{3,}$/.test(word))
      .filter(({ word }) => !stopWords.has(word) && !names.has(word))
      .map(({ word }) => lemma(word));
  });
}

function written(
  draw: () => number,
  sources: readonly Template[],
  fill: (slot: Slot) => string,
): { readonly title: string; readonly paragraphs: readonly string[] } {
  const sentences = shuffled(
    draw,
    [...new Set(sources)].flatMap((source) => source.sentences),
  );
  const text = (slots: readonly Slot[]) => slots.map(fill).join('').replaceAll(/\s+/gu, ' ').trim();
  const paragraphs: string[] = [];
  const wanted = between(draw, passagesOfArticle.least, passagesOfArticle.most);
  let paragraph = '';
  let most = between(draw, passageWords.least, passageWords.most);
  for (const sentence of sentences) {
    paragraph = `${paragraph} ${text(sentence)}`.trim();
    if (paragraph.split(' ').length < most) continue;
    paragraphs.push(paragraph);
    if (paragraphs.length === wanted) break;
    paragraph = '';
    most = between(draw, passageWords.least, passageWords.most);
  }
  return { title: capitalised(text(sources[0]?.title ?? [])), paragraphs };
}

function shuffled<T>(draw: () => number, all: readonly T[]): readonly T[] {
  return all
    .map((each) => [draw(), each] as const)
    .toSorted(([a], [b]) => a - b)
    .map(([, each]) => each);
}

function padded(number: number, digits: number): string {
  return String(number).padStart(digits, '0');
}
