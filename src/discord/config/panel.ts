import {
  ButtonStyle,
  ChannelType,
  ComponentType,
  SelectMenuDefaultValueType,
  type APIComponentInMessageActionRow,
  type APIMessageTopLevelComponent,
  type APISelectMenuOption,
} from 'discord.js';
import { locales, type LabelKey } from '../../answer/label.ts';
import type { Line } from '../../answer/piece.ts';
import { say } from '../../answer/say.ts';
import type { Right } from '../../guild/member.ts';
import type { Settings } from '../../guild/settings.ts';
import { pressButton } from '../card/component.ts';
import type { Wording } from '../words/markdown.ts';
import { plainLabel } from '../words/plain-label.ts';
import { described, mostChosen, panelOf, type Field } from './field.ts';
import { configId, type ConfigPress } from './press.ts';
import type { Shown } from './still-there.ts';

/** What can be chosen, in seconds and days; what is set otherwise is offered as well. */
const pauses: readonly number[] = [0, 2, 5, 10, 30, 60, 120, 300];
const days: readonly number[] = [7, 14, 30, 90, 180, 365];

/** What stands for the language of whoever asks among the languages. */
export const asAsked = 'asker';

const languages: Readonly<Record<string, LabelKey>> = {
  en: 'language.en',
  de: 'language.de',
  es: 'language.es',
};

/** What is said under who has a right: nobody was chosen for it, and who has it besides. */
const rightNotes: Readonly<Record<Right, { readonly nobody: LabelKey; readonly besides: LabelKey }>> = {
  add: { nobody: 'settings.nobody-messages', besides: 'settings.and-moderators' },
  moderate: { nobody: 'settings.nobody-messages', besides: 'settings.and-configurers' },
  configure: { nobody: 'settings.nobody-server', besides: 'settings.and-managers' },
};

/** How a server wants the bot, each with a select that says what is set and changes it. */
export function settingsPanel(
  settings: Settings & { readonly shown: Shown },
  wording: Wording,
): readonly APIMessageTopLevelComponent[] {
  const groups: readonly (readonly Field[])[] = [
    (['add', 'moderate', 'configure'] as const).map((right) => roleField(right, settings, wording)),
    [channelField(settings, wording), ...pauseFields(settings, wording), languageField(settings, wording)],
    [keepLogField(settings, wording), timeZoneField(settings, wording)],
  ];
  const head: readonly Line[] = [
    { role: 'title', pieces: [say.label('settings.title')] },
    { role: 'note', pieces: [say.label('settings.note')] },
  ];
  const buttons = [
    ...pressButton(configId({ show: 'cards' }), wording.labels['button.card-settings']),
    ...pressButton(configId({ show: 'log', page: 0 }), wording.labels['button.log']),
  ];
  return panelOf(head, groups, buttons, wording);
}

function roleField(
  right: Right,
  { rights, shown }: Settings & { readonly shown: Shown },
  wording: Wording,
): Field {
  const { nobody, besides } = rightNotes[right];
  return {
    lines: described(`settings.${right}`, rights[right].length === 0 ? nobody : besides),
    control: {
      type: ComponentType.RoleSelect,
      custom_id: configId({ set: 'role', right }),
      placeholder: wording.labels['select.roles'],
      min_values: 0,
      max_values: mostChosen,
      default_values: shown[right]
        .slice(0, mostChosen)
        .map((id) => ({ id, type: SelectMenuDefaultValueType.Role })),
    },
  };
}

function channelField(
  { privateChannels, shown }: Settings & { readonly shown: Shown },
  wording: Wording,
): Field {
  return {
    lines: described(
      'settings.private',
      privateChannels.length === 0 ? 'settings.private-none' : 'settings.private-some',
    ),
    control: {
      type: ComponentType.ChannelSelect,
      custom_id: configId({ set: 'channels' }),
      placeholder: wording.labels['select.channels'],
      min_values: 0,
      max_values: mostChosen,
      channel_types: [
        ChannelType.GuildText,
        ChannelType.GuildVoice,
        ChannelType.GuildCategory,
        ChannelType.GuildAnnouncement,
        ChannelType.GuildStageVoice,
        ChannelType.GuildForum,
      ],
      default_values: shown.channels
        .slice(0, mostChosen)
        .map((id) => ({ id, type: SelectMenuDefaultValueType.Channel })),
    },
  };
}

function pauseFields({ cooldown }: Settings, wording: Wording): readonly Field[] {
  return (['ask', 'post'] as const).map((does) => ({
    lines: described(`settings.pause-${does}`),
    control: choice({ set: does }, numbers(pauses, cooldown[does]), cooldown[does], (number) =>
      number === 0
        ? wording.labels['settings.no-pause']
        : plainLabel('settings.seconds', wording, { number }),
    ),
  }));
}

function languageField({ language }: Settings, wording: Wording): Field {
  return {
    lines: described('settings.language'),
    control: choice({ set: 'language' }, [asAsked, ...locales], language ?? asAsked, (value) =>
      value === asAsked
        ? wording.labels['settings.language-asker']
        : wording.labels[languages[value] ?? 'language.en'],
    ),
  };
}

function keepLogField({ keepLogDays }: Settings, wording: Wording): Field {
  return {
    lines: described('settings.keep-log'),
    control: choice({ set: 'keep-log' }, numbers(days, keepLogDays), keepLogDays, (number) =>
      plainLabel('settings.days', wording, { number }),
    ),
  };
}

function timeZoneField({ timeZone }: Settings, { labels }: Wording): Field {
  return {
    lines: [{ role: 'question', pieces: [say.label('settings.time-zone', { zone: say.fact(timeZone) })] }],
    control: {
      type: ComponentType.Button,
      style: ButtonStyle.Secondary,
      label: labels['button.time-zone'],
      custom_id: configId({ set: 'time-zone' }),
    },
  };
}

function choice<T extends string | number>(
  press: ConfigPress,
  values: readonly T[],
  now: T,
  labelled: (value: T) => string,
): APIComponentInMessageActionRow {
  return {
    type: ComponentType.StringSelect,
    custom_id: configId(press),
    min_values: 1,
    max_values: 1,
    options: values.map((value): APISelectMenuOption => ({
      value: String(value),
      label: labelled(value),
      default: value === now,
    })),
  };
}

/** What is offered, and what is set, each once and in order. */
function numbers(offered: readonly number[], now: number): readonly number[] {
  return [...new Set([...offered, now])].toSorted((a, b) => a - b);
}
