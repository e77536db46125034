import type { Assignment, HandIn } from '../../../src/classroom/hand-in/hand-in.ts';
import type { Entry } from '../../../src/classroom/notebook/notebook.ts';
import { pupilOf, type ClassKey, type Pupil } from '../../../src/classroom/pupil.ts';
import type { ClassQuiz, QuizAnswer } from '../../../src/classroom/quiz/class/class-quiz.ts';
import type { Question } from '../../../src/classroom/quiz/question.ts';
import { unansweredHash, unansweredPerson } from '../../../src/classroom/unanswered/unanswered-hash.ts';
import type { Unanswered } from '../../../src/classroom/unanswered/unanswered.ts';
import type { Class } from '../../../src/guild/class.ts';
import type { GuildScope } from '../../../src/library/asker.ts';
import type { Store } from '../../../src/store/store.ts';
import { action, noon, passage, person } from '../guild/acts.ts';

/* Short makers of what is done in classrooms, for the tests of stores. */

/** The key that a class is given in these tests; another one for each. */
export function keyFor(scope: GuildScope, of: Class['id'] | undefined): ClassKey {
  return new TextEncoder().encode(`${scope} ${of ?? 'outside'}`.padEnd(32, '.').slice(0, 32));
}

/** Somebody in a class, whose key is kept from then on. */
export async function pupil(
  { classroom }: Store,
  user: string,
  {
    scope = 'guild:1',
    of = 'CLASS1',
  }: { readonly scope?: GuildScope; readonly of?: Class['id'] | null } = {},
): Promise<Pupil> {
  const held = of ?? undefined;
  const key = await classroom.classKey(scope, held, keyFor(scope, held));
  return { scope, ...(held !== undefined && { class: held }), pupil: pupilOf(key, user) };
}

/** A passage that somebody collected. */
export const entry = (id: string, article: string, change: Partial<Entry> = {}): Entry => ({
  id,
  quote: passage(article),
  tags: [],
  at: noon,
  ...change,
});

export const assignment = (id: string, change: Partial<Assignment> = {}): Assignment => ({
  id,
  class: 'CLASS1',
  title: 'Three passages about the ferry',
  due: '2026-03-20',
  by: person('900').name,
  at: noon,
  ...change,
});

/** Keeps an assignment that 900 set. */
export const put = ({ classroom }: Store, made: Assignment, scope: GuildScope = 'guild:1') =>
  classroom.putAssignment(scope, made, action('assignment-set', made.id, { by: '900' }));

export const handIn = (
  id: string,
  of: string,
  whose: Pick<Pupil, 'pupil'>,
  change: Partial<HandIn> = {},
): HandIn => ({
  id,
  assignment: of,
  pupil: whose.pupil,
  name: person('100').name,
  at: noon,
  late: false,
  entries: [],
  ...change,
});

/** One question of each kind. */
export const questions: readonly [Question, ...Question[]] = [
  {
    id: 'QUESTION00000001',
    prompt: { kind: 'gap', of: 'name', before: { start: 0, end: 4 } },
    passages: [{ article: '75509fe96fd1', span: { start: 0, end: 20 } }],
    right: { is: 'words', article: '75509fe96fd1', span: { start: 5, end: 9 } },
    wrong: [{ is: 'words', article: '2d5a089d86bd', span: { start: 1, end: 6 } }],
  },
  {
    id: 'QUESTION00000002',
    prompt: { kind: 'who-said', said: { start: 3, end: 9 } },
    passages: [{ article: '75509fe96fd1', span: { start: 0, end: 20 } }],
    right: { is: 'words', article: '75509fe96fd1', span: { start: 5, end: 9 } },
    wrong: [{ is: 'words', article: '75509fe96fd1', span: { start: 11, end: 16 } }],
  },
  {
    id: 'QUESTION00000003',
    prompt: { kind: 'which-first' },
    passages: [
      { article: '75509fe96fd1', span: { start: 0, end: 20 } },
      { article: '2d5a089d86bd', span: { start: 0, end: 30 } },
    ],
    right: { is: 'passage', article: '75509fe96fd1', span: { start: 0, end: 20 } },
    wrong: [{ is: 'passage', article: '2d5a089d86bd', span: { start: 0, end: 30 } }],
  },
  {
    id: 'QUESTION00000004',
    prompt: { kind: 'which-reading', says: { start: 0, end: 20 } },
    passages: [{ article: '75509fe96fd1', span: { start: 0, end: 20 } }],
    right: { is: 'reading', article: '75509fe96fd1' },
    wrong: [
      { is: 'reading', article: '2d5a089d86bd' },
      { is: 'reading', article: 'a6ba6b94961a' },
    ],
  },
];

const minute = 60_000;

export const quiz = (id: string, change: Partial<ClassQuiz> = {}): ClassQuiz => ({
  id,
  class: 'CLASS1',
  channel: '500',
  packs: ['aaaaaa'],
  questions,
  opened: noon,
  closes: noon + 15 * minute,
  ...change,
});

/** Opens a quiz as 900 does. */
export const opened = ({ classroom }: Store, made: ClassQuiz, scope: GuildScope = 'guild:1') =>
  classroom.openQuiz(scope, made, action('quiz-opened', made.id, { by: '900' }));

export const answer = (
  whose: Pick<Pupil, 'pupil'>,
  question: number,
  change: Partial<QuizAnswer> = {},
): QuizAnswer => ({
  pupil: whose.pupil,
  question: questions[question]?.id ?? '',
  choice: 0,
  at: noon + question,
  ...change,
});

/** What somebody asked without an answer. */
export function asked(
  user: string,
  words: readonly string[],
  {
    scope = 'guild:1',
    of = 'CLASS1',
    week = '2026-03-09',
    pack,
  }: {
    readonly scope?: GuildScope;
    readonly of?: Class['id'];
    readonly week?: string;
    readonly pack?: string;
  } = {},
): Unanswered {
  const key = keyFor(scope, of);
  const counted = { week, ...(pack !== undefined && { pack }) };
  return {
    ...counted,
    words: words.map((word) => ({ word, hash: unansweredHash(key, counted, word) })),
    person: unansweredPerson(key, week, user),
  };
}
