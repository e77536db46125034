import { describe, expect, it } from 'vitest';
import { questionKinds } from '../../../src/classroom/quiz/question.ts';
import {
  classQuizId,
  classQuizPressOf,
  type ClassQuizPress,
} from '../../../src/discord/quiz/class-quiz-id.ts';
import { practiceId, practicePressOf, type PracticePress } from '../../../src/discord/quiz/practice-id.ts';
import type { Sitting } from '../../../src/discord/quiz/sitting.ts';
import fc from '../../chance.ts';

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const idOf = (length: number) =>
  fc.string({ minLength: length, maxLength: length, unit: fc.constantFrom(...crockford.split('')) });

const sitting: fc.Arbitrary<Sitting> = fc.record(
  {
    pack: fc.oneof(idOf(6), fc.constant(null)),
    kind: fc.constantFrom(...questionKinds),
    fresh: fc.boolean(),
    answered: fc.nat(9999),
  },
  { requiredKeys: ['fresh', 'answered'] },
);
const place = fc.integer({ min: 0, max: 3 });

const practice: fc.Arbitrary<PracticePress> = fc.oneof(
  fc.record({
    do: fc.constant('answer' as const),
    question: idOf(16),
    turn: fc.nat(999_999_999_999_999),
    choice: place,
    sitting,
  }),
  fc.record({ do: fc.constant('skip' as const), question: idOf(16), sitting }),
  fc.record({ do: fc.constantFrom('next', 'stop', 'forget', 'forget-now'), sitting }),
);
const ofClass: fc.Arbitrary<ClassQuizPress> = fc.oneof(
  fc.record({ do: fc.constantFrom('part', 'go'), quiz: idOf(8) }),
  fc.record({
    do: fc.constant('answer' as const),
    quiz: idOf(8),
    question: idOf(16),
    choice: place,
    named: fc.boolean(),
  }),
);

const [question, none] = ['0123456789ABCDEF', ';;n;0'];

describe('a button of practice', () => {
  it('says all that it does, in what Discord takes, and is no button of a class quiz', () => {
    fc.assert(
      fc.property(practice, (press) => {
        const id = practiceId(press);
        expect(id.length).toBeLessThanOrEqual(100);
        expect(practicePressOf(id)).toEqual(press);
        expect(classQuizPressOf(id)).toBeUndefined();
      }),
    );
  });

  it.each([
    '',
    'quz',
    'quz;next',
    `quz;next;${none};`,
    `quz;next;${none}\n`,
    'quz;next;x;;;0',
    'quz;next;;ABCDE;;0',
    'quz;next;;abcdef;;0',
    'quz;next;;;;12345',
    'quz;next;;;;-1',
    `quz;begin;${none}`,
    `quz;skip;${question.slice(1)};${none}`,
    // Letters that Crockford's base 32 leaves out.
    `quz;skip;ILOU${question.slice(4)};${none}`,
    `quz;answer;${question};1;4;${none}`,
    `quz;answer;${question};1;-1;${none}`,
    `quz;answer;${question};1.5;0;${none}`,
    `quz;answer;${question};${'9'.repeat(16)};0;${none}`,
    `ntb;next;${none}`,
  ])('is none where its id is %j', (id) => {
    expect(practicePressOf(id)).toBeUndefined();
  });
});

describe('a button of a class quiz', () => {
  it('says all that it does, in what Discord takes, and is no button of practice', () => {
    fc.assert(
      fc.property(ofClass, (press) => {
        const id = classQuizId(press);
        expect(id.length).toBeLessThanOrEqual(100);
        expect(classQuizPressOf(id)).toEqual(press);
        expect(practicePressOf(id)).toBeUndefined();
      }),
    );
  });

  it.each([
    'quz;part',
    'quz;part;0123ABC',
    'quz;part;0123ABCDE',
    'quz;part;0123abcd',
    'quz;part;ILOU0000',
    'quz;part;0123ABCD;1',
    'quz;go;0123ABCD\n',
    `quz;in;0123ABCD;${question};0;x`,
    `quz;in;0123ABCD;${question};4;p`,
    `quz;in;0123ABCD;${question};;p`,
    `quz;in;0123ABCD;${question.slice(1)};0;p`,
  ])('is none where its id is %j', (id) => {
    expect(classQuizPressOf(id)).toBeUndefined();
  });
});
