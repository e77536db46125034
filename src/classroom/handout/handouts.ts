import { say } from '../../answer/say.ts';
import { byLink, type GuildScope } from '../../library/asker.ts';
import { dayIn } from '../../library/day-in.ts';
import { displayOf } from '../../library/display.ts';
import { isOpenOn } from '../../library/open-packs.ts';
import type { Pack } from '../../library/pack.ts';
import { Refusal } from '../../refusal.ts';
import type { Article } from '../../library/article.ts';
import { chosenFrom, readingsOf, type ChosenReadings } from '../quiz/choose/chosen-readings.ts';
import { checkedPacks, wholeIn } from '../quiz/class/checked-wish.ts';
import type { HandoutWish } from './handout-wish.ts';
import type { Classwork } from '../classwork.ts';
import type { Document } from '../document.ts';
import { handoutDocument } from './handout.ts';
import { quizLimits } from '../limits.ts';
import { madeFile } from '../made-file.ts';
import type { Needs } from '../needs.ts';
import type { Pools } from '../quiz/choose/question-pool.ts';
import { judgeAnswer, wordsIn } from '../quiz/ask-question.ts';
import { choiceOrder } from '../quiz/choose/by-hash.ts';
import { chooseQuestions } from '../quiz/choose/choose-questions.ts';
import { withinExcerpt } from '../quiz/choose/within-excerpt.ts';
import { demandTeaching } from '../class/who.ts';

/** Passages and questions of packs on paper. */
export function handingOut(
  needs: Needs & { readonly pools: Pools },
): Pick<Classwork, 'handout' | 'handoutFile' | 'handoutByLink'> {
  const { act, pools, readings, store } = needs;

  const made = async (scope: GuildScope, chosen: ChosenReadings, wish: HandoutWish): Promise<Document> => {
    const number = wholeIn(wish.questions, quizLimits.questions, 'refusal.quiz-questions');
    const { questions } = await pools(scope, chosen.readings);
    const words = wordsIn(chosen.readings, chosen.sample);
    const seed = `handout ${wish.seed}`;
    const excerpts = new Map<Article['id'], string>(
      chosen.readings.flatMap(({ article: { id, facts, text } }) =>
        displayOf(facts, chosen) === 'whole' ? [] : [[id, text]],
      ),
    );
    // Some more than wanted: of what may be shown in part only, not every passage can be printed.
    const some = chooseQuestions(questions, chosen.readings, 2 * number, seed);
    const shown = withinExcerpt(some, excerpts).flatMap(
      (each) => judgeAnswer(each, choiceOrder(each, seed), 0, words) ?? [],
    );
    if (shown.length < number)
      throw new Refusal('refusal.too-few-questions', { number: say.number(shown.length) });
    const { packs } = await store.shelving(scope);
    return handoutDocument({
      ...wish,
      questions: shown.slice(0, number),
      packs: packs.filter(({ id }) => wish.packs.includes(id)),
      sample: chosen.sample,
    });
  };

  const forTeacher: Classwork['handout'] = (member, of, wish) =>
    act.look(member, undefined, async (acting) => {
      demandTeaching(acting, of);
      return made(acting.scope, await readingsOf(needs, member, checkedPacks(wish.packs)), wish);
    });

  return {
    handout: forTeacher,
    handoutFile: async (member, of, wish) => {
      const document = await forTeacher(member, of, wish);
      return madeFile(needs, document, { called: `handout-${wish.accessed}`, format: wish.format });
    },
    async handoutByLink(scope, at, wish) {
      // A teacher was given these packs: so is whoever has the link. Without packs it is what is open to everybody.
      const open = await readings(wish.packs.length === 0 ? byLink(scope, at) : scope);
      const packs: readonly Pack['id'][] = checkedPacks(wish.packs);
      const { packs: all, timeZone } = await store.shelving(scope);
      // Days count as for whoever asks: a pack that closes is closed on paper, too.
      const closed = (id: Pack['id']) =>
        all.some((pack) => pack.id === id && !isOpenOn(pack, dayIn(timeZone, at)));
      if (packs.some((id) => !open.packs.includes(id) || closed(id))) return undefined;
      return made(scope, chosenFrom(open, packs), wish);
    },
  };
}
