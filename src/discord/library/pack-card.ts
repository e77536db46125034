import {
  ChannelType,
  ComponentType,
  SelectMenuDefaultValueType,
  type APIChannelSelectComponent,
  type APIRoleSelectComponent,
} from 'discord.js';
import type { Line, Piece } from '../../answer/piece.ts';
import { joined, say } from '../../answer/say.ts';
import type { Kept } from '../../guild/kept.ts';
import type { Pack, Shelving } from '../../library/pack.ts';
import {
  accents,
  container,
  limits,
  optionSelect,
  pressButton,
  rows,
  separator,
  text,
} from '../card/component.ts';
import { channels, fill } from '../card/fill.ts';
import type { Wording } from '../words/markdown.ts';
import { textOf } from '../card/passage-text.ts';
import type { Outcome } from '../outcome.ts';
import { articleOption } from './article-option.ts';
import { libraryId, type LibraryPress } from './custom-id.ts';
import { days, openTo, some } from './pack-words.ts';

/** Where somebody looks at packs, and whether they may change them. */
export type PackSetup = {
  readonly shelving: Shelving;
  readonly mayModerate: boolean;
  /** The channel that the default is set for: a thread is asked with that of its channel. */
  readonly channel: string | undefined;
  /** Whether a role or channel of this id is still there: Discord takes no other as chosen. */
  readonly exists: (id: string) => boolean;
  /** Articles that stand in no pack, as many as a select holds. */
  readonly loose?: readonly Kept[];
  readonly wording: Wording;
};

/** How many articles stand in a pack. */
export function articlesIn({ id }: Pack, { packOf }: Shelving): Piece {
  const number = Object.values(packOf).filter((pack) => pack === id).length;
  return say.label('pack.articles', { number: say.number(number) });
}

/** One pack: what it is called, when and to whom it is open, and what can be changed about it. */
export function packCard(pack: Pack, setup: PackSetup, deleting = false): Outcome {
  const { shelving, mayModerate, channel, exists, loose = [], wording } = setup;
  const { labels } = wording;
  const defaultIn = Object.keys(shelving.defaults).filter((each) => shelving.defaults[each] === pack.id);
  const lines: readonly Line[] = [
    { role: 'title', pieces: [say.typed(pack.name)] },
    ...(pack.description === undefined
      ? []
      : [{ role: 'text' as const, pieces: [say.typed(pack.description)] }]),
    { role: 'note', pieces: joined([articlesIn(pack, shelving), whenOf(pack, shelving)], ' · ') },
  ];
  const to = [
    `-# ${openTo(pack, wording)}`,
    ...(defaultIn.length === 0
      ? []
      : [`-# ${fill('pack.default-in', { channels: some(defaultIn, channels, wording) }, wording)}`]),
  ];
  const back = pressButton(libraryId({ on: 'packs', do: 'list' }), labels['button.all-packs']);
  const sure: Line = { role: 'text', pieces: [say.label('pack.delete-sure')] };
  return {
    components: [
      container(accents.answer, [
        text(10, `${textOf(lines, wording)}\n${to.join('\n')}`),
        ...(deleting ? [separator(11), text(12, textOf([sure], wording))] : []),
        ...(!mayModerate
          ? rows(back)
          : deleting
            ? rows([
                ...pressButton(press('show', pack), labels['button.keep-it']),
                ...pressButton(press('delete-sure', pack), labels['button.delete-pack'], { as: 'danger' }),
              ])
            : rows(
                [roleSelect(pack, pack.roles.filter(exists), labels['select.pack-roles'])],
                [channelSelect(pack, pack.channels.filter(exists), labels['select.pack-channels'])],
                optionSelect(press('take', pack), labels['select.loose'], loose.map(articleOption), 'some'),
                [
                  ...pressButton(
                    libraryId({ on: 'form', do: 'add', pack: pack.id }),
                    labels['button.add-articles'],
                    { as: 'main' },
                  ),
                  ...pressButton(press('edit', pack), labels['button.edit']),
                  ...defaultButton(pack, channel, shelving, labels),
                  ...pressButton(press('delete', pack), labels['button.delete-pack'], { as: 'danger' }),
                  ...back,
                ],
              )),
      ]),
    ],
  };
}

function whenOf(pack: Pack, { timeZone }: Shelving): Piece {
  const when = days(pack);
  if (when.length === 0) return say.label('pack.always');
  return {
    is: 'pieces',
    pieces: joined([...when, say.label('pack.zone', { zone: say.fact(timeZone) })], ' · '),
  };
}

const press = (verb: Extract<LibraryPress, { readonly on: 'pack' }>['do'], { id }: Pack) =>
  libraryId({ on: 'pack', do: verb, id }) ?? '';

function defaultButton(
  pack: Pack,
  channel: string | undefined,
  { defaults }: Shelving,
  labels: Wording['labels'],
) {
  if (channel === undefined) return [];
  return defaults[channel] === pack.id
    ? pressButton(press('no-default', pack), labels['button.no-default'])
    : pressButton(press('default', pack), labels['button.default']);
}

function roleSelect(pack: Pack, chosen: readonly string[], placeholder: string): APIRoleSelectComponent {
  return {
    type: ComponentType.RoleSelect,
    custom_id: press('roles', pack),
    placeholder,
    min_values: 0,
    max_values: limits.options,
    default_values: chosen
      .slice(0, limits.options)
      .map((id) => ({ id, type: SelectMenuDefaultValueType.Role })),
  };
}

function channelSelect(
  pack: Pack,
  chosen: readonly string[],
  placeholder: string,
): APIChannelSelectComponent {
  return {
    type: ComponentType.ChannelSelect,
    custom_id: press('channels', pack),
    placeholder,
    channel_types: [
      ChannelType.GuildText,
      ChannelType.GuildAnnouncement,
      ChannelType.GuildForum,
      ChannelType.GuildVoice,
      ChannelType.GuildStageVoice,
      ChannelType.GuildCategory,
    ],
    min_values: 0,
    max_values: limits.options,
    default_values: chosen
      .slice(0, limits.options)
      .map((id) => ({ id, type: SelectMenuDefaultValueType.Channel })),
  };
}
