import type { Line, Piece } from '../../../answer/piece.ts';
import { joined, say } from '../../../answer/say.ts';
import { list } from '../../../answer/sheet.ts';
import { accents, container, ids, pressButton, rows, text } from '../../card/component.ts';
import { channels, fill, roles } from '../../card/fill.ts';
import { textOf } from '../../card/passage-text.ts';
import { panelOf } from '../../config/field.ts';
import { some } from '../../library/pack-words.ts';
import type { Outcome } from '../../outcome.ts';
import { ending, howItWorks } from '../class-words.ts';
import { worksId } from '../works-id.ts';
import { fieldsOf } from './class-fields.ts';
import type { ClassSetup } from './class-setup.ts';
import { setupId } from './setup-id.ts';

/** A class, with what can be changed about it: each change counts at once. */
export function classCard(setup: ClassSetup): Outcome {
  const { class: its, wording } = setup;
  const head: readonly Line[] = [
    { role: 'title', pieces: [say.typed(its.name)] },
    {
      role: 'note',
      pieces: joined([ending(its), say.label('class.then'), zoneOf(setup)], ' · '),
    },
    { role: 'note', pieces: [readings(setup)] },
    { role: 'note', pieces: [howItWorks] },
  ];
  if (!setup.mayConfigure) return teachersCard(head, setup);
  return { components: panelOf(head, [fieldsOf(setup)], [...buttons(setup), ...endButton(setup)], wording) };
}

/** By which days end, and for whoever may change that, where. */
function zoneOf({ mayConfigure, timeZone }: ClassSetup): Piece {
  const zone = say.fact(timeZone);
  return mayConfigure
    ? say.label('class.zone', { zone, command: say.name('/config settings') })
    : say.label('pack.zone', { zone });
}

/** The same for whoever teaches it and may change its end alone. */
function teachersCard(head: readonly Line[], setup: ClassSetup): Outcome {
  const { class: its, wording } = setup;
  const note: readonly Line[] = [
    {
      role: 'note',
      pieces: joined(
        [say.label(`class.results-${its.results}`), say.label(`class.posting-${its.posting ? 'on' : 'off'}`)],
        ' ',
      ),
    },
  ];
  const about = [
    `-# ${fill('class.in-channels', { channels: some(its.channels, channels, wording) }, wording)}`,
    its.students.length === 0
      ? textOf([{ role: 'note', pieces: [say.label('class.students-none')] }], wording)
      : `-# ${fill('class.of-students', { roles: some(its.students, roles, wording) }, wording)}`,
  ];
  const content = [textOf(head, wording), ...about, textOf(note, wording)].join('\n');
  return { components: [container(accents.answer, [text(ids.notes, content), ...rows(buttons(setup))])] };
}

function readings({ packs }: ClassSetup) {
  return packs.length === 0
    ? say.label('class.no-packs', { command: say.name('/library packs') })
    : say.label('class.packs', { packs: list(packs.slice(0, 10).map(({ name }) => say.typed(name))) });
}

function buttons(setup: ClassSetup) {
  const { labels } = setup.wording;
  const { id } = setup.class;
  return [
    ...pressButton(
      setupId({ do: 'edit', class: id }),
      labels[setup.mayConfigure ? 'button.edit' : 'button.change-end'],
    ),
    ...pressButton(worksId({ to: 'quizzes', class: id }), labels['button.quizzes']),
    ...pressButton(worksId({ to: 'assignments', class: id }), labels['button.assignments']),
    ...pressButton(setupId({ do: 'list' }), labels['button.all-classes']),
  ];
}

const endButton = (setup: ClassSetup) =>
  pressButton(setupId({ do: 'end', class: setup.class.id }), setup.wording.labels['button.end-class'], {
    as: 'danger',
  });
