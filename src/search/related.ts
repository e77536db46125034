import { root } from './lemma.ts';

/** Countries with what their people and things are called, and the capital or house that stands for the government. */
const countries = `afghanistan afghan kabul | argentina argentine argentinian | australia australian canberra aussie | austria austrian vienna
austria austrian | belgium belgian brussels | brazil brazilian brasilia | britain british uk london english england westminster | bulgaria bulgarian
canada canadian ottawa | chile chilean | china chinese beijing prc | colombia colombian | croatia croatian | cuba cuban havana
czechia czech prague | denmark danish dane copenhagen | egypt egyptian cairo | estonia estonian tallinn | finland finnish finn helsinki
france french paris | germany german berlin | greece greek athens | hungary hungarian budapest | iceland icelandic | india indian delhi
indonesia indonesian jakarta | iran iranian tehran | iraq iraqi baghdad | ireland irish dublin | israel israeli jerusalem
italy italian rome | japan japanese tokyo | kenya kenyan nairobi | korea korean seoul pyongyang | latvia latvian riga | lebanon lebanese beirut
libya libyan | lithuania lithuanian vilnius | mexico mexican | morocco moroccan | netherlands dutch holland hague | nigeria nigerian | norway norwegian oslo
pakistan pakistani islamabad | peru peruvian lima | philippines filipino manila | poland polish pole warsaw | portugal portuguese lisbon
romania romanian bucharest | russia russian moscow kremlin | scotland scottish scot edinburgh | serbia serbian belgrade | spain spanish spaniard madrid
sweden swedish swede stockholm | switzerland swiss bern | syria syrian damascus | taiwan taiwanese taipei | thailand thai bangkok
turkey turkish turk ankara | ukraine ukrainian kyiv kiev | u.s us usa america american washington states | venezuela venezuelan caracas
vietnam vietnamese hanoi | wales welsh cardiff | europe european eu brussels`;

/** Words that newspapers and people use for the same thing. Broad families, one sense each. */
const families = `boss chief head leader director chair chairman chairwoman president | spokesman spokeswoman spokesperson press pr spokesmen
adviser advisor aide counsellor | accountant bookkeeper treasurer books | minister secretary | attorney lawyer counsel prosecutor | judge justice magistrate
teacher headteacher principal schoolmaster tutor | doctor physician medic | police officer cop constable | reporter journalist correspondent
congress senate house lawmaker senator representative legislator | parliament mp lawmaker | mayor mayoress | council councillor alderman
committee panel commission board | agency office department bureau | company firm business corporation employer | owner proprietor landlord
army military troops forces pentagon | spy intelligence spies | newspaper paper press media outlet news | party republican democrat partisan bipartisan parties
voter elector ballot vote poll election race referendum | candidate nominee contender | campaign operation effort
charge indict accuse prosecute sue | arrest detain jail imprison custody | convict guilty sentence | fine penalty punish sanction | ban forbid prohibit outlaw bar
deny reject refute dispute dismiss | admit concede acknowledge confess | confirm verify corroborate | announce declare unveil disclose reveal public
criticise condemn denounce blast slam | praise applaud welcome | demand urge call request | promise pledge vow guarantee swear undertake
warn caution alert threat | resign quit step leave depart | fire sack dismiss oust lay | appoint name hire elect choose | win victory beat defeat won
lose loss defeat lost | start begin launch open kick commence | end finish close conclude stop halt shut | cancel scrap axe drop abandon | delay postpone defer late
build construct erect rebuild | destroy demolish wreck ruin | repair mend fix restore | damage harm hurt injure | kill die death dead fatal | wound injure hurt
increase rise grow climb jump higher up | decrease fall drop decline shrink cut lower reduce | buy purchase acquire | sell sale sold | pay spend cost price bill expense fund money budget
help aid assist support back | oppose against resist | fight battle conflict war clash | attack assault strike hit raid | hack breach compromise intrusion break cyberattack cyber
meddle interfere intervene mess tamper influence sway | lie mislead false untrue misleading deceive | trick fool hoax fake sham fabricate made invent cooked | steal stole theft rob
hide conceal secret cover | show demonstrate display | find discover found | search seek look hunt | send deliver dispatch | receive get obtain | carry transport move
offline unplug disconnect knock down block | internet online web net network | computer machine voting system | software malware virus trojan booby-trap | phone mobile telephone call
money cash fund finance | tax levy duty | rent lease | job work employment worker staff employee | strike walkout stoppage | school college pupil student class education
hospital clinic health | flood flooding deluge inundate | fire blaze burn | storm gale hurricane | bridge crossing | harbour port dock quay pier | boat ship vessel trawler ferry
road street highway route | car vehicle automobile lorry truck | train rail railway station | house home dwelling residence flat | shop store retailer | factory plant mill works
child kid youngster | woman lady female | man guy male | young youth | old elderly aged | ill sick unwell | angry furious outraged react | afraid fear worry concern
tough hard strict harsh | weak soft | big large huge major | small little minor tiny | fast quick rapid | wrong mistaken incorrect error false | right correct true accurate
unacceptable intolerable inexcusable | necessary essential needed required | possible may might could likely | evidence proof prove | reason why because cause | result outcome consequence
meeting summit talk conference | visit trip tour | letter email message note leaflet flyer | statement remark comment | rumour gossip hearsay | report study review survey inquiry investigation probe
plan proposal scheme project | agreement deal pact accord treaty | rule law act regulation order | right entitlement | protest demonstration march rally demonstrator protester
town city municipal village | neighbour resident local inhabitant citizen | tourist visitor traveller | farmer grower | fisherman fishing fish trawlerman`;

/** Numbers in words and in digits; "3rd" is the token 3. */
const numerals = `one first 1 | two second 2 | three third 3 | four fourth 4 | five fifth 5 | six sixth 6 | seven seventh 7 | eight eighth 8
nine ninth 9 | ten tenth 10 | eleven eleventh 11 | twelve twelfth 12 | thirteen thirteenth 13 | fourteen fourteenth 14 | fifteen fifteenth 15
sixteen sixteenth 16 | seventeen seventeenth 17 | eighteen eighteenth 18 | nineteen nineteenth 19 | twenty twentieth 20
hundred 100 | thousand 1000 | million 1000000 | half 50`;

const byRoot = new Map<string, Map<string, number>>();

function relate(groups: string, strength: number) {
  for (const group of groups.split(/[|\n]/)) {
    const roots = [...new Set(group.trim().split(/\s+/).map(root))];
    for (const one of roots)
      for (const other of roots) {
        if (one === other) continue;
        const others = byRoot.get(one) ?? new Map<string, number>();
        others.set(other, Math.max(strength, others.get(other) ?? 0));
        byRoot.set(one, others);
      }
  }
}
relate(countries, 0.8);
relate(families, 0.5);
relate(numerals, 0.9);

const none: ReadonlyMap<string, number> = new Map();

/** The roots that stand for about the same as a root, each with how nearly, 0 to 1. */
export function related(rootOfWord: string): ReadonlyMap<string, number> {
  return byRoot.get(rootOfWord) ?? none;
}
