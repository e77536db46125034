import { ComponentType, type ModalSubmitInteraction } from 'discord.js';
import type { Class } from '../../../guild/class.ts';
import { Refusal } from '../../../refusal.ts';
import type { Desk } from '../../desk.ts';
import { GivenBack } from '../../given-back.ts';
import { typedIn } from '../../library/fields.ts';
import { memberOf } from '../../member.ts';
import type { Outcome } from '../../outcome.ts';
import { taughtOne } from '../taught.ts';
import { fields, type ClassFields } from './class-form.ts';
import { givenBackCard } from './given-back.ts';
import { heard, shown } from './seen.ts';

/** The form of a new class was sent. What is refused is given back, so that nothing has to be typed or chosen again. */
export async function made(to: ModalSubmitInteraction, desk: Desk): Promise<Outcome> {
  const member = memberOf(to, desk);
  const typed: ClassFields = {
    name: typedIn(to, fields.name) ?? '',
    ends: typedIn(to, fields.ends) ?? '',
    channels: idsIn(to, fields.channels),
    students: idsIn(to, fields.students),
    teachers: idsIn(to, fields.teachers),
  };
  // What tells least about students, until whoever sets it up wants something else.
  const { id } = await desk.app
    .createClass(member, { ...typed, results: 'pseudonyms', posting: false })
    .catch((error: unknown) => {
      if (!(error instanceof Refusal)) throw error;
      throw new GivenBack(error, givenBackCard(error, typed, desk.wordingFor(to.locale)));
    });
  await heard(member, desk);
  return shown(member, to, desk, id);
}

/** Only what was changed is sent: whoever teaches a class may change its end, and nothing else. */
export async function edited(to: ModalSubmitInteraction, desk: Desk, id: Class['id']): Promise<Outcome> {
  const member = memberOf(to, desk);
  const its = await taughtOne(member, desk, id);
  const name = typedIn(to, fields.name);
  const ends = typedIn(to, fields.ends);
  await desk.app.changeClass(member, id, {
    ...(name !== undefined && name !== its.name && { name }),
    ...(ends !== undefined && { ends }),
  });
  await heard(member, desk);
  return shown(member, to, desk, id);
}

/** Roles or channels that were chosen in a form. */
function idsIn(to: ModalSubmitInteraction, name: string): readonly string[] {
  const found = to.fields.fields.get(name);
  const isSelect = found?.type === ComponentType.RoleSelect || found?.type === ComponentType.ChannelSelect;
  return isSelect ? found.values : [];
}
