import type { ModalSubmitInteraction } from 'discord.js';
import type { Line, Piece } from '../../../answer/piece.ts';
import { say } from '../../../answer/say.ts';
import type { Card } from '../../../cards/card.ts';
import type { QueuedRequest } from '../../../cards/request.ts';
import type { Author, Member } from '../../../guild/member.ts';
import { Refusal } from '../../../refusal.ts';
import { timeZoneOf } from '../../posts/gone.ts';
import type { Desk } from '../../desk.ts';
import { respond, respondByChange, respondWithForm } from '../../respond.ts';
import type { Outcome } from '../../outcome.ts';
import type { Answerable, Press } from '../../send.ts';
import { answerForm, answersFor, chosenAnswer } from './answer-form.ts';
import { authorOf, moderatorOf } from '../author.ts';
import { closedCard } from '../shown/closed-card.ts';
import { makeFrom } from '../make/make.ts';
import { everybodyIn } from '../post/open-for-all.ts';
import { isOwnMessage } from '../make/own-message.ts';
import type { CardPart } from '../part.ts';
import { perQueuePage, queueCard } from './queue-card.ts';
import { queuePress, type QueuePlace, type QueuePress } from './queue-id.ts';
import type { SeenRequest } from './request-lines.ts';
import { cardFor } from '../find/show.ts';
import { typedWords } from '../shown/typed-words.ts';

type OnRequest = Extract<QueuePress, { readonly do: unknown }>;

/** The queue of what members ask for, for moderators: `crd;queue;…` and `crd;req;…`. */
export const queue: CardPart = {
  press(to, desk) {
    const press = queuePress(to.customId);
    if (press === undefined) return undefined;
    if ('show' in press) return showQueue(to, desk, press.page);
    switch (press.do) {
      case 'answer':
        return respondWithForm(to, desk, async () => {
          const author = await moderatorOf(to, desk);
          const waits = await waiting(author, desk, press.request);
          return answerForm(press, await answersFor(author, desk, waits.words), desk.wordingFor(to.locale));
        });
      case 'known':
        return respondByChange(to, desk, () => answered(to, desk, press, press.card ?? ''));
      case 'dismiss':
        return respondByChange(to, desk, async () => {
          await desk.app.dismissRequest(authorOf(to, desk), press.request);
          return after(to, desk, press.at, say.label('queue.dismissed'));
        });
      case 'show':
        return respond(to, desk, { hidden: true }, () => cardFor(to, desk, { card: press.card ?? '' }));
      case 'make':
        return respond(to, desk, { hidden: true }, async () => {
          const { words } = await waiting(authorOf(to, desk), desk, press.request);
          return makeFrom(to, desk, words);
        });
    }
  },
  submit(to, desk) {
    const press = queuePress(to.customId);
    if (press === undefined || 'show' in press || press.do !== 'answer') return undefined;
    const work = async () => {
      const author = authorOf(to, desk);
      return answered(to, desk, press, await chosenAnswer(to, author, desk));
    };
    return to.isFromMessage() ? respondByChange(to, desk, work) : respond(to, desk, { hidden: true }, work);
  },
};

/** A page of the queue: in the place of somebody's own message that its button was on, or as one of their own. */
function showQueue(to: Press, desk: Desk, page: number): Promise<void> {
  const work = () => pageOf(to, desk, page);
  return isOwnMessage(to) ? respondByChange(to, desk, work) : respond(to, desk, { hidden: true }, work);
}

async function pageOf(to: Answerable, desk: Desk, page: number, done?: Line): Promise<Outcome> {
  const author = authorOf(to, desk);
  const { requests, of: pages } = await desk.app.requests(author, { number: page, size: perQueuePage });
  const wording = desk.wordingFor(to.locale);
  const seen = await Promise.all(requests.map((each) => asSeen(each, author, desk)));
  return {
    components: queueCard(
      {
        requests: seen,
        page: Math.min(page, pages - 1),
        pages,
        timeZone: await timeZoneOf(author.scope, desk),
        ...(done !== undefined && { done }),
      },
      wording,
    ),
  };
}

/** A request with the titles of the cards that it names, as a moderator sees them. */
async function asSeen(request: QueuedRequest, member: Member, { app }: Desk): Promise<SeenRequest> {
  const title = async (id: Card['id'] | undefined) =>
    id === undefined ? undefined : (await app.card(member, id))?.text.title;
  const [reported, knownTitle] = await Promise.all([title(request.card), title(request.known)]);
  return { ...request, reported, knownTitle };
}

/** @throws Refusal where it does not wait any more */
async function waiting(member: Member, { app }: Desk, id: string): Promise<QueuedRequest> {
  const found = await app.requestOf(member, id);
  if (found?.state !== 'open') throw new Refusal('refusal.no-request');
  return found;
}

async function answered(
  to: Press | ModalSubmitInteraction,
  desk: Desk,
  { request, at }: OnRequest,
  card: Card['id'],
): Promise<Outcome> {
  const author = authorOf(to, desk);
  await desk.app.answerRequest(author, request, card);
  return after(to, desk, at, say.label('queue.answered', { title: await titleHere(author, desk, card, at) }));
}

/** In the moderators' channel as everybody there may read it; in a moderator's own queue as they do. */
async function titleHere(author: Author, { app }: Desk, id: Card['id'], at: QueuePlace): Promise<Piece> {
  const { scope, channels } = author;
  const found = await (at === 'told'
    ? app.openCard(everybodyIn(scope, channels, author.at), id)
    : app.card(author, id));
  return found === undefined ? say.label('queue.some-card') : typedWords(found.text.title);
}

/** What somebody sees of what they did: on the page that it was on, or in the place of the message in the moderators' channel. */
function after(to: Answerable, desk: Desk, at: QueuePlace, what: Piece): Promise<Outcome> {
  if (at !== 'told') return pageOf(to, desk, at, { role: 'text', pieces: [what] });
  return Promise.resolve(closedCard(to, desk, what));
}
