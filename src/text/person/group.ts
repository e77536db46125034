import type { Profile } from './profile.ts';

/** Profiles of one person; all have the same surname. */
export type Group = {
  readonly members: readonly Profile[];
  /** One of each kind of member: what two of a kind say of the person is the same, so that only one need be compared. */
  readonly kinds: ReadonlyMap<string, Profile>;
};

/** Groups of profiles, found by name. */
export type Groups = {
  /** In the order in which they were begun. */
  readonly all: () => readonly Group[];
  /** The groups whose surname is a profile's, and whose given names begin with the same letter if it has one. */
  readonly named: (one: Profile) => IteratorObject<Group>;
  /** Puts a profile into a group; without one, into a group of its own. */
  readonly put: (one: Profile, into?: Group) => void;
};

type Growing = { readonly members: Profile[]; readonly kinds: Map<string, Profile> };

/** Groups to which profiles are added. Who is in many articles costs no more with each of them. */
export function openGroups(): Groups {
  const all = new Map<Group, Growing>();
  const byName = new Map<string, Set<Growing>>();
  const index = (name: string, group: Growing) =>
    byName.set(name, (byName.get(name) ?? new Set<Growing>()).add(group));
  return {
    all: () => [...all.values()],
    named: ({ surname, given }) =>
      (byName.get(given === undefined ? surname : initialled(surname, given)) ?? []).values(),
    put: (one, into) => {
      const group = (into && all.get(into)) ?? { members: [], kinds: new Map<string, Profile>() };
      group.members.push(one);
      group.kinds.set(kindOf(one), one);
      all.set(group, group);
      index(one.surname, group);
      if (one.given !== undefined) index(initialled(one.surname, one.given), group);
    },
  };
}

function initialled(surname: string, given: string): string {
  return `${given[0] ?? ''}. ${surname}`;
}

/** All of a profile by which it can fit another or conflict with it; its callings come of its roles. */
function kindOf({ given, middles, gender, age, roles }: Profile): string {
  return JSON.stringify([given, middles, gender, age, [...new Set(roles)].toSorted()]);
}
