import type { Line } from '../../../answer/piece.ts';
import { say } from '../../../answer/say.ts';
import { accents, container, ids, pressButton, rows, text } from '../../card/component.ts';
import { textOf } from '../../card/passage-text.ts';
import type { Outcome } from '../../outcome.ts';
import type { ClassSetup } from './class-setup.ts';
import { setupId } from './setup-id.ts';

/** Asks once more before a class is ended, and says what goes and what stays. */
export function endCard({ class: its, wording }: Pick<ClassSetup, 'class' | 'wording'>): Outcome {
  const { labels } = wording;
  const lines: readonly Line[] = [
    { role: 'title', pieces: [say.label('class.end-sure', { name: say.typed(its.name) })] },
    { role: 'text', pieces: [say.label('class.end-goes')] },
    { role: 'text', pieces: [say.label('class.end-stays')] },
    {
      role: 'note',
      pieces: [
        say.label('class.end-first', {
          results: say.name('/class quizzes'),
          work: say.name('/class handed-in'),
        }),
      ],
    },
  ];
  return {
    components: [
      container(accents.silence, [
        text(ids.notes, textOf(lines, wording)),
        ...rows([
          ...pressButton(setupId({ do: 'show', class: its.id }), labels['button.keep-it']),
          ...pressButton(setupId({ do: 'end-sure', class: its.id }), labels['button.end-for-good'], {
            as: 'danger',
          }),
        ]),
      ]),
    ],
  };
}
