import type { ModalSubmitInteraction } from 'discord.js';
import type command from '../../../commands/library.ts';
import { Refusal } from '../../refusal.ts';
import type { Desk } from '../desk.ts';
import { respond } from '../respond.ts';
import type { Answerable, Press } from '../send.ts';
import type { ServerHandler } from '../server-handler.ts';
import { addFromMessage, askWhatToAdd, runAdd, submitAdd, submitReplace } from './add.ts';
import { pressArticle, runCorrect, runMove, runRemove, runShow, runUndo, submitArticle } from './articles.ts';
import { completeKept } from './complete.ts';
import { libraryPress } from './custom-id.ts';
import { pressDraft, pressDrafts, submitDraft } from './drafts.ts';
import { pressList, runList } from './list.ts';
import { pressPack, pressPacks, runPacks, submitPack } from './packs.ts';

/** /library. */
export const library: ServerHandler<typeof command> = {
  family: 'lib',
  run(to, desk, asked) {
    switch (asked.subcommand) {
      case 'add':
        return runAdd(to, desk, asked.options);
      case 'list':
        return runList(to, desk, asked.options);
      case 'show':
        return runShow(to, desk, asked.options.article);
      case 'correct':
        return runCorrect(to, desk, asked.options.article);
      case 'move':
        return runMove(to, desk, asked.options);
      case 'remove':
        return runRemove(to, desk, asked.options.article);
      case 'undo':
        return runUndo(to, desk, asked.options.article);
      case 'packs':
        return runPacks(to, desk, asked.options.pack);
    }
  },
  onMessage: addFromMessage,
  complete: completeKept,
  press,
  submit,
};

function press(to: Press, desk: Desk): Promise<void> {
  const found = libraryPress(to.customId);
  switch (found?.on) {
    case undefined:
      return refuse(to, desk);
    case 'draft':
      return pressDraft(to, desk, found);
    case 'drafts':
      return pressDrafts(to, desk, found);
    case 'article':
      return pressArticle(to, desk, found);
    case 'list':
      return pressList(to, desk, found);
    case 'form':
      return askWhatToAdd(to, desk, found.pack);
    case 'pack':
      return pressPack(to, desk, found);
    case 'packs':
      return pressPacks(to, desk, found);
  }
}

function submit(to: ModalSubmitInteraction, desk: Desk): Promise<void> {
  const form = libraryPress(to.customId);
  if (form?.on === 'form') return submitAdd(to, desk, form.pack);
  if (form?.on === 'draft' && form.do === 'correct' && to.isFromMessage())
    return submitDraft(to, to, desk, form);
  if (form?.on === 'article' && form.do === 'correct') return submitArticle(to, desk, form);
  if (form?.on === 'article' && form.do === 'replace') return submitReplace(to, desk, form.id);
  if (form?.on === 'pack' && form.do === 'edit') return submitPack(to, desk, form.id);
  if (form?.on === 'packs' && form.do === 'new') return submitPack(to, desk, undefined);
  return refuse(to, desk);
}

function refuse(to: Answerable, desk: Desk): Promise<void> {
  return respond(to, desk, { hidden: true }, () => Promise.reject(new Refusal('refusal.old-button')));
}
