import type { ModalSubmitInteraction } from 'discord.js';
import type command from '../../../commands/notebook.ts';
import { classroomLimits } from '../../classroom/limits.ts';
import { isOwnMessage } from '../cards/make/own-message.ts';
import { refused } from '../cards/refused.ts';
import type { Desk } from '../desk.ts';
import { chosenOf } from '../library/chosen.ts';
import { typedIn } from '../library/fields.ts';
import { memberOf } from '../member.ts';
import { respond, respondByChange, respondWithForm } from '../respond.ts';
import type { Outcome } from '../outcome.ts';
import type { Changing, Press } from '../send.ts';
import type { ServerHandler } from '../server-handler.ts';
import { completeTag } from './complete-tag.ts';
import { beginningOf } from '../words/beginning.ts';
import { chooseExport, exportNow } from './exporting.ts';
import { handIn, task, tasks, withdraw } from './handing.ts';
import { entryOf, panelOf } from './look.ts';
import { notebookPressOf, type NotebookPress, type NotebookVerb } from './notebook-press.ts';
import { putBack, remove, removeForGood, unsave } from './removing.ts';
import { pressSave } from './saving.ts';
import { otherTag, tagOf } from './tag-select.ts';
import { firstView, withTag, type View } from './view.ts';
import { ownerOf } from './who.ts';
import { keepWords, openWords } from './words.ts';
import { oneTagField, oneTagForm } from './words-form.ts';

/** Does what was pressed, and gives what the message shows then. */
type Work = (to: Press, desk: Desk, press: NotebookPress) => Promise<Outcome>;

/** What changes the message that was pressed: only its owner sees it. */
const changes: Partial<Readonly<Record<NotebookVerb, Work>>> = {
  list: (to, desk, { view }) => shown(to, desk, view),
  open: (to, desk, press) => entry(to, desk, { ...press, of: chosenOf(to) }),
  tag: (to, desk, { view }) => shown(to, desk, withTag(view, tagOf(chosenOf(to)))),
  entry,
  up: moved({ one: 'up' }),
  down: moved({ one: 'down' }),
  top: moved('top'),
  remove,
  'remove-sure': removeForGood,
  unsave,
  'put-back': putBack,
  export: chooseExport,
  style: chooseExport,
  'export-tag': chooseExport,
  tasks,
  'choose-task': task,
  'task-tag': task,
  'hand-in': handIn,
  withdraw,
};

/** /notebook, and Save wherever it is. It is always about whoever asks or presses, and only they see it. */
export const notebook: ServerHandler<typeof command> = {
  family: 'ntb',
  run: (to, desk, { options: { tag } }) =>
    respond(to, desk, { hidden: true }, async () => {
      const member = memberOf(to, desk);
      const here = await desk.app.classHere(member);
      return shown(to, desk, withTag(firstView(here?.id), typedTag(tag)));
    }),
  complete: completeTag,
  press: (to, desk) => pressSave(to, desk) ?? pressed(to, desk),
  submit(to, desk) {
    const press = notebookPressOf(to.customId);
    if (press?.do === 'words') return keepWords(to, desk, press);
    return press?.do === 'one-tag' ? withTyped(to, desk, press) : refused(to, desk);
  },
};

function pressed(to: Press, desk: Desk): Promise<void> {
  const press = notebookPressOf(to.customId);
  if (press === undefined) return refused(to, desk);
  if (press.do === 'words' || press.do === 'again') return openWords(to, desk, press);
  if (press.do === 'write') return respond(to, desk, { hidden: true }, () => exportNow(to, desk, press));
  if (press.do === 'tag' && to.isStringSelectMenu() && to.values[0] === otherTag)
    return respondWithForm(to, desk, async () => oneTagForm(press.view, desk.wordingFor(to.locale)));
  const work = changes[press.do];
  return work === undefined ? refused(to, desk) : respondByChange(to, desk, () => work(to, desk, press));
}

async function shown(to: Parameters<typeof panelOf>[0], desk: Desk, view: View): Promise<Outcome> {
  return panelOf(to, desk, await ownerOf(to, desk, view), view);
}

async function entry(to: Press, desk: Desk, { of, view }: NotebookPress): Promise<Outcome> {
  return entryOf(to, desk, await ownerOf(to, desk, view), { id: of, view });
}

/** To the top of all, or by one among those that are looked at. */
function moved(where: 'top' | { readonly one: 'up' | 'down' }): Work {
  return async (to, desk, { of, view }) => {
    const owner = await ownerOf(to, desk, view);
    const { tag } = view;
    const by = where === 'top' ? 0 : { ...where, ...(tag !== undefined && { tag }) };
    await desk.app.changeEntry(owner.member, of, { to: by });
    return entryOf(to, desk, owner, { id: of, view });
  };
}

/** Entries with the tag that somebody typed. */
function withTyped(to: ModalSubmitInteraction, desk: Desk, { view }: NotebookPress): Promise<void> {
  const wanted = withTag(view, typedTag(typedIn(to, oneTagField)));
  const work = () => shown(to, desk, wanted);
  return isOwn(to) ? respondByChange(to, desk, work) : respond(to, desk, { hidden: true }, work);
}

const isOwn = (to: ModalSubmitInteraction): to is ModalSubmitInteraction & Changing =>
  to.isFromMessage() && isOwnMessage(to);

/** A tag as it is looked for; none where nothing was typed. */
function typedTag(typed = ''): string | undefined {
  const tag = beginningOf(typed.trim().replace(/^#+/, '').toLowerCase(), classroomLimits.tag);
  return tag === '' ? undefined : tag;
}
