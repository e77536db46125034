import type { Line, Piece } from '../../answer/piece.ts';
import { joined, say } from '../../answer/say.ts';
import type { NotebookPage } from '../../classroom/notebook/notebook-page.ts';
import { typedWords } from '../cards/shown/typed-words.ts';
import type { View } from './view.ts';

/**
 * Whose notebook it is, who sees it, how long it is kept, and which of its entries are shown.
 * @param hasOthers whether classes of this server have notebooks besides it
 */
export function headLines(
  page: Pick<NotebookPage, 'class'>,
  { tag }: View,
  hasOthers: boolean,
): readonly Line[] {
  const only = tag === undefined ? [] : [say.label('notebook.tag', { tag: typedWords(tag) })];
  return [
    ...titleLines(page, only),
    ...(page.class === undefined ? [] : [keptUntil(page.class.ends)]),
    ...(hasOthers ? [others] : []),
  ];
}

/** Whoever looks for what they saved in a class should not take it for lost. */
const others: Line = {
  role: 'note',
  pieces: [say.label('notebook.elsewhere', { command: say.name('/notebook') })],
};

/** The first two of these lines. */
export function titleLines(
  { class: its }: Pick<NotebookPage, 'class'>,
  notes: readonly Piece[],
): readonly Line[] {
  const title =
    its === undefined
      ? say.label('notebook.title')
      : say.label('notebook.title-class', { class: typedWords(its.name) });
  return [
    { role: 'title', pieces: [title] },
    { role: 'note', pieces: joined([say.label('notebook.only-you'), ...notes], ' · ') },
  ];
}

function keptUntil(day: string): Line {
  return {
    role: 'note',
    pieces: [say.label('notebook.kept-until', { date: say.date({ from: day, to: day }) })],
  };
}
