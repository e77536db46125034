import { describe, expect, it } from 'vitest';
import { openMemoryStore } from '../../../src/store/memory.ts';
import { appOver } from '../../app-over.ts';
import { day, manager, member, newServer, noon, outcome } from '../../guild/server.ts';
import { all, founded, named, places, student, teacher, textOf, writing } from '../scene.ts';

const toll = 'Nobody pays a toll on it.';
const opening = 'It opens on 3 June 2025.';

const later = (days: number) => ({ at: noon + days * day });

// What a store has to keep of it is tried in both (`test/store/classroom-contract.ts`).
describe('What is handed in', () => {
  const kept = openMemoryStore();
  /** An assignment of the first class, due at the end of the next day, and a notebook with one entry. */
  const begin = async () => {
    const app = appOver(kept);
    const scope = newServer();
    const made = await founded(app, scope);
    const assignment = await app.setAssignment(teacher(scope), made.first.id, {
      title: '  Two sources  on the bridge ',
      due: '2 March 2026',
    });
    const who = student(scope);
    const { entry } = await app.saveEntry(who, await made.passage(toll));
    await app.changeEntry(who, entry.id, { note: 'My first thought', tags: ['toll'] });
    return { app, scope, made, assignment, who, entry };
  };

  it('is asked for as it is typed, by its teacher', async () => {
    const { app, scope, made, assignment } = await begin();
    expect(assignment).toEqual({
      id: assignment.id,
      class: made.first.id,
      title: 'Two sources on the bridge',
      due: '2026-03-02',
      by: 'Ada Wherry',
      at: noon,
    });
    expect(assignment.id).toMatch(/^\w{8}$/);
    expect(await app.assignments(teacher(scope), made.first.id)).toEqual([{ ...assignment, handedIn: 0 }]);
    expect(await app.ownAssignments(student(scope))).toEqual([{ ...assignment, open: true }]);
    const { actions } = await app.actions(manager(scope), { number: 0, size: 1 });
    expect(actions[0]).toMatchObject({ what: 'assignment-set', about: assignment.id, deed: { by: '701' } });
  });

  it.each([
    ['refusal.assignment-title', { title: ' ', due: '2 March 2026' }],
    ['refusal.assignment-title', { title: 'a'.repeat(121), due: '2 March 2026' }],
    ['refusal.class-day', { title: 'Sources', due: 'soon' }],
    ['refusal.class-day', { title: 'Sources', due: '28 February 2026' }],
    ['refusal.assignment-due', { title: 'Sources', due: '1 August 2026' }],
  ])('is not asked for with what is wrong: %s', async (label, typed) => {
    const { app, scope, made } = await begin();
    expect(await outcome(app.setAssignment(teacher(scope), made.first.id, typed))).toBe(label);
    expect(await app.assignments(teacher(scope), made.first.id)).toHaveLength(1);
  });

  it('is asked for fifty times at most', async () => {
    const { app, scope, made, assignment } = await begin();
    const action = { deed: { at: noon }, what: 'assignment-set', about: 'test' } as const;
    for (let at = 1; at < 50; at += 1)
      await kept.classroom.putAssignment(scope, { ...assignment, id: String(at).padStart(8, 'Z') }, action);
    const more = app.setAssignment(teacher(scope), made.first.id, { title: 'One more', due: '2026-06-01' });
    expect(await outcome(more)).toBe('refusal.too-many-assignments');
  });

  it('stays as it was when the notebook changes afterwards', async () => {
    const { app, scope, made, assignment, who, entry } = await begin();
    const own = await app.handIn(who, { assignment: assignment.id });
    expect(own).toEqual({ ...assignment, open: true, handedIn: { at: noon, late: false, entries: 1 } });
    await app.changeEntry(who, entry.id, { note: 'Something else', tags: [] });
    await app.saveEntry(who, await made.passage(opening));
    await app.removeEntry(who, entry.id);
    const [listed] = await app.handIns(teacher(scope), assignment.id);
    expect(listed).toEqual({ id: listed?.id, name: 'Cy Lanyard', at: noon, late: false, entries: 1 });
    const file = await app.readHandIn(teacher(scope), listed?.id ?? '', writing);
    expect(file).toMatchObject({ name: `hand-in-2026-03-01-${listed?.id}.md`, without: 0 });
    const text = textOf(file);
    for (const there of [toll, 'My first thought', 'Two sources on the bridge', 'Cy Lanyard'])
      expect(text).toContain(there);
    for (const other of ['Something else', `"exact":"${opening}`]) expect(text).not.toContain(other);
  });

  it('is the whole notebook of the class, or what has a tag, and never nothing', async () => {
    const { app, made, assignment, who } = await begin();
    await app.saveEntry(who, await made.passage(opening));
    const hand = (tag?: string) =>
      app.handIn(who, { assignment: assignment.id, ...(tag !== undefined && { tag }) });
    expect((await hand()).handedIn?.entries).toBe(2);
    expect((await hand('#TOLL')).handedIn?.entries).toBe(1);
    expect(await outcome(hand('boats'))).toBe('refusal.notebook-empty');
    const other = { ...who, user: '602' };
    expect(await outcome(app.handIn(other, { assignment: assignment.id }))).toBe('refusal.notebook-empty');
  });

  it('is one of each student, replaced until the day that it is due is over', async () => {
    const { app, scope, assignment, who } = await begin();
    await app.handIn(who, { assignment: assignment.id });
    await app.handIn({ ...who, ...later(1) }, { assignment: assignment.id });
    const listed = await app.handIns(teacher(scope), assignment.id);
    expect(listed.map((each) => [each.at, each.late])).toEqual([[noon + day, false]]);
    const late = { ...who, ...later(2) };
    expect(await outcome(app.handIn(late, { assignment: assignment.id }))).toBe('refusal.hand-in-closed');
    expect(await outcome(app.withdrawHandIn(late, assignment.id))).toBe('refusal.hand-in-closed');
    expect(await app.handIns(teacher(scope), assignment.id)).toEqual(listed);
    expect((await app.ownAssignments(late))[0]).toMatchObject({ open: false, handedIn: { entries: 1 } });
  });

  it('is taken late once, where there was none', async () => {
    const { app, assignment, who } = await begin();
    const late = { ...who, ...later(2) };
    const own = await app.handIn(late, { assignment: assignment.id });
    expect(own).toMatchObject({ open: false, handedIn: { late: true } });
    for (const again of [
      app.handIn(late, { assignment: assignment.id }),
      app.withdrawHandIn(late, assignment.id),
    ])
      expect(await outcome(again)).toBe('refusal.hand-in-closed');
  });

  it('is taken late once, also where it is sent twice at the same time', async () => {
    const { app, scope, assignment, who } = await begin();
    const late = { ...who, ...later(2) };
    const hand = () => outcome(app.handIn(late, { assignment: assignment.id }));
    expect(await Promise.all([hand(), hand()])).toEqual(['done', 'refusal.hand-in-closed']);
    expect(await app.handIns(teacher(scope), assignment.id)).toHaveLength(1);
  });

  it('is due by the server’s clock', async () => {
    const { app, scope, assignment, who } = await begin();
    await app.configure(manager(scope), { timeZone: 'Pacific/Pago_Pago' });
    // Ten in the morning by Greenwich is eleven at night of the day before there.
    const hand = (at: number) => app.handIn({ ...who, at }, { assignment: assignment.id });
    const night = Date.UTC(2026, 2, 3, 10);
    expect((await hand(night)).handedIn?.late).toBe(false);
    expect(await outcome(hand(night + 60 * 60 * 1000))).toBe('refusal.hand-in-closed');
  });

  it('is withdrawn by whose it is, who can hand in again', async () => {
    const { app, scope, assignment, who } = await begin();
    await app.handIn(who, { assignment: assignment.id });
    const other = { ...who, user: '602' };
    expect(await outcome(app.withdrawHandIn(other, assignment.id))).toBe('refusal.no-hand-in');
    await app.withdrawHandIn(who, assignment.id);
    expect(await app.handIns(teacher(scope), assignment.id)).toEqual([]);
    expect(await outcome(app.withdrawHandIn(who, assignment.id))).toBe('refusal.no-hand-in');
    expect(await outcome(app.withdrawHandIn(who, 'ZZZZZZZZ'))).toBe('refusal.no-hand-in');
    expect((await app.handIn(who, { assignment: assignment.id })).handedIn?.entries).toBe(1);
  });

  it('is still seen and withdrawn by who is no student any more, who hands nothing in', async () => {
    const { app, scope, made, assignment, who } = await begin();
    await app.setAssignment(teacher(scope), made.first.id, { title: 'Another', due: '1 June' });
    await app.handIn(who, { assignment: assignment.id });
    const left = { ...who, roles: [] };
    expect(await outcome(app.handIn(left, { assignment: assignment.id }))).toBe('refusal.no-student');
    expect((await app.ownAssignments(left)).map(({ id }) => id)).toEqual([assignment.id]);
    await app.withdrawHandIn({ ...left, channels: places.elsewhere }, assignment.id);
    expect(await app.handIns(teacher(scope), assignment.id)).toEqual([]);
    expect(await outcome(app.ownAssignments(left))).toBe('refusal.no-student');
  });

  it('is for the class in whose channel somebody is, and no other', async () => {
    const { app, scope, made, assignment, who } = await begin();
    const inSecond = { ...who, channels: places.inSecond };
    await app.saveEntry(inSecond, await made.passage(toll));
    const hand = app.handIn(inSecond, { assignment: assignment.id });
    expect(await outcome(hand)).toBe('refusal.no-assignment');
    expect(await app.ownAssignments(inSecond)).toEqual([]);
    const outside = named(member(scope));
    expect(await outcome(app.handIn(outside, { assignment: assignment.id }))).toBe('refusal.no-class');
    expect(await outcome(app.ownAssignments(outside))).toBe('refusal.no-class');
  });

  it('is read by its teachers only, and that is logged without naming its student', async () => {
    const { app, scope, assignment, who } = await begin();
    await app.handIn(who, { assignment: assignment.id });
    const [listed] = await app.handIns(teacher(scope), assignment.id);
    const id = listed?.id ?? '';
    const others = [who, named(member(scope, { roles: ['32'], channels: places.inFirst }))];
    for (const other of others)
      expect(await outcome(app.readHandIn(other, id, writing))).toBe('refusal.may-not-teach');
    await app.readHandIn(teacher(scope), id, writing);
    const { actions } = await app.actions(manager(scope), { number: 0, size: 50 });
    const read = actions.filter(({ what }) => what === 'hand-in-read');
    expect(read).toEqual([{ deed: { by: '701', at: noon }, what: 'hand-in-read', about: id }]);
    expect(JSON.stringify(actions)).not.toContain(who.user);
  });

  it('never has an id of Discord for a name', async () => {
    const { app, scope, assignment, who } = await begin();
    await app.handIn({ ...who, name: '\u200b\u202e ' }, { assignment: assignment.id });
    const [listed] = await app.handIns(teacher(scope), assignment.id);
    expect(listed?.name).toBe((await app.classHere(who))?.pseudonym);
  });

  it('shows a teacher no words of a pack that is not open to them', async () => {
    const { app, scope, made, assignment, who } = await begin();
    await app.handIn(who, { assignment: assignment.id });
    const pack = await app.createPack(manager(scope), { name: 'Pupils', roles: ['21'], channels: [] });
    await app.move(manager(scope), [made.article], pack.id);
    const [listed] = await app.handIns(teacher(scope), assignment.id);
    const file = await app.readHandIn(teacher(scope), listed?.id ?? '', writing);
    expect(file.without).toBe(1);
    expect(textOf(file)).not.toContain(toll);
    expect(textOf(file)).toContain('My first thought');
  });

  it('goes with what it was handed in for', async () => {
    const { app, scope, assignment, who } = await begin();
    await app.handIn(who, { assignment: assignment.id });
    const [listed] = await app.handIns(teacher(scope), assignment.id);
    await app.removeAssignment(teacher(scope), assignment.id);
    expect(await app.ownAssignments(who)).toEqual([]);
    const gone = [
      app.readHandIn(teacher(scope), listed?.id ?? '', writing),
      app.handIns(teacher(scope), assignment.id),
      app.removeAssignment(teacher(scope), assignment.id),
      app.handIn(who, { assignment: assignment.id }),
    ];
    expect(await Promise.all(gone.map(outcome))).toEqual([
      'refusal.no-hand-in',
      'refusal.no-assignment',
      'refusal.no-assignment',
      'refusal.no-assignment',
    ]);
    expect((await all(app, who)).count).toBe(1);
  });

  it('goes with its student, everywhere', async () => {
    const { app, scope, assignment, who } = await begin();
    await app.handIn(who, { assignment: assignment.id });
    await app.erasePerson(who.user);
    expect(await app.handIns(teacher(scope), assignment.id)).toEqual([]);
    expect((await all(app, who)).count).toBe(0);
    expect((await app.personal(who.user)).classroom).toEqual([]);
  });
});
