/**
 * Fields of work that one person seldom shares with another field, by nouns in lower case. Trades that people do
 * beside anything else (author, director, councillor) stand in none, so that they never part two mentions.
 */
const FIELDS: Readonly<Record<string, string>> = {
  sport: `striker midfielder defender goalkeeper winger forward quarterback pitcher batsman bowler golfer boxer cyclist
    swimmer sprinter runner jockey skier footballer cricketer wrestler goalie gymnast rower champion`,
  arts: `actor actress singer musician songwriter composer conductor painter sculptor dancer comedian rapper guitarist
    drummer violinist pianist filmmaker novelist poet playwright`,
  science: `scientist biologist physicist chemist mathematician astronomer geologist ecologist climatologist
    meteorologist oceanographer hydrologist epidemiologist virologist statistician archaeologist`,
  medicine: `surgeon physician nurse midwife psychiatrist psychologist dentist pharmacist paramedic vet veterinarian`,
  government: `president chancellor premier minister senator congressman congresswoman governor mayor lawmaker
    ambassador king queen prince princess secretary`,
  craft: `baker butcher grocer carpenter plumber farmer fisherman mechanic electrician builder blacksmith barber
    shopkeeper boatbuilder gardener brewer weaver potter`,
  crime: `suspect convict burglar smuggler gunman fugitive inmate`,
  faith: `priest bishop archbishop vicar pastor monk nun rabbi imam cardinal pope`,
  teaching: `teacher teaches taught headteacher headmaster headmistress schoolteacher`,
  shipping: `harbourmaster harbormaster master skipper sailor helmsman ferryman docker stevedore`,
  school: `pupil schoolboy schoolgirl toddler`,
};

const FIELD_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(FIELDS).flatMap(([field, list]) =>
    list
      .trim()
      .split(/\s+/)
      .map((noun) => [noun, field] as const),
  ),
);

/** The fields of work that roles speak of ("the town’s only baker" is a craft); roles are in lower case. */
export function callings(roles: readonly string[]): ReadonlySet<string> {
  return new Set(
    roles.flatMap((role) => role.split(/[^\p{L}-]+/u).flatMap((word) => FIELD_OF.get(word) ?? [])),
  );
}
