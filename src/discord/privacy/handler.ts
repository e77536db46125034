import type command from '../../../commands/privacy.ts';
import { Refusal } from '../../refusal.ts';
import type { Desk } from '../desk.ts';
import { respond, respondByChange } from '../respond.ts';
import type { Outcome } from '../outcome.ts';
import type { Answerable } from '../send.ts';
import type { ServerHandler } from '../server-handler.ts';
import { erasedCard, exportCard, exportName, privacyCard, sureCard } from './cards.ts';
import { family, privacyPressOf } from './press.ts';

/** /privacy. It is always about whoever asks or presses, and only they see it. */
export const privacy: ServerHandler<typeof command> = {
  family,
  run: (to, desk) => respond(to, desk, { hidden: true }, () => shown(to, desk)),
  press: (to, desk) => {
    const wording = desk.wordingFor(to.locale);
    switch (privacyPressOf(to.customId)) {
      case undefined:
        return old(to, desk);
      case 'show':
        return respondByChange(to, desk, () => shown(to, desk));
      case 'export':
        return respond(to, desk, { hidden: true }, () => exported(to, desk));
      case 'erase':
        return respondByChange(to, desk, async () => ({ components: sureCard(wording) }));
      case 'erase-now':
        return respondByChange(to, desk, async () => {
          await desk.app.erasePerson(to.user.id);
          return { components: erasedCard(wording) };
        });
    }
  },
  // It has no form.
  submit: (to, desk) => old(to, desk),
};

const old = (to: Answerable, desk: Desk) =>
  respond(to, desk, { hidden: true }, () => Promise.reject(new Refusal('refusal.old-button')));

async function shown(to: Answerable, desk: Desk): Promise<Outcome> {
  const wording = desk.wordingFor(to.locale);
  const { contact, privacyPage } = desk;
  return {
    components: privacyCard(
      await desk.app.personal(to.user.id),
      {
        ...(contact !== undefined && { contact }),
        ...(privacyPage !== undefined && { page: privacyPage(wording.language) }),
      },
      wording,
    ),
  };
}

async function exported(to: Answerable, desk: Desk): Promise<Outcome> {
  const kept = await desk.app.personal(to.user.id);
  const all = { user: to.user.id, at: desk.clock().toISOString(), ...kept };
  return {
    components: exportCard(desk.wordingFor(to.locale)),
    files: [{ name: exportName, text: `${JSON.stringify(all, undefined, 2)}\n` }],
  };
}
