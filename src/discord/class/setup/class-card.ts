import {
  ChannelType,
  ComponentType,
  SelectMenuDefaultValueType,
  type APIChannelSelectComponent,
  type APIRoleSelectComponent,
} from 'discord.js';
import type { LabelKey } from '../../../answer/label.ts';
import type { Line } from '../../../answer/piece.ts';
import { joined, say } from '../../../answer/say.ts';
import { list } from '../../../answer/sheet.ts';
import type { Class } from '../../../guild/class.ts';
import type { Pack } from '../../../library/pack.ts';
import { accents, container, ids, optionSelect, pressButton, rows, text } from '../../card/component.ts';
import { channels, fill, roles } from '../../card/fill.ts';
import { textOf } from '../../card/passage-text.ts';
import { described, mostChosen, panelOf, type Field } from '../../config/field.ts';
import { some } from '../../library/pack-words.ts';
import type { Outcome } from '../../respond.ts';
import type { Wording } from '../../words/markdown.ts';
import { ending } from '../class-words.ts';
import { worksId } from '../works-id.ts';
import { setupId, type SetupPress } from './setup-id.ts';

/** What somebody sees of a class, and may do about it. */
export type ClassSetup = {
  readonly class: Class;
  /** Whether they may change all of it, or only the end of its term. */
  readonly mayConfigure: boolean;
  /** The packs that its students can ask in its channels. */
  readonly packs: readonly Pick<Pack, 'name'>[];
  /** IANA. */
  readonly timeZone: string;
  /** Whether a role or channel of this id is still there: Discord takes no other as chosen. */
  readonly exists: (id: string) => boolean;
  readonly wording: Wording;
};

/** The values of the select of posting. */
export const posting = { off: 'off', on: 'on' } as const;

/** Where classes can be: a forum's posts are threads in it. */
export const classChannels: ChannelType[] = [
  ChannelType.GuildText,
  ChannelType.GuildForum,
  ChannelType.GuildCategory,
  ChannelType.GuildAnnouncement,
  ChannelType.GuildVoice,
  ChannelType.GuildStageVoice,
];

/** A class, with what can be changed about it: each change counts at once. */
export function classCard(setup: ClassSetup): Outcome {
  const { class: its, wording } = setup;
  const head: readonly Line[] = [
    { role: 'title', pieces: [say.typed(its.name)] },
    {
      role: 'note',
      pieces: joined(
        [ending(its), say.label('class.then'), say.label('pack.zone', { zone: say.fact(setup.timeZone) })],
        ' · ',
      ),
    },
    { role: 'note', pieces: [readings(setup)] },
  ];
  if (!setup.mayConfigure) return teachersCard(head, setup);
  const fields = [
    channelField(setup),
    roleField('students', setup),
    roleField('teachers', setup),
    choiceField('results', its.results, setup),
    choiceField('posting', its.posting ? posting.on : posting.off, setup),
  ];
  return { components: panelOf(head, [fields], [...buttons(setup), ...endButton(setup)], wording) };
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

const press = (verb: Extract<SetupPress, { readonly class: unknown }>['do'], { class: its }: ClassSetup) =>
  setupId({ do: verb, class: its.id }) ?? '';

function buttons(setup: ClassSetup) {
  const { labels } = setup.wording;
  const { id } = setup.class;
  return [
    ...pressButton(press('edit', setup), labels[setup.mayConfigure ? 'button.edit' : 'button.change-end']),
    ...pressButton(worksId({ to: 'quizzes', class: id }), labels['button.quizzes']),
    ...pressButton(worksId({ to: 'assignments', class: id }), labels['button.assignments']),
    ...pressButton(setupId({ do: 'list' }), labels['button.all-classes']),
  ];
}

const endButton = (setup: ClassSetup) =>
  pressButton(press('end', setup), setup.wording.labels['button.end-class'], { as: 'danger' });

function channelField(setup: ClassSetup): Field {
  const control: APIChannelSelectComponent = {
    type: ComponentType.ChannelSelect,
    custom_id: press('channels', setup),
    placeholder: setup.wording.labels['select.channels'],
    channel_types: classChannels,
    min_values: 1,
    max_values: mostChosen,
    default_values: setup.class.channels
      .filter(setup.exists)
      .slice(0, mostChosen)
      .map((id) => ({ id, type: SelectMenuDefaultValueType.Channel })),
  };
  return { lines: described('class.channels', 'class.channels-note'), control };
}

function roleField(who: 'students' | 'teachers', setup: ClassSetup): Field {
  const chosen = setup.class[who];
  const note: LabelKey = `class.${who}-${chosen.length === 0 ? 'none' : 'some'}`;
  const control: APIRoleSelectComponent = {
    type: ComponentType.RoleSelect,
    custom_id: press(who, setup),
    placeholder: setup.wording.labels['select.roles'],
    min_values: 0,
    max_values: mostChosen,
    default_values: chosen
      .filter(setup.exists)
      .slice(0, mostChosen)
      .map((id) => ({ id, type: SelectMenuDefaultValueType.Role })),
  };
  return { lines: described(`class.${who}`, note), control };
}

/** What can be chosen of two, each with its word, and with what is said of it where it is. */
const choices = {
  results: [
    { value: 'pseudonyms', word: 'class.results-pseudonyms-word', note: 'class.results-pseudonyms' },
    { value: 'names', word: 'class.results-names-word', note: 'class.results-names' },
  ],
  posting: [
    { value: posting.off, word: 'class.posting-off-word', note: 'class.posting-off' },
    { value: posting.on, word: 'class.posting-on-word', note: 'class.posting-on' },
  ],
} as const;

function choiceField(what: keyof typeof choices, now: string, setup: ClassSetup): Field {
  const { labels } = setup.wording;
  const options = choices[what].map(({ value, word }) => ({
    value,
    label: labels[word],
    default: value === now,
  }));
  const [control] = optionSelect(press(what, setup), labels[`class.${what}`], options);
  const note = choices[what].find(({ value }) => value === now)?.note;
  return { lines: described(`class.${what}`, note), ...(control && { control }) };
}

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
