import type { Entry } from '../../../classroom/notebook/notebook.ts';
import { pupilOf, type ClassKey } from '../../../classroom/pupil.ts';
import { leastPeople } from '../../../classroom/unanswered/unanswered.ts';
import { unansweredPerson } from '../../../classroom/unanswered/unanswered-hash.ts';
import type { PersonalClassroom, PersonalEntry } from '../../../guild/keeping.ts';
import type { GuildScope } from '../../../library/asker.ts';
import { inOrder } from '../../in-order.ts';
import type { Room } from '../room.ts';
import type { HeldClass } from './held.ts';

/** Somebody in a class, as everything of them is found. */
type Who = { readonly key: ClassKey; readonly user: string; readonly pupil: string };

function whoIn({ key }: HeldClass, user: string): Who | undefined {
  return key && { key, user, pupil: pupilOf(key, user) };
}

/** What is kept of somebody in the classes of a server; classes with nothing are left out. */
export function personalIn(scope: GuildScope, { classes }: Room, user: string): readonly PersonalClassroom[] {
  return [...classes]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([id, held]) => {
      const who = whoIn(held, user);
      const all = who && ofClass(held, who);
      if (all === undefined || Object.values(all).every(({ length }) => length === 0)) return [];
      return [{ scope, ...(id !== '' && { class: id }), ...all }];
    });
}

function ofClass(held: HeldClass, who: Who): Omit<PersonalClassroom, 'scope' | 'class'> {
  const { pupil } = who;
  const practised = [...(held.practised.get(pupil)?.values() ?? [])];
  const quizzes = [...held.quizzes.values()];
  return {
    notebook: (held.notebooks.get(pupil)?.entries ?? []).map(entryOf),
    handedIn: [...held.handIns.values()]
      .filter((each) => each.pupil === pupil)
      .map(({ id, assignment, at, late, name, entries }) => ({
        handIn: id,
        assignment,
        at: iso(at),
        late,
        name,
        entries: entries.map(entryOf),
      }))
      .toSorted((a, b) => inOrder([a.at, a.handIn], [b.at, b.handIn])),
    practice: practised
      .map(({ question, box, times, due }) => ({ question, box, times, due: iso(due) }))
      .toSorted((a, b) => inOrder([a.question], [b.question])),
    begun: quizzes
      .flatMap(({ quiz, begun }) => {
        const at = begun.get(pupil);
        return at === undefined ? [] : [{ quiz: quiz.id, at: iso(at) }];
      })
      .toSorted((a, b) => inOrder([a.at, a.quiz], [b.at, b.quiz])),
    quizzes: quizzes
      .flatMap(({ quiz, answers }) =>
        answers
          .filter((each) => each.pupil === pupil)
          .map(({ question, choice, at, name }) => ({
            quiz: quiz.id,
            question,
            choice,
            at: iso(at),
            ...(name !== undefined && name !== '' && { name }),
          })),
      )
      .toSorted((a, b) => inOrder([a.at, a.quiz, a.question], [b.at, b.quiz, b.question])),
    counted: [...held.counts.values()]
      .filter((count) => count.people.has(unansweredPerson(who.key, count.week, who.user)))
      .toSorted((a, b) => inOrder([a.week, a.pack ?? '', a.hash], [b.week, b.pack ?? '', b.hash]))
      .map(({ week, pack, word }) => ({
        week,
        ...(pack !== undefined && { pack }),
        ...(word !== undefined && { word }),
      })),
    assignments: [...held.assignments.values()].flatMap(({ assignment: { id, title, at, by }, teacher }) =>
      teacher === pupil && by !== undefined ? [{ assignment: id, title, at: iso(at), name: by }] : [],
    ),
  };
}

const iso = (at: number) => new Date(at).toISOString();

function entryOf({ id, quote: { article, span }, note, tags, at }: Entry): PersonalEntry {
  return { entry: id, article, ...span, ...(note !== undefined && { note }), tags, at: iso(at) };
}

/** Takes somebody out of the classes of a server. */
export function erasePupil({ classes }: Room, user: string): void {
  for (const held of classes.values()) {
    const who = whoIn(held, user);
    if (who !== undefined) eraseFrom(held, who);
  }
}

function eraseFrom(held: HeldClass, { key, user, pupil }: Who): void {
  held.notebooks.delete(pupil);
  held.practised.delete(pupil);
  for (const each of held.handIns.values()) if (each.pupil === pupil) held.handIns.delete(each.id);
  for (const [id, quiz] of held.quizzes)
    held.quizzes.set(id, {
      ...quiz,
      begun: new Map([...quiz.begun].filter(([each]) => each !== pupil)),
      answers: quiz.answers.filter((each) => each.pupil !== pupil),
    });
  for (const [id, { assignment, teacher }] of held.assignments) {
    if (teacher !== pupil) continue;
    const { by: _, ...rest } = assignment;
    held.assignments.set(id, { assignment: rest });
  }
  for (const [at, { word, ...count }] of held.counts) {
    const person = unansweredPerson(key, count.week, user);
    if (!count.people.has(person)) continue;
    const people = new Set([...count.people].filter((each) => each !== person));
    if (people.size === 0) held.counts.delete(at);
    // Too few stand behind it now for it to be read.
    else
      held.counts.set(at, {
        ...count,
        people,
        ...(word !== undefined && people.size >= leastPeople && { word }),
      });
  }
}
