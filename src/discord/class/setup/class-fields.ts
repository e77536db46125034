import {
  ChannelType,
  ComponentType,
  SelectMenuDefaultValueType,
  type APIChannelSelectComponent,
  type APIRoleSelectComponent,
} from 'discord.js';
import type { LabelKey } from '../../../answer/label.ts';
import { optionSelect } from '../../card/component.ts';
import { described, mostChosen, type Field } from '../../config/field.ts';
import type { ClassSetup } from './class-setup.ts';
import { setupId, type SetupPress } from './setup-id.ts';

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

/** All that can be set about a class, but its name and its end. */
export function fieldsOf(setup: ClassSetup): readonly Field[] {
  const { results, posting: posts } = setup.class;
  return [
    channelField(setup),
    roleField('students', setup),
    roleField('teachers', setup),
    choiceField('results', results, setup),
    choiceField('posting', posts ? posting.on : posting.off, setup),
  ];
}

const press = (verb: Extract<SetupPress, { readonly class: unknown }>['do'], { class: its }: ClassSetup) =>
  setupId({ do: verb, class: its.id }) ?? '';

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
