import { describe, expect, it } from 'vitest';
import type { Author } from '../../src/guild/member.ts';
import { faithful } from './faithful.ts';
import { filesInMessages, withKeptBot } from './frame.ts';
import { newcomer, type KeptBot } from './kept.ts';
import {
  addReading,
  answered,
  chosen,
  fileOf,
  idOf,
  inDays,
  opened,
  quotedIn,
  roomOf,
  saved,
  told,
  typed,
  valuesOf,
  type Room,
} from './notebook.ts';
import { all, buttonsOf, rigDir, textOf, type Actor, type Message, type Person, type Rig } from './rig.ts';

/** What a button of one's notebook shows. */
const after = async (actor: Actor, label: string): Promise<Message> =>
  actor.press(await opened(actor), label).reply(20_000);

/** The page of one assignment, by its id. */
async function taskOf(actor: Actor, id: string): Promise<Message> {
  return chosen(actor, await after(actor, 'Hand in'), 'ntb;on;choose-task;', id);
}

/** The buttons of a message that are off. */
const offIn = (message: Message): readonly string[] =>
  all(message).flatMap((each) => ('disabled' in each && each.disabled === true ? (each.label ?? []) : []));

describe.skipIf(rigDir === undefined)('a notebook in a class', { timeout: 60_000 }, () => {
  let rig: Rig;
  let bot: KeptBot;
  let keeper: Author;
  let room: Room;

  withKeptBot(
    async (frame) => {
      ({ rig, bot } = frame);
      keeper = { ...frame.keeper, name: 'Keeper' };
      await addReading(bot, keeper);
      room = await roomOf(rig, bot, keeper, 'History 10b');
    },
    { mayFault: filesInMessages },
  );

  const here = (person: Person, more: Readonly<Record<string, unknown>> = {}) =>
    rig.as(person, { channel: room.channel, ...more });
  /** A student whose notebook has a passage with words of their own, and another with a tag. */
  async function student(): Promise<{ readonly person: Person; readonly actor: Actor }> {
    const { person } = newcomer(rig, room.students);
    const actor = here(person);
    const answer = await answered(actor);
    const [, second = ''] = valuesOf(answer, 'pick');
    await typed(actor, await saved(actor, answer), 'Add my words', { note: 'My *own* words.', tags: '' });
    const other = await saved(actor, await chosen(actor, answer, 'pick', second));
    await typed(actor, other, 'Add my words', { note: '', tags: 'herons' });
    return { person, actor };
  }
  const assignment = async (title: string, days: number) =>
    bot.app('setAssignment', { ...keeper, at: await bot.now() }, room.id, {
      title,
      due: inDays(await bot.now(), days),
    });

  it.each([
    ['Markdown', 'md', (bytes: Buffer) => bytes.toString()],
    ['Word (DOCX)', 'docx', (bytes: Buffer) => bytes.subarray(0, 2).toString()],
    ['PDF', 'pdf', (bytes: Buffer) => bytes.subarray(0, 5).toString()],
  ])('is exported as %s, in the style that its owner chose, for them alone', async (label, ending, read) => {
    const { actor } = await student();
    const page = await after(actor, 'Export');
    expect(textOf(page)).toContain('all entries (2)');
    const styled = await chosen(actor, page, 'ntb;on;style;', 'mla');
    expect(styled.id).toBe(page.id);
    const sent = await actor.press(styled, label).reply(20_000);
    expect(sent.ephemeral).toBe(true);
    expect(sent.id).not.toBe(page.id);
    expect(textOf(sent)).toContain('Your notebook as a file, with references in MLA. Only you got it.');
    const { name, bytes } = await fileOf(sent);
    expect(name).toMatch(new RegExp(`^notebook-\\d{4}-\\d\\d-\\d\\d\\.${ending}$`));
    expect(read(bytes)).toMatch(/^(?:PK|%PDF-|[^]*My [^]*own[^]* words)/);
    // A style that was chosen stays for as long as the notebook is looked at.
    const again = await actor.press(await actor.press(styled, 'Back').reply(), 'Export').reply();
    expect(idOf(again, 'ntb;on;write;pdf;')).toContain(';m;');
  });

  it('is exported with the quotations letter for letter, all of it or what has a tag', async () => {
    const { actor } = await student();
    const [first = '', second = ''] = quotedIn(await opened(actor));
    const page = await after(actor, 'Export');
    const whole = await fileOf(await actor.press(page, 'Markdown').reply(20_000));
    expect(whole.bytes.toString()).toContain(first);
    expect(whole.bytes.toString()).toContain(second);
    const tagged = await chosen(actor, page, 'ntb;on;export-tag;', 't;herons');
    expect(textOf(tagged)).toContain('entries with the tag \u2068herons\u2069 (1)');
    const some = await fileOf(await actor.press(tagged, 'Markdown').reply(20_000));
    expect(some.bytes.toString()).not.toContain(first);
    expect(some.bytes.toString()).toContain(second);
  });

  it('is exported in German', async () => {
    const { person } = await student();
    const actor = here(person, { locale: 'de' });
    const page = await actor.press(await opened(actor), 'Exportieren').reply();
    const sent = await actor.press(page, 'Markdown').reply(20_000);
    expect(textOf(sent)).toContain('Dein Notizbuch als Datei, mit Literaturangaben nach APA.');
    expect((await fileOf(sent)).bytes.toString()).toContain('Notizbuch');
  });

  it('is handed in, as it is then, under one’s name, again, and withdrawn', async () => {
    const { id } = await assignment('Essay on *herons*', 7);
    const { person, actor } = await student();
    const list = await after(actor, 'Hand in');
    expect(textOf(list)).toContain('\u2068Essay on \\*herons\\*\u2069');
    expect(textOf(list)).toMatch(/due on \d+ \w+ \d{4} · set by \u2068Keeper\u2069 · not handed in/);
    const task = await chosen(actor, list, 'ntb;on;choose-task;', id);
    expect(textOf(task)).toContain('all entries (2)');
    expect(textOf(task)).toMatch(/sees it under your name on this server: \u2068.+\u2069\./);
    expect(textOf(task)).toMatch(/Until the end of \d+ \w+ \d{4} you can hand it in again or withdraw it\./);
    expect(buttonsOf(task)).toEqual(['Hand in', 'Back']);
    const done = await actor.press(task, 'Hand in').reply();
    expect(textOf(done)).toContain('Handed in.');
    expect(textOf(done)).toMatch(/handed in on \d+ \w+ \d{4}, entries: 2/);
    const teacher = newcomer(rig, room.teachers);
    const taught = async () => {
      const member = { ...keeper, user: teacher.person.id, roles: [room.teachers.id], at: await bot.now() };
      const may = { manageGuild: false, manageMessages: false };
      return bot.app('handIns', { ...member, may, channels: [room.channel.id] }, id);
    };
    expect((await taught()).map(({ entries }) => entries)).toEqual([2]);
    const tagged = await chosen(actor, done, 'ntb;on;task-tag;', 't;herons');
    const again = await actor.press(tagged, 'Hand in again').reply();
    expect(textOf(again)).toMatch(/handed in on \d+ \w+ \d{4}, entries: 1/);
    expect((await taught()).map(({ entries }) => entries)).toEqual([1]);
    const withdrawn = await actor.press(again, 'Withdraw').reply();
    expect(textOf(withdrawn)).toContain('Withdrawn: nobody has it any more.');
    expect(textOf(withdrawn)).toContain('not handed in');
    expect(await taught()).toEqual([]);
    const german = here(person, { locale: 'de' });
    const other = await german.press(await opened(german), 'Abgeben').reply();
    expect(textOf(other)).toMatch(/fällig am .* · gestellt von \u2068Keeper\u2069 · nicht abgegeben/);
    expect([list, task, done, again, withdrawn].flatMap(faithful)).toEqual([]);
  });

  it('cannot be handed in with nothing in it', async () => {
    const { id } = await assignment('Nothing', 7);
    const { person } = newcomer(rig, room.students);
    const task = await taskOf(here(person), id);
    expect(textOf(task)).toContain('There is nothing in your notebook to hand in yet');
    expect(offIn(task)).toEqual(['Hand in']);
  });

  it('leads whoever is no student nowhere', async () => {
    const { id } = await assignment('For students', 7);
    const { person, actor } = await student();
    const task = await taskOf(actor, id);
    const panel = await opened(actor);
    rig.takeRole(person, room.students);
    expect(await told(actor.press(task, 'Hand in'))).toContain('This is for the students of the class');
    expect(await told(actor.press(panel, 'Hand in'))).toContain('This is for the students of the class');
    const teacher = newcomer(rig, room.teachers);
    expect(buttonsOf(await opened(here(teacher.person)))).not.toContain('Hand in');
    rig.giveRole(person, room.students);
    const done = await actor.press(task, 'Hand in').reply();
    rig.takeRole(person, room.students);
    expect(textOf(await actor.press(done, 'Withdraw').reply())).toContain('Withdrawn');
  });

  it('says of an assignment that was removed that it is gone', async () => {
    const { id } = await assignment('A mistake', 7);
    const { actor } = await student();
    const task = await taskOf(actor, id);
    await bot.app('removeAssignment', { ...keeper, at: await bot.now() }, id);
    expect(await told(actor.press(task, 'Hand in'))).toContain('assignment');
  });

  it('stays as it was handed in once the day is over, and is late after it', async () => {
    const { id } = await assignment('Due soon', 1);
    const { actor } = await student();
    const { actor: late } = await student();
    const done = await actor.press(await taskOf(actor, id), 'Hand in').reply();
    await bot.later(3 * 24 * 60 * 60 * 1000);
    expect(await told(actor.press(done, 'Withdraw'))).toContain('so what was handed in stays as it is');
    const closed = await taskOf(actor, id);
    expect(textOf(closed)).toContain('Its day is over: it stays as it was handed in.');
    expect(buttonsOf(closed)).toEqual(['Back']);
    const task = await taskOf(late, id);
    expect(textOf(task)).toContain('it will be marked as late, and cannot be replaced or withdrawn');
    const handed = await late.press(task, 'Hand in').reply();
    expect(textOf(handed)).toContain(' · late');
    expect(buttonsOf(handed)).toEqual(['Back']);
  });

  it('is deleted with its class, and old buttons say so', async () => {
    const other = await roomOf(rig, bot, { ...keeper, at: await bot.now() }, 'Latin 8a');
    const { person } = newcomer(rig, other.students);
    const actor = rig.as(person, { channel: other.channel });
    const kept = await saved(actor, await answered(actor));
    const panel = await actor.press(kept, 'Open my notebook').reply();
    await bot.app('endClass', { ...keeper, at: await bot.now() }, other.id);
    const over = 'This is about another notebook than that of this channel: the class is over';
    expect(await told(actor.press(panel, 'Export'))).toContain(over);
    const entry = valuesOf(panel, 'ntb;on;open;')[0] ?? '';
    expect(await told(actor.select(panel, idOf(panel, 'ntb;on;open;'), [entry]))).toContain(over);
    const now = await opened(actor);
    expect(textOf(now)).not.toContain('Latin');
    expect(quotedIn(now)).toEqual([]);
  });

  it('takes nothing more from the day after its term on, and can be exported until it is deleted', async () => {
    const { id } = await assignment('Till the end', 1);
    const { actor } = await student();
    const [answer, task] = [await answered(actor), await taskOf(actor, id)];
    const [, , third = ''] = valuesOf(answer, 'pick');
    const today = inDays(await bot.now(), 0);
    await bot.app('changeClass', { ...keeper, at: await bot.now() }, room.id, { ends: today });
    await bot.later(24 * 60 * 60 * 1000);
    const over = 'The term of this class is over';
    expect(textOf(await saved(actor, await chosen(actor, answer, 'pick', third)))).toContain(over);
    expect(await told(actor.press(task, 'Hand in'))).toContain(over);
    expect(textOf(await actor.slash('quiz').reply(20_000))).toContain(over);
    const { bytes } = await fileOf(await actor.press(await after(actor, 'Export'), 'Markdown').reply(20_000));
    expect(bytes.toString()).toContain('My \\*own\\* words.');
    expect(quotedIn(await opened(actor))).toHaveLength(2);
  });
});
