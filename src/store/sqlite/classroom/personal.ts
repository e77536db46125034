import type { Entry } from '../../../classroom/notebook/notebook.ts';
import type { PersonalClassroom, PersonalEntry } from '../../../guild/keeping.ts';
import type { Db } from '../changes.ts';
import { entryOf } from './entry-rows.ts';
import { handInOf } from './hand-ins.ts';
import { rowsOf } from './notebooks.ts';
import { practisedBy } from './practice.ts';
import { whereabouts, type Who } from './who.ts';

/** All that is kept of somebody in classes, and outside of them; to be read in one transaction. */
export async function personalClassrooms(db: Db, user: string): Promise<readonly PersonalClassroom[]> {
  const all: PersonalClassroom[] = [];
  for (const who of await whereabouts(db, user)) {
    const { scope, class: of } = who;
    const theirs = {
      notebook: (await rowsOf(db, who)).map(entryOf).map(personalEntry),
      handedIn: await handedIn(db, who),
      practice: (await practisedBy(db, who)).map(({ due, ...rest }) => ({ ...rest, due: iso(due) })),
      begun: await begun(db, who),
      quizzes: await answers(db, who),
      counted: await counted(db, who),
      assignments: await assignments(db, who),
    };
    // A notebook from which everything was taken again says nothing.
    if (Object.values(theirs).some(({ length }) => length > 0))
      all.push({ scope, ...(of !== '' && { class: of }), ...theirs });
  }
  return all;
}

const iso = (at: number) => new Date(at).toISOString();

function personalEntry({ id, quote: { article, span }, note, tags, at }: Entry): PersonalEntry {
  return { entry: id, article, ...span, ...(note !== undefined && { note }), tags, at: iso(at) };
}

async function handedIn(db: Db, { scope, pupil }: Who): Promise<PersonalClassroom['handedIn']> {
  const rows = await db
    .selectFrom('hand_in')
    .select('id')
    .where('scope', '=', scope)
    .where('pupil', '=', pupil)
    .orderBy('handed_at')
    .orderBy('id')
    .execute();
  const all = [];
  for (const { id: handIn } of rows) {
    const found = await handInOf(db, scope, handIn);
    if (found === undefined) continue;
    const { assignment, at, late, name, entries } = found;
    all.push({ handIn, assignment, at: iso(at), late, name, entries: entries.map(personalEntry) });
  }
  return all;
}

async function begun(db: Db, { scope, pupil }: Who): Promise<PersonalClassroom['begun']> {
  const rows = await db
    .selectFrom('quiz_taker')
    .select(['quiz', 'begun_at'])
    .where('scope', '=', scope)
    .where('pupil', '=', pupil)
    .orderBy('begun_at')
    .orderBy('quiz')
    .execute();
  return rows.map(({ quiz, begun_at: at }) => ({ quiz, at: iso(at) }));
}

async function answers(db: Db, { scope, pupil }: Who): Promise<PersonalClassroom['quizzes']> {
  const rows = await db
    .selectFrom('quiz_taker')
    .innerJoin('quiz_answer', (join) =>
      join
        .onRef('quiz_answer.scope', '=', 'quiz_taker.scope')
        .onRef('quiz_answer.quiz', '=', 'quiz_taker.quiz')
        .onRef('quiz_answer.pupil', '=', 'quiz_taker.pupil'),
    )
    .select(['quiz_answer.quiz', 'question', 'choice', 'answered_at', 'answered_by_name'])
    .where('quiz_taker.scope', '=', scope)
    .where('quiz_taker.pupil', '=', pupil)
    .orderBy('answered_at')
    .orderBy('quiz_answer.quiz')
    .orderBy('question')
    .execute();
  return rows.map(({ answered_at: at, answered_by_name: name, ...rest }) => ({
    ...rest,
    at: iso(at),
    ...(name !== null && name !== '' && { name }),
  }));
}

async function counted(
  db: Db,
  { scope, class: of, counted: behind }: Who,
): Promise<PersonalClassroom['counted']> {
  const all = [];
  for (const { week, pack, hash } of behind) {
    const found = await db
      .selectFrom('unanswered_word')
      .select('word')
      .where('scope', '=', scope)
      .where('class', '=', of)
      .where('week', '=', week)
      .where('pack', '=', pack)
      .where('hash', '=', hash)
      .executeTakeFirst();
    const { word = null } = found ?? {};
    all.push({ week, ...(pack !== '' && { pack }), ...(word !== null && { word }) });
  }
  return all;
}

async function assignments(db: Db, { scope, pupil }: Who): Promise<PersonalClassroom['assignments']> {
  const rows = await db
    .selectFrom('assignment')
    .select(['id', 'title', 'set_at', 'set_by_name'])
    .where('scope', '=', scope)
    .where('teacher', '=', pupil)
    .orderBy('number')
    .execute();
  return rows.flatMap(({ id: assignment, title, set_at: at, set_by_name: name }) =>
    name === null ? [] : [{ assignment, title, at: iso(at), name }],
  );
}
