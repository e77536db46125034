import type { Piece } from '../../answer/piece.ts';
import { say } from '../../answer/say.ts';
import type { Action } from '../../guild/kept.ts';
import type { Member } from '../../guild/member.ts';
import type { Desk } from '../desk.ts';
import type { Outcome } from '../outcome.ts';
import type { Answerable } from '../send.ts';
import { classNames } from './class-names.ts';
import { logCard, perLogPage, settingsNamed } from './log-card.ts';

/**
 * A page of the log of actions, the nearest that there is, with what was done named as people call it.
 * @param page counts from 0
 * @throws Refusal where somebody may not read it
 */
export async function logPage(member: Member, desk: Desk, to: Answerable, page: number): Promise<Outcome> {
  const { app } = desk;
  const found = await app.actions(member, { number: page, size: perLogPage });
  const last = Math.max(0, Math.ceil(found.of / perLogPage) - 1);
  if (page > last) return logPage(member, desk, to, last);
  const [{ keepLogDays }, rights, names] = await Promise.all([
    app.settings(member.scope),
    app.rights(member),
    namesOf(found.actions, member, desk),
  ]);
  return {
    components: logCard(
      {
        ...found,
        page,
        keepLogDays,
        named: (action) =>
          action.what === 'settings-changed' ? settingsNamed(action) : names.get(action.about),
        mayConfigure: rights.includes('configure'),
      },
      desk.wordingFor(to.locale),
    ),
  };
}

/** What articles, packs, classes and what is done in these are called that are still there, by their ids. */
async function namesOf(
  actions: readonly Action[],
  member: Member,
  desk: Desk,
): Promise<ReadonlyMap<string, Piece>> {
  const { app } = desk;
  const about = (family: string) => [
    ...new Set(actions.filter(({ what }) => what.startsWith(family)).map((action) => action.about)),
  ];
  const [articles, { packs }, ofClasses] = await Promise.all([
    Promise.all(about('article-').map((id) => app.keptOne(member, id))),
    app.shelving(member),
    classNames(actions, member, desk),
  ]);
  const known = articles.flatMap((kept) =>
    kept === undefined ? [] : [[kept.id, say.fact(kept.facts.title)] as const],
  );
  const named = packs.map(({ id, name }) => [id, say.typed(name)] as const);
  return new Map([...known, ...named, ...ofClasses]);
}
