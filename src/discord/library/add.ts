import { setTimeout as sleep } from 'node:timers/promises';
import type {
  ChatInputCommandInteraction,
  MessageContextMenuCommandInteraction,
  ModalSubmitInteraction,
} from 'discord.js';
import type { Member } from '../../guild/member.ts';
import type { Article } from '../../library/article.ts';
import type { Pack } from '../../library/pack.ts';
import { Refusal } from '../../refusal.ts';
import type { Desk } from '../desk.ts';
import { memberOf } from '../member.ts';
import { respond, respondWithForm } from '../respond.ts';
import type { Outcome } from '../outcome.ts';
import type { Answerable, Askable } from '../send.ts';
import { chosenIn, filesIn, typedIn, type Attached } from './fields.ts';
import { addForm, mostFiles } from './forms.ts';
import { packNamed } from './named.ts';
import { noPack } from './pack-words.ts';
import { takeIn, type Offered } from './take-in.ts';
import { takenCard } from './taken-card.ts';

/** /library add: with a file at once, without one by a form. */
export function runAdd(
  to: ChatInputCommandInteraction,
  desk: Desk,
  { pack, file }: { readonly pack?: string | undefined; readonly file?: string | undefined },
): Promise<void> {
  if (file === undefined) return askWhatToAdd(to, desk, pack);
  return respond(to, desk, { hidden: true }, async () => {
    const attached = to.options.getAttachment('file');
    if (attached === null) throw new Refusal('upload.nothing');
    const member = memberOf(to, desk);
    const into = pack === undefined ? undefined : (await packNamed(member, desk, pack)).id;
    return taken(to, desk, { files: [attached], ...(into !== undefined && { pack: into }) });
  });
}

/** How long the packs may take, in ms, before the form is opened without them: they can be chosen later. */
const patience = 1500;

/** Opens the form that adds. */
export function askWhatToAdd(to: Askable, desk: Desk, pack: string | undefined): Promise<void> {
  return respondWithForm(to, desk, async () => {
    const member = memberOf(to, desk);
    const wording = desk.wordingFor(to.locale);
    // Says now what would be said when the form is sent: nobody should fill it in for nothing.
    const known = await Promise.race([
      packsFor(member, desk, pack),
      sleep(patience, undefined, { ref: false }),
    ]);
    return known === undefined
      ? addForm([], undefined, wording)
      : addForm(known.packs, known.chosen, wording);
  });
}

async function packsFor(member: Member, desk: Desk, pack: string | undefined) {
  const [{ packs }, chosen] = await Promise.all([
    desk.app.shelving(member),
    pack === undefined ? undefined : packNamed(member, desk, pack),
  ]);
  return { packs, chosen: chosen?.id };
}

/** The message command: the files of a message. */
export function addFromMessage(to: MessageContextMenuCommandInteraction, desk: Desk): Promise<void> {
  return respond(to, desk, { hidden: true }, async () => {
    const files = [...to.targetMessage.attachments.values()].slice(0, mostFiles);
    if (files.length === 0) throw new Refusal('upload.no-attachment');
    return taken(to, desk, { files });
  });
}

/** The form that adds was sent. */
export function submitAdd(
  to: ModalSubmitInteraction,
  desk: Desk,
  pack: Pack['id'] | undefined,
): Promise<void> {
  return respond(to, desk, { hidden: true }, () => {
    const chosen = chosenIn(to, 'pack') ?? pack;
    return taken(to, desk, {
      ...offeredIn(to),
      ...(chosen !== undefined && chosen !== noPack && { pack: chosen }),
    });
  });
}

/** The form whose file takes an article's place was sent. */
export function submitReplace(
  to: ModalSubmitInteraction,
  desk: Desk,
  replaces: Article['id'],
): Promise<void> {
  return respond(to, desk, { hidden: true }, () => taken(to, desk, { ...offeredIn(to), replaces }));
}

function offeredIn(to: ModalSubmitInteraction): { files: readonly Attached[]; pasted: string } {
  return { files: filesIn(to, 'files').slice(0, mostFiles), pasted: typedIn(to, 'text') ?? '' };
}

async function taken(to: Answerable, desk: Desk, offered: Offered): Promise<Outcome> {
  const member = memberOf(to, desk);
  const came = await takeIn(member, desk, offered);
  const { packs } = await desk.app.shelving(member);
  return takenCard(came, packs, desk.wordingFor(to.locale));
}
