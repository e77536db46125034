import type { Article } from '../../library/article.ts';
import type { Seeks } from '../../answer/answer.ts';
import type { GoldPassage } from '../questions.ts';

/** What most engines index: a piece of an article, with the article's title. */
export type Passage = {
  readonly title: string;
  readonly text: string;
  readonly place: GoldPassage;
};

/** What is searched: articles in the order of their files, and the same as passages in the order of the articles. */
export type Haystack = { readonly articles: readonly Article[]; readonly passages: readonly Passage[] };

export type Asked = { readonly seeks: Seeks; readonly text: string };

/** What was found: a passage by its number in the haystack, or the place of a quotation. */
export type Found = number | GoldPassage;

/** Runs a part of the work by itself, so that its time is told by its name. */
export type Timed = <T>(part: string, work: () => T | Promise<T>) => Promise<T>;

/** Finds up to ten passages, best first; none where it keeps silent. */
export type Search = (asked: Asked) => readonly Found[] | Promise<readonly Found[]>;

/** A search engine, as all of them are measured. */
export type Engine = {
  /** Builds an index, in parts named `analyse` (reading texts before anything is indexed), `build` and `save`; keeps it in a folder. */
  readonly build: (haystack: Haystack, folder: string, timed: Timed) => Promise<void>;
  /** Makes what is kept in a folder searchable. */
  readonly load: (folder: string, timed: Timed) => Promise<Search>;
};

/** How many passages an engine is asked for. */
export const wanted = 10;
