import type { NamedPack } from '../library/pack.ts';
import type { Line, Piece } from './piece.ts';
import { joined, say } from './say.ts';

/** What a question or a list is narrowed to. */
export type Narrowing = {
  readonly publisher?: string;
  readonly published?: { readonly from?: string; readonly to?: string };
  readonly pack?: NamedPack | null;
};

/** Says which articles alone were searched, with typed dates as they were understood; nothing where all were. */
export function narrowing({ publisher, published, pack }: Narrowing): readonly Line[] {
  const pieces = [
    ...(!pack ? [] : [say.label('narrowed.pack', { pack: say.typed(pack.name) })]),
    ...(publisher === undefined
      ? []
      : [say.label('narrowed.publisher', { publisher: say.typed(publisher) })]),
    ...period(published ?? {}),
  ];
  return pieces.length === 0 ? [] : [{ role: 'note', pieces: joined(pieces, ' · ') }];
}

function period({ from, to }: NonNullable<Narrowing['published']>): readonly Piece[] {
  if (from !== undefined && to !== undefined)
    return [say.label('narrowed.period', { period: say.date({ from, to }) })];
  if (from !== undefined) return [say.label('narrowed.from', { date: say.date({ from, to: from }) })];
  if (to !== undefined) return [say.label('narrowed.to', { date: say.date({ from: to, to }) })];
  return [];
}
