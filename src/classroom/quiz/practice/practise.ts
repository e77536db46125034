import { inTurn } from '../../../guild/turns.ts';
import type { Member } from '../../../guild/member.ts';
import { Refusal } from '../../../refusal.ts';
import { askedNow } from './asked-now.ts';
import { readingsHere } from '../choose/chosen-readings.ts';
import type { Classwork } from '../../classwork.ts';
import type { Needs } from '../../needs.ts';
import { afterAnswer, isForgotten, type Practised } from './practised.ts';
import type { Pupil } from '../../pupil.ts';
import { askQuestion, judgeAnswer, wordsIn } from '../ask-question.ts';
import { choiceOrder } from '../choose/by-hash.ts';
import { nextQuestion, standing } from './next-question.ts';
import { isTurnOf, timesOf, turnOf } from './turn.ts';
import { ofKinds, type Pools } from '../choose/question-pool.ts';
import { pupilAdding, pupilHere } from '../../class/who.ts';

/** Practising: by oneself, seen by nobody else, and forgotten when asked to. */
export function practising(
  needs: Needs & { readonly pools: Pools },
): Pick<Classwork, 'practise' | 'answerPractice' | 'forgetPractice'> {
  const { act, classroom, pools } = needs;
  const inOrder = inTurn();

  const asking = async (member: Member, pack: string | null | undefined) => {
    const { readings, open } = await readingsHere(needs, member, pack);
    return { pool: await pools(member.scope, readings), words: wordsIn(open.readings, open.sample) };
  };
  const kept = async (of: Pupil, at: number): Promise<readonly Practised[]> => {
    const all = await classroom.practised(of);
    const over = all.filter((each) => isForgotten(each, at));
    if (over.length > 0)
      await classroom.dropPractised(
        of,
        over.map(({ question }) => question),
      );
    return all.filter((each) => !over.includes(each));
  };

  return {
    practise: (member, { pack, kinds, except }) =>
      act.look(member, undefined, async (acting) => {
        const { pool, words } = await asking(member, pack);
        const of = await pupilAdding(needs, acting);
        const practised = await kept(of, member.at);
        const isAsked = await askedNow(needs, member.scope, member.at);
        const questions = ofKinds(pool.questions, kinds).filter((each) => !isAsked(each));
        const left = standing(questions, practised, member.at);
        const next = nextQuestion(left, of.pupil, except);
        const before = practised.find(({ question }) => question === next?.id);
        const turn = next && turnOf(next, before?.times ?? 0);
        const asked = next && askQuestion(next, choiceOrder(next, seedOf(of, turn)), words);
        return {
          ...(asked &&
            turn !== undefined && { next: { ...asked, turn, ...(before && { box: before.box }) } }),
          due: left.due.length,
          questions: questions.length,
          ...(left.due.length === 0 && left.nextDue !== undefined && { nextDue: left.nextDue }),
        };
      }),

    answerPractice: (member, { pack, question: id, turn, choice }) =>
      act.look(member, undefined, async (acting) => {
        const { pool, words } = await asking(member, pack);
        const of = await pupilAdding(needs, acting);
        const question = pool.byId.get(id);
        if (question === undefined || !isTurnOf(question, turn)) throw new Refusal('refusal.question-gone');
        if ((await askedNow(needs, member.scope, member.at))(question))
          throw new Refusal('refusal.question-in-quiz');
        const order = choiceOrder(question, seedOf(of, turn));
        const judged = order.includes(choice) ? judgeAnswer(question, order, choice, words) : undefined;
        if (judged === undefined) throw new Refusal('refusal.question-gone');
        // Of two presses of one button, the first counts.
        return inOrder(`${of.scope} ${of.pupil}`, async () => {
          const before = (await classroom.practised(of)).find((each) => each.question === id);
          if ((before?.times ?? 0) !== timesOf(turn)) throw new Refusal('refusal.answered-already');
          const after = afterAnswer(id, before, judged.chosen === judged.right, member.at);
          await classroom.putPractised(of, after);
          return { ...judged, box: after.box, due: after.due };
        });
      }),

    forgetPractice: (member) =>
      act.look(member, undefined, async (acting) =>
        classroom.forgetPractised(await pupilHere(needs, acting)),
      ),
  };
}

function seedOf({ pupil }: Pupil, turn: number | undefined): string {
  return `practice ${pupil} ${turn}`;
}
