import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { personMentions } from '../../text/person.ts';
import { overlap, slice, type Span } from '../../text/span.ts';
import { speeches } from '../../text/speech.ts';
import { labels, languageOf, paragraphs } from './persons.ts';

const Mention = z.object({ start: z.number(), end: z.number() });

/** A quotation as labelled by hand; `speakerMention` is the words that name the speaker, null for none. */
const Gold = z.array(
  z.object({
    file: z.string(),
    start: z.number(),
    end: z.number(),
    type: z.string(),
    speakerMention: Mention.nullable(),
  }),
);

/**
 * Over direct quotations and their continuations: `precision` is the share of those given a speaker that have the
 * right one, `recall` the share of all. `falsely` counts quotations without a speaker (titles, scare quotes) that
 * were given one.
 */
export type SpeakerScore = {
  readonly n: number;
  readonly attributed: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly falsely: number;
};

/**
 * A speaker is right when its words overlap the labelled ones or are the same (a name used twice in a sentence). `goldDir` holds `quotes.json` or `speakers.jsonl` (spans
 * in UTF-16 units), `articlesDir` the files that it names.
 */
export function measureSpeakers(goldDir: string, articlesDir: string): SpeakerScore {
  const gold = Gold.parse(labels(goldDir, 'quotes', 'speakers'));
  const count = { n: 0, attributed: 0, right: 0, falsely: 0 };
  for (const [file, quotations] of Map.groupBy(gold, (label) => label.file)) {
    const text = readFileSync(join(articlesDir, file), 'utf8');
    const blocks = paragraphs(text);
    const found = speeches(text, blocks, personMentions(text, blocks, { language: languageOf(text) }));
    for (const label of quotations) {
      const speech = found.find(({ span }) => span.start === label.start && span.end === label.end);
      const said = label.speakerMention;
      if (label.type === 'direct' || label.type === 'continuation') {
        count.n += 1;
        if (speech?.speaker === undefined) continue;
        count.attributed += 1;
        if (said !== null && isSame(text, speech.speaker, said)) count.right += 1;
      } else if (said === null && speech?.speaker !== undefined) count.falsely += 1;
    }
  }
  const { n, attributed, right, falsely } = count;
  const precision = right / attributed;
  const recall = right / n;
  return { n, attributed, precision, recall, f1: (2 * precision * recall) / (precision + recall), falsely };
}

function isSame(text: string, one: Span, other: Span): boolean {
  return overlap(one, other) > 0 || slice(text, one) === slice(text, other);
}
