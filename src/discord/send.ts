import {
  MessageFlags,
  type APIMessageTopLevelComponent,
  type AutocompleteInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type MessageContextMenuCommandInteraction,
  type StringSelectMenuInteraction,
} from 'discord.js';

/*
 * The only place that sends anything (a test holds it): nothing leaves without `allowed_mentions: { parse: [] }`,
 * an edit least of all, which would ping anew.
 */

/** A button or a select that somebody used. */
export type Press = ButtonInteraction | StringSelectMenuInteraction;

/** Something that can be answered with a message. */
export type Answerable = ChatInputCommandInteraction | MessageContextMenuCommandInteraction | Press;

type Components = readonly APIMessageTopLevelComponent[];

const body = (components: Components) => ({
  components: [...components],
  flags: MessageFlags.IsComponentsV2 as const,
  allowedMentions: { parse: [] },
});

/** Says within Discord's three seconds that an answer will come, and whether only the person will see it. */
export async function acknowledge(to: Answerable, { hidden }: { readonly hidden: boolean }): Promise<void> {
  await to.deferReply(hidden ? { flags: MessageFlags.Ephemeral } : {});
}

/** Puts other components on the message that a button is on, at once. */
export async function change(to: Press, components: Components): Promise<void> {
  await to.update({ components: [...components], allowedMentions: { parse: [] } });
}

/** Says that a button was heard; its message stays as it is for now. */
export async function acknowledgePress(to: Press): Promise<void> {
  await to.deferUpdate();
}

/** The answer to what was acknowledged; after a press, the message that it was on. */
export async function answer(to: Answerable, components: Components): Promise<void> {
  await to.editReply(body(components));
}

/** Something else besides the answer that only the person sees. */
export async function whisper(to: Answerable, components: Components): Promise<void> {
  await to.followUp({ ...body(components), flags: MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral });
}

/** Takes an answer back; after a press, the message that the button was on. */
export async function withdraw(to: Answerable): Promise<void> {
  await to.deleteReply();
}

/** What completion offers. */
export async function offer(to: AutocompleteInteraction, values: readonly string[]): Promise<void> {
  await to.respond(values.map((value) => ({ name: value, value })));
}
