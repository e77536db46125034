import { ComponentType, type APIMessageTopLevelComponent, type ModalSubmitInteraction } from 'discord.js';
import type { Line } from '../../../answer/piece.ts';
import { say } from '../../../answer/say.ts';
import type { Requested } from '../../../cards/carding.ts';
import { requestLimits } from '../../../cards/limits.ts';
import { accents, container, ids, rows, separator, text } from '../../card/component.ts';
import { field, textInput } from '../../card/form-field.ts';
import { textOf } from '../../card/passage-text.ts';
import { readCard } from '../../card/read-card.ts';
import { classIn } from '../../../guild/class.ts';
import type { Member } from '../../../guild/member.ts';
import { defaultSettings } from '../../../guild/settings.ts';
import type { Desk } from '../../desk.ts';
import { memberOf } from '../../member.ts';
import { timeZoneOf } from '../../posts/gone.ts';
import { respond, respondWithForm, type Form } from '../../respond.ts';
import type { Outcome } from '../../outcome.ts';
import type { Answerable, Press } from '../../send.ts';
import { beginningOf } from '../../words/beginning.ts';
import { askId } from './ask-id.ts';
import { historyButton, moreButton, passageButtons } from '../shown/card-buttons.ts';
import { comparedLines } from '../find/match-lines.ts';
import type { CardPart } from '../part.ts';
import { rawOf } from '../make/save.ts';
import { shownCard } from '../shown/shown-card.ts';

/** What /card request and its form are asked. */
type Options = { readonly claim: string; readonly tell?: boolean | undefined };

/** /card request. */
export function runRequest(to: Answerable, desk: Desk, options: Options): Promise<void> {
  return respond(to, desk, { hidden: true }, () => requested(to, desk, options));
}

/** Ask moderators for a source: a button, and its form. */
export const asking: CardPart = {
  press(to, desk) {
    if (to.customId !== askId) return undefined;
    return respondWithForm(to, desk, () => requestForm(to, desk));
  },
  submit(to, desk) {
    if (to.customId !== askId) return undefined;
    return runRequest(to, desk, {
      claim: to.fields.getTextInputValue(fields.claim),
      tell: tellIn(to),
    });
  },
};

const fields = { claim: 'claim', tell: 'tell' } as const;
const told = { yes: 'yes', no: 'no' } as const;

const tellIn = (to: ModalSubmitInteraction) =>
  to.fields.getStringSelectValues(fields.tell).includes(told.yes);

/** @throws Refusal outside of servers, where nobody moderates */
async function requestForm(to: Press, desk: Desk): Promise<Form> {
  const inClass = await isInClass(memberOf(to, desk), desk);
  const { labels } = desk.wordingFor(to.locale);
  const asked = readCard(rawOf(to)).question ?? '';
  return {
    custom_id: askId,
    title: labels['form.request'],
    components: [
      field(
        labels['form.claim'],
        textInput(fields.claim, {
          most: requestLimits.claim,
          value: beginningOf(asked, requestLimits.claim),
          paragraph: true,
          required: true,
        }),
        labels['hint.request'],
      ),
      field(
        labels['form.tell'],
        {
          type: ComponentType.StringSelect,
          custom_id: fields.tell,
          min_values: 1,
          max_values: 1,
          required: true,
          options: [
            { value: told.yes, label: labels['form.tell-yes'], default: true },
            { value: told.no, label: labels['form.tell-no'] },
          ],
        },
        labels[inClass ? 'hint.tell-class' : 'hint.tell'],
      ),
    ],
  };
}

/** Puts a claim into the moderators' queue, and shows a card that is about it already. */
async function requested(to: Answerable, desk: Desk, { claim, tell = false }: Options): Promise<Outcome> {
  const member = memberOf(to, desk);
  const [result, [match], inClass] = await Promise.all([
    desk.app.requestCard(member, { words: claim, tell, channel: to.channelId ?? '' }),
    // What is asked for waits, whether or not a card can be looked for just now.
    desk.app.matchCards({ ...member, pack: null }, claim, 1).catch(() => []),
    isInClass(member, desk),
  ]);
  const wording = desk.wordingFor(to.locale);
  const lines: readonly Line[] = [
    { role: 'text', pieces: [waitsLabel(result)] },
    { role: 'note', pieces: [toldLabel({ tell, inClass })] },
    { role: 'note', pieces: [say.label('request.nobody-sees')] },
    ...(match === undefined ? [] : comparedLines(match)),
  ];
  const said = textOf(lines, wording);
  if (match === undefined) return { components: [container(accents.silence, [text(ids.notes, said)])] };
  const { card } = match;
  const timeZone = await timeZoneOf(member.scope, desk);
  const shown = shownCard({
    card,
    wording,
    timeZone,
    forAll: false,
    foot: said,
    rowsFor: (on) =>
      rows([
        ...passageButtons(card, on, wording),
        ...moreButton(card, on, wording),
        ...historyButton(card, wording),
      ]),
  });
  return { ...shown, components: footFirst(shown.components) };
}

/** What was done stands above the card, which is laid out so that there is room for it. */
function footFirst(
  components: readonly APIMessageTopLevelComponent[],
): readonly APIMessageTopLevelComponent[] {
  return components.map((each) => {
    if (each.type !== ComponentType.Container) return each;
    const foot = each.components.filter(({ id }) => id === ids.postedBy);
    const others = each.components.filter(({ id }) => id !== ids.postedBy);
    return { ...each, components: [...foot, separator(ids.separator + 20), ...others] };
  });
}

/** Whether somebody asks in a class's channel, as far as it is known in time. */
async function isInClass({ scope, channels }: Member, { settings }: Desk): Promise<boolean> {
  const { classes } = (await settings.sure(scope)) ?? defaultSettings;
  return classIn(classes, channels) !== undefined;
}

/** How they learn of an answer: in a class's channel nobody is called. */
function toldLabel({ tell, inClass }: { readonly tell: boolean; readonly inClass: boolean }) {
  const command = say.name('/card find');
  if (!tell) return say.label('request.not-told', { command });
  return inClass ? say.label('request.told-directly', { command }) : say.label('request.told');
}

function waitsLabel({ joined }: Requested) {
  if (joined === 0) return say.label('request.waits');
  if (joined === 1) return say.label('request.joined-one');
  return say.label('request.joined', { number: say.number(joined) });
}
