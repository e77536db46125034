import type { ModalSubmitInteraction } from 'discord.js';
import type command from '../../../commands/config.ts';
import type { Member } from '../../guild/member.ts';
import type { Settings, SettingsChange } from '../../guild/settings.ts';
import { say } from '../../answer/say.ts';
import { list } from '../../answer/sheet.ts';
import { Refusal } from '../../refusal.ts';
import type { Desk } from '../desk.ts';
import { memberOf } from '../member.ts';
import { respond, respondByChange, respondWithForm } from '../respond.ts';
import type { Outcome } from '../outcome.ts';
import type { Answerable, Press } from '../send.ts';
import type { ServerHandler } from '../server-handler.ts';
import { cardsPanel, review } from './cards-panel.ts';
import { lackingIn } from './lacking.ts';
import { settingsPanel, asAsked } from './panel.ts';
import { configPressOf, family, isOfCards, type ConfigPress } from './press.ts';
import { logPage } from './log-page.ts';
import { timeZoneField, timeZoneForm } from './time-zone-form.ts';
import { stillThere } from './still-there.ts';

/** /config. Whether somebody may is looked up by the core, each time that something is shown or changed. */
export const config: ServerHandler<typeof command> = {
  family,
  run: (to, desk, { subcommand }) =>
    respond(to, desk, { hidden: true }, async () => {
      const member = memberOf(to, desk);
      return subcommand === 'log' ? logPage(member, desk, to, 0) : panel(member, desk, to);
    }),
  press: (to, desk) => {
    const press = configPressOf(to.customId);
    if (press !== undefined && 'set' in press && press.set === 'time-zone')
      return respondWithForm(to, desk, async () => {
        const { timeZone } = await settingsFor(memberOf(to, desk), desk);
        return timeZoneForm(timeZone, desk.wordingFor(to.locale));
      });
    return respondByChange(to, desk, async () => {
      const member = memberOf(to, desk);
      if (press === undefined) throw new Refusal('refusal.old-button');
      if ('set' in press) {
        const page = isOfCards(press) ? 'cards' : 'settings';
        return changed(member, desk, to, chosen(press, to), page);
      }
      return press.show === 'log'
        ? logPage(member, desk, to, press.page)
        : panel(member, desk, to, press.show);
    });
  },
  submit: (to, desk) => {
    const work = async () => changed(memberOf(to, desk), desk, to, typed(to));
    return to.isFromMessage() ? respondByChange(to, desk, work) : respond(to, desk, { hidden: true }, work);
  },
};

/** @throws Refusal where somebody may not change them: then there is no use in showing how */
async function settingsFor(member: Member, { app }: Desk) {
  const rights = await app.rights(member);
  if (!rights.includes('configure')) throw new Refusal('refusal.may-not-configure');
  return app.settings(member.scope);
}

type Page = 'settings' | 'cards';

async function panel(member: Member, desk: Desk, to: Answerable, page: Page = 'settings'): Promise<Outcome> {
  return shown(await settingsFor(member, desk), member, desk, to, page);
}

async function changed(
  member: Member,
  desk: Desk,
  to: Answerable,
  change: SettingsChange,
  page: Page = 'settings',
): Promise<Outcome> {
  return shown(await desk.app.configure(member, change), member, desk, to, page);
}

function shown(settings: Settings, { scope }: Member, desk: Desk, to: Answerable, page: Page): Outcome {
  desk.settings.changed(scope, settings);
  const wording = desk.wordingFor(to.locale);
  const there = stillThere(settings, to.guild);
  if (page === 'settings') return { components: settingsPanel(there, wording) };
  const { moderatorsChannel } = settings;
  const lacking = moderatorsChannel === undefined ? [] : lackingIn(to.guild, moderatorsChannel);
  return { components: cardsPanel({ ...there, lacking, readsMessages: desk.readsMessages }, wording) };
}

/** What a select changes; what it was sent may be anything, and the core looks at it. */
function chosen(press: Extract<ConfigPress, { readonly set: unknown }>, to: Press): SettingsChange {
  const values = to.isAnySelectMenu() ? to.values : [];
  const [value = ''] = values;
  switch (press.set) {
    case 'role':
      return { rights: { [press.right]: values } };
    case 'channels':
      return { privateChannels: values };
    case 'ask':
    case 'post':
      return { cooldown: { [press.set]: numberIn(value) } };
    case 'keep-log':
      return { keepLogDays: numberIn(value) };
    case 'language':
      return { language: value === asAsked ? null : value };
    case 'review':
      return { reviewCards: value === review.on };
    case 'moderators':
      return { moderatorsChannel: writable(to, values[0]) };
    case 'hints':
      return { hintChannels: values };
    case 'time-zone':
      throw new Refusal('refusal.old-button');
  }
}

/** Where moderators are told is a channel that the bot may write in, so that it is found out now and not by silence. */
function writable({ guild }: Press, channel: string | undefined): string | null {
  if (channel === undefined) return null;
  const lacking = lackingIn(guild, channel);
  if (lacking.length === 0) return channel;
  throw new Refusal('refusal.channel-lacks', { permissions: list(lacking.map((key) => say.label(key))) });
}

/** A whole number that was chosen; what is none is none in the core either. */
const numberIn = (value: string) => (/^\d{1,6}$/.test(value) ? Number(value) : Number.NaN);

function typed(to: ModalSubmitInteraction): SettingsChange {
  const press = configPressOf(to.customId);
  if (press === undefined || !('set' in press) || press.set !== 'time-zone')
    throw new Refusal('refusal.old-button');
  return { timeZone: to.fields.getTextInputValue(timeZoneField) };
}
