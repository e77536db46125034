/** What persons are called, where one word may stand for the other or be said of the same person as well; a line each. */
const lines = `
boss chief head leader director manager chairman chair president executive principal
official officer clerk secretary administrator bureaucrat
lawmaker legislator councillor politician representative deputy senator congressman delegate
worker employee labourer
mayor councillor politician
judge magistrate justice
police officer constable detective inspector investigator
doctor physician surgeon medic
nurse carer
teacher tutor lecturer professor geographer headteacher headmaster principal instructor
pupil student schoolchild learner
girl boy child kid youngster
reporter journalist correspondent columnist editor writer author
spokesperson representative aide adviser assistant secretary
opponent critic rival adversary enemy competitor
supporter backer follower advocate campaigner activist protester
candidate nominee contender
winner victor champion
hacker intruder attacker
captain master skipper sailor
engineer technician builder designer
builder contractor
auditor inspector accountant
hydrologist engineer expert scientist researcher
librarian clerk archivist
farmer grower
driver rider
`;

const bySameLine: ReadonlyMap<string, ReadonlySet<string>> = gathered();

function gathered(): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const line of lines.trim().split('\n')) {
    const words = line.split(' ');
    for (const word of words) found.set(word, (found.get(word) ?? new Set()).union(new Set(words)));
  }
  return found;
}

const none: ReadonlySet<string> = new Set();

/** Words that may be said of the same person as one, itself among them where there are any. */
export function synonymsOf(word: string): ReadonlySet<string> {
  return bySameLine.get(word) ?? none;
}
