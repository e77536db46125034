import type { TypedClass } from '../../../classroom/class/class-here.ts';
import { Refusal } from '../../../refusal.ts';
import { rawOf } from '../../cards/make/save.ts';
import type { Desk } from '../../desk.ts';
import { chosenOf } from '../../library/chosen.ts';
import { memberOf } from '../../member.ts';
import { respond, respondByChange, respondWithForm } from '../../respond.ts';
import type { Answerable, Press } from '../../send.ts';
import type { ClassPart } from '../part.ts';
import { taughtOne } from '../taught.ts';
import { classChannels, posting } from './class-fields.ts';
import { editClassForm, newClassForm } from './class-form.ts';
import { endCard } from './end-card.ts';
import { nothingTyped, readGivenBack } from './given-back.ts';
import { demandConfiguring, heard, listed, mayConfigure, nearest, shown } from './seen.ts';
import { setupPressOf, type SetupPress } from './setup-id.ts';
import { edited, made } from './submitted.ts';

/** /class setup: in a class's channel that class for whoever teaches it, elsewhere all that somebody teaches, or the only one. */
export function runSetup(to: Answerable, desk: Desk): Promise<void> {
  return respond(to, desk, { hidden: true }, async () => {
    const member = memberOf(to, desk);
    const its = await nearest(member, desk);
    return its === undefined ? listed(member, to, desk) : shown(member, to, desk, its.id);
  });
}

export const setupPart: ClassPart = {
  press(to, desk) {
    const press = setupPressOf(to.customId);
    if (press === undefined) return undefined;
    return 'class' in press ? pressOne(to, desk, press) : pressAll(to, desk, press.do);
  },
  submit(to, desk) {
    const press = setupPressOf(to.customId);
    if (press?.do !== 'new' && press?.do !== 'edit') return undefined;
    const work = () => ('class' in press ? edited(to, desk, press.class) : made(to, desk));
    return to.isFromMessage() ? respondByChange(to, desk, work) : respond(to, desk, { hidden: true }, work);
  },
};

function pressAll(to: Press, desk: Desk, does: 'list' | 'open' | 'new' | 'again'): Promise<void> {
  switch (does) {
    case 'list':
      return respondByChange(to, desk, () => listed(memberOf(to, desk), to, desk));
    case 'open':
      return respondByChange(to, desk, () => shown(memberOf(to, desk), to, desk, chosenOf(to)));
    case 'new':
      return respondWithForm(to, desk, async () => {
        await demandConfiguring(memberOf(to, desk), desk);
        const here = channelFor(to);
        const typed = { ...nothingTyped, channels: here === undefined ? [] : [here] };
        return newClassForm(typed, desk.wordingFor(to.locale));
      });
    case 'again':
      return respondWithForm(to, desk, async () => {
        await demandConfiguring(memberOf(to, desk), desk);
        return newClassForm(readGivenBack(rawOf(to)), desk.wordingFor(to.locale));
      });
  }
}

function pressOne(
  to: Press,
  desk: Desk,
  { do: does, class: id }: Extract<SetupPress, { readonly class: unknown }>,
): Promise<void> {
  const changed = (change: () => Partial<TypedClass>) =>
    respondByChange(to, desk, async () => {
      const member = memberOf(to, desk);
      await desk.app.changeClass(member, id, change());
      await heard(member, desk);
      return shown(member, to, desk, id);
    });
  switch (does) {
    case 'show':
      return respondByChange(to, desk, () => shown(memberOf(to, desk), to, desk, id));
    case 'channels':
      return changed(() => ({ channels: to.isChannelSelectMenu() ? to.values : [] }));
    case 'students':
      return changed(() => ({ students: rolesIn(to) }));
    case 'teachers':
      return changed(() => ({ teachers: rolesIn(to) }));
    case 'results':
      return changed(() => ({ results: chosenOf(to) === 'names' ? 'names' : 'pseudonyms' }));
    case 'posting':
      return changed(() => ({ posting: chosenOf(to) === posting.on }));
    case 'edit':
      return respondWithForm(to, desk, async () => {
        const member = memberOf(to, desk);
        const its = await taughtOne(member, desk, id);
        return editClassForm(
          its,
          { mayConfigure: await mayConfigure(member, desk) },
          desk.wordingFor(to.locale),
        );
      });
    case 'end':
      return respondByChange(to, desk, async () => {
        const member = memberOf(to, desk);
        await demandConfiguring(member, desk);
        return endCard({
          class: await taughtOne(member, desk, id),
          wording: desk.wordingFor(to.locale),
        });
      });
    case 'end-sure':
      return respondByChange(to, desk, async () => {
        const member = memberOf(to, desk);
        await desk.app.endClass(member, id);
        await heard(member, desk);
        // Whoever shows its quizzes says on their messages that they are over.
        desk.quizNews.tell();
        return listed(member, to, desk);
      });
  }
}

/** The channel that a new class is likely for: where it is set up, or the channel of that thread. */
function channelFor({ channel }: Answerable): string | undefined {
  const likely = channel?.isThread() === true ? channel.parent : channel;
  return likely !== null && classChannels.includes(likely.type) ? likely.id : undefined;
}

function rolesIn(to: Press): readonly string[] {
  if (!to.isRoleSelectMenu()) throw new Refusal('refusal.old-button');
  return to.values;
}
