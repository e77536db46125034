// A process of its own, started by `packed.ts` and `archive.ts`: it may be ended at any time. Takes a file that is a zip inside.
import { z } from 'zod';
import { openZip, type Zip } from '../archive/open-zip.ts';
import { unpack } from '../archive/unpack.ts';
import { readDocx } from '../docx/read-docx.ts';
import { readEpub } from '../epub/read-epub.ts';
import { isDoubted } from '../doubted-language.ts';
import type { Extracted } from '../extracted.ts';
import { Unreadable } from '../unreadable.ts';
import { someBytes, type PackedAnswer } from './answer.ts';

const Question = z.discriminatedUnion('is', [
  z.object({ is: z.literal('docx'), bytes: someBytes }),
  z.object({ is: z.literal('epub'), bytes: someBytes }),
  z.object({ is: z.literal('list'), bytes: someBytes, atMost: z.number() }),
  z.object({ is: z.literal('unpack'), name: z.string(), atMost: z.number() }),
]);
/** What this process is asked. An archive that was listed stays open, and what is unpacked is of it. */
export type PackedQuestion = z.infer<typeof Question>;

const held: { zip?: Zip } = {};

process.on('message', (question) => {
  void answer(question).then((answered) => process.send?.(answered));
});
process.on('disconnect', () => process.exit(0));
process.send?.('ready');

async function answer(message: unknown): Promise<PackedAnswer> {
  try {
    return await answerTo(Question.parse(message));
  } catch (error) {
    if (!(error instanceof Unreadable)) return { refused: { code: 'refused-broken' } };
    const { code, values } = error;
    return { refused: { code, ...(values && { values }) } };
  }
}

async function answerTo(question: PackedQuestion): Promise<PackedAnswer> {
  if (question.is === 'docx') return { extracted: plausible(await readDocx(question.bytes)) };
  if (question.is === 'epub') return { extracted: plausible(await readEpub(question.bytes)) };
  if (question.is === 'list') {
    held.zip = await openZip(question.bytes, question.atMost);
    const all = [...held.zip.entries.values()];
    return { entries: all.map(({ name, size, special }) => ({ name, size, special })) };
  }
  const entry = held.zip?.entries.get(question.name);
  if (held.zip === undefined || entry === undefined) throw new Unreadable('refused-broken');
  return { bytes: await unpack(held.zip, entry, question.atMost) };
}

/** UTF-16 units of a fact; what is longer is none, and nobody should have to carry it. */
const LONGEST_FACT = 2_000;

function plausible(extracted: Extracted): Extracted {
  const { text, facts } = extracted;
  const kept = Object.entries(facts).filter(
    ([name, value]) =>
      typeof value !== 'string' ||
      (value.length <= LONGEST_FACT && !(name === 'language' && isDoubted(value, text))),
  );
  return { ...extracted, facts: Object.fromEntries(kept) };
}
