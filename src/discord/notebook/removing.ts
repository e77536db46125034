import type { Line } from '../../answer/piece.ts';
import { say } from '../../answer/say.ts';
import type { ShownEntry } from '../../classroom/notebook/notebook-page.ts';
import { Refusal } from '../../refusal.ts';
import { accents, container, ids, pressButton, rows, text } from '../card/component.ts';
import { textOf } from '../card/passage-text.ts';
import { rawOf } from '../cards/make/save.ts';
import type { Desk } from '../desk.ts';
import { refusalOfGone } from '../posts/gone.ts';
import { read, written } from '../reference.ts';
import type { Outcome } from '../outcome.ts';
import type { Press } from '../send.ts';
import type { Wording } from '../words/markdown.ts';
import { entryIn, entryOf, panelOf } from './look.ts';
import { notebookId, type NotebookPress } from './notebook-press.ts';
import { comesBack, ownWordsIn, ownWordsTexts, tagsTyped, wordsOf } from './own-words.ts';
import { quotedFor } from './saving.ts';
import { withSource } from './source-text.ts';
import type { View } from './view.ts';
import { ownerOf } from './who.ts';

/** Removes an entry. What could not be put back just as it was is asked for once more. */
export async function remove(to: Press, desk: Desk, { of, view }: NotebookPress): Promise<Outcome> {
  const owner = await ownerOf(to, desk, view);
  const { entry } = await entryIn(owner.member, desk, of);
  const wording = desk.wordingFor(to.locale);
  if (!('quoted' in entry.quote) || !comesBack(wordsOf(entry), wording))
    return sureCard(entry, view, wording);
  await desk.app.removeEntry(owner.member, of);
  return removedCard(entry, view, wording);
}

/** Removes what cannot be put back. */
export async function removeForGood(to: Press, desk: Desk, { of, view }: NotebookPress): Promise<Outcome> {
  const owner = await ownerOf(to, desk, view);
  await desk.app.removeEntry(owner.member, of);
  return panelOf(to, desk, owner, view);
}

/** Puts an entry back as it was: its passage and its place by the button, its own words by the message that the button is on. */
export async function putBack(to: Press, desk: Desk, { of, view }: NotebookPress): Promise<Outcome> {
  const owner = await ownerOf(to, desk, view);
  const [passage = '', place = ''] = of.split('.');
  const ref = read(passage);
  if (ref === undefined) throw new Refusal('refusal.old-button');
  if ((await quotedFor(to, desk, ref)) === undefined) throw await refusalOfGone(to, desk, [ref]);
  const { entry, new: isNew } = await desk.app.saveEntry(owner.member, ref);
  // Saved again meanwhile, it may have other words by now.
  if (!isNew && hasWords(entry))
    return entryOf(to, desk, owner, { id: entry.id, view, said: 'notebook.there' });
  const words = ownWordsIn(rawOf(to));
  await desk.app.changeEntry(owner.member, entry.id, {
    note: words.note === '' ? null : words.note,
    tags: tagsTyped(words),
    to: Number(place),
  });
  return entryOf(to, desk, owner, { id: entry.id, view, said: 'notebook.put-back' });
}

/** Takes out again what was saved a moment ago, unless its owner has written something on it since. */
export async function unsave(to: Press, desk: Desk, { of, view }: NotebookPress): Promise<Outcome> {
  const { member } = await ownerOf(to, desk, view);
  const { entry } = await entryIn(member, desk, of);
  if (hasWords(entry)) return remove(to, desk, { do: 'remove', of, view });
  await desk.app.removeEntry(member, of);
  const wording = desk.wordingFor(to.locale);
  const line = textOf([{ role: 'text', pieces: [say.label('notebook.unsaved')] }], wording);
  return {
    components: [
      container(accents.silence, [
        text(ids.notes, line),
        ...rows(pressButton(notebookId('list', view), wording.labels['button.open-notebook'])),
      ]),
    ],
  };
}

/** That an entry is removed, with its own words, from which it is put back. */
export function removedCard(entry: ShownEntry, view: View, wording: Wording): Outcome {
  const { labels } = wording;
  const { article, span } = entry.quote;
  const undo = notebookId('put-back', view, `${written({ article, span })}.${entry.place}`);
  const own = ownWordsTexts(wordsOf(entry), wording);
  const contents = own.map(({ content }) => content);
  const said: Line = {
    role: 'text',
    pieces: [say.label('notebook.removed', { button: say.label('button.undo') })],
  };
  return {
    components: [
      container(accents.silence, [
        text(ids.notes, withSource([said], quotedIn(entry), wording, contents)),
        ...own,
        ...rows([
          ...pressButton(undo, labels['button.undo']),
          ...pressButton(notebookId('list', view), labels['button.all-entries']),
        ]),
      ]),
    ],
  };
}

/** Asks once more. */
export function sureCard(entry: ShownEntry, view: View, wording: Wording): Outcome {
  const { labels } = wording;
  const asked: Line = { role: 'text', pieces: [say.label('notebook.remove-sure')] };
  return {
    components: [
      container(accents.silence, [
        text(ids.notes, withSource([asked], quotedIn(entry), wording)),
        ...rows([
          ...pressButton(notebookId('remove-sure', view, entry.id), labels['button.remove'], {
            as: 'danger',
          }),
          ...pressButton(notebookId('entry', view, entry.id), labels['button.back']),
        ]),
      ]),
    ],
  };
}

const hasWords = ({ note, tags }: Pick<ShownEntry, 'note' | 'tags'>) => note !== undefined || tags.length > 0;

const quotedIn = ({ quote }: ShownEntry) => ('quoted' in quote ? quote.quoted : undefined);
