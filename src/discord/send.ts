import {
  MessageFlags,
  Routes,
  type APIMessageTopLevelComponent,
  type APIModalInteractionResponseCallbackData,
  type AutocompleteInteraction,
  type ButtonInteraction,
  type ChannelSelectMenuInteraction,
  type ChatInputCommandInteraction,
  type MessageContextMenuCommandInteraction,
  type ModalMessageModalSubmitInteraction,
  type ModalSubmitInteraction,
  type REST,
  type RoleSelectMenuInteraction,
  type StringSelectMenuInteraction,
} from 'discord.js';
import { z } from 'zod';

/*
 * The only place that sends anything (a test holds it): nothing leaves without `allowed_mentions: { parse: [] }`,
 * an edit least of all, which would ping anew. Nobody is ever pinged but one person by `sendTo`, who asked to be told and whose
 * direct messages are closed; one file alone does that.
 */

/** A button or a select that somebody used. */
export type Press =
  | ButtonInteraction
  | StringSelectMenuInteraction
  | RoleSelectMenuInteraction
  | ChannelSelectMenuInteraction;

/** Something that can be answered with a form, if nothing was said before. */
export type Askable = ChatInputCommandInteraction | MessageContextMenuCommandInteraction | Press;

/** Something that can be answered with a message. */
export type Answerable = Askable | ModalSubmitInteraction;

/** Something that can be answered by changing a message: the one that was pressed, or that a form was opened from. */
export type Changing = Press | ModalMessageModalSubmitInteraction;

/** What completion offers: what is shown, and what is sent where it is chosen. */
export type Choice = { readonly name: string; readonly value: string };

type Components = readonly APIMessageTopLevelComponent[];

const body = (components: Components) => ({
  components: [...components],
  flags: MessageFlags.IsComponentsV2 as const,
  allowedMentions: { parse: [] },
});

/** A file that goes with a message: text, which is written as UTF-8, or bytes. */
export type SentFile = { readonly name: string } & (
  | { readonly text: string }
  | { readonly bytes: Uint8Array }
);

const attached = (files: readonly SentFile[]) =>
  files.length === 0
    ? {}
    : {
        files: files.map((file) => ({
          name: file.name,
          attachment: 'text' in file ? Buffer.from(file.text) : Buffer.from(file.bytes),
        })),
      };

/** Says within Discord's three seconds that an answer will come, and whether only the person will see it. */
export async function acknowledge(to: Answerable, { hidden }: { readonly hidden: boolean }): Promise<void> {
  await to.deferReply(hidden ? { flags: MessageFlags.Ephemeral } : {});
}

/** The id of the message that is going to be the answer to what was acknowledged. */
export async function idOfAnswer(to: Answerable): Promise<string> {
  const { id } = await to.fetchReply();
  return id;
}

/** Puts other components on the message that a button is on, at once. */
export async function change(to: Changing, components: Components): Promise<void> {
  await to.update({ components: [...components], allowedMentions: { parse: [] } });
}

/** Says that a button was heard; its message stays as it is for now. */
export async function acknowledgePress(to: Changing): Promise<void> {
  await to.deferUpdate();
}

/** The answer to what was acknowledged; after a press, the message that it was on. */
export async function answer(
  to: Answerable,
  components: Components,
  files: readonly SentFile[] = [],
): Promise<void> {
  await to.editReply({ ...body(components), ...attached(files) });
}

/** Something else besides the answer that only the person sees. */
export async function whisper(
  to: Answerable,
  components: Components,
  files: readonly SentFile[] = [],
): Promise<void> {
  await to.followUp({
    ...body(components),
    ...attached(files),
    flags: MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral,
  });
}

/** Takes an answer back; after a press, the message that the button was on. */
export async function withdraw(to: Answerable): Promise<void> {
  await to.deleteReply();
}

/** Opens a form, at once and as the first answer. */
export async function ask(to: Askable, form: APIModalInteractionResponseCallbackData): Promise<void> {
  await to.showModal(form);
}

/** What completion offers. */
export async function offer(to: AutocompleteInteraction, choices: readonly Choice[]): Promise<void> {
  await to.respond(choices.map((choice) => ({ ...choice })));
}

/** A message of the bot's own in a channel. */
export type Place = { readonly channel: string; readonly message: string };

/** The components of a message of the bot's own, as Discord has them now. */
export async function componentsOf(rest: REST, { channel, message }: Place): Promise<unknown> {
  const found: unknown = await rest.get(Routes.channelMessage(channel, message));
  return typeof found === 'object' && found !== null && 'components' in found ? found.components : undefined;
}

/** Puts other components on a message of the bot's own, long after its interaction has ended. */
export async function changePosted(
  rest: REST,
  { channel, message }: Place,
  components: Components,
): Promise<void> {
  await rest.patch(Routes.channelMessage(channel, message), {
    body: { components, flags: MessageFlags.IsComponentsV2, allowed_mentions: { parse: [] } },
  });
}

/** What a message in a channel is besides its components. */
export type Sending = {
  /** At most 25 characters: of several with the same one Discord takes the first, for a few minutes. */
  readonly nonce: string;
  /** The message in the same channel that it replies to; where that is not there, nothing is sent. */
  readonly replyTo?: string;
  /** The one person who is pinged, because they asked to be told and their direct messages are closed. */
  readonly calls?: string;
};

const Sent = z.object({ id: z.string() });

/** Sends a message of the bot's own to a channel, outside of any interaction; gives its id. */
export async function sendTo(
  rest: REST,
  channel: string,
  components: Components,
  { nonce, replyTo, calls }: Sending,
): Promise<string> {
  const sent: unknown = await rest.post(Routes.channelMessages(channel), {
    body: {
      components,
      flags: MessageFlags.IsComponentsV2,
      // Whoever wrote the message that is replied to is not called either.
      allowed_mentions: { parse: [], replied_user: false, ...(calls !== undefined && { users: [calls] }) },
      nonce,
      enforce_nonce: true,
      ...(replyTo !== undefined && {
        message_reference: { message_id: replyTo, channel_id: channel, fail_if_not_exists: true },
      }),
    },
  });
  return Sent.parse(sent).id;
}

/** Pins a message of the bot's own. */
export async function pin(rest: REST, { channel, message }: Place): Promise<void> {
  await rest.put(Routes.channelMessagesPin(channel, message));
}

/** How many messages Discord gives at once. */
export const perPage = 100;

/** The first messages of a channel that came after a time, which any id of Discord's says, as Discord has them. */
export async function messagesAfter(rest: REST, channel: string, id: string): Promise<unknown> {
  return rest.get(Routes.channelMessages(channel), {
    query: new URLSearchParams({ after: id, limit: String(perPage) }),
  });
}

/** The channel of direct messages with somebody. */
export async function directlyTo(rest: REST, user: string): Promise<string> {
  const found: unknown = await rest.post(Routes.userChannels(), { body: { recipient_id: user } });
  if (typeof found === 'object' && found !== null && 'id' in found && typeof found.id === 'string')
    return found.id;
  throw new TypeError('Discord named no channel for direct messages');
}
