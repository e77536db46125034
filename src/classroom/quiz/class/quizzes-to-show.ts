import { settingsOf } from '../../../guild/act.ts';
import type { Classwork } from '../../classwork.ts';
import type { Needs } from '../../needs.ts';

/** What the messages of class quizzes are to show, for whoever sends them. */
export function showingQuizzes({
  classroom,
  store,
}: Pick<Needs, 'classroom' | 'store'>): Pick<
  Classwork,
  'quizzesToShow' | 'quizShown' | 'quizzesToEnd' | 'quizEnded'
> {
  return {
    async quizzesToShow(at, atMost) {
      const due = await classroom.quizzesToShow(at, atMost);
      const shown = due.map(async (each) => {
        const { classes, language } = await settingsOf(store, each.scope);
        const its = classes.find(({ id }) => id === each.quiz.class);
        // What a crash left of a class that has ended is swept; from then on it is among those to end.
        if (its === undefined) return [];
        return [{ ...each, class: { name: its.name }, ...(language !== undefined && { language }) }];
      });
      return (await Promise.all(shown)).flat();
    },
    quizShown: (scope, id, shown) => classroom.quizShown(scope, id, shown),
    quizzesToEnd: async (atMost) =>
      Promise.all(
        (await classroom.quizzesToEnd(atMost)).map(async (each) => {
          const { language } = await settingsOf(store, each.scope);
          return { ...each, ...(language !== undefined && { language }) };
        }),
      ),
    quizEnded: (scope, id) => classroom.quizEnded(scope, id),
  };
}
