/** What a number counts or measures; two numbers are compared only where their measures can be the same. */
export type Unit = {
  /** One name for all its spellings: `metre` for "meters" and "m". */
  readonly name: string;
  /** `money`, `length`, …; numbers of two measures are never set against each other. */
  readonly measure: 'percent' | 'money' | 'length' | 'mass' | 'time' | 'clock' | 'heat';
};

const of = (measure: Unit['measure'], lines: string) =>
  lines.split('\n').flatMap((line) => {
    const words = line.trim().split(/\s+/);
    const [name = ''] = words;
    return words.map((word): [string, Unit] => [word, { name, measure }]);
  });

/** Folded words and signs, English, Spanish and German; each line begins with the name of the unit. */
const units: ReadonlyMap<string, Unit> = new Map([
  ...of('percent', 'percent % pct percentage prozent'),
  ...of(
    'money',
    `crown crowns krone kronen corona coronas
    euro euros € eur
    dollar dollars $ usd bucks dolares
    pound pounds £ gbp quid pfund libras
    yen ¥
    cent cents
    franc francs franken
    penny pennies pence`,
  ),
  ...of(
    'length',
    `metre metres meter meters m metro metros
    kilometre kilometres kilometer kilometers km kms kilometro kilometros
    centimetre centimetres centimeter centimeters cm
    millimetre millimetres millimeter millimeters mm
    mile miles milla millas meile meilen
    foot feet ft
    inch inches
    yard yards`,
  ),
  ...of(
    'mass',
    `ton tons tonne tonnes tonnen tonelada toneladas
    kilogram kilograms kilo kilos kg
    gram grams
    ounce ounces`,
  ),
  ...of(
    'time',
    `second seconds sec secs sekunde sekunden segundo segundos
    minute minutes min mins minuten minuto minutos
    hour hours hr hrs stunde stunden hora horas
    day days tag tage tagen dia dias
    week weeks woche wochen semana semanas
    month months monat monate monaten mes meses
    year years yr yrs jahr jahre jahren ano anos
    decade decades
    century centuries`,
  ),
  ...of('clock', 'a.m am\np.m pm'),
  ...of('heat', 'degree degrees °'),
]);

/** The unit that a folded word or sign names. */
export function unitOf(word: string): Unit | undefined {
  return units.get(word);
}

/** The singular of a currency sign is written before its number: "$5". */
export function isCurrencySign(sign: string): boolean {
  return /^[€$£¥]$/u.test(sign);
}
