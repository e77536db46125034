/** Names that news use for one another, a line each, folded. */
const lines = [
  'russia|russian|russians|russian federation|moscow|kremlin|putin administration',
  'us|u.s.|usa|u.s.a.|united states|america|american|americans|washington|white house|pentagon|congress|capitol hill|senate|trump administration',
  'china|chinese|beijing|people’s republic of china',
  'iran|iranian|tehran',
  'uk|u.k.|united kingdom|britain|great britain|british|england|london|downing street|westminster',
  'germany|german|berlin',
  'france|french|paris|elysee',
  'eu|e.u.|european union|europe|brussels',
  'ukraine|ukrainian|kyiv|kiev',
  'israel|israeli|jerusalem|tel aviv',
  'spain|spanish|madrid|espana',
  'nato|western allies',
];

const groupOf: ReadonlyMap<string, number> = new Map(
  lines.flatMap((line, at) => line.split('|').map((name): [string, number] => [name, at])),
);

/** Whether two names, folded, may stand for the same: a state, its people, its government and where that sits. */
export function areMetonyms(one: string, other: string): boolean {
  const group = groupOf.get(one);
  return group !== undefined && group === groupOf.get(other);
}
