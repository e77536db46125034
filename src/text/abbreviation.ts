const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/**
 * Abbreviations, in lower case and without their last full stop, that something always follows: titles before a
 * name, words before a number, connectives. English, Spanish and German together, since articles mix them.
 */
export const NEVER_LAST = list(`
  mr mrs ms mx dr prof gen sen sens rep reps gov lt col sgt capt cpt maj cmdr cdr adm rev hon pres supt insp det st ste
  mt ft msgr fr br messrs mme mlle ald cllr amb atty asst assoc dept
  vs v cf viz approx ca c e.g eg i.e ie resp incl esp fig figs vol vols ch pp p para paras art arts sec nos no op ed eds
  sr sra srta sres dra d dña lic ing ud uds vd vds pág págs núm núms av avda excmo ilmo gral
  hr frl nr nrn abs bd bde bspw vgl evtl ggf inkl exkl sog geb gest hrsg tel mio mrd str ders dies lt ing mag
  z u d o i s b h a usf z.b d.h u.a o.ä i.d.r z.t u.u v.a m.e s.o s.u
`);

/** Abbreviations that may also close a sentence: only a word that likes to open one tells. */
export const SOMETIMES_LAST = list(`
  inc co corp ltd plc llc bros jr esq ph.d phd m.d b.a m.a etc al ave rd blvd sq ln a.m p.m am pm ext est
  jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
  ene abr ago dic usw bzw jh jhd mill min max std co kg gmbh ltda cía ee.uu uu rr.hh dpto
`);

/** Words that open a sentence far more often than they stand in the middle of one with a capital letter. */
export const STARTERS = list(`
  the a an this that these those there it its he she they we his her their our my your you i in on at by for from with
  without when while where what who why how if as after before but and or so yet however although though because since
  until during despite under over more most many some all no not both each every another other one two now then today
  yesterday tomorrow meanwhile also still even once here according such only just
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
