import type { ModalSubmitInteraction } from 'discord.js';
import type { Desk } from '../desk.ts';
import type { Press } from '../send.ts';

/**
 * The buttons, selects and forms of one kind: those whose `custom_id` begins with `cls;`, the kind and a semicolon. Each parses its
 * own, which comes from outside and may be anything, and gives undefined for what it cannot read.
 */
export type ClassPart = {
  press?(to: Press, desk: Desk): Promise<void> | undefined;
  submit?(to: ModalSubmitInteraction, desk: Desk): Promise<void> | undefined;
};
