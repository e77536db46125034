import { commands } from '../../commands/index.ts';
import type { Answering } from '../../src/answering.ts';
import { forAll } from '../../src/asking.ts';
import type { Reply } from '../../src/command.ts';
import type { Asker } from '../../src/library/asker.ts';
import { passageId } from '../../src/library/passage-id.ts';
import { Refusal } from '../../src/refusal.ts';
import { createWeb } from '../../src/web/create-web.ts';
import { signedLink } from '../../src/web/signing.ts';
import { articleWith, passagesOf } from './article.ts';
import { asked, openTo, readable, type AskerModel } from './oracle.ts';
import { foreignWords } from './seen.ts';
import { uniqueWord } from './unique-word.ts';
import { visitorOf, type World } from './world.ts';

const key = new Uint8Array(32).fill(7);
const busy = { perSecond: 1e9, atOnce: 1e9 };

/**
 * What is wrong with what links into a server's library show, at a moment: each opens while what it leads to is open to whoever
 * has neither a role nor a channel, and shows no word of anything else; without its signature, or with another, none does.
 */
export async function wrongInLinks(
  app: Answering,
  { scope, model }: World,
  minute: number,
): Promise<readonly unknown[]> {
  const whoever = { roles: [], channels: [], minute };
  const { at } = visitorOf(scope, { ...whoever, chosen: 'all' });
  const web = createWeb(app, { key, now: () => at, rate: busy });
  const open = readable(model, whoever);
  const wrong: unknown[] = [];
  const visit = async (path: string, number: number, opens: boolean) => {
    const { status, page } = await got(web.request(path));
    const foreign = foreignWords(page, opens ? new Set([number]) : new Set(), new Set(), path);
    if ((status === 200) !== opens || foreign.length > 0)
      wrong.push({ path, number, opens, status, foreign });
  };
  for (const number of model.articles.keys()) {
    const { article } = articleWith(number);
    const ref = { article: article.id, span: passagesOf(article)[0] };
    const ticket = signedLink(key, scope, ref, at + 60_000);
    for (const path of [`/p/${ticket}`, `/cite/${ticket}?format=ris`, `/receipt/${ticket}.json`])
      await visit(path, number, open.has(number));
    const other = signedLink(new Uint8Array(32), scope, ref, at + 60_000);
    for (const path of [
      `/p/${passageId(ref)}`,
      `/p/${other}`,
      `/receipt/${other}.json`,
      `/read/${article.id}`,
    ])
      await visit(path, number, false);
  }
  return wrong;
}

async function got(response: Response | Promise<Response>) {
  const { status } = await response;
  return { status, page: await (await response).text() };
}

/**
 * What is wrong with what is posted: it is what anybody in the channel could have asked for, and whoever could be answered alone
 * is told that this is not for all.
 */
export async function wrongInPost(
  app: Answering,
  { scope, model }: World,
  who: AskerModel,
  question: string,
): Promise<unknown> {
  const { chosen, ...asker } = who;
  const anybody = { ...who, roles: [] };
  const command = commands.find(({ name }) => name === 'ask');
  const { pack: _, ...visitor } = visitorOf(scope, who);
  const given = { question, share: true, ...(chosen !== undefined && { pack: chosen }) };
  const run = async (as: Asker): Promise<Reply> => {
    const reply = await command?.run(app, given, { asker: as, today: '2026-03-01' });
    if (reply === undefined) throw new Error('There is no such command');
    return reply;
  };
  const posted = await orRefusal(forAll(visitor, run));
  const [own, all] = [await orRefusal(run(visitor)), await orRefusal(run({ ...visitor, roles: [] }))];
  const foreign = foreignWords(
    posted instanceof Refusal ? posted.values : posted,
    asked(model, anybody),
    openTo(model, { ...asker, roles: [] }),
    JSON.stringify(given),
  );
  if (foreign.length > 0) return { who, posted, foreign };
  if (!isAnswered(all) && isAnswered(own))
    return posted instanceof Refusal && posted.label === 'refusal.not-for-all'
      ? undefined
      : { who, posted, own };
  if (posted instanceof Refusal) return all instanceof Refusal ? undefined : { who, posted, all };
  return JSON.stringify(posted) === JSON.stringify(all) ? undefined : { who, posted, all };
}

async function orRefusal(reply: Promise<Reply>): Promise<Reply | Refusal> {
  try {
    return await reply;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

const isAnswered = (reply: Reply | Refusal) => !(reply instanceof Refusal) && reply.kind === 'quotes';

/** A question that one article alone answers. */
export const questionAbout = (number: number) => `What is the ${uniqueWord(number)}?`;
