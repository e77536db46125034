import { foldWord } from '../../../text/fold.ts';

/** Offices that stand before a name, of which a pack has several holders or one; whoever is called Mr or Ms may be anybody. */
const OFFICE =
  /(?<!\p{L})(?<office>cllr|councillor|captain|capt|dr|doctor|prof|professor|sister|reverend|rev|judge|justice|sergeant|inspector|senator|minister|stadtr[aä]t(?:in)?|ratsherrn?|ratsfrau|hauptmann|richter(?:in)?|concejal|concejala|capit[aá]n|doctora?|profesora?|jueza?|ministr[oa])\.?\s$/iu;

/** What is written short. */
const WHOLE: ReadonlyMap<string, string> = new Map([
  ['cllr', 'councillor'],
  ['capt', 'captain'],
  ['dr', 'doctor'],
  ['prof', 'professor'],
  ['rev', 'reverend'],
]);

/** The folded office that stands right before a place in a text: "councillor" before the name in "Cllr Roth"; undefined where none does. */
export function officeBefore(text: string, at: number): string | undefined {
  const office = OFFICE.exec(text.slice(Math.max(0, at - 16), at))?.groups?.['office'];
  return office && (WHOLE.get(foldWord(office)) ?? foldWord(office));
}
