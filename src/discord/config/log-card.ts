import {
  ButtonStyle,
  ComponentType,
  type APIButtonComponent,
  type APIMessageTopLevelComponent,
} from 'discord.js';
import { labelParts, type LabelKey } from '../../answer/label.ts';
import { list } from '../../answer/sheet.ts';
import type { Line, Piece } from '../../answer/piece.ts';
import { say } from '../../answer/say.ts';
import type { Action } from '../../guild/kept.ts';
import type { Settings } from '../../guild/settings.ts';
import { accents, container, ids, rows, text } from '../card/component.ts';
import { escape } from '../words/escape.ts';
import { markdown, type Wording } from '../words/markdown.ts';
import { roomAfter, textOf, wholeMessage } from '../card/passage-text.ts';
import { configId } from './press.ts';

/** Actions on one page of the log. */
export const perLogPage = 15;

/** A page of the log of actions, as it is shown. */
export type LogPage = {
  readonly actions: readonly Action[];
  /** How many there are in all. */
  readonly of: number;
  /** Counts from 0. */
  readonly page: number;
  readonly keepLogDays: number;
  /** What an action was about, as people call it: an article's title, a pack's name. */
  readonly named: (action: Action) => Piece | undefined;
  /** Whether whoever reads it may change the settings. */
  readonly mayConfigure: boolean;
};

const settingNames: Readonly<Record<keyof Settings, LabelKey>> = {
  rights: 'settings.rights',
  privateChannels: 'settings.private',
  cooldown: 'settings.cooldown',
  language: 'settings.language',
  timeZone: 'settings.time-zone-form',
  keepLogDays: 'settings.keep-log',
  reviewCards: 'settings.review-cards',
  moderatorsChannel: 'settings.moderators-channel',
  hintChannels: 'settings.hint-channels',
  classes: 'settings.classes',
};

/** The names of the settings that an action changed. */
export function settingsNamed({ about }: Action): Piece | undefined {
  const found = about
    .split(', ')
    .flatMap((name) => Object.entries(settingNames).find(([key]) => key === name)?.[1] ?? []);
  return found.length === 0 ? undefined : list(found.map((key) => say.label(key)));
}

/** Who did what and when, the last first. A person is named without being called: nothing that this bot sends can ping. */
export function logCard(log: LogPage, wording: Wording): readonly APIMessageTopLevelComponent[] {
  const { actions, of, page, keepLogDays, mayConfigure } = log;
  const pages = Math.max(1, Math.ceil(of / perLogPage));
  const head: readonly Line[] = [{ role: 'title', pieces: [say.label('log.title')] }];
  const foot: Line = {
    role: 'note',
    pieces: [
      ...(of === 0 ? [say.label('log.none'), say.mark(' · ')] : []),
      ...(pages === 1
        ? []
        : [
            say.label('card.page', { page: say.number(page + 1), pages: say.number(pages) }),
            say.mark(' · '),
          ]),
      say.label('log.kept', { number: say.number(keepLogDays) }),
    ],
  };
  const full = actions.map((action) => actionText(action, log.named(action), wording));
  const bare = actions.map((action) => actionText(action, undefined, wording));
  const written = (lines: readonly string[]) =>
    [textOf(head, wording), ...lines, textOf([foot], wording)].join('\n');
  const content = roomAfter(wholeMessage, written(full)) === undefined ? written(bare) : written(full);
  const turn = (label: LabelKey, to: number, off: boolean): APIButtonComponent => ({
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    label: wording.labels[label],
    custom_id: configId({ show: 'log', page: to }),
    disabled: off,
  });
  const turns =
    pages === 1
      ? []
      : [
          // A button that is off leads nowhere, but no two may have the same id.
          turn('button.previous', page === 0 ? pages : page - 1, page === 0),
          turn('button.next', page + 1 >= pages ? pages + 1 : page + 1, page + 1 >= pages),
        ];
  const back: readonly APIButtonComponent[] = mayConfigure
    ? [
        {
          type: ComponentType.Button,
          style: ButtonStyle.Secondary,
          label: wording.labels['button.settings'],
          custom_id: configId({ show: 'settings' }),
        },
      ]
    : [];
  return [container(accents.answer, [text(ids.notes, content), ...rows([...turns, ...back])])];
}

function actionText(action: Action, named: Piece | undefined, wording: Wording): string {
  const { deed, what } = action;
  const done: Piece = {
    is: 'pieces',
    pieces: [say.label(`log.${what}`), ...(named === undefined ? [] : [say.mark(': '), named])],
  };
  const slots: Readonly<Record<string, string>> = {
    // In the time zone of whoever reads it, which only their client knows.
    when: `<t:${Math.floor(deed.at / 1000)}:f>`,
    who: deed.by === undefined ? markdown(say.label('log.nobody'), wording) : `<@${deed.by}>`,
    what: markdown(done, wording),
  };
  const words = labelParts(wording.labels, 'log.line').map((part) =>
    typeof part === 'string' ? escape(part) : (slots[part.slot] ?? ''),
  );
  return `-# ${words.join('')}`;
}
