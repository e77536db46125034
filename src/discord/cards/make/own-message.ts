import { MessageFlags, type ModalMessageModalSubmitInteraction } from 'discord.js';
import type { Press } from '../../send.ts';

/** Whether a button or form is on a message that only whoever used it sees: one that others see is not changed by a press. */
export function isOwnMessage({ message }: Press | ModalMessageModalSubmitInteraction): boolean {
  return message.flags.has(MessageFlags.Ephemeral);
}
