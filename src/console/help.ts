import type { Line, Piece } from '../answer/piece.ts';
import { say } from '../answer/say.ts';
import { extras } from './extra.ts';

/** How wide the column of commands is, after the slash: the longest name. */
const column = 7;
const blank: Line = { role: 'text', pieces: [] };

/** /help with what there is on a terminal only, and the summaries in a column. */
export function helpLines(lines: readonly Line[]): readonly Line[] {
  const first = lines.findIndex(isItem);
  const last = lines.findLastIndex(isItem);
  return [
    ...lines.slice(0, first),
    blank,
    ...lines.slice(first, last + 1).map(aligned),
    blank,
    ...lines.slice(last + 1),
    line(
      'text',
      say.label('console.help-options', { example: say.name('/who the mayor --from March 2025') }),
    ),
    blank,
    line('text', say.label('console.only-here')),
    ...[...extras, { name: 'quit', summary: 'console.command.quit' as const }]
      .map(({ name, summary }) =>
        line('item', say.label('help.command', { name: say.name(name), summary: say.label(summary) })),
      )
      .map(aligned),
  ];
}

function isItem({ role }: Line): boolean {
  return role === 'item';
}

function aligned({ role, pieces }: Line): Line {
  return { role, pieces: pieces.map(padded) };
}

function padded(piece: Piece): Piece {
  const name = piece.is === 'label' && piece.key === 'help.command' ? piece.values?.['name'] : undefined;
  if (piece.is !== 'label' || name?.is !== 'name') return piece;
  return { ...piece, values: { ...piece.values, name: say.name(name.name.padEnd(column)) } };
}

function line(role: Line['role'], ...pieces: readonly Piece[]): Line {
  return { role, pieces };
}
