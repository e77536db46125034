import { documentFormats } from '../../classroom/document.ts';
import { styles } from '../../references/references.ts';
import { Refusal } from '../../refusal.ts';
import { today, type Desk } from '../desk.ts';
import { chosenOf } from '../library/chosen.ts';
import type { Outcome } from '../outcome.ts';
import type { Press } from '../send.ts';
import { exportCard, exportedCard } from './export-card.ts';
import { countOf } from './look.ts';
import type { NotebookPress } from './notebook-press.ts';
import { tagOf } from './tag-select.ts';
import { withTag, type View } from './view.ts';
import { ownerOf } from './who.ts';

/** What is exported, and how; the selects change that. */
export async function chooseExport(
  to: Press,
  desk: Desk,
  { do: verb, view }: NotebookPress,
): Promise<Outcome> {
  const { member } = await ownerOf(to, desk, view);
  const wanted = verb === 'export' ? view : changed(to, verb, view);
  return exportCard(await countOf(member, desk, wanted.tag), wanted, desk.wordingFor(to.locale));
}

function changed(to: Press, verb: NotebookPress['do'], view: View): View {
  const value = chosenOf(to);
  if (verb === 'export-tag') return withTag(view, tagOf(value));
  const style = styles.find((each) => each === value);
  if (style === undefined) throw new Refusal('refusal.old-button');
  return { ...view, style };
}

/** The notebook as a file. */
export async function exportNow(to: Press, desk: Desk, { of, view }: NotebookPress): Promise<Outcome> {
  const { member } = await ownerOf(to, desk, view);
  const format = documentFormats.find((each) => each === of);
  if (format === undefined) throw new Refusal('refusal.old-button');
  const wording = desk.wordingFor(to.locale);
  const { style, tag } = view;
  const file = await desk.app.exportNotebook(member, {
    format,
    style,
    locale: wording.language,
    accessed: today(desk),
    ...(tag !== undefined && { tag }),
  });
  return exportedCard(file, style, wording);
}
