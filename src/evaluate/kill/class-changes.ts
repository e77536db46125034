import type { Assignment } from '../../classroom/hand-in/hand-in.ts';
import type { Entry, Notebook } from '../../classroom/notebook/notebook.ts';
import { pupilOf, type ClassKey, type Pupil } from '../../classroom/pupil.ts';
import type { ClassQuiz } from '../../classroom/quiz/class/class-quiz.ts';
import { unansweredHash, unansweredPerson } from '../../classroom/unanswered/unanswered-hash.ts';
import type { Action } from '../../guild/kept.ts';
import type { GuildScope } from '../../library/asker.ts';
import type { Store } from '../../store/store.ts';
import { between, oneOf } from '../fuzz/random.ts';
import type { Drawn } from './card-changes.ts';
import { made, type Change } from './change.ts';
import { questionsOf, wordOf } from './fiction.ts';

/** The classes of each server, and what is outside of them. */
export const classIds: readonly [string, ...(string | undefined)[]] = ['CLASS1', 'CLASS2', undefined];
/** Who is in them; the first two do everything else on the servers, too. */
export const pupils: readonly [string, ...string[]] = ['700', '701', '702', '703', '704', '705'];

/** So many steps later, quizzes are others: one that is over stays as it is. */
const epoch = 300;
const day = 24 * 60 * 60 * 1000;
/** Mondays. */
const weeks = ['2025-12-29', '2026-01-05'] as const;

/** The key that a class has whenever it has one, in every process. */
function keyFor(scope: GuildScope, of: string | undefined): ClassKey {
  return new TextEncoder().encode(`${scope} ${of ?? 'outside'}`.padEnd(32, '.').slice(0, 32));
}

export function pupilIn(scope: GuildScope, of: string | undefined, user: string): Pupil {
  return { scope, ...(of !== undefined && { class: of }), pupil: pupilOf(keyFor(scope, of), user) };
}

/** The assignments that there may be in a class. */
export const assignmentIds = (of: string): readonly [string, ...string[]] => [`${of}-A`, `${of}-B`];

/** Everything that can be done in classes, whatever is possible then; what is not, does nothing. Each is one change of the store, but for keys. */
export function classActs({ scope, at, step, text, articles, draw }: Drawn): readonly Change[] {
  // Mostly in one, so that something comes together there.
  const of = draw() < 0.5 ? 'CLASS1' : oneOf(draw, classIds);
  const held = of ?? 'CLASS1';
  const user = oneOf(draw, pupils);
  const me = pupilIn(scope, of, user);
  const inClass = pupilIn(scope, held, user);
  const log = (what: Action['what'], about: string): Action => ({ deed: { by: user, at }, what, about });
  const brings = { texts: [text] };
  const article = articles[0] ?? '';
  const entry: Entry = {
    id: `ENTRY${between(draw, 0, 9)}`,
    quote: { article, span: { start: 0, end: 20 }, sha256: 'ab'.repeat(32) },
    ...(draw() < 0.7 && { note: `The ${wordOf(text)} is why.` }),
    tags: draw() < 0.5 ? ['quay'] : [],
    at,
  };
  const saving = (change: (entries: Notebook['entries']) => Notebook['entries']) => saveOver(me, change);
  const assignment: Assignment = {
    id: oneOf(draw, assignmentIds(held)),
    class: held,
    title: `About the ${wordOf(text)}`,
    due: '2026-03-01',
    by: `Somebody called ${user}`,
    at,
  };
  const quiz: ClassQuiz = {
    id: `${held}-${Math.floor(step / epoch)}`,
    class: held,
    channel: '500',
    packs: [],
    questions: questionsOf(text),
    opened: at,
    closes: at + 20 * day,
  };
  const name = draw() < 0.5 ? { name: `Somebody called ${user}` } : {};
  const choice = between(draw, 0, 1);
  const asked = between(draw, 0, quiz.questions.length - 1);
  const answering = async ({ classroom }: Store) => {
    const question = (await classroom.quiz(scope, quiz.id))?.questions[asked]?.id;
    if (question === undefined) return false;
    return classroom.answerQuiz(scope, quiz.id, { pupil: inClass.pupil, ...name, question, choice, at });
  };
  const before = draw() < 0.1 ? '2026-02-02' : oneOf(draw, weeks);
  const [removes, ends] = [draw() < 0.4, draw() < 0.1];
  // Few, so that enough people ask with the same.
  const few = text % 2;
  const week = draw() < 0.8 ? weeks[1] : weeks[0];
  const counting = counted(scope, 'CLASS1', { user, week, word: wordOf(few) });
  const done = [
    made(
      'save a passage',
      saving((all) => [...all.filter(({ id }) => id !== entry.id), entry]),
      brings,
    ),
    made(
      'save another passage',
      saving((all) => [...all.filter(({ id }) => id !== entry.id), entry]),
      brings,
    ),
    made(
      'change an entry',
      saving((all) => all.map((each) => (each.id === entry.id ? entry : each))),
      brings,
    ),
    made(
      'order a notebook',
      saving((all) => [...all.slice(-1), ...all.slice(0, -1)]),
    ),
    made(
      'remove an entry',
      saving((all) => all.filter(({ id }) => id !== entry.id)),
    ),
    made('practise', ({ classroom }) =>
      classroom.putPractised(me, { question: article, box: 1 + choice, times: step, due: at + day }),
    ),
    made('practise something else', ({ classroom }) => classroom.dropPractised(me, articles)),
    made('practise no more', ({ classroom }) => classroom.forgetPractised(me)),
    made(
      'set an assignment',
      ({ classroom }) => classroom.putAssignment(scope, assignment, log('assignment-set', assignment.id)),
      brings,
    ),
    made(
      'remove an assignment',
      async ({ classroom }) =>
        removes && classroom.removeAssignment(scope, assignment.id, log('assignment-removed', assignment.id)),
    ),
    ...['hand in', 'hand in again'].map((is) => made(is, handingIn(inClass, { assignment, user, at }))),
    made('withdraw', ({ classroom }) => classroom.withdrawHandIn(inClass, assignment.id)),
    made('open a quiz', async ({ classroom }) => {
      if ((await classroom.quiz(scope, quiz.id)) !== undefined) return false;
      return classroom.openQuiz(scope, quiz, log('quiz-opened', quiz.id));
    }),
    made('begin a quiz', ({ classroom }) => classroom.beginQuiz(scope, quiz.id, inClass.pupil, at)),
    ...['answer', 'answer more', 'answer even more'].map((is) => made(is, answering)),
    made('close a quiz', ({ classroom }) =>
      classroom.closeQuiz(scope, quiz.id, at, log('quiz-closed', quiz.id)),
    ),
    made('show a quiz', showFirst(at)),
    made('show another quiz', showFirst(at)),
    made('say that a quiz of an ended class is over', endFirst),
    made('take names away', ({ classroom }) => classroom.forgetNames(scope, held)),
    ...[1, 2, 3, 4, 5].map((time) => made(`ask without an answer, ${time}`, counting, { texts: [few] })),
    made('drop what was asked', ({ classroom }) => classroom.dropUnanswered(scope, 'CLASS1', before)),
  ];
  const classes = new Set([of, held, 'CLASS1']);
  return [
    ...done.map((each) => withKeys(scope, classes, each)),
    made('end a class', async (store) => ends && ending(scope, held, log('class-ended', held))(store), {
      scrubs: true,
    }),
  ];
}

/** Gives classes their keys where they have none, before something is done in one. */
function withKeys(scope: GuildScope, classes: ReadonlySet<string | undefined>, change: Change): Change {
  const hidden = async ({ classroom }: Store) => {
    for (const of of classes) await classroom.classKey(scope, of, keyFor(scope, of));
  };
  const make = async (store: Store) => {
    await hidden(store);
    return change.make(store);
  };
  return { ...change, hidden, make };
}

/** Changes a notebook as it is then. */
function saveOver(of: Pupil, change: (entries: Notebook['entries']) => Notebook['entries']) {
  return async ({ classroom }: Store) => {
    const { entries, revision } = await classroom.notebook(of);
    return classroom.saveNotebook(of, { entries: change(entries), revision: revision + 1 });
  };
}

/** A copy of what they have in the class, or nothing where there is nothing to hand in. */
function handingIn(
  me: Pupil,
  {
    assignment: { id: assignment },
    user,
    at,
  }: { readonly assignment: Assignment; readonly user: string; readonly at: number },
) {
  return async ({ classroom }: Store) => {
    const { entries } = await classroom.notebook(me);
    const copy = { id: `${assignment}-${user}`, assignment, pupil: me.pupil, at, late: false, entries };
    return classroom.putHandIn(me.scope, { ...copy, name: `Somebody called ${user}` });
  };
}

/** Shows a quiz that has to be shown as it is then. */
function showFirst(at: number) {
  return async ({ classroom }: Store) => {
    const [first] = await classroom.quizzesToShow(at, 1);
    if (first === undefined) return false;
    const { scope, quiz, progress, over } = first;
    return classroom.quizShown(scope, quiz.id, { message: '71', ...progress, over });
  };
}

/** The message of a quiz whose class ended says that it is over. */
async function endFirst({ classroom }: Store) {
  const [first] = await classroom.quizzesToEnd(1);
  return first !== undefined && classroom.quizEnded(first.scope, first.id);
}

function counted(
  scope: GuildScope,
  of: string,
  { user, week, word }: { readonly user: string; readonly week: string; readonly word: string },
) {
  const key = keyFor(scope, of);
  const words = [{ hash: unansweredHash(key, { week }, word), word }];
  const person = unansweredPerson(key, week, user);
  return ({ classroom }: Store) => classroom.countUnanswered(scope, of, { week, words, person });
}

/** Nothing is taken from the disk where there is nothing. */
function ending(scope: GuildScope, of: string, action: Action) {
  return async ({ classroom }: Store) => {
    if (!(await classroom.keptClasses(scope)).includes(of)) return false;
    return classroom.endClass(scope, of, { action });
  };
}
