import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { Asked, Bot, Message, Rig } from './rig.ts';

const Blocked = z.object({ byClock: z.number(), byWork: z.number() });

/** For how long an event loop was blocked at most, in ms: by the clock, and by its own work. */
type Blocked = z.output<typeof Blocked>;

/** What became of a crowd that asked at once. */
export type Crowd = {
  /** Ms until each was acknowledged, in order. */
  readonly acknowledged: readonly number[];
  /** Ms until each had its answer, in order. */
  readonly answered: readonly number[];
  /** The bot's event loop, until the last had its answer. */
  readonly blocked: Blocked;
  readonly replies: readonly Message[];
};

/** Has a hundred people, or as many as are given, ask at once. */
export async function crowdAsks(
  rig: Rig,
  bot: Bot,
  guild: unknown,
  questions: readonly string[],
  meanwhile: () => Promise<unknown> = async () => undefined,
): Promise<Crowd> {
  const people = rig.addMembers(questions.length, guild);
  const ask = people.map(
    (person, at) => () => rig.as(person, { guild }).slash('ask', { question: questions[at] ?? '' }),
  );
  return crowdDoes(bot, ask, meanwhile);
}

/** Has many do something at once, each what is theirs. */
export async function crowdDoes(
  bot: Bot,
  acts: readonly (() => Asked)[],
  meanwhile: () => Promise<unknown> = async () => undefined,
): Promise<Crowd> {
  // Joining is told to the bot, and is not what is measured.
  await quiet(bot);
  await blocked(bot);
  const began = performance.now();
  const asked = acts.map((act) => act());
  const others = meanwhile();
  const answered: number[] = [];
  const replies = await Promise.all(
    asked.map(async (one) => {
      const reply = await one.reply(240_000);
      answered.push(performance.now() - began);
      return reply;
    }),
  );
  await others;
  return {
    acknowledged: asked.map(({ latency }) => latency).toSorted((a, b) => a - b),
    answered,
    blocked: await blocked(bot),
    replies,
  };
}

/** How the bot's event loop was blocked since this was last asked. Needs `watch-loop.ts`. */
async function blocked({ process: child }: Bot): Promise<Blocked> {
  const told = once(child, 'message');
  child.send('blocked?');
  const [report]: readonly unknown[] = await told;
  return Blocked.parse(report);
}

/** Waits until the bot's loop has nothing to do, as far as that can be seen. */
async function quiet(bot: Bot): Promise<void> {
  while ((await blocked(bot)).byWork > 10) await sleep(200);
}

/** The value that a part of all is below, as a whole number. */
function quantile(sorted: readonly number[], part: number): number {
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0);
}

/** A crowd as a row of a table. */
export function row(name: string, { acknowledged, answered, blocked: longest }: Crowd): string {
  return [
    '',
    name,
    quantile(acknowledged, 0.5),
    quantile(acknowledged, 0.99),
    Math.round(longest.byClock),
    Math.round(longest.byWork),
    quantile(answered, 0.5),
    quantile(answered, 1),
    '',
  ]
    .join(' | ')
    .trim();
}
