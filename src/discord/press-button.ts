import type { Quoted } from '../answer/answer.ts';
import type { QuoteRef } from '../answering.ts';
import { publicly, type Reader } from '../library/asker.ts';
import { Refusal } from '../refusal.ts';
import { answerCard, option, passagesCard, refOf } from './card/answer-card.ts';
import { mostFound } from './ask.ts';
import { askerOf } from './asker.ts';
import { citationCard, type Linked } from './card/citation-card.ts';
import { contextCard } from './card/context-card.ts';
import { today, type Desk } from './desk.ts';
import { pageLink } from './page-link.ts';
import { perPage, sourcesCard } from './card/page-card.ts';
import { refusalOfGone } from './posts/gone.ts';
import { audienceOf, mayRemove, publicAudience, refusalOf } from './permission.ts';
import { publicWording } from './words/public-wording.ts';
import { postedCard } from './card/posted-card.ts';
import { pressOf, type Press as Pressed } from './press.ts';
import { aboutIn, readCard, same } from './card/read-card.ts';
import { read } from './reference.ts';
import { repicked } from './card/repick.ts';
import { respond, respondByChange, respondByRemoval } from './respond.ts';
import type { Outcome } from './outcome.ts';
import type { Press } from './send.ts';

/** Answers a button or a select, however old its message is. */
export async function answerPress(to: Press, desk: Desk): Promise<void> {
  const wording = desk.wordingFor(to.locale);
  const privately = (work: () => Promise<Outcome>) => respond(to, desk, { hidden: true }, work);
  const refuse = (refusal: Refusal) => privately(() => Promise.reject(refusal));
  const press = pressOf(to.customId);
  switch (press?.do) {
    case undefined:
      return refuse(new Refusal('refusal.old-button'));
    case 'context':
      return privately(() => around(to, desk, press.refs[0], press.refs));
    case 'cite':
      return privately(async () =>
        citationCard(await cited(to, desk, press.refs), wording, await audienceOf(to, desk)),
      );
    case 'rest':
    case 'near':
      return privately(async () =>
        passagesCard(await all(to, desk, press.refs), {
          wording,
          closest: press.do === 'near',
          audience: await audienceOf(to, desk),
        }),
      );
    case 'more':
    case 'closest':
      return privately(() => askAgain(to, desk, press));
    case 'post': {
      const refused = await refusalOf(to, desk, { share: true, does: 'post' });
      if (refused !== undefined) return refuse(refused);
      return respond(to, desk, { hidden: false }, () => post(to, desk, press.ref));
    }
    case 'remove':
      return respondByRemoval(to, desk, async () =>
        (await mayRemove(to, desk, press.by)) ? undefined : new Refusal('refusal.not-yours'),
      );
    case 'look':
      return respondByChange(to, desk, () => look(to, desk));
    case 'pick':
      return respondByChange(to, desk, () => pick(to));
    case 'sources':
      return respondByChange(to, desk, async () =>
        sourcesCard(
          await desk.app.sources(again(press, to, desk), press.filter, { number: press.page, size: perPage }),
          wording,
        ),
      );
  }
}

/** The passages that are still there; refuses when none is. */
async function all(to: Press, desk: Desk, refs: readonly QuoteRef[]): Promise<readonly Quoted[]> {
  const found = await Promise.all(refs.map((ref) => desk.app.quoted(askerOf(to, desk), ref)));
  const there = found.filter((quoted) => quoted !== undefined);
  if (there.length === 0) throw await refusalOfGone(to, desk, refs);
  return there;
}

/** The same with the references to their articles, as of today. */
export async function cited(to: Press, desk: Desk, refs: readonly QuoteRef[]): Promise<readonly Linked[]> {
  const citing = { accessed: today(desk), locale: desk.wordingFor(to.locale).language };
  const found = await Promise.all(refs.map((ref) => desk.app.cites(askerOf(to, desk), ref, citing)));
  const there = found.filter((cites) => cites !== undefined);
  if (there.length === 0) throw await refusalOfGone(to, desk, refs);
  return Promise.all(
    there.map(async (cites) => ({ ...cites, page: await pageLink(to, desk, cites.quoted) })),
  );
}

/** A passage in its place, with the others to choose from. */
export async function around(
  to: Press,
  desk: Desk,
  ref: QuoteRef,
  refs: readonly QuoteRef[],
): Promise<Outcome> {
  const [context, others] = await Promise.all([
    desk.app.context(askerOf(to, desk), ref),
    refs.length === 1 ? [] : all(to, desk, refs),
  ]);
  const shown = context ?? (others[0] && (await desk.app.context(askerOf(to, desk), refOf(others[0]))));
  if (shown === undefined) throw await refusalOfGone(to, desk, refs);
  const options = others.map((quoted, at) => option(at + 1, quoted, same(refOf(quoted), ref)));
  const page = await pageLink(to, desk, shown.quoted);
  const { maySave = false, mayCollect = false } = await audienceOf(to, desk);
  return contextCard(shown, { wording: desk.wordingFor(to.locale), options, page, maySave, mayCollect });
}

/** Another passage's context, chosen in the select of one. */
async function look(to: Press, desk: Desk): Promise<Outcome> {
  const ref = chosen(to);
  const { passages } = readCard(raw(to));
  return around(to, desk, ref, passages.length === 0 ? [ref] : passages.map((each) => each.ref));
}

/** Points the buttons of a private card at another of its passages. */
async function pick(to: Press): Promise<Outcome> {
  return { components: repicked(raw(to), chosen(to)) };
}

function chosen(to: Press): QuoteRef {
  const ref = to.isStringSelectMenu() ? read(to.values[0] ?? '') : undefined;
  if (ref === undefined) throw new Refusal('refusal.old-button');
  return ref;
}

async function askAgain(
  to: Press,
  desk: Desk,
  press: Extract<Pressed, { readonly do: 'more' | 'closest' }>,
): Promise<Outcome> {
  const card = readCard(raw(to));
  if (card.question === undefined) throw new Refusal('refusal.old-button');
  const about = aboutIn(card);
  const answer = await desk.app.ask(again(press, to, desk), {
    ...press.asked,
    text: card.question,
    atMost: mostFound,
  });
  return answerCard(answer, {
    wording: desk.wordingFor(to.locale),
    audience: await audienceOf(to, desk),
    ...(about !== undefined && { about }),
    skip: press.skip,
    closest: press.do === 'closest',
  });
}

/** Who asks again, of the pack that they asked before. */
function again({ pack }: { readonly pack?: string | null }, to: Press, desk: Desk): Reader {
  const asker = askerOf(to, desk);
  return typeof asker === 'string' || pack === undefined ? asker : { ...asker, pack };
}

async function post(to: Press, desk: Desk, ref: QuoteRef): Promise<Outcome> {
  const asker = askerOf(to, desk);
  const [quoted, own] = await Promise.all([
    desk.app.quoted(publicly(asker), ref),
    desk.app.quoted(asker, ref),
  ]);
  if (own === undefined) throw await refusalOfGone(to, desk, [ref]);
  if (quoted === undefined) throw new Refusal('refusal.not-for-all');
  const card = readCard(raw(to));
  const { notes: _, ...written } = card.written;
  const wording = publicWording(to, desk);
  const components = postedCard((await isForAll(asker, desk)) ? card : { ...card, written }, quoted, {
    ...publicAudience(to),
    wording,
    seenIn: desk.wordingFor(to.locale).language,
  });
  return { components, posting: { quotes: [ref], language: wording.language } };
}

/** Whether everybody here reads what somebody does: a card's notes count what was searched, and offer words of it. */
async function isForAll(asker: Reader, { app }: Desk): Promise<boolean> {
  if (typeof asker === 'string') return true;
  const [own, everybodys] = await Promise.all(
    [asker, publicly(asker)].map((each) =>
      app.facts(typeof each === 'string' ? each : { ...each, pack: null }),
    ),
  );
  return own?.articles === everybodys?.articles;
}

/** The message's components as Discord sent them. */
const raw = ({ message }: Press): unknown => message.components.map((each) => each.toJSON());
