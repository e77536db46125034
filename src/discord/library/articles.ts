import type { ModalSubmitInteraction } from 'discord.js';
import type { Article } from '../../library/article.ts';
import { say } from '../../answer/say.ts';
import type { Kept } from '../../guild/kept.ts';
import type { Member } from '../../guild/member.ts';
import { Refusal } from '../../refusal.ts';
import { notice } from '../card/card.ts';
import type { Desk } from '../desk.ts';
import { memberOf } from '../member.ts';
import { respond, respondByChange, respondWithForm } from '../respond.ts';
import type { Outcome } from '../outcome.ts';
import type { Answerable, Askable, Changing, Press } from '../send.ts';
import { articleCard } from './article-card.ts';
import { chosenOf } from './chosen.ts';
import { changeIn } from './correction-in.ts';
import type { LibraryPress } from './custom-id.ts';
import { correctForm, replaceForm } from './forms.ts';
import { articleNamed, packNamed } from './named.ts';
import { noPack } from './pack-words.ts';

type OnArticle = Extract<LibraryPress, { readonly on: 'article' }>;

/** /library show. */
export function runShow(to: Answerable, desk: Desk, typed: string): Promise<void> {
  return respond(to, desk, { hidden: true }, async () => {
    const member = memberOf(to, desk);
    return cardOf(await articleNamed(member, desk, typed), member, desk, to);
  });
}

/** An article that was chosen from a list, removed or not. */
export function showArticle(to: Answerable, desk: Desk, id: Article['id']): Promise<void> {
  return respond(to, desk, { hidden: true }, async () => {
    const member = memberOf(to, desk);
    return cardOf(await there(member, desk, id), member, desk, to);
  });
}

/** /library correct. */
export function runCorrect(to: Askable, desk: Desk, typed: string): Promise<void> {
  return respondWithForm(to, desk, async () => {
    const { id, facts } = await articleNamed(memberOf(to, desk), desk, typed);
    return correctForm('article', id, facts, desk.wordingFor(to.locale));
  });
}

/** /library move: into the pack that is named; where none is, the card has a select. */
export function runMove(
  to: Answerable,
  desk: Desk,
  { article, pack }: { readonly article: string; readonly pack?: string | undefined },
): Promise<void> {
  return respond(to, desk, { hidden: true }, async () => {
    const member = memberOf(to, desk);
    const { id } = await articleNamed(member, desk, article);
    if (pack !== undefined) await desk.app.move(member, [id], (await packNamed(member, desk, pack)).id);
    return cardOf(await there(member, desk, id), member, desk, to);
  });
}

/** /library remove, and /library undo. */
export function runRemove(to: Answerable, desk: Desk, typed: string): Promise<void> {
  return respond(to, desk, { hidden: true }, async () => {
    const member = memberOf(to, desk);
    const { id } = await articleNamed(member, desk, typed);
    await desk.app.remove(member, id, 'undoable');
    return cardOf(await there(member, desk, id), member, desk, to);
  });
}

export function runUndo(to: Answerable, desk: Desk, typed: string): Promise<void> {
  return respond(to, desk, { hidden: true }, async () => {
    const member = memberOf(to, desk);
    const { id } = await articleNamed(member, desk, typed, true);
    return cardOf(await desk.app.restore(member, id), member, desk, to);
  });
}

/** A button or select of an article's card. */
export function pressArticle(to: Press, desk: Desk, press: OnArticle): Promise<void> {
  const { id } = press;
  const changed = (work: (member: Member) => Promise<unknown>, erasing = false) =>
    respondByChange(to, desk, async () => {
      const member = memberOf(to, desk);
      await work(member);
      return cardOf(await there(member, desk, id), member, desk, to, erasing);
    });
  switch (press.do) {
    case 'show':
      return changed(() => Promise.resolve());
    case 'erase':
      return changed(() => Promise.resolve(), true);
    case 'move': {
      return changed((member) => {
        const pack = chosenOf(to);
        return desk.app.move(member, [id], pack === noPack ? undefined : pack);
      });
    }
    case 'remove':
      return changed((member) => desk.app.remove(member, id, 'undoable'));
    case 'restore':
      return changed((member) => desk.app.restore(member, id));
    case 'erase-sure':
      return respondByChange(to, desk, async () => {
        await desk.app.remove(memberOf(to, desk), id, 'erase');
        const erased = say.label('kept.erased');
        return notice([{ role: 'text', pieces: [erased] }], desk.wordingFor(to.locale));
      });
    case 'correct':
      return respondWithForm(to, desk, async () => {
        const { facts } = await there(memberOf(to, desk), desk, id);
        return correctForm('article', id, facts, desk.wordingFor(to.locale));
      });
    case 'replace':
      return respondWithForm(to, desk, async () => {
        await there(memberOf(to, desk), desk, id);
        return replaceForm(id, desk.wordingFor(to.locale));
      });
  }
}

/** The form that corrects an article: on its card, or, opened by the command, with a card of its own. */
export function submitArticle(
  to: ModalSubmitInteraction,
  desk: Desk,
  { id, was = '' }: OnArticle,
): Promise<void> {
  const work = async () => {
    const member = memberOf(to, desk);
    return cardOf(await desk.app.correct(member, id, changeIn(to, was)), member, desk, to);
  };
  return to.isFromMessage() ? respondByChange(to, desk, work) : respond(to, desk, { hidden: true }, work);
}

async function there(member: Member, { app }: Desk, id: Article['id']): Promise<Kept> {
  const kept = await app.keptOne(member, id);
  if (kept === undefined) throw new Refusal('refusal.no-article');
  return kept;
}

/** What is offered is what may be done; whether it may is looked up once more when it is done. */
async function cardOf(
  kept: Kept,
  member: Member,
  { app, wordingFor }: Desk,
  { locale }: Answerable | Changing,
  erasing = false,
): Promise<Outcome> {
  const [rights, { packs }] = await Promise.all([app.rights(member), app.shelving(member)]);
  const moderates = rights.includes('moderate');
  return articleCard({
    kept,
    packs,
    mayChange: moderates || kept.added?.by === member.user,
    mayErase: moderates,
    erasing,
    wording: wordingFor(locale),
  });
}
