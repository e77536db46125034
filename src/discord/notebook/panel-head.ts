import type { Line, Piece } from '../../answer/piece.ts';
import { joined, say } from '../../answer/say.ts';
import type { NotebookPage } from '../../classroom/classwork.ts';
import { typedWords } from '../cards/shown/typed-words.ts';
import type { View } from './view.ts';

/** Whose notebook it is, who sees it, how long it is kept, and which of its entries are shown. */
export function headLines({ class: its }: Pick<NotebookPage, 'class'>, { tag }: View): readonly Line[] {
  const notes: readonly Piece[] = [
    say.label('notebook.only-you'),
    ...(tag === undefined ? [] : [say.label('notebook.tag', { tag: typedWords(tag) })]),
  ];
  return [
    {
      role: 'title',
      pieces: [
        its === undefined
          ? say.label('notebook.title')
          : say.label('notebook.title-class', { class: typedWords(its.name) }),
      ],
    },
    { role: 'note', pieces: joined(notes, ' · ') },
    ...(its === undefined ? [] : [keptUntil(its.ends)]),
  ];
}

function keptUntil(day: string): Line {
  return {
    role: 'note',
    pieces: [say.label('notebook.kept-until', { date: say.date({ from: day, to: day }) })],
  };
}
