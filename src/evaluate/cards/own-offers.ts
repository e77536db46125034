import { join } from 'node:path';
import { z } from 'zod';
import { read } from '../../library/reading.ts';
import { slice } from '../../text/span.ts';
import { articlesIn, sampleFolder } from '../articles-in.ts';
import { linesOf, parseLine } from '../lines.ts';
import type { Figures } from '../measured.ts';
import { cardOf, offerFigures, type Asked } from './offers.ts';

const Line = z.union([
  z.strictObject({ claim: z.string(), title: z.string(), about: z.array(z.string()) }),
  z.strictObject({ unrelated: z.array(z.string()) }),
]);

/**
 * The project's own claims with messages about them in other words, and messages that are about nothing of the kind; the latter are
 * asked again where every sentence of the sample library has a card as well.
 */
export async function ownOffers(): Promise<readonly (readonly [string, Figures])[]> {
  const path = join(import.meta.dirname, 'own.jsonl');
  const lines = [...linesOf(path)].map((line) => parseLine(Line, path, line));
  const claimed = lines.flatMap((line) => ('claim' in line ? [line] : []));
  const cards = claimed.map(({ claim, title }, at) => cardOf(`own-${at}`, title, claim));
  const unrelated = lines
    .flatMap((line) => ('unrelated' in line ? line.unrelated : []))
    .map((message): Asked => ({ message, right: new Set() }));
  const about = claimed.flatMap((line, at) =>
    line.about.map((message): Asked => ({ message, right: new Set([`own-${at}`]) })),
  );
  const articles = await articlesIn(sampleFolder);
  const sentences = articles
    .map(read)
    .flatMap(({ article, sentences: spans }) =>
      spans.map(({ span }, at) =>
        cardOf(`${article.id}-${at}`, article.facts.title, slice(article.text, span)),
      ),
    );
  return [
    ['cards, own messages (looked at)', offerFigures([{ cards, asked: [...about, ...unrelated] }])],
    [
      'cards, own messages among the sentences of the sample library (looked at)',
      offerFigures([{ cards: [...cards, ...sentences], asked: [...about, ...unrelated] }]),
    ],
  ];
}
