import type { LabelKey } from '../answer/label.ts';
import { say } from '../answer/say.ts';
import { checkMember, id as channelId, line } from '../guild/typed.ts';
import type { Member } from '../guild/member.ts';
import { pageOf } from '../guild/page-of.ts';
import { Refusal } from '../refusal.ts';
import type { Carding, Requested } from './carding.ts';
import { requestLimits } from './limits.ts';
import type { Needs } from './needs.ts';
import type { Asking, CardRequest, QueuedRequest } from './request.ts';
import { shownToAll } from './show-card.ts';

type Asked = { readonly words: string; readonly channel: string; readonly tell: boolean };

/** What waits for moderators: to ask takes to be a member, to see and answer it `moderate`. */
export function queueing(
  needs: Needs & {
    /** Whether two wordings are the same claim, with no other number, name, date or negation. */
    readonly isSame: (a: string, b: string) => boolean;
    /** A published card on the same claim, that is open to whoever looks. */
    readonly known: (member: Member, words: string) => Promise<QueuedRequest['known']>;
  },
): Pick<
  Carding,
  'requestCard' | 'reportCard' | 'requests' | 'requestOf' | 'answerRequest' | 'dismissRequest'
> {
  const { cards, act, library, makeId, turn, isSame, known } = needs;

  /** Joins what waits already, or waits itself. */
  const wait = async (
    member: Member,
    { words, channel, tell }: Asked,
    card: CardRequest['card'],
    joins: (waiting: CardRequest) => boolean,
  ): Promise<Requested> => {
    const { scope, user, at } = member;
    const asking: Asking = { by: user, at, channel: channelId(channel), tell };
    const open = await cards.openRequests(scope);
    const same = open.find(joins);
    const own = open.filter((each) => each.asking.some(({ by }) => by === user));
    if (own.length >= requestLimits.openEach && (same === undefined || !own.includes(same)))
      throw new Refusal('refusal.requests-own', { limit: say.number(requestLimits.openEach) });
    if (same !== undefined && (await cards.joinRequest(scope, same.id, asking)))
      return { request: same.id, joined: same.times - Number(own.includes(same)) };
    if (open.length >= requestLimits.open)
      throw new Refusal('refusal.requests-full', { limit: say.number(requestLimits.open) });
    const request: CardRequest = {
      id: makeId(8),
      words,
      ...(card !== undefined && { card }),
      asking: [asking],
      times: 1,
      at,
      state: 'open',
    };
    await cards.putRequest(scope, request);
    return { request: request.id, joined: 0 };
  };
  const queued = async (member: Member, waiting: CardRequest): Promise<QueuedRequest> => {
    const { asking: _, ...request } = waiting;
    const found = request.card === undefined ? await known(member, request.words) : undefined;
    return { ...request, ...(found !== undefined && { known: found }) };
  };

  return {
    async requestCard(member, { words, tell, channel }) {
      checkMember(member);
      const claim = typed(words, 'refusal.request-words');
      return turn(member.scope, () =>
        wait(
          member,
          { words: claim, tell, channel },
          undefined,
          (each) => each.card === undefined && isSame(each.words, claim),
        ),
      );
    },
    async reportCard(member, { card: reported, words, channel }) {
      checkMember(member);
      const wrong = typed(words, 'refusal.request-words');
      const card = await cards.card(member.scope, reported);
      if (card === undefined || (await shownToAll(library, member, card)) === undefined)
        throw new Refusal('refusal.no-card');
      return turn(member.scope, () =>
        wait(
          member,
          { words: wrong, tell: false, channel },
          reported,
          (each) => each.card === reported && isSame(each.words, wrong),
        ),
      );
    },
    requests: (member, { number, size }) =>
      act.look(member, 'moderate', async ({ scope }) => {
        const open = (await cards.openRequests(scope)).toSorted((a, b) => b.times - a.times || a.at - b.at);
        const { from, to, of } = pageOf(open.length, number, size);
        const requests: QueuedRequest[] = [];
        for (const each of open.slice(from, to)) requests.push(await queued(member, each));
        return { requests, of };
      }),
    requestOf: (member, id) =>
      act.look(member, 'moderate', async ({ scope }) => {
        const found = await cards.request(scope, id);
        return found && queued(member, found);
      }),
    answerRequest: (author, id, answer) =>
      act.change(author, 'moderate', async ({ scope, log, member }) => {
        const card = await cards.card(scope, answer);
        if (card?.state !== 'published') throw new Refusal('refusal.no-card');
        await closed(
          cards.closeRequest(scope, id, { at: member.at, card: answer }, log('request-answered', id)),
        );
      }),
    dismissRequest: (author, id) =>
      act.change(author, 'moderate', ({ scope, log, member }) =>
        closed(cards.closeRequest(scope, id, { at: member.at }, log('request-dismissed', id))),
      ),
  };
}

/** @throws Refusal where it is empty or too long */
function typed(words: string, wrong: LabelKey): string {
  const one = line(words, requestLimits.claim, wrong);
  if (one !== '') return one;
  throw new Refusal(wrong, { limit: say.number(requestLimits.claim) });
}

async function closed(closing: Promise<boolean>): Promise<void> {
  if (!(await closing)) throw new Refusal('refusal.no-request');
}
