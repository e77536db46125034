import type { Line } from '../../../answer/piece.ts';
import { joined, say } from '../../../answer/say.ts';
import type { Class } from '../../../guild/class.ts';
import { accents, container, ids, optionSelect, pressButton, rows, text } from '../../card/component.ts';
import { textOf } from '../../card/passage-text.ts';
import type { Outcome } from '../../outcome.ts';
import type { Wording } from '../../words/markdown.ts';
import { classOption, ending, howItWorks } from '../class-words.ts';
import { setupId } from './setup-id.ts';

/** What somebody sees of the classes of a server. */
export type Classes = {
  /** Those that they teach. */
  readonly classes: readonly Class[];
  readonly mayConfigure: boolean;
  /** How many packs are open to them: what a class works from. */
  readonly packs: number;
};

/** The classes of a server, and in which order things are done; where there is none yet, what a class is. */
export function classesCard({ classes, mayConfigure, packs }: Classes, wording: Wording): Outcome {
  const { labels } = wording;
  const lines: readonly Line[] = [
    { role: 'title', pieces: [say.label('settings.classes')] },
    ...(classes.length === 0 ? [{ role: 'text' as const, pieces: [say.label('class.what')] }] : []),
    ...classes.map((each): Line => ({
      role: 'item',
      pieces: joined([say.typed(each.name), ending(each)], ' · '),
    })),
    ...(mayConfigure ? steps(packs) : []),
  ];
  return {
    components: [
      container(accents.answer, [
        text(ids.notes, textOf(lines, wording)),
        ...rows(
          optionSelect(setupId({ do: 'open' }), labels['select.class'], classes.map(classOption)),
          mayConfigure ? pressButton(setupId({ do: 'new' }), labels['button.new-class'], { as: 'main' }) : [],
        ),
      ]),
    ],
  };
}

/** What is done first, second and third until a class works. */
function steps(packs: number): readonly Line[] {
  const all = [
    say.label('class.step-readings', {
      add: say.name('/library add'),
      packs: say.name('/library packs'),
      number: say.number(packs),
    }),
    say.label('class.step-class', { button: say.label('button.new-class') }),
    howItWorks,
  ];
  return all.map((step, at) => ({ role: 'note', pieces: joined([say.number(at + 1), step], ' · ') }));
}
