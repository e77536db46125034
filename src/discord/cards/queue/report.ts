import type { Card } from '../../../cards/card.ts';
import { requestLimits } from '../../../cards/limits.ts';
import { say } from '../../../answer/say.ts';
import { notice } from '../../card/card.ts';
import { field, textInput } from '../../card/form-field.ts';
import type { Desk } from '../../desk.ts';
import { memberOf } from '../../member.ts';
import { respond, respondWithForm } from '../../respond.ts';
import type { Press } from '../../send.ts';
import type { CardPress } from '../card-press.ts';
import type { CardPart } from '../part.ts';

const wrong = 'wrong';
const pattern = /^crd;report;([0-9A-HJKMNP-TV-Z]{8})$/;
const formId = (card: Card['id']) => `crd;report;${card}`;

/** Report, on a posted card: a form asks what is wrong with it. Whoever may see the button may use it. */
export function pressReport(to: Press, desk: Desk, { card }: CardPress): Promise<void> {
  return respondWithForm(to, desk, async () => {
    memberOf(to, desk);
    const { labels } = desk.wordingFor(to.locale);
    return {
      custom_id: formId(card),
      title: labels['form.report'],
      components: [
        field(
          labels['form.wrong'],
          textInput(wrong, { most: requestLimits.claim, paragraph: true, required: true }),
          labels['hint.request'],
        ),
      ],
    };
  });
}

/** The form of it. */
export const reporting: CardPart = {
  submit(to, desk) {
    const card = pattern.exec(to.customId)?.[1];
    if (card === undefined) return undefined;
    return respond(to, desk, { hidden: true }, async () => {
      await desk.app.reportCard(memberOf(to, desk), {
        card,
        words: to.fields.getTextInputValue(wrong),
        channel: to.channelId ?? '',
      });
      const lines = [say.label('request.reported'), say.label('request.nobody-sees')];
      return notice(
        lines.map((label) => ({ role: 'text', pieces: [label] })),
        desk.wordingFor(to.locale),
      );
    });
  },
};
