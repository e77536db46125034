import type { Classwork } from '../../../classroom/classwork.ts';
import { leastPeople } from '../../../classroom/unanswered/unanswered.ts';
import type { Line, Piece } from '../../../answer/piece.ts';
import { joined, say } from '../../../answer/say.ts';
import { list } from '../../../answer/sheet.ts';
import type { Class } from '../../../guild/class.ts';
import { accents, container, ids, rows, text } from '../../card/component.ts';
import { textOf } from '../../card/passage-text.ts';
import type { Outcome } from '../../outcome.ts';
import type { Wording } from '../../words/markdown.ts';
import { day } from '../class-words.ts';
import { pageOf, turns } from '../turns.ts';
import { missingId } from './missing-id.ts';

type Count = Awaited<ReturnType<Classwork['unanswered']>>[number];

/** Words on one page: each may be of another week and pack, whose name is said with it, and twice as long once it is escaped. */
const perPage = 15;

/** What a class asks and does not find: words with how many people asked with them, by week and pack. Nobody is behind one alone. */
export function missingCard(its: Class, counts: readonly Count[], at: number, wording: Wording): Outcome {
  const { on, ...shown } = pageOf(counts, at, perPage);
  const head: readonly Line[] = [
    { role: 'title', pieces: [say.label('class.missing', { class: say.typed(its.name) })] },
    { role: 'note', pieces: [say.label('class.missing-how', { number: say.number(leastPeople) })] },
    ...(counts.length === 0 ? [{ role: 'text' as const, pieces: [say.label('class.missing-none')] }] : []),
  ];
  const groups = [...Map.groupBy(on, ({ week, pack }) => `${week} ${pack ?? ''}`).values()];
  return {
    components: [
      container(accents.answer, [
        text(ids.notes, textOf([...head, ...groups.flatMap(groupLines)], wording)),
        ...rows(turns(shown, (to) => missingId({ class: its.id, page: to }), wording)),
      ]),
    ],
  };
}

function groupLines(counts: readonly Count[]): readonly Line[] {
  const [first] = counts;
  if (first === undefined) return [];
  const words = counts.map(({ word, people }): Piece => ({
    is: 'pieces',
    pieces: [say.typed(word), say.mark(' '), say.mark('('), say.number(people), say.mark(')')],
  }));
  return [
    {
      role: 'text',
      pieces: joined([say.label('class.week-of', { date: day(first.week) }), packOf(first)], ' · '),
    },
    { role: 'item', pieces: [list(words)] },
  ];
}

/** A pack that is not there any more has no name. */
function packOf({ pack, packName }: Count): Piece {
  if (pack === undefined) return say.label('class.all-readings');
  return packName === undefined
    ? say.label('class.pack-gone')
    : say.label('pack.in', { name: say.typed(packName) });
}
