import type { Claim } from './claims.ts';

/** A claim with one fact changed, so that it says something else. */
export type Mutant = { readonly how: string; readonly text: string };

type Change = (found: string, ...groups: readonly string[]) => string;
type Rule = readonly [how: string, pattern: RegExp, change: Change];

/** The next of a list that goes round. */
const next = (words: string) => {
  const list = words.split(' ');
  return (found: string) => {
    const at = list.indexOf(found);
    return list[(at + 1) % list.length] ?? found;
  };
};

/** One of several words, alone. */
const any = (words: string) =>
  new RegExp(`(?<![\\p{L}\\p{M}’'-])(?:${words.replaceAll(' ', '|')})(?![\\p{L}\\p{M}’'-])`, 'gu');

const rotates = (how: string, words: string): Rule => [how, any(words), next(words)];

/** Pairs of words that stand against each other, each made the other. */
const pairs = (how: string, lines: string): Rule => {
  const other = new Map(
    lines.split(',').flatMap((line) => {
      const [one = '', two = ''] = line.trim().split('/');
      return [
        [one, two],
        [two, one],
      ] as const;
    }),
  );
  return [how, any([...other.keys()].join(' ')), (found) => other.get(found) ?? found];
};

const number = /(?<![\d.,:\p{L}-])\d+(?:[.,]\d+)*(?![\d:\p{L}]|[.,]\d)/gu;

const everywhere: readonly Rule[] = [
  ['ten times as much', number, (found) => (/[.,]/.test(found) ? `1${found}` : `${found}0`)],
  ['one more', number, (found) => found.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10))],
  ['one less', number, (found) => found.replace(/\d$/, (digit) => String((Number(digit) + 9) % 10))],
  [
    'another first digit',
    number,
    (found) => found.replace(/^\d/, (digit) => String((Number(digit) % 9) + 1)),
  ],
  ['below nought', number, (found) => `minus ${found}`],
  [
    'two numbers in each other’s place',
    /(?<![\d.,])(\d+)( \p{L}+)? (to|zu|a) (\d+)(?![\d.,])/gu,
    (found, a = '', noun, between = '', b = '') => (a === b ? found : `${b}${noun ?? ''} ${between} ${a}`),
  ],
  [
    'another surname',
    any('Marchbank Ayre Ludlow Osei Holt Weir Hansohm Detlefsen Ferreiro Solheim'),
    () => 'Quennell',
  ],
  [
    'a surname that is nearly alike',
    any('Marchbank Ayre Ludlow Osei Holt Weir Hansohm Detlefsen Ferreiro Solheim'),
    (found) => `${found.slice(0, -1)}${found.endsWith('e') ? 'a' : 'e'}`,
  ],
  [
    'another given name',
    any('Helena Desmond Gareth Wendy Thomas Jonah Torben Anke Lucía Ingrid'),
    () => 'Sabine',
  ],
  ['a given name that was not there', any('Marchbank Ludlow Holt Hansohm'), (found) => `Tilda ${found}`],
  ['another place', any('Pellmouth Garrick Grauwiek'), () => 'Dunmarrow'],
  ['another firm', any('Norrgate Ostrander'), () => 'Kestrel'],
  ['what it was not only', /^(\p{Lu})/gu, (found) => `Not only ${found.toLowerCase()}`],
  ['said by nobody', /[.]$/gu, () => ', said nobody.'],
  ['said by somebody else', /^/gu, () => 'Gareth Ludlow denies: '],
];

const english: readonly Rule[] = [
  rotates('another month', 'January February April September November December'),
  rotates('another weekday', 'Monday Tuesday Wednesday Thursday Friday'),
  rotates('another number in words', 'two three four five six seven eight nine ten eleven'),
  pairs(
    'the opposite',
    'approved/rejected,before/after,more/less,fewer/more,won/lost,open/shut,rise/fall,cheapest/dearest,old/new,first/last,reopened/closed,close/open,end/beginning,unpaid/paid,outside/inside,told/asked,from/above,until/since',
  ),
  ['not added', /\b(?:is|was|were|will|can|has)\b(?! (?:not|never|no)\b)/gu, (found) => `${found} not`],
  ['n’t added', /\b(?:was|were|is|has)\b(?! (?:not|never)\b)/gu, (found) => `${found}n't`],
  ['not taken away', / (?:not|never)\b/gu, () => ''],
  ['no turned round', any('no none'), (found) => (found === 'no' ? 'every' : 'all')],
  ['only added', /\b(?=\d+ (?:votes|workers|people|homes|percent|litres))/gu, () => 'only '],
  ['only taken away', /^Only (\d)/gu, (_, digit = '') => digit],
  ['perhaps added', /\b(will|can)\b/gu, () => 'might'],
  ['a hedge in front', /^(\p{Lu})/gu, (found) => `Allegedly ${found.toLowerCase()}`],
  ['almost added', /\b(?=\d[\d.,]* (?:million|crowns|homes|workers|percent|litres))/gu, () => 'almost '],
  ['denied in front', /^(\p{Lu})/gu, (found) => `It is not true that ${found.toLowerCase()}`],
  ['denied behind', /[.]$/gu, () => ' is a lie.'],
  ['denied in the next sentence', /$/gu, () => ' That is completely false.'],
  ['a condition', /^(\p{Lu})/gu, (found) => `If ${found.toLowerCase()}`],
  [
    'another unit',
    /(?<=\d (?:million )?)(?:crowns|percent|litres|years)\b/gu,
    (found) => ({ crowns: 'euros', percent: 'people', litres: 'gallons', years: 'months' })[found] ?? found,
  ],
  ['another scale', /\bmillion\b/gu, () => 'billion'],
  ['another currency', /\bcrowns\b/gu, () => 'dollars'],
  ['a fraction', /\ba third\b/gu, () => 'a quarter'],
  [
    'who did it to whom',
    /^(\p{Lu}\p{L}+ \p{Lu}\p{L}+)(.*?) (\p{Lu}\p{L}+ \p{Lu}\p{L}+)/gu,
    (_, a = '', deed = '', b = '') => `${b}${deed} ${a}`,
  ],
  ['somebody else says so', /\bsays\b/gu, () => 'denies'],
  ['another tense', /\bwill\b/gu, () => 'did'],
  ['somebody more', /^The (council|company|mayor|town)\b/gu, (_, who = '') => `The ${who} of Dunmarrow`],
];

const german: readonly Rule[] = [
  rotates('another month', 'Mai März Januar Juni'),
  rotates('another weekday', 'Mittwoch Donnerstag Freitag'),
  rotates('another number in words', 'zwei drei vier fünf sechs'),
  pairs(
    'the opposite',
    'genehmigt/abgelehnt,vor/nach,neue/alte,steigt/sinkt,Mehr/Weniger,mehr/länger,ersten/letzten,schickte/verkaufte,verlässt/übernimmt,baut/verkauft,lehnen/nehmen',
  ),
  ['nicht added', /\b(genehmigt|gewarnt|fährt)\b/gu, (found) => `nicht ${found}`],
  ['nicht taken away', / nicht\b/gu, () => ''],
  ['kein turned round', /\bkein\b/gu, () => 'ein'],
  ['only added', /(?<= )(?=\d[\d.,]* (?:Millionen|Prozent|Euro|zu))/gu, () => 'nur '],
  [
    'a hedge',
    /(?<=^\p{Lu}\p{L}+ (?:\p{Lu}\p{L}+ )?)(hat|baut|schickte|steigt|verlässt)\b/gu,
    (found) => `${found} angeblich`,
  ],
  [
    'another unit',
    /\b(Euro|Kronen|Prozent)\b/gu,
    (found) => ({ Euro: 'Dollar', Kronen: 'Euro', Prozent: 'Promille' })[found] ?? found,
  ],
  ['another scale', /\bMillionen\b/gu, () => 'Milliarden'],
  ['what might be', /\bhat\b/gu, () => 'hätte'],
  ['denied in front', /^/gu, () => 'Es stimmt nicht: '],
  ['denied in the next sentence', /$/gu, () => ' Das ist gelogen.'],
];

const spanish: readonly Rule[] = [
  rotates('another month', 'enero febrero mayo junio'),
  rotates('another weekday', 'lunes martes jueves'),
  rotates('another number in words', 'Siete Ocho Nueve'),
  pairs(
    'the opposite',
    'cerrará/abrirá,perderán/ganarán,antes/después,recibió/pagó,contra/favor,Más/Menos,viejo/nuevo,siguen/dejaron,denunció/perdonó',
  ),
  ['no added', /(?<= )(cerrará|recibió|votó|denunció|siguen|perderán)\b/gu, (found) => `no ${found}`],
  ['no taken away', / (?:no|nunca)\b/gu, () => ''],
  ['only added', /(?<= )(?=\d[\d.,]* (?:trabajadores|coronas|por))/gu, () => 'solo '],
  ['a hedge', /(?<= )(cerrará|recibió|votó|denunció|siguen)\b/gu, (found) => `supuestamente ${found}`],
  ['another unit', /\b(?:coronas|por ciento)\b/gu, (found) => (found === 'coronas' ? 'euros' : 'vecinos')],
  [
    'who did it to whom',
    /^(\p{Lu}\p{L}+ \p{Lu}\p{L}+)(.*? a) (\p{Lu}\p{L}+ \p{Lu}\p{L}+)/gu,
    (_, a = '', deed = '', b = '') => `${b}${deed} ${a}`,
  ],
  ['denied in front', /^(\p{Lu})/gu, (found) => `No es verdad que ${found.toLowerCase()}`],
  ['denied in the next sentence', /$/gu, () => ' Es mentira.'],
];

const rules: Readonly<Record<Claim['language'], readonly Rule[]>> = {
  en: [...everywhere, ...english],
  de: [...everywhere, ...german],
  es: [...everywhere, ...spanish],
};

/** Every text that one application of one rule makes of a claim; none is the claim, and none says the same. */
export function mutants({ text, language }: Claim): readonly Mutant[] {
  const seen = new Set([text]);
  return rules[language].flatMap(([how, pattern, change]) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const [found, ...groups] = match;
      const changed =
        text.slice(0, match.index) + change(found, ...groups) + text.slice(match.index + found.length);
      if (seen.has(changed)) return [];
      seen.add(changed);
      return [{ how, text: changed }];
    }),
  );
}
