import { describe, expect, it } from 'vitest';
import type { TypedClass } from '../../../src/classroom/class/class-here.ts';
import type { App } from '../../../src/app.ts';
import type { GuildScope } from '../../../src/library/asker.ts';
import { openMemoryStore } from '../../../src/store/memory.ts';
import { appOver } from '../../app-over.ts';
import { day, hour, manager, member, newServer, noon, outcome } from '../../guild/server.ts';
import { all, first, founded, places, second, student, teacher, textOf, writing } from '../scene.ts';

/** Classes that differ in their names and channels. */
const nth = (at: number): TypedClass => ({ ...first, name: `Class ${at}`, channels: [String(at)] });

const ending = (typed: string) => ({ ...first, channels: [typed.slice(-2)], name: typed, ends: typed });

// What a store has to keep of it is tried in both (`test/store/classroom-contract.ts`).
describe('Classes', () => {
  const kept = openMemoryStore();
  const begin = async (): Promise<{ app: App; scope: GuildScope }> => ({
    app: appOver(kept),
    scope: newServer(),
  });

  const withWork = async () => {
    const { app, scope } = await begin();
    const made = await founded(app, scope);
    const quote = await made.passage('Nobody pays a toll on it.');
    const assignment = await app.setAssignment(teacher(scope), made.first.id, {
      title: 'Sources',
      due: '2026-03-10',
    });
    await app.saveEntry(student(scope), quote);
    await app.saveEntry(member(scope), quote);
    await app.saveEntry(student(scope, { channels: places.inSecond }), quote);
    await app.handIn(student(scope), { assignment: assignment.id });
    return { app, scope, made, assignment };
  };

  const isDeleted = async ({ app, scope, made, assignment }: Awaited<ReturnType<typeof withWork>>) => {
    expect((await app.settings(scope)).classes).toEqual([made.second]);
    expect(await kept.classroom.keptClasses(scope)).toEqual([made.second.id]);
    expect(await kept.classroom.handIns(scope, assignment.id)).toEqual([]);
    expect(await app.classHere(student(scope))).toBeUndefined();
    // Set up once more, it is another class.
    await app.createClass(manager(scope), first);
    expect((await all(app, student(scope))).count).toBe(0);
    expect((await all(app, member(scope))).count).toBe(1);
    expect((await all(app, student(scope, { channels: places.inSecond }))).count).toBe(1);
  };

  it('are set up as they are typed, and are among the server’s settings', async () => {
    const { app, scope } = await begin();
    const made = await app.createClass(manager(scope), {
      ...first,
      name: '  History   9b ',
      channels: ['81', '81'],
      ends: '31 July',
    });
    expect(made).toEqual({ ...first, id: made.id });
    expect(made.id).toMatch(/^\w{6}$/);
    expect((await app.settings(scope)).classes).toEqual([made]);
    const { actions } = await app.actions(manager(scope), { number: 0, size: 5 });
    expect(actions.map(({ what, about }) => [what, about])).toEqual([['class-created', made.id]]);
  });

  it.each<[string, Partial<TypedClass>]>([
    ['refusal.class-name', { name: ' ' }],
    ['refusal.class-name', { name: 'a'.repeat(61) }],
    ['refusal.class-name-taken', { name: 'HISTORY 9B' }],
    ['refusal.class-channels', { channels: [] }],
    ['refusal.class-channels', { channels: Array.from({ length: 26 }, (_each, at) => String(at)) }],
    ['refusal.class-channel-taken', { channels: ['99', '81'] }],
    ['refusal.id', { channels: ['#general'] }],
    ['refusal.id', { students: ['everyone'] }],
    ['refusal.too-many-roles', { teachers: Array.from({ length: 26 }, (_each, at) => String(at)) }],
    ['refusal.class-day', { ends: 'summer' }],
    ['refusal.class-day', { ends: 'July 2026' }],
    ['refusal.class-day', { ends: '28 February 2026' }],
    ['refusal.class-day', { ends: '4/5' }],
    ['refusal.class-ends', { ends: '6 April 2027' }],
  ])('are not set up with what is wrong: %s', async (label, wrong) => {
    const { app, scope } = await begin();
    await app.createClass(manager(scope), first);
    const before = await app.settings(scope);
    expect(await outcome(app.createClass(manager(scope), { ...second, ...wrong }))).toBe(label);
    expect(await app.settings(scope)).toEqual(before);
  });

  it('end today at the earliest, and 400 days from now at the latest', async () => {
    const { app, scope } = await begin();
    const made = [
      await app.createClass(manager(scope), ending('2026-03-01')),
      await app.createClass(manager(scope), ending('2027-04-05')),
    ];
    expect(made.map((each) => each.ends)).toEqual(['2026-03-01', '2027-04-05']);
  });

  it('do not take the role that everybody has for their teachers’, and need none for students', async () => {
    const { app, scope } = await begin();
    const everybody = scope.slice('guild:'.length);
    const teachers = { ...first, teachers: [everybody] };
    expect(await outcome(app.createClass(manager(scope), teachers))).toBe('refusal.class-teachers');
    const made = await app.createClass(manager(scope), { ...first, students: ['21', everybody] });
    expect(made.students).toEqual([]);
  });

  it('are twenty at most', async () => {
    const { app, scope } = await begin();
    for (let at = 0; at < 20; at += 1) await app.createClass(manager(scope), nth(at));
    expect(await outcome(app.createClass(manager(scope), nth(20)))).toBe('refusal.too-many-classes');
  });

  it('have an id that no other has, nor anything that is left of one', async () => {
    const { scope } = await begin();
    // Each of these makes the same ids as the other.
    const [one, other, third] = [appOver(kept), appOver(kept), appOver(kept)];
    const made = [
      await one.createClass(manager(scope), first),
      await other.createClass(manager(scope), second),
    ];
    const [left] = made;
    await one.classHere(student(scope));
    const settings = { ...(await one.settings(scope)), classes: [] };
    const action = { deed: { at: noon }, what: 'class-ended', about: left?.id ?? '' } as const;
    await kept.guild.saveSettings(scope, settings, action);
    made.push(await third.createClass(manager(scope), first));
    expect(made[1]?.id).not.toBe(left?.id);
    expect(made[2]?.id).not.toBe(left?.id);
  });

  it('keep what is not changed, and are logged where something is', async () => {
    const { app, scope } = await begin();
    const { first: made } = await founded(app, scope);
    const next = await app.changeClass(manager(scope), made.id, { name: 'History 10b', posting: true });
    expect(next).toEqual({ ...made, name: 'History 10b', posting: true });
    await app.changeClass(manager(scope), made.id, { channels: ['81'] });
    const { actions } = await app.actions(manager(scope), { number: 0, size: 50 });
    expect(actions.filter(({ what }) => what === 'class-changed')).toHaveLength(1);
    expect(await outcome(app.changeClass(manager(scope), made.id, { channels: ['90'] }))).toBe(
      'refusal.class-channel-taken',
    );
  });

  it('let their teachers set the end of the term, and nothing else', async () => {
    const { app, scope } = await begin();
    const { first: made } = await founded(app, scope);
    const change = (given: Partial<TypedClass>) => app.changeClass(teacher(scope), made.id, given);
    expect((await change({ ends: '31.12.' })).ends).toBe('2026-12-31');
    for (const given of [{ name: 'Mine' }, { ends: '2026-05-01', results: 'names' as const }])
      expect(await outcome(change(given))).toBe('refusal.may-not-configure');
    expect((await app.settings(scope)).classes[0]?.ends).toBe('2026-12-31');
  });

  it('stay as they are where other settings change at the same time', async () => {
    const { app, scope } = await begin();
    const who = manager(scope);
    await Promise.all([
      app.createClass(who, first),
      app.configure(who, { reviewCards: true }),
      app.createClass(who, second),
      app.configure(who, { keepLogDays: 30 }),
    ]);
    const settings = await app.settings(scope);
    expect(settings.classes.map(({ name }) => name)).toEqual([first.name, second.name]);
    expect([settings.reviewCards, settings.keepLogDays]).toEqual([true, 30]);
  });

  it('are told by the innermost channel that is one’s', async () => {
    const { app, scope } = await begin();
    await founded(app, scope);
    const club = await app.createClass(manager(scope), { ...second, name: 'Reading', channels: ['810'] });
    const here = await app.classHere(student(scope));
    expect(here).toMatchObject({ id: club.id, isStudent: true, isTeacher: false });
    expect(await app.classHere(member(scope))).toBeUndefined();
  });

  it('tell nobody who is in them: a pseudonym is one’s own, and another in another class', async () => {
    const { app, scope } = await begin();
    await founded(app, scope);
    const here = await app.classHere(student(scope));
    expect(here?.pseudonym).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    expect((await app.classHere(student(scope)))?.pseudonym).toBe(here?.pseudonym);
    const elsewhere = await app.classHere(student(scope, { channels: places.inSecond }));
    const other = await app.classHere(student(scope, { user: '602' }));
    expect(new Set([here, elsewhere, other].map((each) => each?.pseudonym)).size).toBe(3);
  });

  it('know for four weeks after a week what was not found in it', async () => {
    const { app, scope } = await begin();
    const { first: made } = await founded(app, scope);
    for (const user of ['601', '602', '603', '604', '605'])
      await app.countUnanswered(student(scope, { user }), 'Who built the lighthouse?');
    const words = async () => (await app.unanswered(teacher(scope), made.id)).map(({ word }) => word);
    // A Sunday, so that the last day of the fourth week is one, too.
    await app.sweep(noon + 28 * day);
    expect(await words()).toContain('lighthouse');
    await app.sweep(noon + 29 * day);
    expect(await words()).toEqual([]);
  });

  describe('that have ended', () => {
    it('leave nothing, by hand', async () => {
      const scene = await withWork();
      await scene.app.endClass(manager(scene.scope), scene.made.first.id);
      await isDeleted(scene);
    });

    it('leave nothing the day after their term', async () => {
      const scene = await withWork();
      const { app, scope, made } = scene;
      await app.changeClass(teacher(scope), made.first.id, { ends: '2026-03-02' });
      await app.sweep(noon + day);
      expect((await app.settings(scope)).classes).toHaveLength(2);
      expect((await all(app, student(scope))).count).toBe(1);
      await app.sweep(noon + 2 * day);
      await isDeleted(scene);
      const { actions } = await app.actions(manager(scope), { number: 0, size: 50 });
      expect(actions.find(({ what }) => what === 'class-ended')).toEqual({
        deed: { at: noon + 2 * day },
        what: 'class-ended',
        about: made.first.id,
      });
    });

    it('take nothing more from the day after their term on, and let a notebook be taken out until they are deleted', async () => {
      const { app, scope, made, assignment } = await withWork();
      const [of, quote] = [made.first.id, await made.passage('It opens on 3 June 2025.')];
      await app.changeClass(teacher(scope), of, { ends: '2026-03-02' });
      const on = (at: number) => ({ me: student(scope, { at }), they: teacher(scope, { at }) });
      const { me, they } = on(noon + 2 * day);
      const [entry] = (await all(app, me)).entries;
      const id = entry?.id ?? '';
      const tried = () => [
        app.saveEntry(me, quote),
        app.changeEntry(me, id, { note: 'Mine.' }),
        app.handIn(me, { assignment: assignment.id }),
        app.practise(me, {}),
        app.quizTurn(me, '00000000'),
        app.setAssignment(they, of, { title: 'More', due: '2026-03-04' }),
        app.openQuiz(they, of, { packs: [], questions: 1, minutes: 15, channel: '81' }),
      ];
      expect(new Set(await Promise.all(tried().map(outcome)))).toEqual(new Set(['refusal.class-over']));
      for (const user of ['601', '602', '603', '604', '605'])
        await app.countUnanswered({ ...me, user }, 'Who built the lighthouse?');
      expect(await app.unanswered(they, of)).toEqual([]);
      expect(textOf(await app.exportNotebook(me, writing))).toContain('Nobody pays a toll on it.');
      // What is elsewhere goes on, and so does the last day.
      await app.saveEntry({ ...me, channels: places.inSecond }, quote);
      await app.saveEntry(on(noon + day).me, quote);
      // Less can be kept at any time.
      await app.withdrawHandIn(me, assignment.id);
      await app.removeEntry(me, id);
      // Whoever teaches it can have it go on.
      await app.changeClass(they, of, { ends: '2026-03-20' });
      await app.changeEntry(me, (await app.saveEntry(me, quote)).entry.id, { note: 'Mine.' });
    });

    it('leave nothing where the power failed between the two', async () => {
      const scene = await withWork();
      const { app, scope, made } = scene;
      const settings = await app.settings(scope);
      const action = { deed: { at: noon }, what: 'class-ended', about: made.first.id } as const;
      await kept.guild.saveSettings(scope, { ...settings, classes: [made.second] }, action);
      await app.sweep(noon);
      await isDeleted(scene);
    });

    it('leave nothing, also where another server’s cannot be looked through', async () => {
      const { app, scope } = await withWork();
      const broken = newServer();
      await founded(app, broken);
      const settings = await app.settings(broken);
      const action = { deed: { at: noon }, what: 'settings-changed', about: 'timeZone' } as const;
      await kept.guild.saveSettings(broken, { ...settings, timeZone: 'Atlantis/Deep' }, action);
      await expect(app.sweepClasses(noon + 400 * day)).rejects.toThrow('swept');
      await kept.guild.saveSettings(broken, settings, action);
      expect((await app.settings(scope)).classes).toEqual([]);
      expect(await kept.classroom.keptClasses(scope)).toEqual([]);
    });

    it('end by the server’s clock as it is when it is looked', async () => {
      const { app, scope, made } = await withWork();
      await app.changeClass(teacher(scope), made.first.id, { ends: '2026-03-01' });
      await app.configure(manager(scope), { timeZone: 'Pacific/Pago_Pago' });
      // Ten in the morning of the next day by Greenwich is eleven at night of the last one there.
      await app.sweep(noon + day - 2 * hour);
      expect((await app.settings(scope)).classes).toHaveLength(2);
      await app.configure(manager(scope), { timeZone: 'UTC' });
      await app.sweep(noon + day - 2 * hour);
      expect((await app.settings(scope)).classes).toEqual([made.second]);
    });
  });
});
