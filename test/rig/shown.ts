import { all, type Component, type Message, type Rig } from './rig.ts';

/** A message's flag: one person sees it alone. */
export const onlyForThem = 1 << 6;

/** What somebody is told who may not moderate. */
export const noModerating = 'This needs the right to moderate the library.';

/** The ids of what can be pressed or chosen in a message. */
export const idsOf = (message: Message) => all(message).flatMap(({ custom_id: id }) => id ?? []);

/** The same components with other ids. */
function withIds(components: readonly Component[], change: (id: string) => string): readonly Component[] {
  return components.map((each) => ({
    ...each,
    ...(each.custom_id !== undefined && { custom_id: change(each.custom_id) }),
    ...(each.components !== undefined && { components: withIds(each.components, change) }),
  }));
}

/** Gives a message that somebody has other ids, as somebody would who makes up what they send. */
export function makeUp(rig: Rig, message: Message, change: (id: string) => string): void {
  Object.assign(rig.world.messages.get(message.id) ?? {}, {
    components: withIds(message.components, change),
  });
}

/** A message as it is now. */
export function messageNow(rig: Rig, { id }: { readonly id: string }): Message {
  const found = rig.world.messages.get(id);
  if (found === undefined) throw new Error('The message is gone');
  return found;
}
