/** Forms of address, in lower case and without a full stop, and what they tell about the person. */
export const HONORIFICS: ReadonlyMap<string, 'm' | 'f' | 'other'> = new Map<string, 'm' | 'f' | 'other'>([
  ...each('m', 'mr mister messrs sir herr señor sr don lord monsieur signor signore'),
  ...each(
    'f',
    'ms mrs miss mx lady dame madam madame mme mlle frau fräulein señora señorita sra srta doña signora',
  ),
  ...each('other', 'dr prof rev revd hon'),
]);

/**
 * Titles that stand before a name, in lower case and without a full stop. With a capital they make a single word
 * after them a name ("President Okafor"), and are never part of it.
 */
export const TITLES: ReadonlySet<string> = new Set(
  words(`
    president vice-president ex-president chancellor premier minister secretary undersecretary commissioner
    senator sen congressman congresswoman rep reps sens representative assemblyman assemblywoman delegate
    governor gov lieutenant lt mayor councillor cllr councilman councilwoman councilor alderman ambassador envoy
    king queen prince princess duke duchess earl count countess baron baroness emperor empress sultan sheikh
    sheik shah emir czar tsar pope cardinal archbishop bishop father fr sister brother mother reverend pastor
    rabbi imam ayatollah saint deacon canon
    general gen major maj colonel col captain capt commander cmdr sergeant sgt corporal cpl private pvt
    admiral adm brigadier marshal officer constable inspector superintendent detective sheriff deputy chief
    judge justice magistrate attorney solicitor prosecutor counsel
    professor doctor dean rector principal headmaster headmistress coach speaker chairman chairwoman
    chairperson chair director editor treasurer spokesman spokeswoman spokesperson adviser advisor ceo cfo coo cto
    uncle aunt auntie grandma grandpa comrade nurse
    bundeskanzler bundeskanzlerin kanzler kanzlerin ministerpräsident bürgermeister bürgermeisterin präsident
    präsidentin minister ministerin sprecher sprecherin professorin direktor direktorin
    presidente presidenta ministro ministra alcalde alcaldesa senador senadora diputado diputada gobernador
    gobernadora portavoz director directora rey reina juez jueza
  `),
);

/** Nouns that say who somebody is, in lower case; a longer list of people's trades comes from the word lists. */
export const ROLES: ReadonlySet<string> = new Set([
  ...TITLES,
  ...words(`
    aide adviser advisor analyst expert scholar fellow researcher scientist historian economist columnist
    correspondent reporter journalist editor author writer novelist poet critic blogger commentator broadcaster
    presenter host anchor publisher photographer producer filmmaker actor actress singer musician songwriter
    composer conductor artist painter sculptor architect designer model comedian dancer playwright
    lawmaker legislator politician leader head boss founder co-founder cofounder owner co-owner partner executive
    manager director chairman administrator official officer clerk treasurer secretary-general registrar
    master librarian archivist curator keeper warden ranger harbourmaster harbormaster postmaster stationmaster
    candidate nominee frontrunner incumbent opponent rival challenger ally associate protégé successor
    predecessor counterpart colleague confidant strategist lobbyist campaigner activist organiser organizer
    dissident whistleblower contractor consultant investigator negotiator mediator diplomat
    lawyer attorney barrister solicitor prosecutor judge juror witness defendant plaintiff suspect convict
    businessman businesswoman businessperson entrepreneur financier banker investor trader tycoon oligarch
    billionaire millionaire magnate engineer technician developer programmer hacker inventor
    doctor physician surgeon nurse midwife psychologist psychiatrist epidemiologist virologist biologist
    physicist chemist mathematician astronomer geologist ecologist climatologist meteorologist statistician
    teacher headteacher lecturer professor student pupil graduate alumnus
    farmer fisherman baker butcher grocer carpenter plumber builder driver pilot sailor skipper captain
    soldier veteran general commander militant rebel warlord gunman guerrilla spy agent
    player striker midfielder defender goalkeeper winger forward quarterback pitcher batsman bowler golfer
    boxer cyclist swimmer sprinter runner coach trainer champion teammate jockey skier
    priest bishop vicar pastor monk nun rabbi imam cleric
    husband wife widow widower spouse fiancé fiancée girlfriend boyfriend son daughter father mother brother
    sister grandfather grandmother grandson granddaughter uncle aunt nephew niece cousin twin
    democrat republican conservative liberal socialist independent
    national citizen resident native neighbour neighbor villager volunteer member spokesman spokeswoman
    spokesperson survivor victim prisoner refugee heir laureate
    mp mep pm ceo cfo coo cto md
  `),
]);

/** Small words inside a name ("Oliver de Ros"), in lower case. */
export const PARTICLES: ReadonlySet<string> = new Set(
  words(`van von vom zu zum der den de del della di da dos das du des la le el al bin ibn bint ben abu ter ten
    af av til y e`),
);

/** What may follow a surname as part of the name. */
export const SUFFIXES: ReadonlySet<string> = new Set(words('jr sr ii iii iv'));

/** Capitalised words that name no person: parts of the calendar, and words of rank and faith. */
export const CALENDAR: ReadonlySet<string> = new Set(
  words(`
    january february march april may june july august september october november december
    jan feb mar apr jun jul aug sept sep oct nov dec
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
    januar februar märz mai juni juli oktober dezember montag dienstag mittwoch donnerstag freitag samstag
    sonntag enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
    christmas easter ramadan eid hanukkah thanksgiving halloween
  `),
);

/** Nouns that no person's name ends in: they make an organisation, a place or a thing of what stands before. */
export const THINGS: ReadonlySet<string> = new Set(
  words(`
    university college school academy institute institution committee commission council congress parliament
    senate assembly ministry department agency bureau office authority administration government party
    foundation association organisation organization federation union league club society trust fund group
    company corporation corp inc ltd llc plc co gmbh ag bank holdings industries partners airlines airways
    newspaper times post tribune gazette herald journal chronicle guardian mirror telegraph magazine news press
    radio television tv channel network media review report act bill law treaty agreement accord
    prize award medal cup trophy championship tournament series festival museum gallery theatre theater
    library hospital clinic church cathedral mosque temple airport station port harbour harbor bridge tower
    building centre center stadium arena street road avenue boulevard square lane drive highway
    city county state province district borough region territory republic kingdom empire federation
    river lake sea ocean island islands mountain mountains valley bay gulf coast beach desert
    army navy force forces command corps brigade regiment division fleet police court
    war battle revolution campaign movement project programme program plan operation doctrine
    conference summit convention meeting election elections cyberspace internet website app
    dynasty era age day week month year century party alliance coalition front
    newsroom newsdesk
    democrats republicans conservatives labour labor liberals greens
  `),
);

/** Titles that are ordinary words too ("General Motors", "Private Eye"), so that they prove less. */
export const LOOSE_TITLES: ReadonlySet<string> = new Set(
  words(`
    general private major chief justice count director editor coach father sister brother mother dean canon counsel
    chair deacon deputy delegate officer minister secretary king queen prince princess duke earl judge marshal saint
    nurse principal rector commander captain col father doctor speaker
  `),
);

/** Adjectives and nouns of faith, which are no names. */
export const FAITHS: ReadonlySet<string> = new Set(
  words(`
    catholic protestant orthodox anglican lutheran methodist baptist presbyterian christian muslim islamic islam
    jewish jew jews hindu buddhist sikh sunni shia shiite catholics protestants muslims christians hindus
  `),
);

/** Words that begin the name of a place of two words. */
export const PLACE_PREFIXES: ReadonlySet<string> = new Set(
  words(`san santa são sao los las el fort port mount mt new north south east west lake cape costa sri hong puerto
    bad st ft hurricane typhoon cyclone storm camp hotel café cafe villa château hms uss mv operation project`),
);

/** Nouns in small letters that make a place or a thing of the name before them ("Dulles airport") or after "of". */
export const PLACE_NOUNS: ReadonlySet<string> = new Set(
  words(`airport state province region district county city town village station street road river bridge valley
    harbour harbor stadium farm prison suburb port island newspaper daily agency magazine company club syndrome
    disease newsroom`),
);

/** After these stands a place more often than a person. */
export const WHERE: ReadonlySet<string> = new Set(words('in at near around outside across into throughout'));

/** Words that stand before no role noun of their phrase: where a title reaches no further to the left. */
export const STOPS: ReadonlySet<string> = new Set(
  words(`
    the a an this that these those his her its their our your my some any each every no another both
    and or but nor so yet if when while as than because although though after before since until where whether
    in on at by to from with without about against between into through during over under near
    is are was were be been being has have had do does did will would can could may might must shall should
    he she it they we you i him them us me who whom whose which what there here not also only just then even
    say says said tell tells told add adds added ask asks asked call calls called meet met named name names
    including include includes like unlike via per het der die das den dem ein eine el la los las un una
  `),
);

function words(list: string): readonly string[] {
  return list.trim().split(/\s+/);
}

function each<const Value>(value: Value, list: string): readonly (readonly [string, Value])[] {
  return words(list).map((word) => [word, value] as const);
}
