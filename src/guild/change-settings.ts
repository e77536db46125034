import { locales } from '../answer/label.ts';
import { list } from '../answer/sheet.ts';
import { say } from '../answer/say.ts';
import { isTimeZone } from '../library/day-in.ts';
import { Refusal } from '../refusal.ts';
import type { Act } from './act.ts';
import type { GuildStore } from './guild-store.ts';
import type { Keeping } from './keeping.ts';
import { keepLog, longestPause, mostChannels, mostRoles } from './limits.ts';
import { rightsOf } from './rights.ts';
import type { Settings, SettingsChange } from './settings.ts';
import { ids, shortened, whole } from './typed.ts';

/** Changing how a server wants the bot; it needs `configure`, and nobody takes it from themselves. */
export function changingSettings(store: GuildStore, act: Act): Pick<Keeping, 'configure'> {
  return {
    configure: (member, change) =>
      act.change(member, 'configure', async ({ scope, settings, log }) => {
        const next = changed(settings, change);
        // Nobody locks themselves out: where they may not Manage Server, they might find nobody who does.
        if (!rightsOf(member, next).includes('configure')) throw new Refusal('refusal.own-right');
        const all = new Set([...Object.keys(settings), ...Object.keys(next)]);
        const names = [...all].filter((name) => !isSame(settings, next, name));
        if (names.length > 0)
          await store.saveSettings(scope, next, log('settings-changed', names.join(', ')));
        return next;
      }),
  };
}

/**
 * The settings after a change.
 * @throws Refusal that says what one of them takes
 */
function changed({ language, moderatorsChannel, ...settings }: Settings, change: SettingsChange): Settings {
  const rights = { ...settings.rights, ...change.rights };
  const cooldown = { ...settings.cooldown, ...change.cooldown };
  const spoken = change.language === undefined ? language : languageOf(change.language);
  const told = change.moderatorsChannel === undefined ? moderatorsChannel : change.moderatorsChannel;
  return {
    rights: { add: roles(rights.add), moderate: roles(rights.moderate), configure: roles(rights.configure) },
    privateChannels: ids(
      change.privateChannels ?? settings.privateChannels,
      mostChannels,
      'refusal.too-many-channels',
    ),
    cooldown: { ask: pause(cooldown.ask), post: pause(cooldown.post) },
    ...(spoken !== undefined && { language: spoken }),
    timeZone: change.timeZone === undefined ? settings.timeZone : zoneOf(change.timeZone),
    keepLogDays: whole(
      change.keepLogDays ?? settings.keepLogDays,
      keepLog.least,
      keepLog.most,
      'refusal.keep-log',
    ),
    reviewCards: change.reviewCards ?? settings.reviewCards,
    hintChannels: ids(
      change.hintChannels ?? settings.hintChannels,
      mostChannels,
      'refusal.too-many-channels',
    ),
    classes: settings.classes,
    ...(told !== undefined && told !== null && { moderatorsChannel: channelId(told) }),
  };
}

const roles = (typed: readonly string[]) => ids(typed, mostRoles, 'refusal.too-many-roles');

const channelId = (typed: string) => ids([typed], 1, 'refusal.too-many-channels')[0] ?? typed;

const pause = (typed: number) => whole(typed, 0, longestPause, 'refusal.pause');

function languageOf(typed: string | null): string | undefined {
  if (typed === null) return undefined;
  if (locales.includes(typed)) return typed;
  throw new Refusal('refusal.bot-language', {
    typed: say.typed(shortened(typed)),
    languages: list(locales.map(say.name)),
  });
}

/** As people type it: `europe/berlin`, or just `berlin`, is `Europe/Berlin`. */
function zoneOf(typed: string): string {
  const name = typed.trim();
  const zones = Intl.supportedValuesOf('timeZone');
  const known = zones.find((zone) => zone.toLowerCase() === name.toLowerCase());
  if (known !== undefined) return known;
  // A city says which zone is meant, where only one is called after it.
  const city = `/${name.toLowerCase().replaceAll(/\s+/g, '_')}`;
  const [only, ...others] = zones.filter((zone) => zone.toLowerCase().endsWith(city));
  if (only !== undefined && others.length === 0) return only;
  // The list has one name for each zone, and there are others, such as UTC or Asia/Calcutta.
  if (name.length <= 60 && isTimeZone(name)) return name;
  throw new Refusal('refusal.time-zone', { typed: say.typed(shortened(typed)) });
}

function isSame(before: Settings, after: Settings, name: string): boolean {
  const [first, second] = [before, after].map((settings) => new Map(Object.entries(settings)).get(name));
  return JSON.stringify(first) === JSON.stringify(second);
}
