import { randomInt } from 'node:crypto';
import type { DocumentFormat } from '../../../classroom/document.ts';
import { quizLimits } from '../../../classroom/limits.ts';
import type { Line } from '../../../answer/piece.ts';
import { say } from '../../../answer/say.ts';
import type { Class } from '../../../guild/class.ts';
import type { Member } from '../../../guild/member.ts';
import { Refusal } from '../../../refusal.ts';
import { styles } from '../../../references/references.ts';
import { today, type Desk } from '../../desk.ts';
import { chosenOf } from '../../library/chosen.ts';
import { memberOf } from '../../member.ts';
import { respond, respondByChange } from '../../respond.ts';
import type { Outcome } from '../../outcome.ts';
import type { Answerable, Press } from '../../send.ts';
import { chooseClass } from '../choose-class.ts';
import { fileMessage } from '../file-message.ts';
import { classIdIn, numberIn, packsIn } from '../given.ts';
import type { ClassPart } from '../part.ts';
import { taught, taughtOne } from '../taught.ts';
import { handoutCard } from './handout-card.ts';
import { handoutId, handoutPressOf, mostSeed, type HandoutPress, type HandoutWish } from './handout-id.ts';
import { showsTheSame } from './shows-the-same.ts';

/** What /class handout takes. */
type Options = {
  readonly pack?: string | undefined;
  readonly questions?: number | undefined;
  readonly format?: DocumentFormat | undefined;
};

/** A wish whose class is known. */
type Wished = HandoutWish & { readonly class: Class['id'] };

/** /class handout: a card with the handout as it would be made, or at once the file where a format is named. */
export function runHandout(to: Answerable, desk: Desk, options: Options): Promise<void> {
  return respond(to, desk, { hidden: true }, async () => {
    const member = memberOf(to, desk);
    const [first, ...others] = await taught(member, desk);
    const wish: HandoutWish = {
      questions: options.questions ?? quizLimits.questions.usual,
      style: styles[0],
      seed: randomInt(mostSeed + 1),
      packs: await packsIn(member, desk, options.pack),
    };
    if (others.length > 0)
      return chooseClass([first, ...others], handoutId({ do: 'class', wish }), desk.wordingFor(to.locale));
    const wished: Wished = { ...wish, class: first.id };
    return options.format === undefined
      ? preview(to, desk, member, wished)
      : file(to, desk, member, wished, options.format);
  });
}

/** The card of a handout that is not made yet. */
export const handoutPart: ClassPart = {
  press(to, desk) {
    const press = handoutPressOf(to.customId);
    if (press === undefined) return undefined;
    const { do: does } = press;
    if (does === 'pdf' || does === 'docx' || does === 'markdown')
      return respond(to, desk, { hidden: true }, async () =>
        file(to, desk, memberOf(to, desk), withClass(press.wish), does),
      );
    return respondByChange(to, desk, async () =>
      preview(to, desk, memberOf(to, desk), withClass(chosen(press, to))),
    );
  },
};

/** The handout with what was chosen just now; what a select sent may be anything. */
function chosen({ do: does, wish }: HandoutPress, to: Press): HandoutWish {
  switch (does) {
    case 'class':
      return { ...wish, class: classIdIn(chosenOf(to)) };
    case 'packs':
      return { ...wish, packs: to.isStringSelectMenu() ? to.values.slice(0, quizLimits.packs) : [] };
    case 'count':
      return { ...wish, questions: numberIn(chosenOf(to), quizLimits.questions.most) };
    case 'style':
      return { ...wish, style: styles.find((each) => each === chosenOf(to)) ?? wish.style };
    case 'other':
      return { ...wish, seed: (wish.seed + 1) % (mostSeed + 1) };
    case 'markdown':
    case 'docx':
    case 'pdf':
      return wish;
  }
}

function withClass(wish: HandoutWish): Wished {
  if (wish.class === undefined) throw new Refusal('refusal.old-button');
  return { ...wish, class: wish.class };
}

async function preview(to: Answerable, desk: Desk, member: Member, wish: Wished): Promise<Outcome> {
  const { app, handoutPage } = desk;
  const { scope, roles, channels, at } = member;
  const { packs, questions, seed, style } = wish;
  // A link opens to whoever has it: it is made for whoever teaches the class, of packs that are open to them.
  const its = await taughtOne(member, desk, wish.class);
  const [found, open] = await Promise.all([
    app.previewQuiz(member, its.id, { packs }),
    app.openPacks({ scope, roles, channels, at, pack: null }),
  ]);
  return handoutCard({
    class: its,
    wish,
    found,
    packs: open,
    page: showsTheSame(packs, open)
      ? handoutPage?.({ scope, wish: { packs, questions, seed, style } })
      : undefined,
    wording: desk.wordingFor(to.locale),
  });
}

/** The file, for whoever asked alone. */
async function file(
  to: Answerable,
  desk: Desk,
  member: Member,
  { class: of, ...wish }: Wished,
  format: DocumentFormat,
): Promise<Outcome> {
  const wording = desk.wordingFor(to.locale);
  const made = await desk.app.handoutFile(member, of, {
    ...wish,
    locale: wording.language,
    accessed: today(desk),
    format,
  });
  const gone: readonly Line[] =
    made.without === 0
      ? []
      : [{ role: 'note', pieces: [say.label('notebook.without', { number: say.number(made.without) })] }];
  return fileMessage(made, [{ role: 'text', pieces: [say.label('class.handout-file')] }, ...gone], wording);
}
