import type { Reading } from '../../library/reading.ts';
import { passagesOf, type Passage } from '../../search/passages.ts';
import { slice } from '../../text/span.ts';
import type { Quoted } from '../answer.ts';
import { wording } from '../wording/wording.ts';
import { alteredPassage, nearestPassage } from './altered.ts';
import { wordings } from './pieces-found.ts';

/** The passage of one article that is closest to some words, with what differs; undefined where it has nothing like them. */
export function nearestIn(reading: Reading, words: string, sample: boolean): Quoted | undefined {
  const asked = wording(words);
  // One word is like another only where it is the same.
  if (asked.length < 2) return undefined;
  const passages = passagesOf([reading]);
  const among = { readings: [reading], passages, library: { sample } };
  const within = wordings(among, likely(reading, passages, words));
  const nearest = nearestPassage(within, asked);
  return nearest && alteredPassage(among, within, { typed: words, words: asked }, nearest)?.quotes[0];
}

/** From so many passages on, those are left out that have hardly any of the longest words: to compare them takes a second a megabyte. */
const many = 500;
/** How many words tell a passage apart, and the share of them that it must have; half of all words is asked for later. */
const telling = { words: 12, share: 0.25 };

function likely({ article }: Reading, passages: readonly Passage[], words: string): readonly number[] {
  if (passages.length < many) return [...passages.keys()];
  const longest = [...new Set(words.toLowerCase().match(/\p{L}+/gu))]
    .toSorted((a, b) => b.length - a.length)
    .slice(0, telling.words);
  return passages.flatMap(({ span }, id) => {
    const text = slice(article.text, span).toLowerCase();
    const there = longest.filter((word) => text.includes(word));
    return there.length >= longest.length * telling.share ? [id] : [];
  });
}
