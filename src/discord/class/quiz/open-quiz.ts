import { quizLimits } from '../../../classroom/limits.ts';
import { questionKinds, type QuestionKind } from '../../../classroom/quiz/question.ts';
import { list } from '../../../answer/sheet.ts';
import { say } from '../../../answer/say.ts';
import type { Class } from '../../../guild/class.ts';
import type { Member } from '../../../guild/member.ts';
import { Refusal } from '../../../refusal.ts';
import { accents, container, ids, pressButton, rows, text } from '../../card/component.ts';
import { channels, fill, moment } from '../../card/fill.ts';
import { textOf } from '../../card/passage-text.ts';
import { lackingIn } from '../../config/lacking.ts';
import type { Desk } from '../../desk.ts';
import { chosenOf } from '../../library/chosen.ts';
import { memberOf } from '../../member.ts';
import { respond, respondByChange } from '../../respond.ts';
import type { Outcome } from '../../outcome.ts';
import type { Answerable, Press } from '../../send.ts';
import { chooseClass } from '../choose-class.ts';
import { classIdIn, numberIn, packsIn } from '../given.ts';
import type { ClassPart } from '../part.ts';
import { taught, taughtOne } from '../taught.ts';
import { worksId } from '../works-id.ts';
import { closedPacks } from './closed-packs.ts';
import { quizCard } from './quiz-card.ts';
import { quizChannel } from './quiz-channel.ts';
import { quizId, quizPressOf, type QuizPress, type QuizWish } from './quiz-id.ts';

/** What /class quiz takes. */
type Options = {
  readonly pack?: string | undefined;
  readonly questions?: number | undefined;
  readonly minutes?: number | undefined;
  readonly kind?: QuestionKind | undefined;
};

/** /class quiz: a card with the quiz as it would be opened. */
export function runQuiz(to: Answerable, desk: Desk, options: Options): Promise<void> {
  return respond(to, desk, { hidden: true }, async () => {
    const member = memberOf(to, desk);
    const [first, ...others] = await taught(member, desk);
    const wish: QuizWish = {
      questions: options.questions ?? quizLimits.questions.usual,
      minutes: options.minutes ?? quizLimits.minutes.usual,
      kinds: options.kind === undefined ? questionKinds : [options.kind],
      packs: await packsIn(member, desk, options.pack),
    };
    if (others.length > 0)
      return chooseClass([first, ...others], quizId({ do: 'class', wish }), desk.wordingFor(to.locale));
    return preview(to, desk, member, first, wish);
  });
}

/** The card of a quiz that is not opened yet. */
export const quizPart: ClassPart = {
  press(to, desk) {
    const press = quizPressOf(to.customId);
    if (press === undefined) return undefined;
    return respondByChange(to, desk, async () => {
      const member = memberOf(to, desk);
      const wish = wished(press, to);
      if (wish.class === undefined) throw new Refusal('refusal.old-button');
      const its = await taughtOne(member, desk, wish.class);
      return press.do === 'open' ? open(to, desk, member, its, wish) : preview(to, desk, member, its, wish);
    });
  },
};

/** The quiz with what was chosen just now; what a select sent may be anything. */
function wished({ do: does, wish }: QuizPress, to: Press): QuizWish {
  const values = to.isStringSelectMenu() ? to.values : [];
  switch (does) {
    case 'class':
      return { ...wish, class: classIdIn(chosenOf(to)) };
    case 'packs':
      return { ...wish, packs: values.slice(0, quizLimits.packs) };
    case 'kinds':
      return { ...wish, kinds: questionKinds.filter((kind) => values.includes(kind)) };
    case 'questions':
      return { ...wish, questions: numberIn(chosenOf(to), quizLimits.questions.most) };
    case 'minutes':
      return { ...wish, minutes: numberIn(chosenOf(to), quizLimits.minutes.most) };
    case 'open':
      return wish;
  }
}

/** For how long a card opens no second quiz, in seconds. */
const pauseBetween = 60;

const kindsOf = ({ kinds }: QuizWish) => (kinds.length === questionKinds.length ? {} : { kinds });

async function preview(
  to: Answerable,
  desk: Desk,
  member: Member,
  its: Class,
  typed: QuizWish,
): Promise<Outcome> {
  const { app } = desk;
  const { scope, roles, channels: where, at } = member;
  const { classes } = await app.settings(scope);
  const channel = quizChannel(member, its, classes, to.guild);
  const wish: QuizWish = { ...typed, class: its.id };
  const around = where[0] === channel ? where : [channel, ...its.channels];
  const [found, packs, theirs] = await Promise.all([
    app.previewQuiz(member, its.id, { packs: wish.packs, ...kindsOf(wish) }),
    app.openPacks({ scope, roles, channels: where, at, pack: null }),
    app.openPacks({ scope, roles: its.students, channels: around, at, pack: null }),
  ]);
  const used = packs.filter(({ id }) => wish.packs.length === 0 || wish.packs.includes(id));
  return quizCard({
    class: its,
    wish,
    found,
    packs,
    closed: closedPacks(used, theirs, its),
    channel,
    wording: desk.wordingFor(to.locale),
  });
}

async function open(to: Press, desk: Desk, member: Member, its: Class, wish: QuizWish): Promise<Outcome> {
  const { app } = desk;
  const { classes } = await app.settings(member.scope);
  const channel = quizChannel(member, its, classes, to.guild);
  // Its message is sent a moment later, so that what is in the way of it is said now.
  const lacking = lackingIn(to.guild, channel);
  if (lacking.length > 0)
    throw new Refusal('refusal.channel-lacks', { permissions: list(lacking.map((key) => say.label(key))) });
  // Whoever presses twice means one quiz: the card says that it is open from then on. Where it was refused, another choice is another.
  if (desk.wait(`quiz ${to.message.id} ${to.customId}`, member.at, pauseBetween) !== undefined)
    throw new Refusal('refusal.quiz-twice', { command: say.name('/class quiz') });
  const { questions, minutes, packs } = wish;
  const quiz = await app.openQuiz(member, its.id, { packs, questions, minutes, channel, ...kindsOf(wish) });
  desk.quizNews.tell();
  const wording = desk.wordingFor(to.locale);
  const slots = { channel: channels([channel]), time: moment(quiz.closes, 'f') };
  const note = textOf(
    [{ role: 'note', pieces: [say.label('class.quiz-then', { command: say.name('/class quizzes') })] }],
    wording,
  );
  return {
    components: [
      container(accents.answer, [
        text(ids.notes, `${fill('class.quiz-opened', slots, wording)}\n${note}`),
        ...rows(pressButton(worksId({ to: 'quizzes', class: its.id }), wording.labels['button.quizzes'])),
      ]),
    ],
  };
}
