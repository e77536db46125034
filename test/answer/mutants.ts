/** A sentence with one fact changed. */
export type Mutant = {
  readonly sort: 'number' | 'date' | 'name' | 'negation' | 'word';
  readonly how: string;
  readonly text: string;
};

type Rule = {
  readonly sort: Mutant['sort'];
  readonly how: string;
  readonly pattern: RegExp;
  readonly change: (found: string, ...groups: readonly string[]) => string;
};

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);
const weekdays = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
const counts = 'two three four five six seven eight nine ten eleven twelve'.split(' ');
const opposites: readonly (readonly [string, string])[] = [
  ['approved', 'rejected'],
  ['before', 'after'],
  ['closed', 'opened'],
  ['yes', 'no'],
  ['more', 'fewer'],
  ['highest', 'lowest'],
  ['won', 'lost'],
  ['against', 'for'],
  ['old', 'new'],
  ['first', 'last'],
];
const next = (list: readonly string[], word: string) => list[(list.indexOf(word) + 1) % list.length] ?? word;
const any = (words: readonly string[]) =>
  new RegExp(`(?<![\\p{L}-])(?:${words.join('|')})(?![\\p{L}’'-])`, 'gu');

const rules: readonly Rule[] = [
  {
    sort: 'number',
    how: 'ten times as much',
    pattern: /(?<![\d.,:\p{L}])\d+(?![\d.,:]*\d)(?!\p{L})(?! [ap]\.m)/gu,
    change: (found) => `${found}0`,
  },
  {
    sort: 'number',
    how: 'another digit',
    pattern: /(?<![\d.,:\p{L}])\d[\d.,]*\d(?![\d.,:]*\d)/gu,
    change: (found) => found.replace(/\d$/, (digit) => String((Number(digit) + 3) % 10)),
  },
  { sort: 'number', how: 'another word', pattern: any(counts), change: (found) => next(counts, found) },
  {
    sort: 'number',
    how: 'two in each other’s place',
    pattern: /(?<![\d.,])(\d(?:[\d,]*\d)?)( \p{L}+)? (to|by) (\d(?:[\d,]*\d)?)(?![\d.,]*\d)/gu,
    change: (found, a = '', noun = '', between = '', b = '') =>
      a === b ? found : `${b}${noun} ${between} ${a}`,
  },
  {
    sort: 'number',
    how: 'no longer a share',
    pattern: /(\d) ?(?:%|per ?cent)/gu,
    change: (_, digit) => `${digit} people`,
  },
  {
    sort: 'number',
    how: 'another unit',
    pattern: /(?<=\d )(?:metres|miles|crowns|euros|tonnes|km|hours|months|years)\b/gu,
    change: (found) =>
      /metres|miles|km/.test(found)
        ? 'feet'
        : /crowns|euros/.test(found)
          ? 'dollars'
          : /tonnes/.test(found)
            ? 'kilos'
            : 'weeks',
  },
  { sort: 'number', how: 'another scale', pattern: /(?<=\d )million\b/gu, change: () => 'billion' },
  {
    sort: 'date',
    how: 'another month',
    pattern: /\b(\d{1,2} )?(January|February|April|June|July|August|September|October|November|December)\b/gu,
    change: (_, day = '', month = '') => `${day ?? ''}${next(months, month)}`,
  },
  { sort: 'date', how: 'another weekday', pattern: any(weekdays), change: (found) => next(weekdays, found) },
  {
    sort: 'date',
    how: 'another year',
    pattern: /(?<![\d.,])(?:19|20)\d\d(?![\d.,]*\d)(?! (?:homes|people|crowns))/gu,
    change: (found) => String(Number(found) - 3),
  },
  {
    sort: 'name',
    how: 'another surname',
    pattern:
      /\b(?:Marchbank|Ayre|Ludlow|Osei|Weir|Holt|Solheim|Pruett|Farrow|Garrity|Lockett|Ostrander|Bealby|Tamblyn|Onslow|Menon)\b/gu,
    change: () => 'Quennell',
  },
  {
    sort: 'name',
    how: 'another given name',
    pattern:
      /\b(?:Helena|Desmond|Gareth|Wendy|Thomas|Jonah|Amara|Ingrid|Martin|Judith|Nell|Priya|Paula|Constance|Hugh|Beatrice|Ravi)\b(?= \p{Lu})/gu,
    change: () => 'Sabine',
  },
  {
    sort: 'negation',
    how: 'not added',
    pattern:
      /\b(?:is|was|are|were|has|have|had|will|would|can|could|should)\b(?! not\b|n['’]t| no\b| never\b)/gu,
    change: (found) => `${found} not`,
  },
  { sort: 'negation', how: 'not taken away', pattern: / (?:not|never)\b(?! only)/gu, change: () => '' },
  {
    sort: 'negation',
    how: 'not written together',
    pattern: /\b(did|do|does|is|was|were|are|would|could|should|have|has|had)n['’]t\b/gu,
    change: (_, verb = '') => verb,
  },
  {
    sort: 'word',
    how: 'the opposite',
    pattern: any(opposites.flat()),
    change: (found) =>
      opposites.map(([a, b]) => (a === found ? b : b === found ? a : undefined)).find(Boolean) ?? found,
  },
];

/** Every sentence that differs from the given one by one application of one rule; two names in each other's place as well. */
export function mutants(sentence: string, names: readonly string[] = []): readonly Mutant[] {
  const byRule = rules.flatMap(({ sort, how, pattern, change }) =>
    [...sentence.matchAll(pattern)].map((match): Mutant => {
      const [found, ...groups] = match;
      const before = sentence.slice(0, match.index);
      const after = sentence.slice(match.index + found.length);
      return { sort, how, text: before + change(found, ...groups.map((group) => group ?? '')) + after };
    }),
  );
  // "Osei and Pruett" says the same as "Pruett and Osei".
  const [first, second] = [...new Set(names)].slice(0, 2);
  const swapped: readonly Mutant[] =
    first === undefined ||
    second === undefined ||
    first.includes(second) ||
    second.includes(first) ||
    /^(?:,| and | und | y )/u.test(sentence.slice(sentence.indexOf(first) + first.length))
      ? []
      : [
          {
            sort: 'name',
            how: 'two in each other’s place',
            text: sentence.replaceAll(new RegExp(`${first}|${second}`, 'gu'), (found) =>
              found === first ? second : first,
            ),
          },
        ];
  const seen = new Set([sentence]);
  return [...byRule, ...swapped].filter(({ text }) => !seen.has(text) && seen.add(text));
}

/** The same sentence as people type, paste and print it; nothing of it says anything else. */
export const noises: Readonly<Record<string, (text: string) => string>> = {
  'as it is': (text) => text,
  'in lower case': (text) => text.toLowerCase(),
  'in capitals': (text) => text.toUpperCase(),
  'with straight marks': (text) => text.replaceAll(/[“”„«»]/g, '"').replaceAll(/[‘’]/g, "'"),
  'with curly marks': (text) =>
    text.replaceAll(/(?<=\p{L})'(?=\p{L})/gu, '’').replaceAll(/"([^"]*)"/g, '“$1”'),
  'with spaces that do not break': (text) => text.replaceAll(' ', '\u00a0'),
  'with two spaces': (text) => text.replaceAll(' ', '  '),
  'with other hyphens': (text) => text.replaceAll(/(?<=\p{L})-(?=\p{L})/gu, '\u2011'),
  'without its full stop': (text) => text.replace(/[.!?]["”'’]?$/u, ''),
  'without any marks around it': (text) => text.replaceAll(/[“”"«»„]/g, ''),
  'with an emoji': (text) => `${text} 🚢`,
  'with soft hyphens': (text) => text.replaceAll('a', 'a\u00ad'),
};
