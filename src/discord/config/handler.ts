import type { ModalSubmitInteraction } from 'discord.js';
import type command from '../../../commands/config.ts';
import type { Member } from '../../guild/member.ts';
import type { SettingsChange } from '../../guild/settings.ts';
import { Refusal } from '../../refusal.ts';
import type { Desk } from '../desk.ts';
import { memberOf } from '../member.ts';
import { respond, respondByChange, respondWithForm, type Outcome } from '../respond.ts';
import type { Answerable, Press } from '../send.ts';
import type { ServerHandler } from '../server-handler.ts';
import { settingsPanel, asAsked } from './panel.ts';
import { configPressOf, family, type ConfigPress } from './press.ts';
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
      if ('set' in press) return changed(member, desk, to, chosen(press, to));
      return press.show === 'log' ? logPage(member, desk, to, press.page) : panel(member, desk, to);
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

async function panel(member: Member, desk: Desk, to: Answerable): Promise<Outcome> {
  const settings = await settingsFor(member, desk);
  desk.settings.changed(member.scope, settings);
  return { components: settingsPanel(stillThere(settings, to.guild), desk.wordingFor(to.locale)) };
}

async function changed(member: Member, desk: Desk, to: Answerable, change: SettingsChange): Promise<Outcome> {
  const settings = await desk.app.configure(member, change);
  desk.settings.changed(member.scope, settings);
  return { components: settingsPanel(stillThere(settings, to.guild), desk.wordingFor(to.locale)) };
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
    case 'time-zone':
      throw new Refusal('refusal.old-button');
  }
}

/** A whole number that was chosen; what is none is none in the core either. */
const numberIn = (value: string) => (/^\d{1,6}$/.test(value) ? Number(value) : Number.NaN);

function typed(to: ModalSubmitInteraction): SettingsChange {
  const press = configPressOf(to.customId);
  if (press === undefined || !('set' in press) || press.set !== 'time-zone')
    throw new Refusal('refusal.old-button');
  return { timeZone: to.fields.getTextInputValue(timeZoneField) };
}
