import type { Member, Right } from '../../src/guild/member.ts';
import type { Settings } from '../../src/guild/settings.ts';

const messages = { manageGuild: false, manageMessages: true };
const server = { manageGuild: true, manageMessages: false };
const nothing = { manageGuild: false, manageMessages: false };
/** Each right is for a role. */
export const chosen: Settings['rights'] = { add: ['11'], moderate: ['12'], configure: ['13'] };
const notChosen: Settings['rights'] = { add: [], moderate: [], configure: [] };

/** Somebody in a server, and the rights that they have there. */
type Person = {
  readonly who: string;
  readonly settings: Settings['rights'];
  readonly roles: readonly string[];
  readonly may: Member['may'];
  readonly rights: readonly Right[];
};

const all: readonly Right[] = ['add', 'moderate', 'configure'];

export const people: readonly Person[] = [
  { who: 'somebody', settings: notChosen, roles: ['11'], may: nothing, rights: [] },
  {
    who: 'who may Manage Messages',
    settings: notChosen,
    roles: [],
    may: messages,
    rights: ['add', 'moderate'],
  },
  { who: 'who may Manage Server', settings: notChosen, roles: [], may: server, rights: all },
  { who: 'somebody, where roles are chosen', settings: chosen, roles: ['10'], may: nothing, rights: [] },
  {
    who: 'who may Manage Messages, where roles are chosen',
    settings: chosen,
    roles: [],
    may: messages,
    rights: [],
  },
  {
    who: 'who may Manage Server, where roles are chosen',
    settings: chosen,
    roles: [],
    may: server,
    rights: all,
  },
  { who: 'a role that may add', settings: chosen, roles: ['10', '11'], may: nothing, rights: ['add'] },
  {
    who: 'a role that may moderate',
    settings: chosen,
    roles: ['12'],
    may: nothing,
    rights: ['add', 'moderate'],
  },
  { who: 'a role that may configure', settings: chosen, roles: ['13'], may: nothing, rights: all },
  {
    who: 'who may Manage Messages, where only adding is for a role',
    settings: { ...notChosen, add: ['11'] },
    roles: [],
    may: messages,
    rights: ['add', 'moderate'],
  },
  {
    who: 'who may Manage Messages, where only moderating is for a role',
    settings: { ...notChosen, moderate: ['12'] },
    roles: [],
    may: messages,
    rights: ['add'],
  },
];
