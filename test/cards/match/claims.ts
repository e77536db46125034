/** A claim about the towns of the sample library, in its language. */
export type Claim = { readonly text: string; readonly language: 'en' | 'de' | 'es' };

const of = (language: Claim['language'], lines: string): readonly Claim[] =>
  lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((text) => ({ text, language }));

/** Claims whose mutants were looked at while the rules were mended. */
export const claims: readonly Claim[] = [
  ...of(
    'en',
    `The council approved the new bridge by 12 votes to 8 on Wednesday.
    Helena Marchbank sacked Desmond Ayre before the vote in April 2025.
    The bridge will cost 26.9 million crowns, which is more than the town spends on schools in a year.
    Norrgate Foods will close its plant in Pellmouth on 30 January 2026.
    The company sent 212 workers home, and 35 of them were never paid.
    Only 41 percent of residents voted in the November poll.
    Gareth Ludlow accused Wendy Osei of leaking the engineer's report to the Herald.
    The flood of 17 September damaged 340 homes in Pellmouth but none in Upper Garrick.
    Thomas Weir, the harbour master, retires at the end of March.
    The toll will rise from 2 crowns to 5 crowns after the first year.
    Ostrander Marine won the contract because it was the cheapest of four bidders.
    Residents of Cooper's Lane were not told that the sluice was open.
    The old swing bridge is 94 years old and has never failed an inspection.
    The library reopened on Monday, 8 December, with fewer books than before.
    Jonah Holt says the union will sue Norrgate Foods over unpaid holidays.
    The mayor promised that no school would be closed before 2030.
    About 30 people waited outside the Moot Hall until eleven o'clock at night.
    The new pumps can move 900 litres of water per second.
    St. Ebba's school and Harbour School will merge in September 2026.
    The town has lost a third of its jobs since 2019.`,
  ),
  ...of(
    'de',
    `Der Rat hat die neue Brücke am Mittwoch mit 12 zu 8 Stimmen genehmigt.
    Die Werft Hansohm baut die Klappe für 4,5 Millionen Euro.
    Bürgermeisterin Anke Detlefsen hat vor dem Hochwasser nicht gewarnt.
    Grauwiek schickte zwei Pumpen und 50.000 Euro nach Pellmouth.
    Torben Hansohm kündigte an, dass im Mai 2027 kein Schiff mehr durch die Schleuse fährt.
    Die Maut steigt nach dem ersten Jahr von zwei auf fünf Kronen.
    Mehr als 60 Prozent der Einwohner lehnen die Maut ab.
    Thomas Weir verlässt das Hafenamt am 31. März 2026.`,
  ),
  ...of(
    'es',
    `La empresa Norrgate Foods cerrará su planta de Pellmouth el 30 de enero de 2026.
    El sindicato dice que 247 trabajadores perderán su empleo.
    La alcaldesa Helena Marchbank prometió que no habrá despidos antes de mayo.
    Lucía Ferreiro recibió una indemnización de 3.000 coronas.
    Más del 40 por ciento de los vecinos votó en contra del peaje.
    Jonah Holt denunció a Ingrid Solheim ante el juez el martes.
    Siete familias de Cooper's Lane siguen viviendo en el hotel de Upper Garrick.
    El puente viejo nunca ha pasado una inspección.`,
  ),
];
