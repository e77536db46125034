import { describe, expect, it } from 'vitest';
import type { ListedQuiz } from '../../../src/classroom/quiz/class/class-quiz.ts';
import type { ListedHandIn } from '../../../src/classroom/hand-in/hand-in.ts';
import { classroomLimits } from '../../../src/classroom/limits.ts';
import { questionKinds } from '../../../src/classroom/quiz/question.ts';
import { labelsFor, locales } from '../../../src/answer/label.ts';
import { chooseClass } from '../../../src/discord/class/choose-class.ts';
import { handoutCard } from '../../../src/discord/class/handout/handout-card.ts';
import { missingCard } from '../../../src/discord/class/missing/missing-card.ts';
import { quizCard } from '../../../src/discord/class/quiz/quiz-card.ts';
import { quizzesCard } from '../../../src/discord/class/quiz/quizzes-card.ts';
import { classCard } from '../../../src/discord/class/setup/class-card.ts';
import type { ClassSetup } from '../../../src/discord/class/setup/class-setup.ts';
import { editClassForm, newClassForm } from '../../../src/discord/class/setup/class-form.ts';
import { endCard } from '../../../src/discord/class/setup/end-card.ts';
import { givenBackTask, readGivenBackTask } from '../../../src/discord/class/tasks/given-back.ts';
import { givenBackCard, nothingTyped, readGivenBack } from '../../../src/discord/class/setup/given-back.ts';
import { classesCard } from '../../../src/discord/class/setup/classes-card.ts';
import {
  handedInCard,
  handInCard,
  pageOfHandIn,
  whichTaskCard,
} from '../../../src/discord/class/tasks/handed-in-card.ts';
import { taskForm } from '../../../src/discord/class/tasks/task-form.ts';
import { removeCard, tasksCard, type Task } from '../../../src/discord/class/tasks/tasks-card.ts';
import type { Class } from '../../../src/guild/class.ts';
import type { Pack } from '../../../src/library/pack.ts';
import { Refusal } from '../../../src/refusal.ts';
import { say } from '../../../src/answer/say.ts';
import { buttonsOf, contentOf, partsOf, tooMuch } from '../cards/message-parts.ts';

/** Somebody's words as long as they may be, with all that Discord would make something of. */
const hostile = (length: number) =>
  '@everyone **x** <#1> [a](b) \u202e# '.repeat(20).slice(0, length).trimEnd();
const ids = (count: number) => Array.from({ length: count }, (_, at) => String(10 ** 18 + at));
const crockford = (at: number, length: number) => String(at).padStart(length, '0');

const its: Class = {
  id: '7QK4M2',
  name: hostile(classroomLimits.className),
  channels: ids(classroomLimits.channels),
  students: ids(classroomLimits.roles),
  teachers: ids(classroomLimits.roles),
  ends: '2027-07-16',
  results: 'names',
  posting: true,
};
const every = Array.from({ length: classroomLimits.classes }, (_, at) => ({ ...its, id: crockford(at, 6) }));
const packs: readonly Pack[] = Array.from({ length: 40 }, (_, at) => ({
  id: crockford(at, 6),
  name: hostile(60),
  description: hostile(200),
  roles: [],
  channels: [],
}));
const tasks: readonly Task[] = Array.from({ length: classroomLimits.assignments }, (_, at) => ({
  id: crockford(at, 8),
  class: its.id,
  title: hostile(classroomLimits.assignmentTitle),
  due: '2027-02-12',
  by: hostile(32),
  at: 1_790_000_000_000,
  handedIn: 30,
}));
const [task] = tasks;
const handIns: readonly ListedHandIn[] = Array.from({ length: 45 }, (_, at) => ({
  id: crockford(at, 8),
  name: hostile(32),
  at: 1_790_000_000_000,
  late: at % 2 === 0,
  entries: 500,
}));
const quizzes: readonly ListedQuiz[] = Array.from({ length: 12 }, (_, at) => ({
  id: crockford(at, 8),
  channel: '1000000000000000001',
  opened: 1_790_000_000_000,
  closes: 1_790_000_900_000,
  questions: 20,
  begun: 30,
  finished: 12,
  over: at % 2 === 1,
  lost: at % 4 === 0,
}));
const counts = Array.from({ length: 70 }, (_, at) => ({
  week: at < 40 ? '2026-11-23' : '2026-11-16',
  ...(at % 2 === 0 && { pack: '7ZX4KQ', packName: hostile(60) }),
  word: hostile(40),
  people: 5 + at,
}));
/** One word of each pack and week, with names in which Discord makes something of every letter. */
const apart = Array.from({ length: 60 }, (_, at) => ({
  week: '2026-11-23',
  pack: crockford(at, 6),
  packName: '*'.repeat(60),
  word: 'x'.repeat(40),
  people: 30,
}));

const refusal = new Refusal('refusal.class-day', { typed: say.typed('soon') });

if (task === undefined) throw new Error('There is no assignment');
const [handIn] = handIns;
if (handIn === undefined) throw new Error('Nothing was handed in');

describe.each(locales)('what a teacher sees, in %s', (language) => {
  const wording = { labels: labelsFor(language), language };
  const setup: ClassSetup = {
    class: its,
    mayConfigure: true,
    packs,
    timeZone: 'America/Argentina/ComodRivadavia',
    exists: () => true,
    wording,
  };
  const wish = {
    class: its.id,
    questions: 20,
    minutes: 47,
    kinds: questionKinds,
    packs: packs.slice(30).map(({ id }) => id),
  };
  const preview = {
    class: its,
    wish,
    found: 3,
    packs,
    closed: packs,
    channel: '1000000000000000001',
    wording,
  };
  const handout = {
    class: its,
    wish: { ...wish, style: 'chicago' as const, seed: 1_000_000 },
    found: 20,
    packs,
    page: `https://pullquote.example/handout/${'x'.repeat(200)}`,
    wording,
  };
  const cards = [
    ['all classes', classesCard({ classes: every, mayConfigure: true, packs: 40 }, wording)],
    ['no class', classesCard({ classes: [], mayConfigure: true, packs: 0 }, wording)],
    ['a class', classCard(setup)],
    ['a class, for its teacher', classCard({ ...setup, mayConfigure: false })],
    ['the end of a class', endCard(setup)],
    ['a class that was refused', givenBackCard(refusal, its, wording)],
    ['which class', chooseClass([its], 'cls;to;quizzes', wording)],
    ['a quiz before it is opened', quizCard(preview)],
    ['quizzes', quizzesCard(its, quizzes, 1, wording)],
    ['assignments', tasksCard(its, tasks, 4, wording)],
    ['an assignment that was refused', givenBackTask(refusal, its.id, task, wording)],
    ['an assignment that is removed', removeCard(its, task, 0, wording)],
    ['which assignment', whichTaskCard(its, tasks, wording)],
    ['what was handed in', handedInCard(its, task, handIns, 1, wording)],
    [
      'one that was handed in',
      handInCard({ class: its, assignment: task, handIn, page: 0, style: 'mla' }, wording),
    ],
    ['what is missing', missingCard(its, counts, 1, wording)],
    ['what is missing in many packs', missingCard(its, apart, 0, wording)],
    ['a handout before it is made', handoutCard(handout)],
  ] as const;

  it.each(cases(cards))('%s is a message that Discord takes, whatever people typed', (_, components) => {
    expect(tooMuch(components)).toEqual([]);
  });

  it.each(cases(cards))('%s shows what was typed as it was typed', (_, components) => {
    expect(contentOf(components)).not.toMatch(/(?<!\\)@everyone|\*\*x\*\*|(?<!\\)\[a|\u202e/u);
  });

  it('offers a quiz to be opened only where there are questions enough, and says so otherwise', () => {
    const open = (found: number) =>
      partsOf(quizCard({ ...preview, found }).components).find(
        ({ label }) => label === wording.labels['button.open-quiz'],
      )?.disabled;
    expect(open(19)).toBe(true);
    expect(open(20)).toBeUndefined();
    expect(contentOf(quizCard(preview).components)).toContain('20');
  });

  it('shows chosen packs as chosen, however many there are', () => {
    const chosen = partsOf(quizCard(preview).components)
      .flatMap(({ options = [] }) => options)
      .filter(({ value, default: is }) => is === true && wish.packs.includes(value));
    expect(chosen).toHaveLength(10);
  });

  it('lists what was handed in by the names, and knows on which page each is', () => {
    const names = ['Zoë', 'Émile', 'anna', 'Ada 10', 'Ada 9', ...Array.from({ length: 20 }, () => 'Kim')];
    const all = names.map((name, at) => ({ ...handIn, id: crockford(at, 8), name, at: 1000 - at }));
    const shown = contentOf(handedInCard(its, task, all, 0, wording).components).matchAll(
      /^- \u2068(.+?)\u2069/gm,
    );
    expect([...shown].slice(0, 5).map(([, name]) => name)).toEqual([
      'Ada 9',
      'Ada 10',
      'anna',
      'Émile',
      'Kim',
    ]);
    expect([crockford(4, 8), crockford(0, 8)].map((id) => pageOfHandIn(all, id, wording))).toEqual([0, 1]);
  });

  it('gives back what was typed where an assignment is refused, and reads it again', () => {
    const typed = { title: 'The *pier* [a] <#1>', due: 'the day after' };
    expect(readGivenBackTask(givenBackTask(refusal, its.id, typed, wording).components)).toEqual(typed);
    for (const nothing of [undefined, [], [{ id: 10, content: 7 }]])
      expect(readGivenBackTask(nothing)).toEqual({ title: '', due: '' });
  });

  it('gives back what was typed and chosen where a class is refused, and reads it again', () => {
    const { channels, students, teachers } = its;
    const typed = { name: 'Year *10* [a] <#1>', ends: '31 July, or so', channels, students, teachers };
    expect(readGivenBack(givenBackCard(refusal, typed, wording).components)).toEqual(typed);
    const few = { ...nothingTyped, name: 'Red', ends: 'soon', channels: ['1000000000000000001'] };
    expect(readGivenBack(givenBackCard(refusal, few, wording).components)).toEqual(few);
    for (const nothing of [undefined, [], [{ id: 10, content: 7 }]])
      expect(readGivenBack(nothing)).toEqual(nothingTyped);
  });

  it('links to a page to print only where there is one', () => {
    const label = wording.labels['button.print-page'];
    expect(buttonsOf(handoutCard(handout).components)).toContain(label);
    expect(buttonsOf(handoutCard({ ...handout, page: undefined }).components)).not.toContain(label);
  });

  it('says on a class with which commands it works, also to whoever only teaches', () => {
    for (const mayConfigure of [true, false])
      for (const command of ['/class quiz', '/class assignment', '/class handout'])
        expect(contentOf(classCard({ ...setup, mayConfigure }).components)).toContain(command);
  });

  it('lets whoever only teaches change the end of the term, and nothing else', () => {
    const custom = partsOf(classCard({ ...setup, mayConfigure: false }).components).flatMap(
      ({ custom_id: id }) => id ?? [],
    );
    expect(custom.filter((id) => id.startsWith('cls;setup;'))).toEqual([
      'cls;setup;edit;7QK4M2',
      'cls;setup;list',
    ]);
    const fields = JSON.stringify(editClassForm(its, { mayConfigure: false }, wording));
    expect(fields).not.toContain('"name"');
    expect(fields).toContain('"ends"');
  });

  it.each([
    ['a new class', newClassForm(its, wording)],
    ['a class', editClassForm(its, { mayConfigure: true }, wording)],
    ['an assignment', taskForm([its, ...every], { title: hostile(120), due: 'x'.repeat(60) }, wording)],
  ])('the form of %s is one that Discord takes', (_, form) => {
    expect(form.title.length).toBeLessThanOrEqual(45);
    expect(form.components.length).toBeLessThanOrEqual(5);
    const json = JSON.stringify(form);
    const labels = [...json.matchAll(/"type":18,"label":"([^"]*)"/g)].map(([, label = '']) => label);
    expect(labels.length).toBe(form.components.length);
    expect(labels.filter((label) => label.length > 45)).toEqual([]);
    expect([...json.matchAll(/"description":"([^"]{101,})"/g)]).toEqual([]);
  });
});

function cases<T>(cards: readonly (readonly [string, { readonly components: T }])[]) {
  return cards.map(([name, { components }]) => [name, components] as const);
}
