import type { Line } from '../../../answer/piece.ts';
import { say } from '../../../answer/say.ts';
import type { ListedHandIn } from '../../../classroom/hand-in/hand-in.ts';
import { Refusal } from '../../../refusal.ts';
import { styles } from '../../../references/references.ts';
import { today, type Desk } from '../../desk.ts';
import { chosenOf } from '../../library/chosen.ts';
import { memberOf } from '../../member.ts';
import { respond, respondByChange } from '../../respond.ts';
import type { Outcome } from '../../outcome.ts';
import type { Press } from '../../send.ts';
import { fileMessage } from '../file-message.ts';
import type { ClassPart } from '../part.ts';
import { taughtOne } from '../taught.ts';
import { handInCard, pageOfHandIn } from './handed-in-card.ts';
import { handInPressOf, pickPressOf, type HandInPress } from './hand-in-id.ts';
import { taskOf } from './tasks.ts';

/** One thing that was handed in: the styles and formats that it can be opened in, and the file. */
export const handInPart: ClassPart = {
  press(to, desk) {
    const picked = pickPressOf(to.customId);
    if (picked !== undefined)
      return respondByChange(to, desk, async () =>
        shown(to, desk, { ...picked, handIn: chosenOf(to), style: styles[0] }),
      );
    const press = handInPressOf(to.customId);
    if (press === undefined) return undefined;
    if (press.do === 'style')
      return respondByChange(to, desk, async () =>
        shown(to, desk, { ...press, style: styles.find((each) => each === chosenOf(to)) ?? press.style }),
      );
    const { do: format } = press;
    return respond(to, desk, { hidden: true }, () => opened(to, desk, { ...press, do: format }));
  },
};

async function shown(to: Press, desk: Desk, press: Omit<HandInPress, 'do'>): Promise<Outcome> {
  const member = memberOf(to, desk);
  const its = await taughtOne(member, desk, press.class);
  const assignment = await taskOf(desk, member, its, press.assignment);
  const wording = desk.wordingFor(to.locale);
  const all = await desk.app.handIns(member, press.assignment);
  const handIn = handInOf(all, press.handIn);
  const page = pageOfHandIn(all, handIn.id, wording);
  return handInCard({ class: its, assignment, handIn, page, style: press.style }, wording);
}

/** @throws Refusal `refusal.no-hand-in` where its student has withdrawn it, or handed in another */
function handInOf(all: readonly ListedHandIn[], id: HandInPress['handIn']): ListedHandIn {
  const found = all.find((each) => each.id === id);
  if (found === undefined) throw new Refusal('refusal.no-hand-in');
  return found;
}

/** The file, for whoever pressed alone. */
async function opened(
  to: Press,
  desk: Desk,
  { do: format, handIn, style }: HandInPress & { readonly do: Exclude<HandInPress['do'], 'style'> },
): Promise<Outcome> {
  const wording = desk.wordingFor(to.locale);
  const file = await desk.app.readHandIn(memberOf(to, desk), handIn, {
    format,
    style,
    locale: wording.language,
    accessed: today(desk),
  });
  const gone: readonly Line[] =
    file.without === 0
      ? []
      : [{ role: 'note', pieces: [say.label('notebook.without', { number: say.number(file.without) })] }];
  return fileMessage(file, [{ role: 'text', pieces: [say.label('class.hand-in-file')] }, ...gone], wording);
}
