/** Words of which one can mostly stand for the other in news, a line each; base forms. A word may stand in several lines. */
const lines = `
home house building property flat apartment dwelling residence
shop store market business
price cost sum bill total figure amount fee charge toll payment fare tariff penalty fine
vote poll ballot election referendum plebiscite count
document report paper record file letter note statement memo minutes study summary
leaflet sheet flyer pamphlet poster brochure
meeting session gathering assembly conference convention hearing
chamber hall room floor house
boss chief head leader director manager chairman president executive
official officer clerk secretary administrator authority
lawmaker legislator councillor politician member representative deputy
worker employee labourer staff hand
lorry truck vehicle car van
ship boat vessel ferry ferryboat barge craft
harbour port dock quay wharf pier
river water stream sea tide channel
street road lane way path route
plan project scheme proposal plans programme
deal contract agreement order treaty pact
attack assault strike raid hack cyberattack intrusion breach
campaign operation effort drive push mission
threat danger risk warning hazard
claim allegation charge accusation statement assertion
evidence proof sign indication
law rule act bill legislation regulation
decision ruling verdict judgment resolution order
judge court magistrate tribunal
police officer policeman constable
firefighter fireman
doctor physician
nurse carer
teacher tutor lecturer professor
pupil student child schoolchild
child kid youngster
woman lady girl
man gentleman boy
friend mate colleague companion ally
neighbour resident inhabitant local householder
resident citizen townsman inhabitant
crowd audience public people
flood flooding water storm
gate sluice barrier door
seal tear crack fault damage
error mistake slip fault
correction amendment change alteration
photograph photo picture image
newspaper paper press gazette herald
website site page
spokesman spokeswoman spokesperson representative
opponent critic rival adversary enemy
supporter backer follower advocate
member participant
grant subsidy loan aid fund money
job post position role work
strike protest march demonstration rally parade
speech address talk remark
voter elector electorate
candidate nominee
winner victor
system network
hacker intruder
secret information data
soldier troops force military
government administration state
nation country state
aim goal objective target purpose
rumour story tale gossip
book volume title
bag sack
bicycle bike cycle
lamp lantern light
carpet rug
cello violin trombone instrument
stair step stairs
landing floor
entry line item
machine engine pump device gauge instrument
cup prize trophy award
race regatta contest
crew team side
plant factory works mill
firm company employer business builder
builder contractor
engineer technician
captain master skipper
hospital clinic
school academy college
lesson class
head headteacher headmaster principal
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

/** Words that may say the same as one, itself among them where there are any. */
export function synonymsOf(base: string): ReadonlySet<string> {
  return bySameLine.get(base) ?? none;
}
