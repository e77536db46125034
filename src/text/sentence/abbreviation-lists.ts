// English, Spanish and German together, since articles mix them. All in lower case, without the last full stop.

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Connectives, which nothing ever ends with. */
export const ALWAYS_JOINED = list(`
  e.g i.e eg ie vs v cf viz resp z.b d.h u.a v.a z.t i.d.r o.ä p.ej ee
`);

/** Titles and the like: a name or a thing follows. In small letters some of them are words ("he is a rep."). */
export const BEFORE_NAMES = list(`
  mr mrs ms mx dr prof gen sen sens rep reps gov lt col sgt capt cpt maj cmdr cdr adm rev hon pres supt insp det st ste
  mt ft msgr fr br messrs mme mlle ald cllr amb atty asst assoc dept approx ca incl esp
  sr sra srta sres dra d dña lic ing ud uds vd vds av avda excmo ilmo gral
  hr frl bde bspw vgl evtl ggf inkl exkl sog geb gest hrsg tel mio mrd str z u o i b h a
`);

/** Words that are abbreviations only before a number. */
export const BEFORE_NUMBERS = list(`
  no nos art arts p pp ch op ed eds fig figs vol vols sec c par para paras ex rev
  nr nrn abs bd s núm núms pág págs cap
`);

/** Abbreviations that may also close a sentence: only a word that likes to open one tells. */
export const SOMETIMES_LAST = list(`
  inc co corp ltd plc llc bros jr esq ph.d phd m.d b.a m.a etc al ave rd blvd sq ln ext est
  mon tue tues wed thu thur thurs fri sat sun
  usw bzw jh jhd mill min max std kg gmbh ltda cía ee.uu uu rr.hh dpto
`);

/** Months as they are shortened before a day, and hours, which a day or a zone may follow. */
export const MONTHS = list('jan feb mar apr jun jul aug sep sept oct nov dec ene abr ago dic okt dez');
export const HOURS = list('am pm a.m p.m');
export const AFTER_HOURS = list(`
  monday tuesday wednesday thursday friday saturday sunday est edt et cst cdt ct mst mt pst pdt pt gmt utc bst cet cest
  eastern central mountain pacific local
`);

/** Words that open a sentence far more often than they stand in the middle of one with a capital letter. */
export const STARTERS = list(`
  the a an this that these those there it its he she they we his her their our my your you i in on at by for from with
  without when while where what who why how nobody everybody everyone someone nothing everything if as after before but and or so yet however although though because since
  until during despite under over more most some all no not both each every another other one two now then today
  yesterday tomorrow meanwhile also still even once here according such only just of nor thus hence therefore nonetheless nevertheless
  moreover furthermore additionally finally instead again later earlier recently currently originally indeed initially perhaps maybe several few many
  el la los las un una este esta eso esto ese esa en por para con sin pero y o cuando donde como si según aunque porque
  también no se su sus lo al del ya más
  der die das den dem ein eine einer eines dieser diese dieses es er sie wir ihr ich und oder aber doch wenn als wie wo
  was wer warum nach vor bei mit ohne seit während trotz auch noch nur nicht dann danach damit dabei im am zum zur
  jedoch heute gestern morgen
`);

/** Months and nouns that a German ordinal stands before, in lower case. */
export const AFTER_ORDINAL = list(`
  januar jänner februar märz april mai juni juli august september oktober november dezember jahrhundert jahrhunderts
  jahrtausend etage stock klasse platz mal runde tag woche auflage bundestag liga weltkrieg weltkriegs geburtstag jahrestag
`);
