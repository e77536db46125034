import type { Acting } from '../../guild/act.ts';
import { classIn } from '../../guild/class.ts';
import type { ChosenQuote, KeptQuote } from '../../guild/kept-quote.ts';
import type { Member } from '../../guild/member.ts';
import { nameOf } from '../../guild/name-of.ts';
import { pageHolding, pageOf } from '../../guild/page-of.ts';
import { sha256 } from '../../library/sound.ts';
import { typedTag } from '../../guild/typed-tags.ts';
import { Refusal } from '../../refusal.ts';
import { tagged, withChange, without, withPassage } from './change-notebook.ts';
import type { NotebookPage } from './notebook-page.ts';
import type { Classwork } from '../classwork.ts';
import { classroomLimits } from '../limits.ts';
import { madeFile } from '../made-file.ts';
import type { Needs } from '../needs.ts';
import type { Entry, Notebook } from './notebook.ts';
import { notebookDocument, withoutWords } from './notebook-document.ts';
import { shownEntries, whole } from './shown-entries.ts';
import { pupilAdding, pupilHere } from '../class/who.ts';
import { shortPupil } from '../pupil.ts';

/** How often a change is tried again that another process was faster than. */
const tries = 20;

/** What a member does with their own notebook: that of the class in whose channel they are, or of the server outside of its classes. */
export function keepingNotebooks(
  needs: Needs,
): Pick<Classwork, 'saveEntry' | 'notebook' | 'changeEntry' | 'removeEntry' | 'exportNotebook'> {
  const { act, classroom, makeId } = needs;

  /** Changes a notebook as it is by then, so that nothing is lost that was done on another device or in another process. */
  const change = <T extends { readonly entries: readonly Entry[] }>(
    member: Member,
    work: (entries: readonly Entry[]) => T,
    whose = pupilAdding,
  ): Promise<T> =>
    act.change(member, undefined, async (acting) => {
      const pupil = await whose(needs, acting);
      for (let tried = 0; tried < tries; tried += 1) {
        const was = await classroom.notebook(pupil);
        const next = work(was.entries);
        if (next.entries === was.entries) return next;
        if (await classroom.saveNotebook(pupil, { entries: next.entries, revision: was.revision + 1 }))
          return next;
      }
      throw new Error(`A notebook was changed ${tries} times while one change of it was made`);
    });

  return {
    async saveEntry(member, chosen) {
      const quote = await act.look(member, undefined, () => quoteOf(needs, member, chosen));
      const { entry, new: isNew } = await change(member, (entries) =>
        withPassage(entries, quote, { at: member.at, makeId }),
      );
      return { entry, new: isNew };
    },
    notebook: (member, { number, size, tag, with: one }) =>
      act.look(member, undefined, async (acting) => {
        const { entries, revision } = await classroom.notebook(await pupilHere(needs, acting));
        if (one !== undefined && !entries.some(({ id }) => id === one)) throw new Refusal('refusal.no-entry');
        const wanted = tagged(whole(entries), tag);
        const at = wanted.findIndex(({ id }) => id === one);
        const { from, to, ...page } = pageOf(wanted.length, at === -1 ? number : pageHolding(at, size), size);
        return {
          ...classShown(acting),
          entries: await shownEntries(needs, member, wanted.slice(from, to)),
          page,
          count: entries.length,
          tags: tagsIn(entries),
          revision,
        };
      }),
    changeEntry: async (member, id, given) =>
      (await change(member, (entries) => withChange(entries, id, given))).entry,
    async removeEntry(member, id) {
      await change(member, (entries) => ({ entries: without(entries, id) }), pupilHere);
    },
    exportNotebook: (member, { format, style, locale, accessed, tag }) =>
      act.look(member, undefined, async (acting) => {
        const pupil = await pupilHere(needs, acting);
        const { entries: kept } = await classroom.notebook(pupil);
        const entries = await shownEntries(needs, member, demandSome(tagged(whole(kept), tag)));
        const { class: its } = classShown(acting);
        const document = await notebookDocument(entries, {
          owner: nameOf(member, shortPupil(pupil.pupil)),
          ...(its !== undefined && { class: its.name }),
          ...(tag !== undefined && { tag: typedTag(tag, classroomLimits.tag) }),
          style,
          locale,
          accessed,
          timeZone: acting.settings.timeZone,
        });
        return madeFile(needs, document, {
          called: `notebook-${accessed}`,
          format,
          without: withoutWords(entries),
        });
      }),
  };
}

/** @throws Refusal `refusal.notebook-empty` */
export function demandSome<T extends Entry>(entries: readonly T[]): readonly T[] {
  if (entries.length === 0) throw new Refusal('refusal.notebook-empty');
  return entries;
}

/** The passage that somebody chose, with what its words are. @throws Refusal `refusal.gone` where it is not open to them */
async function quoteOf(
  { library }: Needs,
  member: Member,
  { article, span: { start, end } }: ChosenQuote,
): Promise<KeptQuote> {
  const span = { start, end };
  const found = await library.quoted(member, { article, span });
  if (found === undefined) throw new Refusal('refusal.gone');
  return { article, span, sha256: sha256(found.quote.exact) };
}

function classShown({ member, settings }: Acting): Pick<NotebookPage, 'class'> {
  const found = classIn(settings.classes, member.channels);
  return found === undefined ? {} : { class: { id: found.id, name: found.name, ends: found.ends } };
}

/** Each once, by the alphabet. */
function tagsIn(entries: Notebook['entries']): readonly string[] {
  return [...new Set(entries.flatMap(({ tags }) => tags))].toSorted((a, b) => a.localeCompare(b, 'en'));
}
