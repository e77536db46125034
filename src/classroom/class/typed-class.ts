import type { LabelKey } from '../../answer/label.ts';
import { say } from '../../answer/say.ts';
import type { Acting } from '../../guild/act.ts';
import type { Class } from '../../guild/class.ts';
import { comingDay } from '../../guild/coming-day.ts';
import { ids, line, shortened } from '../../guild/typed.ts';
import { dayIn } from '../../library/day-in.ts';
import type { Piece } from '../../answer/piece.ts';
import { Refusal } from '../../refusal.ts';
import { addDays } from '../../text/date/calendar.ts';
import type { Iso } from '../../text/date.ts';
import type { TypedClass } from './class-here.ts';
import { classroomLimits as limits } from '../limits.ts';

/**
 * A class as somebody typed it, in a server with others.
 * @param was the class that is changed: what it had and was not typed again stays
 * @throws Refusal that says what is wrong with what was typed
 */
export function classOf(
  acting: Acting,
  id: Class['id'],
  typed: Partial<TypedClass>,
  was: Omit<Class, 'id'> = unset,
): Class {
  const { scope, settings, member } = acting;
  const others = settings.classes.filter((each) => each.id !== id);
  // Everybody's role has the server's own id, and Discord does not list it with a member's roles.
  const everybody = scope.slice('guild:'.length);
  const students = ids(typed.students ?? was.students, limits.roles, 'refusal.too-many-roles');
  const teachers = ids(typed.teachers ?? was.teachers, limits.roles, 'refusal.too-many-roles');
  if (teachers.includes(everybody)) throw new Refusal('refusal.class-teachers');
  const today = dayIn(settings.timeZone, member.at);
  return {
    id,
    name: nameOf(typed.name ?? was.name, others),
    channels: channelsOf(typed.channels ?? was.channels, others),
    students: students.includes(everybody) ? [] : students,
    teachers,
    ends: typed.ends === undefined ? was.ends : endOf(typed.ends, today),
    results: typed.results ?? was.results,
    posting: typed.posting ?? was.posting,
  };
}

/** What nobody typed yet. */
const unset: Omit<Class, 'id'> = {
  name: '',
  channels: [],
  students: [],
  teachers: [],
  ends: '',
  results: 'pseudonyms',
  posting: false,
};

function nameOf(typed: string, others: readonly Class[]): string {
  const name = title(typed, limits.className, 'refusal.class-name');
  const taken = others.find((each) => alike(each.name) === alike(name));
  if (taken !== undefined) throw new Refusal('refusal.class-name-taken', { name: say.typed(taken.name) });
  return name;
}

const alike = (name: string) => name.normalize('NFKC').toLowerCase();

function channelsOf(typed: readonly string[], others: readonly Class[]): readonly string[] {
  const channels = ids(typed, limits.channels, 'refusal.class-channels');
  if (channels.length === 0)
    throw new Refusal('refusal.class-channels', { limit: say.number(limits.channels) });
  const taken = others.find((each) => each.channels.some((channel) => channels.includes(channel)));
  if (taken !== undefined) throw new Refusal('refusal.class-channel-taken', { name: say.typed(taken.name) });
  return channels;
}

function endOf(typed: string, today: Iso): Iso {
  const latest = addDays(today, limits.term) ?? today;
  const found = dayToCome(typed, today);
  if (found <= latest) return found;
  throw new Refusal('refusal.class-ends', { today: oneDay(today), latest: oneDay(latest) });
}

/** A day to come. @throws Refusal `refusal.class-day` */
export function dayToCome(typed: string, today: Iso): Iso {
  const found = comingDay(typed, today);
  if (found !== undefined) return found;
  throw new Refusal('refusal.class-day', { typed: say.typed(shortened(typed)) });
}

/** One line that has to be there. @param wrong the label that says how long it may be, in its slot `limit` @throws Refusal */
export function title(typed: string, atMost: number, wrong: LabelKey): string {
  const found = line(typed, atMost, wrong);
  if (found !== '') return found;
  throw new Refusal(wrong, { limit: say.number(atMost) });
}

export function oneDay(day: Iso): Piece {
  return say.date({ from: day, to: day });
}
