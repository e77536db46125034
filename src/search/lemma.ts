import lemmatizer from 'wink-lemmatizer';

/** Spellings that differ by country, folded into one: the ending, and what it becomes. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/(?<=\p{L}{3})is(?=e[ds]?$|ing$|ations?$|ers?$)/u, 'iz'],
  [/(?<=\p{L}{2})our(?=s?$|ed$|ing$|ite|able|ful|less|hood)/u, 'or'],
  [/(?<=[bcdpt])re(?=s?$)/u, 'er'],
  [/(?<=\p{L}{3})ence(?=s?$)/u, 'ense'],
  [/(?<=\p{L}{3})ogue(?=s?$)/u, 'og'],
  [/(?<=\p{L}{2}[aeiou]l)l(?=ed$|ing$|ers?$)/u, ''],
  [/(?<=\p{L}{2})amme(?=s?$)/u, 'am'],
];

/** Words whose base form is another word's: to be born is not to bear, and news are not new. */
const ownWords: ReadonlySet<string> = new Set(['born', 'news']);

/** Words that only look as if they were made from another: a letter is nothing that lets, and a station no state. */
const ownRoots: ReadonlySet<string> = new Set(
  `better bitter border butter copper corner county dinner former general hammer ladder latter letter master matter
  mission news note number offer party passion pepper portion section session shower station summer supper utter version`.split(
    /\s+/u,
  ),
);

/** How many words are remembered with their lemma, and with their root. */
const mostKept = 200_000;

const lemmas = new Map<string, string>();
const roots = new Map<string, string>();

/**
 * The base form of a folded English word, memoised: verb, noun or adjective, whichever WordNet knows first
 * (wrote → write, states → state). Words it does not know stay as they are.
 */
export function lemma(word: string): string {
  const known = lemmas.get(word);
  if (known !== undefined) return known;
  const found = word.length < 3 ? word : base(word);
  if (lemmas.size > mostKept) lemmas.clear();
  lemmas.set(word, found);
  return found;
}

function base(word: string): string {
  if (ownWords.has(word)) return word;
  const noun = lemmatizer.noun(word);
  if (noun !== word && !/(ss|us|is)$/.test(word)) return lemmatizer.verb(noun);
  const verb = lemmatizer.verb(word);
  if (verb !== word) return verb;
  return word.length > 4 ? lemmatizer.adjective(word) : word;
}

/** Endings that make one word of another, longest first. */
const endings = [
  'ifications',
  'izations',
  'ification',
  'ization',
  'ations',
  'ements',
  'ation',
  'ement',
  'ments',
  'ility',
  'ibly',
  'ably',
  'ities',
  'ingly',
  'ively',
  'ances',
  'ences',
  'ation',
  'ition',
  'ment',
  'ance',
  'ence',
  'ense',
  'ancy',
  'ency',
  'able',
  'ible',
  'ings',
  'ions',
  'ists',
  'ness',
  'ally',
  'ship',
  'ical',
  'ics',
  'edly',
  'ants',
  'ents',
  'ing',
  'ion',
  'ity',
  'ist',
  'ism',
  'ive',
  'ize',
  'ify',
  'ful',
  'ous',
  'ial',
  'ian',
  'ary',
  'ory',
  'ant',
  'ent',
  'ely',
  'ers',
  'ors',
  'ed',
  'er',
  'or',
  'al',
  'ic',
  'ly',
  'es',
  'en',
  'y',
  's',
  'e',
] as const;

/**
 * What a word shares with the others made from it: indictment and indicted are "indict", denial and deny "den".
 * Memoised. Coarser than a lemma, so a match by root counts for less. At least four letters are left of a longer word.
 */
export function root(word: string): string {
  const known = roots.get(word);
  if (known !== undefined) return known;
  const found = withoutEnding(word);
  if (roots.size > mostKept) roots.clear();
  roots.set(word, found);
  return found;
}

function withoutEnding(word: string): string {
  let spelled = lemma(word);
  if (ownRoots.has(spelled)) return spelled;
  for (const [ending, becomes] of spellings) spelled = spelled.replace(ending, becomes);
  for (const ending of endings) {
    if (spelled.length - ending.length < (ending.length === 1 ? 3 : 4) || !spelled.endsWith(ending)) continue;
    spelled = spelled.slice(0, -ending.length);
    break;
  }
  return spelled.replace(/([^aeiouls])\1$/u, '$1').replace(/i$/u, '');
}
