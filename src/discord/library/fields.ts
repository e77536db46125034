import { ComponentType, type Attachment, type ModalSubmitInteraction } from 'discord.js';

/** What was typed into a field of a form; undefined where the form has none of that name. */
export function typedIn({ fields }: ModalSubmitInteraction, name: string): string | undefined {
  const found = fields.fields.get(name);
  return found?.type === ComponentType.TextInput ? found.value : undefined;
}

/** What was chosen in a select of a form. */
export function chosenIn({ fields }: ModalSubmitInteraction, name: string): string | undefined {
  const found = fields.fields.get(name);
  return found?.type === ComponentType.StringSelect ? found.values[0] : undefined;
}

/** A file as Discord describes it: all of it is what somebody says. */
export type Attached = Pick<Attachment, 'name' | 'size' | 'url'>;

/** The files that were put into a form. */
export function filesIn({ fields }: ModalSubmitInteraction, name: string): readonly Attached[] {
  const found = fields.fields.get(name);
  if (found?.type !== ComponentType.FileUpload) return [];
  // Where nothing was put in, Discord's library leaves it out.
  const files: typeof found.attachments | undefined = found.attachments;
  return files === undefined ? [] : [...files.values()];
}
