import { describe, expect, it } from 'vitest';
import { questionKinds } from '../../../src/classroom/quiz/question.ts';
import {
  handoutId,
  handoutPressOf,
  mostSeed,
  type HandoutPress,
} from '../../../src/discord/class/handout/handout-id.ts';
import { missingId, missingPressOf } from '../../../src/discord/class/missing/missing-id.ts';
import { quizId, quizPressOf, type QuizPress } from '../../../src/discord/class/quiz/quiz-id.ts';
import { quizzesId, quizzesPressOf, type QuizzesPress } from '../../../src/discord/class/quiz/quizzes-id.ts';
import { setupId, setupPressOf, type SetupPress } from '../../../src/discord/class/setup/setup-id.ts';
import {
  handInId,
  handInPressOf,
  pickId,
  pickPressOf,
  type HandInPress,
} from '../../../src/discord/class/tasks/hand-in-id.ts';
import { taskId, taskPressOf, type TaskPress } from '../../../src/discord/class/tasks/task-id.ts';
import { worksId, worksPressOf, type WorksPress } from '../../../src/discord/class/works-id.ts';
import fc from '../../chance.ts';

const of = '7QK4M2';
const packs = Array.from({ length: 10 }, (_, at) => `PACK0${at}`);

const setups: readonly SetupPress[] = [
  { do: 'list' },
  { do: 'new' },
  { do: 'open' },
  { do: 'again' },
  { do: 'end-sure', class: of },
  { do: 'channels', class: of },
];
const quizzes: readonly QuizPress[] = [
  { do: 'open', wish: { class: of, questions: 20, minutes: 10_080, kinds: questionKinds, packs } },
  { do: 'questions', wish: { class: of, questions: 1, minutes: 1, kinds: ['which-first'], packs: [] } },
  { do: 'class', wish: { questions: 8, minutes: 15, kinds: ['gap', 'which-reading'], packs: ['a1B2c3'] } },
];
const listed: readonly QuizzesPress[] = [
  { do: 'page', class: of, page: 999 },
  { do: 'close', class: of, page: 0, quiz: '0123ABCD' },
  { do: 'results', class: of, page: 3, quiz: 'ZYXWVTSR' },
];
const tasks: readonly TaskPress[] = [
  { do: 'set' },
  { do: 'set', class: of },
  { do: 'page', class: of, page: 2 },
  { do: 'pick', class: of },
  { do: 'again', class: of },
  { do: 'remove-sure', class: of, page: 0, assignment: '0123ABCD' },
  { do: 'handed-in', class: of, page: 7, assignment: '0123ABCD' },
];
const handIns: readonly HandInPress[] = [
  { do: 'style', class: of, assignment: '0123ABCD', handIn: 'ZYXWVTSR', style: 'apa' },
  { do: 'markdown', class: of, assignment: '0123ABCD', handIn: 'ZYXWVTSR', style: 'harvard' },
];
const handouts: readonly HandoutPress[] = [
  { do: 'pdf', wish: { class: of, questions: 20, style: 'chicago', seed: mostSeed, packs } },
  { do: 'markdown', wish: { class: of, questions: 1, style: 'apa', seed: 0, packs: [] } },
  { do: 'class', wish: { questions: 8, style: 'mla', seed: 35, packs: ['a1B2c3'] } },
];
const works: readonly WorksPress[] = [{ to: 'quizzes' }, { to: 'handed-in', class: of }];

/** How each kind is written and read. */
const kinds = [
  ['setup', setups, setupId, setupPressOf],
  ['quiz', quizzes, quizId, quizPressOf],
  ['quizzes', listed, quizzesId, quizzesPressOf],
  ['task', tasks, taskId, taskPressOf],
  ['in', handIns, handInId, handInPressOf],
  ['pick', [{ class: of, assignment: '0123ABCD' }], pickId, pickPressOf],
  ['missing', [{ class: of, page: 12 }], missingId, missingPressOf],
  ['out', handouts, handoutId, handoutPressOf],
  ['to', works, worksId, worksPressOf],
] as const;

const readers = kinds.map(([, , , read]) => read);

const cases = kinds.flatMap(([kind, presses, write, read]) =>
  presses.map((press) => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each kind is written by its own
    const id = (write as (press: unknown) => string | undefined)(press);
    return { kind, press, id, read };
  }),
);

describe('a custom_id of /class', () => {
  it.each(cases)('of $kind says what it asks, and is read as nothing else: $press', ({ press, id, read }) => {
    expect(id?.length).toBeLessThanOrEqual(100);
    expect(read(String(id))).toEqual(press);
    expect(readers.filter((each) => each(String(id)) !== undefined)).toEqual([read]);
  });

  it.each([
    '',
    'cls',
    'cls;setup;',
    'cls;setup;end-sure',
    'cls;setup;toString;7QK4M2',
    // Letters that Crockford's base 32 leaves out.
    'cls;setup;show;ILOU00',
    'cls;setup;show;7QK4M2;more',
    'cls;setup;list\n',
    'cls;quiz;open;7QK4M2;0;15;f;',
    'cls;quiz;open;7QK4M2;21;15;f;',
    'cls;quiz;open;7QK4M2;8;10081;f;',
    'cls;quiz;open;7QK4M2;8;15;0;',
    'cls;quiz;open;7QK4M2;8;15;g;',
    'cls;quiz;open;7QK4M2;8;15;f;SHORT',
    `cls;quiz;open;7QK4M2;8;15;f;${'PACK00'.repeat(11)}`,
    'cls;quizzes;close;7QK4M2;0',
    'cls;quizzes;page;7QK4M2;-1',
    'cls;quizzes;page;7QK4M2;0;0123ABCD',
    'cls;task;remove-sure;7QK4M2;0',
    'cls;task;set;7QK4M2;1',
    'cls;in;exe;7QK4M2;0123ABCD;0123ABCD;apa',
    'cls;in;pdf;7QK4M2;0123ABCD;0123ABCD;vancouver',
    'cls;in;pick;7QK4M2',
    'cls;missing;7QK4M2;1000',
    'cls;out;pdf;7QK4M2;8;4;0;',
    'cls;out;pdf;7QK4M2;8;0;00;',
    'cls;out;pdf;7QK4M2;8;0;zzzzz;',
    'cls;to;settings;7QK4M2',
    'lib;setup;list',
  ])('that is none of ours asks for nothing: %j', (id) => {
    for (const read of readers) expect(read(id)).toBeUndefined();
  });

  it('is read as nothing, or as what would be written so, whatever comes', () => {
    const words = [
      'cls',
      ';',
      'quiz',
      'out',
      'task',
      'in',
      'to',
      'open',
      'pdf',
      of,
      '8',
      '15',
      'f',
      '0',
      '-',
    ];
    const anything = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.constantFrom(...words), { maxLength: 18 }).map((parts) => parts.join('')),
      // What is ours, with one character of it changed.
      fc
        .tuple(fc.constantFrom(...cases.map(({ id }) => String(id))), fc.nat(99), fc.string({ maxLength: 2 }))
        .map(([id, at, with_]) => id.slice(0, at % id.length) + with_ + id.slice((at % id.length) + 1)),
    );
    fc.assert(
      fc.property(anything, (id) => {
        for (const [, , write, read] of kinds) {
          const press = read(id);
          // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each kind is written by its own
          if (press !== undefined) expect((write as (press: unknown) => unknown)(press)).toBe(id);
        }
      }),
      { numRuns: 100 },
    );
  });
});
