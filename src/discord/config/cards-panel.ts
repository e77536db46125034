import {
  ChannelType,
  ComponentType,
  SelectMenuDefaultValueType,
  type APIComponentInMessageActionRow,
  type APIMessageTopLevelComponent,
} from 'discord.js';
import type { LabelKey } from '../../answer/label.ts';
import type { Line } from '../../answer/piece.ts';
import { say } from '../../answer/say.ts';
import { list } from '../../answer/sheet.ts';
import type { Settings } from '../../guild/settings.ts';
import { optionSelect, pressButton } from '../card/component.ts';
import type { Wording } from '../words/markdown.ts';
import { described, mostChosen, panelOf, type Field } from './field.ts';
import { configId, type CardSetting } from './press.ts';
import type { Shown } from './still-there.ts';

/** What the page of fact cards says besides what is set. */
export type AboutCards = Settings & {
  readonly shown: Pick<Shown, 'moderators' | 'hints'>;
  /** What the bot lacks in the moderators' channel. */
  readonly lacking: readonly LabelKey[];
  /** Whether whoever runs the bot, and Discord, let it read messages. */
  readonly readsMessages: boolean;
};

/** The values of the select of review. */
export const review = { off: 'off', on: 'on' } as const;

/** How a server wants its fact cards: the second page of /config. */
export function cardsPanel(about: AboutCards, wording: Wording): readonly APIMessageTopLevelComponent[] {
  const head: readonly Line[] = [
    { role: 'title', pieces: [say.label('button.card-settings')] },
    { role: 'note', pieces: [say.label('settings.note')] },
  ];
  const buttons = [
    ...pressButton(configId({ show: 'settings' }), wording.labels['button.settings']),
    ...pressButton(configId({ show: 'log', page: 0 }), wording.labels['button.log']),
  ];
  return panelOf(
    head,
    [
      [reviewField(about, wording)],
      [moderatorsField(about, wording)],
      [about.readsMessages ? hintsField(about, wording) : { lines: lockedLines }],
    ],
    buttons,
    wording,
  );
}

const lockedLines = described('settings.hint-channels', 'settings.hints-locked');

function reviewField({ reviewCards }: AboutCards, { labels }: Wording): Field {
  const [control] = optionSelect(configId({ set: 'review' }), labels['settings.review-cards'], [
    { value: review.off, label: labels['settings.review-without'], default: !reviewCards },
    { value: review.on, label: labels['settings.review-with'], default: reviewCards },
  ]);
  return {
    lines: described('settings.review-cards', reviewCards ? 'settings.review-on' : 'settings.review-off'),
    ...(control && { control }),
  };
}

function moderatorsField({ moderatorsChannel, lacking, shown }: AboutCards, wording: Wording): Field {
  const note = moderatorsChannel === undefined ? 'settings.moderators-none' : 'settings.moderators-some';
  const warned: readonly Line[] =
    lacking.length === 0
      ? []
      : [
          {
            role: 'note',
            pieces: [
              say.label('settings.moderators-lacking', {
                permissions: list(lacking.map((key) => say.label(key))),
              }),
            ],
          },
        ];
  return {
    lines: [...described('settings.moderators-channel', note), ...warned],
    control: channelSelect('moderators', shown.moderators, 1, wording),
  };
}

function hintsField({ moderatorsChannel, hintChannels, shown }: AboutCards, wording: Wording): Field {
  // What was chosen before can always be taken away.
  if (moderatorsChannel === undefined && hintChannels.length === 0)
    return { lines: described('settings.hint-channels', 'settings.hints-first') };
  const note =
    moderatorsChannel === undefined
      ? 'settings.hints-first'
      : hintChannels.length === 0
        ? 'settings.hints-none'
        : 'settings.hints-some';
  return {
    lines: described('settings.hint-channels', note),
    control: channelSelect('hints', shown.hints, mostChosen, wording),
  };
}

const writable = [ChannelType.GuildText, ChannelType.GuildAnnouncement];

/** Where people write: a forum's posts are threads in it. */
const spoken = [...writable, ChannelType.GuildVoice, ChannelType.GuildForum, ChannelType.GuildStageVoice];

function channelSelect(
  set: Exclude<CardSetting, 'review'>,
  chosen: readonly string[],
  most: number,
  { labels }: Wording,
): APIComponentInMessageActionRow {
  return {
    type: ComponentType.ChannelSelect,
    custom_id: configId({ set }),
    placeholder: labels[set === 'moderators' ? 'select.channel' : 'select.channels'],
    min_values: 0,
    max_values: most,
    channel_types: set === 'moderators' ? writable : spoken,
    default_values: chosen.slice(0, most).map((id) => ({ id, type: SelectMenuDefaultValueType.Channel })),
  };
}
