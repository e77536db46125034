import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../src/app.ts';
import type { HandoutWish } from '../../src/classroom/handout/handout-wish.ts';
import type { Classwork } from '../../src/classroom/classwork.ts';
import type { Assignment } from '../../src/classroom/hand-in/hand-in.ts';
import type { ClassQuiz } from '../../src/classroom/quiz/class/class-quiz.ts';
import type { Author } from '../../src/guild/member.ts';
import type { GuildScope } from '../../src/library/asker.ts';
import type { Store } from '../../src/store/store.ts';
import { appOver } from '../app-over.ts';
import { add, manager, member, newServer, noon, outcome, stores } from '../guild/server.ts';
import {
  all,
  first,
  founded,
  named,
  places,
  quizReadings,
  student,
  teacher,
  writing,
  type Founded,
} from './scene.ts';

/** A server with two classes before somebody does something there. */
type Scene = { readonly app: App; readonly scope: GuildScope; readonly made: Founded };

/** What stands in the first class: an assignment for which one student handed something in, and a quiz that is open. */
type Work = {
  readonly assignment: Assignment['id'];
  readonly handIn: string;
  readonly quiz: ClassQuiz;
  /** A class that is to be ended. */
  readonly ending: string;
};

type Takes =
  /** `owner`: whoever handed it in. `nobody`: what the adapter does itself, and Discord cannot ask for (`discord/desk.ts`). */
  'member' | 'student' | 'owner' | 'teach' | 'configure' | 'nobody';

type Row = {
  readonly takes: Takes;
  /** What students of another class are told, in its channel. */
  readonly inSecond?: string;
  /** Whether nobody after them finds what they found. */
  readonly consumes?: true;
  readonly run: (scene: Scene, who: Author, work: Work) => Promise<unknown>;
};

const toll = 'Nobody pays a toll on it.';
const page = { number: 0, size: 10 };
const wish: HandoutWish = {
  packs: [],
  questions: 1,
  seed: 1,
  locale: 'en',
  style: 'apa',
  accessed: '2026-03-01',
};
const quizWish = { packs: [], questions: 1, minutes: 30, channel: '81' };
const save = async ({ app, made }: Scene, who: Author) => app.saveEntry(who, await made.passage(toll));
const saved = async (scene: Scene, who: Author) => (await save(scene, who)).entry.id;

/** Everything that can be done in a classroom: the compiler finds what is missing. */
const rows: Readonly<Record<keyof Classwork, Row>> = {
  createClass: {
    takes: 'configure',
    run: ({ app }, who) => app.createClass(who, { ...first, name: `Of ${who.user}`, channels: [who.user] }),
  },
  changeClass: {
    takes: 'teach',
    run: ({ app, made }, who) => app.changeClass(who, made.first.id, { ends: '2026-08-01' }),
  },
  endClass: {
    takes: 'configure',
    consumes: true,
    run: ({ app }, who, { ending }) => app.endClass(who, ending),
  },
  classes: { takes: 'member', run: ({ app }, who) => app.classes(who) },
  classHere: { takes: 'member', run: ({ app }, who) => app.classHere(who) },
  saveEntry: { takes: 'member', run: save },
  notebook: { takes: 'member', run: ({ app }, who) => app.notebook(who, page) },
  changeEntry: {
    takes: 'member',
    run: async (scene, who) => scene.app.changeEntry(who, await saved(scene, who), { note: 'Mine' }),
  },
  removeEntry: {
    takes: 'member',
    run: async (scene, who) => scene.app.removeEntry(who, await saved(scene, who)),
  },
  exportNotebook: {
    takes: 'member',
    run: async (scene, who) => {
      await save(scene, who);
      return scene.app.exportNotebook(who, writing);
    },
  },
  ownAssignments: { takes: 'student', inSecond: 'done', run: ({ app }, who) => app.ownAssignments(who) },
  handIn: {
    takes: 'student',
    inSecond: 'refusal.no-assignment',
    run: async (scene, who, { assignment }) => {
      await save(scene, who);
      return scene.app.handIn(who, { assignment });
    },
  },
  withdrawHandIn: {
    takes: 'owner',
    run: ({ app }, who, { assignment }) => app.withdrawHandIn(who, assignment),
  },
  setAssignment: {
    takes: 'teach',
    run: ({ app, made }, who) => app.setAssignment(who, made.first.id, { title: 'More', due: '1 June' }),
  },
  removeAssignment: {
    takes: 'teach',
    consumes: true,
    run: ({ app }, who, { assignment }) => app.removeAssignment(who, assignment),
  },
  assignments: { takes: 'teach', run: ({ app, made }, who) => app.assignments(who, made.first.id) },
  handIns: { takes: 'teach', run: ({ app }, who, { assignment }) => app.handIns(who, assignment) },
  readHandIn: { takes: 'teach', run: ({ app }, who, { handIn }) => app.readHandIn(who, handIn, writing) },
  practise: { takes: 'member', run: ({ app }, who) => app.practise(who, {}) },
  answerPractice: {
    takes: 'member',
    run: async ({ app }, who) => {
      const { next } = await app.practise(who, {});
      if (next === undefined) throw new Error('There is nothing to practise');
      return app.answerPractice(who, { question: next.question, turn: next.turn, choice: 0 });
    },
  },
  forgetPractice: { takes: 'member', run: ({ app }, who) => app.forgetPractice(who) },
  previewQuiz: {
    takes: 'teach',
    run: ({ app, made }, who) => app.previewQuiz(who, made.first.id, { packs: [] }),
  },
  openQuiz: { takes: 'teach', run: ({ app, made }, who) => app.openQuiz(who, made.first.id, quizWish) },
  closeQuiz: { takes: 'teach', consumes: true, run: ({ app }, who, { quiz }) => app.closeQuiz(who, quiz.id) },
  quizzes: { takes: 'teach', run: ({ app, made }, who) => app.quizzes(who, made.first.id) },
  quizTurn: {
    takes: 'student',
    inSecond: 'refusal.no-quiz',
    run: ({ app }, who, { quiz }) => app.quizTurn(who, quiz.id),
  },
  answerQuiz: {
    takes: 'student',
    inSecond: 'refusal.no-quiz',
    run: ({ app }, who, given) =>
      app.answerQuiz(who, given.quiz.id, { question: given.quiz.questions[0].id, choice: 0 }),
  },
  quizResults: { takes: 'teach', run: ({ app }, who, { quiz }) => app.quizResults(who, quiz.id, 'en') },
  // Whoever is no student is not counted.
  countUnanswered: {
    takes: 'member',
    run: ({ app }, who) => app.countUnanswered(who, 'Who built the lighthouse?'),
  },
  unanswered: { takes: 'teach', run: ({ app, made }, who) => app.unanswered(who, made.first.id) },
  handout: { takes: 'teach', run: ({ app, made }, who) => app.handout(who, made.first.id, wish) },
  handoutFile: {
    takes: 'teach',
    run: ({ app, made }, who) => app.handoutFile(who, made.first.id, { ...wish, format: 'markdown' }),
  },
  handoutByLink: { takes: 'nobody', run: ({ app }, { scope }) => app.handoutByLink(scope, noon, wish) },
  quizzesToShow: { takes: 'nobody', run: ({ app }) => app.quizzesToShow(noon, 5) },
  quizShown: {
    takes: 'nobody',
    run: ({ app }, { scope }, { quiz }) =>
      app.quizShown(scope, quiz.id, { message: '1', over: false, begun: 0, finished: 0 }),
  },
  quizzesToEnd: { takes: 'nobody', run: ({ app }) => app.quizzesToEnd(5) },
  quizEnded: { takes: 'nobody', run: ({ app }, { scope }, { quiz }) => app.quizEnded(scope, quiz.id) },
  sweepClasses: { takes: 'nobody', run: ({ app }) => app.sweepClasses(noon) },
};
const table = Object.entries(rows).map(([name, row]) => ({ name, ...row }));
const asked = table.filter(({ takes }) => takes !== 'nobody');

/** Somebody in the server, and what they are there. */
type Person = {
  readonly who: string;
  readonly given: Pick<Author, 'roles' | 'channels'> & Partial<Pick<Author, 'may'>>;
  readonly teaches?: true;
  readonly configures?: true;
  readonly learns?: true;
  readonly erased?: true;
};

const may = { manageGuild: true, manageMessages: true };
const { inFirst, inSecond, elsewhere } = places;
const people: readonly Person[] = [
  { who: 'somebody outside of the classes', given: { roles: [], channels: elsewhere } },
  { who: 'somebody in the class’s channel', given: { roles: [], channels: inFirst } },
  { who: 'a student', given: { roles: ['21'], channels: inFirst }, learns: true },
  {
    who: 'a student of whom all was erased',
    given: { roles: ['21'], channels: inFirst },
    learns: true,
    erased: true,
  },
  { who: 'a student outside of the class’s channels', given: { roles: ['21'], channels: elsewhere } },
  { who: 'a student in another class’s channel', given: { roles: ['21'], channels: inSecond } },
  { who: 'a teacher', given: { roles: ['22'], channels: inFirst }, teaches: true },
  {
    who: 'a teacher outside of the class’s channels',
    given: { roles: ['22'], channels: elsewhere },
    teaches: true,
  },
  {
    who: 'a teacher who learns, too',
    given: { roles: ['22', '21'], channels: inFirst },
    teaches: true,
    learns: true,
  },
  { who: 'a teacher of another class', given: { roles: ['32'], channels: inFirst } },
  { who: 'a teacher of another class, in its channel', given: { roles: ['32'], channels: inSecond } },
  { who: 'a moderator', given: { roles: ['12'], channels: inFirst } },
  {
    who: 'who may Manage Messages',
    given: { roles: [], channels: inFirst, may: { manageGuild: false, manageMessages: true } },
  },
  {
    who: 'who may Manage Server',
    given: { roles: [], channels: inFirst, may },
    teaches: true,
    configures: true,
  },
  {
    who: 'a role that may configure, elsewhere',
    given: { roles: ['13'], channels: elsewhere },
    teaches: true,
    configures: true,
  },
];

/** What somebody is told, said once more and in another way than the program says it. */
function expected({ takes, inSecond: other }: Row, { given, learns, teaches, configures }: Person): string {
  switch (takes) {
    case 'student':
      if (given.channels === elsewhere) return 'refusal.no-class';
      if (given.channels === inSecond) return other ?? '';
      return learns ? 'done' : 'refusal.no-student';
    case 'owner':
      return learns ? 'done' : 'refusal.no-hand-in';
    case 'teach':
      return teaches ? 'done' : 'refusal.may-not-teach';
    case 'configure':
      return configures ? 'done' : 'refusal.may-not-configure';
    case 'member':
    case 'nobody':
      return 'done';
  }
}

async function build(app: App): Promise<Scene> {
  const scope = newServer();
  const made = await founded(app, scope);
  for (const each of quizReadings()) await add(app, manager(scope), each);
  await app.configure(manager(scope), { rights: { moderate: ['12'], configure: ['13'] } });
  return { app, scope, made };
}

async function work(scene: Scene): Promise<Work> {
  const { app, scope, made } = scene;
  const teaches = teacher(scope);
  const { id: assignment } = await app.setAssignment(teaches, made.first.id, { title: 'Two', due: '1 June' });
  await save(scene, student(scope));
  await app.handIn(student(scope), { assignment });
  const [listed] = await app.handIns(teaches, assignment);
  const quiz = await app.openQuiz(teaches, made.first.id, quizWish);
  return { assignment, handIn: listed?.id ?? '', quiz, ending: made.first.id };
}

/** The same once more, for what nobody finds afterwards. */
async function another(scene: Scene, found: Work, consumed: string): Promise<Work> {
  if (consumed !== 'endClass') return work(scene);
  const over = { ...first, name: 'Over', channels: ['85'] };
  return { ...found, ending: (await scene.app.createClass(manager(scene.scope), over)).id };
}

/** All of the first class, as those see it who may. */
async function everything({ app, scope, made }: Scene) {
  const of = made.first.id;
  const teaches = teacher(scope);
  const assignments = await app.assignments(teaches, of);
  return {
    settings: await app.settings(scope),
    assignments,
    handIns: await Promise.all(assignments.map(({ id }) => app.handIns(teaches, id))),
    quizzes: await app.quizzes(teaches, of),
    unanswered: await app.unanswered(teaches, of),
    notebook: await all(app, student(scope)),
    actions: await app.actions(manager(scope), { number: 0, size: 100 }),
  };
}

describe.each(stores)('Rights in a classroom, kept in %s', (_, open) => {
  const held: { store?: Store; scene?: Scene; work?: Work } = {};
  beforeAll(async () => {
    held.store = await open();
    held.scene = await build(appOver(held.store));
    held.work = await work(held.scene);
  });
  afterAll(() => held.store?.close());
  const there = () => {
    if (held.scene === undefined || held.work === undefined) throw new Error('There is no server');
    return { scene: held.scene, work: held.work };
  };

  describe.each(people)('$who', (person) => {
    const user = String(60_000 + people.indexOf(person));
    const whoIn = ({ scope }: Scene): Author => named(member(scope, { user, ...person.given }));

    it('is refused what they may not do, which changes nothing', async () => {
      const { scene, work: before } = there();
      const was = await everything(scene);
      for (const row of asked) {
        const wanted = expected(row, person);
        if (wanted === 'done') continue;
        expect([row.name, await outcome(row.run(scene, whoIn(scene), before))]).toEqual([row.name, wanted]);
      }
      expect(await everything(scene)).toEqual(was);
    });

    it('may do the rest', async () => {
      const { scene, work: found } = there();
      const who = whoIn(scene);
      if (person.erased) {
        await save(scene, who);
        await scene.app.erasePerson(user);
      }
      for (const row of asked) {
        if (expected(row, person) !== 'done') continue;
        const fresh = row.consumes ? await another(scene, found, row.name) : found;
        if (row.takes === 'owner') await rows.handIn.run(scene, who, fresh);
        expect([row.name, await outcome(row.run(scene, who, fresh))]).toEqual([row.name, 'done']);
      }
    });
  });

  it('gives no right in another server, whatever somebody may do there', async () => {
    const { scene, work: before } = there();
    const was = await everything(scene);
    const other = newServer();
    await founded(scene.app, other);
    const [everybody, nobody] = [
      manager(other, { channels: inFirst }),
      member(other, { roles: ['21', '22'] }),
    ];
    for (const row of asked.filter(({ takes }) => takes === 'teach')) {
      expect(await outcome(row.run(scene, named(everybody), before))).toMatch(/^refusal\.no-/);
      expect(await outcome(row.run(scene, named(nobody), before))).toMatch(/^refusal\./);
    }
    expect(await everything(scene)).toEqual(was);
  });

  it('looks up who teaches and who learns when something is done, and not before', async () => {
    const { scene, work: before } = there();
    const { app, scope, made } = scene;
    const change = (students: string, teachers: string) =>
      app.changeClass(manager(scope), made.first.id, { students: [students], teachers: [teachers] });
    await change('99', '98');
    expect(await outcome(rows.handIns.run(scene, teacher(scope), before))).toBe('refusal.may-not-teach');
    expect(await outcome(rows.quizTurn.run(scene, student(scope), before))).toBe('refusal.no-student');
    await change('21', '22');
    expect(await outcome(rows.handIns.run(scene, teacher(scope), before))).toBe('done');
    expect(await outcome(rows.quizTurn.run(scene, student(scope), before))).toBe('done');
  });

  it('lets a teacher change the end of the term alone', async () => {
    const { scene } = there();
    const change = scene.app.changeClass(teacher(scene.scope), scene.made.first.id, { posting: true });
    expect(await outcome(change)).toBe('refusal.may-not-configure');
  });

  it.each(asked)('does not believe an adapter that names nobody: $name', async ({ run }) => {
    const { scene, work: before } = there();
    await expect(run(scene, named(manager(scene.scope, { user: 'root' })), before)).rejects.toThrow(
      'no member',
    );
  });
});
