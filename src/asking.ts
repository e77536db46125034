import { z } from 'zod';
import type { Question, Seeks } from './answer/answer.ts';
import { say } from './answer/say.ts';
import type { LabelKey } from './answer/label.ts';
import type { SourcesFilter } from './answering.ts';
import { questionKinds } from './classroom/quiz/question.ts';
import { option, type Asking } from './command.ts';
import { publicly, type Asker, type Reader, type Visitor } from './library/asker.ts';
import type { Pack } from './library/pack.ts';
import { Refusal } from './refusal.ts';
import type { Iso } from './text/date.ts';
import { foldWord } from './text/fold.ts';
import { typedRange } from './text/date-typed.ts';

/** The longest question, in UTF-16 units: a Discord message of somebody with Nitro. */
const longestQuestion = 4000;

const publisher = option(z.string().max(200).optional(), {
  label: 'option.publisher',
  complete: 'publisher',
});
const from = option(z.string().max(60).optional(), { label: 'option.from' });
const to = option(z.string().max(60).optional(), { label: 'option.to' });

/** A pack by its id, as completion gives it, or its name; or all that is open. */
export const packOption = option(z.string().max(100).optional(), { label: 'option.ask-pack', idOf: 'pack' });

/** One kind of question that is cut from readings. */
export const kindOption = option(z.enum(questionKinds).optional(), {
  label: 'option.quiz-kind',
  values: {
    gap: 'option.kind.gap',
    'who-said': 'option.kind.who-said',
    'which-first': 'option.kind.which-first',
    'which-reading': 'option.kind.which-reading',
  },
});

/** Narrows by publisher and date of publication; dates as people type them. */
export const filterOptions = z.object({ publisher, from, to, pack: packOption });

/** The options of every asking command; `what` describes the question itself. */
export function askingOptions(what: LabelKey, complete?: 'name') {
  return z.object({
    question: option(z.string().min(1).max(longestQuestion), { label: what, ...(complete && { complete }) }),
    ...filterOptions.shape,
    share: option(z.boolean().optional(), { label: 'option.share' }),
  });
}

type Narrowing = Omit<z.output<typeof filterOptions>, 'pack'>;

/** The question that a command's options ask; typed dates become inclusive UTC days here, at the edge. */
export function questionOf(
  seeks: Seeks,
  { question, ...narrowing }: Narrowing & { readonly question: string },
  { today, atMost }: Asking,
): Question {
  return { seeks, text: question, ...narrowed(narrowing, today), ...(atMost !== undefined && { atMost }) };
}

type Packs = { readonly openPacks: (asker: Visitor) => Promise<readonly Pack[]> };

/** What is typed or chosen instead of a pack to ask all that is open. */
export const allPacks = 'all';

/**
 * Who asks, with the pack that they chose by its id or its name.
 * @throws Refusal `refusal.no-open-pack` where none is called that which is open to them
 */
export async function choosing(app: Packs, asker: Reader, chosen: string | undefined): Promise<Reader>;
export async function choosing(app: Packs, asker: Asker, chosen: string | undefined): Promise<Asker>;
export async function choosing(
  { openPacks }: Packs,
  asker: Asker,
  chosen: string | undefined,
): Promise<Asker> {
  if (chosen === undefined) return asker;
  if (chosen === allPacks) return typeof asker === 'string' ? asker : { ...asker, pack: null };
  const packs = typeof asker === 'string' ? [] : await openPacks(asker);
  const found =
    packs.find(({ id }) => id === chosen) ?? packs.find(({ name }) => foldWord(name) === foldWord(chosen));
  if (typeof asker === 'string' || found === undefined)
    throw new Refusal('refusal.no-open-pack', { typed: say.typed(chosen) });
  return { ...asker, pack: found.id };
}

/**
 * Asks what everybody in the channel is going to see, as everybody there could ask it.
 * @throws Refusal `refusal.not-for-all` where whoever asks would be answered and everybody would not
 */
export async function forAll<Replied extends { readonly kind: string }>(
  asker: Reader,
  ask: (asker: Reader) => Promise<Replied>,
): Promise<Replied> {
  const isAnswer = ({ kind }: Replied) => kind !== 'abstention';
  try {
    const reply = await ask(publicly(asker));
    if (isAnswer(reply) || !isAnswer(await ask(asker))) return reply;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    // Where they would be refused too, they are told why.
    await ask(asker);
  }
  throw new Refusal('refusal.not-for-all');
}

/** Publisher and dates of a filter; refuses what is no date, or a range that ends before it begins. */
export function narrowed(typed: Narrowing, today: Iso): SourcesFilter {
  const first = typed.from === undefined ? undefined : range(typed.from, today).from;
  const last = typed.to === undefined ? undefined : range(typed.to, today).to;
  if (first !== undefined && last !== undefined && first > last)
    throw new Refusal('refusal.range', {
      from: say.date({ from: first, to: first }),
      to: say.date({ from: last, to: last }),
    });
  return {
    ...(typed.publisher !== undefined && { publisher: typed.publisher }),
    ...((first !== undefined || last !== undefined) && {
      published: { ...(first !== undefined && { from: first }), ...(last !== undefined && { to: last }) },
    }),
  };
}

function range(typed: string, today: Iso) {
  const found = typedRange(typed, today);
  if (found === undefined) throw new Refusal('refusal.date', { typed: say.typed(typed) });
  return found;
}
