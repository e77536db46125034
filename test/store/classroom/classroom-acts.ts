import { pupilOf, type Pupil } from '../../../src/classroom/pupil.ts';
import type { GuildScope } from '../../../src/library/asker.ts';
import type { Store } from '../../../src/store/store.ts';
import { action, noon, person } from '../guild/acts.ts';
import type { Act, Drawn } from '../guild/card-acts.ts';
import { answer, asked, assignment, entry, handIn, keyFor, opened, pupil, quiz } from './makers.ts';

/** The classes that there may be, and what is outside of them. */
const classes = ['CLASS1', 'CLASS2', undefined] as const;
const ids = ['CARD0001', 'CARD0002'] as const;

/** Whatever can be done in the classrooms of a server; what is not possible then does nothing. */
export function classroomActs(of: GuildScope, drawn: Drawn): readonly Act[] {
  const { about, other, user, when, named, reviewed, cardId: id } = drawn;
  const held = reviewed ? 'CLASS1' : classes[Number(user[0])];
  const ofClass = held ?? 'CLASS2';
  const log = (what: Parameters<typeof action>[0], on: string) => action(what, on, { by: user, at: when });
  const me = (store: Store) => pupil(store, user, { scope: of, of: held ?? null });
  /** They in the class that something is of. */
  const inClass = (store: Store, what: { readonly class: string } | undefined) =>
    pupil(store, user, { scope: of, of: what?.class ?? ofClass });
  const made = entry(`${user}${named}`, about, { at: when, tags: [named], ...(reviewed && { note: other }) });
  const name = reviewed ? { name: person(user).name } : {};
  const save = (
    is: string,
    change: (entries: readonly (typeof made)[]) => readonly (typeof made)[],
  ): Act => ({
    is,
    async make(store) {
      const whose = await me(store);
      const { entries, revision } = await store.classroom.notebook(whose);
      return store.classroom.saveNotebook(whose, { entries: change(entries), revision: revision + 1 });
    },
  });
  return [
    save('save a passage', (entries) => [...entries.filter((each) => each.id !== made.id), made]),
    save('put the last passage first', (entries) => [...entries.slice(-1), ...entries.slice(0, -1)]),
    save('take a passage out', (entries) => entries.slice(1)),
    {
      is: 'save over what was not read',
      make: async (store) => store.classroom.saveNotebook(await me(store), { entries: [made], revision: 1 }),
    },
    {
      is: 'practise',
      make: async (store) =>
        store.classroom.putPractised(await me(store), { question: other, box: 1, times: 1, due: when }),
    },
    {
      is: 'drop what was practised',
      make: async (store) => store.classroom.dropPractised(await me(store), [about]),
    },
    { is: 'practise no more', make: async (store) => store.classroom.forgetPractised(await me(store)) },
    {
      is: 'set an assignment',
      async make(store) {
        await store.classroom.classKey(of, ofClass, keyFor(of, ofClass));
        const set = assignment(id, { class: ofClass, title: named, by: person(user).name, at: when });
        return store.classroom.putAssignment(of, set, log('assignment-set', id));
      },
    },
    {
      is: 'remove an assignment',
      make: ({ classroom }) => classroom.removeAssignment(of, id, log('assignment-removed', id)),
    },
    {
      is: 'hand in',
      make: async (store) => {
        const whose = await inClass(store, await store.classroom.assignment(of, id));
        const { entries } = await store.classroom.notebook(whose);
        const copy = handIn(`${whose.pupil} ${id}`, id, whose, { entries, at: when, late: reviewed });
        return store.classroom.putHandIn(of, copy);
      },
    },
    { is: 'withdraw', make: async (store) => store.classroom.withdrawHandIn(await me(store), id) },
    {
      is: 'open a quiz',
      make: async (store) =>
        (await store.classroom.quiz(of, id)) === undefined &&
        opened(store, quiz(id, { class: ofClass, opened: when, closes: when + 60_000 }), of),
    },
    {
      is: 'close a quiz',
      make: async ({ classroom }) => {
        const { opened: at = noon } = (await classroom.quiz(of, id)) ?? {};
        return classroom.closeQuiz(of, id, at + 30_000, log('quiz-closed', id));
      },
    },
    {
      is: 'begin a quiz',
      make: async (store) => {
        const found = await store.classroom.quiz(of, id);
        const { pupil: whose } = await inClass(store, found);
        return store.classroom.beginQuiz(of, id, whose, (found?.opened ?? noon) + Number(user));
      },
    },
    {
      is: 'answer a quiz',
      make: async (store) => {
        const found = await store.classroom.quiz(of, id);
        const whose = await inClass(store, found);
        const { opened: at = noon } = found ?? {};
        const given = [0, 1, 2, 3].map((question) =>
          answer(whose, question, { ...name, at: at + 1 + question, choice: Number(user[0]) }),
        );
        const came = [];
        for (const each of reviewed ? given : given.slice(0, 1))
          came.push(await store.classroom.answerQuiz(of, id, each));
        return came;
      },
    },
    {
      is: 'show a quiz',
      make: async ({ classroom }) => {
        const [first] = await classroom.quizzesToShow(when, 1);
        const { scope = of, quiz: { id: shown } = { id }, progress, over = false } = first ?? {};
        const message = { message: user, begun: 0, finished: 0, ...progress, over };
        return classroom.quizShown(scope, shown, reviewed ? { ...message, lost: true } : message);
      },
    },
    {
      is: 'say that a quiz of an ended class is over',
      make: async ({ classroom }) => {
        const [first] = await classroom.quizzesToEnd(1);
        return classroom.quizEnded(first?.scope ?? of, first?.id ?? id);
      },
    },
    { is: 'take names away', make: ({ classroom }) => classroom.forgetNames(of, ofClass) },
    {
      is: 'ask without an answer',
      async make({ classroom }) {
        await classroom.classKey(of, ofClass, keyFor(of, ofClass));
        const more = reviewed ? ['100', '300', '400', '500', '600'] : [];
        for (const each of [user, ...more])
          await classroom.countUnanswered(
            of,
            ofClass,
            asked(each, [about, other], { scope: of, of: ofClass }),
          );
      },
    },
    {
      is: 'drop what was asked',
      make: ({ classroom }) => classroom.dropUnanswered(of, ofClass, '2026-03-16'),
    },
    {
      is: 'end a class',
      make: ({ classroom }) => classroom.endClass(of, ofClass, { action: log('class-ended', ofClass) }),
    },
  ];
}

/** All that can be read of the classrooms of a server. */
export async function readClassrooms({ classroom }: Store, of: GuildScope): Promise<unknown> {
  const pupils = classes.flatMap((held) =>
    ['100', '200'].map((user): Pupil => ({
      scope: of,
      ...(held !== undefined && { class: held }),
      pupil: pupilOf(keyFor(of, held), user),
    })),
  );
  const ofClasses = (['CLASS1', 'CLASS2'] as const).map(async (held) => [
    await classroom.assignments(of, held),
    await classroom.quizzes(of, held),
    await classroom.unanswered(of, held),
  ]);
  return {
    notebooks: await Promise.all(pupils.map((each) => classroom.notebook(each))),
    practised: await Promise.all(pupils.map((each) => classroom.practised(each))),
    classes: await Promise.all(ofClasses),
    kept: await classroom.keptClasses(of),
    ended: await classroom.quizzesToEnd(99),
    handIns: await Promise.all(ids.map((id) => classroom.handIns(of, id))),
    handedIn: await Promise.all(
      pupils.flatMap((each) => ids.map((id) => classroom.handIn(of, `${each.pupil} ${id}`))),
    ),
    answers: await Promise.all(ids.map((id) => classroom.quizAnswers(of, id))),
    progress: await Promise.all(ids.map((id) => classroom.quizProgress(of, id))),
    begun: await Promise.all(ids.map((id) => classroom.quizBegun(of, id))),
  };
}
