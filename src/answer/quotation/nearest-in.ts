import type { Reading } from '../../library/reading.ts';
import { passagesOf } from '../../search/passages.ts';
import type { Quoted } from '../answer.ts';
import { wording } from '../wording/wording.ts';
import { alteredPassage, nearestPassage } from './altered.ts';
import { wordings } from './pieces-found.ts';

/** The passage of one article that is closest to some words, with what differs; undefined where it has nothing like them. */
export function nearestIn(reading: Reading, words: string, sample: boolean): Quoted | undefined {
  const passages = passagesOf([reading]);
  const among = { readings: [reading], passages, library: { sample } };
  const within = wordings(among, [...passages.keys()]);
  const asked = wording(words);
  const nearest = nearestPassage(within, asked);
  return nearest && alteredPassage(among, within, { typed: words, words: asked }, nearest)?.quotes[0];
}
