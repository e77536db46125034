import { libraryFacts } from '../library/library.ts';
import type { Index } from '../search/index.ts';
import { namedPersons, roleHolders } from '../search/people.ts';
import { rank, type Ranked, type Ranking } from '../search/rank.ts';
import { bearing, bears } from '../search/silence.ts';
import type { Person } from '../text/person-link.ts';
import { aboutPerson } from './about-person.ts';
import type { Abstention, AbstentionReason, Answer, Question, Quoted } from './answer.ts';
import { checkQuotation } from './check-quotation.ts';
import { differences } from './compare.ts';
import { fits } from './filter.ts';
import { quoted } from './quoted.ts';
import { suggestions, unknownWords } from './suggestions.ts';

/** What answers are made from: an index and the persons of its library. */
export type Answerable = { readonly index: Index; readonly people: readonly Person[] };

const atMostUnlessAsked = 5;

/** Answers a question from a library, in quotations or with an abstention. Depends on nothing else. */
export function answer({ index, people }: Answerable, question: Question): Answer {
  const allowedArticles = index.readings.map(({ article }) => fits(article, question));
  const allowed = (reading: number) => allowedArticles[reading] === true;
  if (!allowedArticles.includes(true)) return abstain(index, question, 'empty-library', allowed);
  const found = rank(index, question.text, question.seeks, { allowed });
  if (!found.question.hasWords || (found.question.terms.length === 0 && question.seeks !== 'quote'))
    return abstain(index, question, 'not-a-question', allowed, found);
  if (question.seeks === 'quote') {
    const checked = checkQuotation(index, question, allowed);
    if (checked === undefined) return abstain(index, question, 'nothing-close', allowed, found);
    const [first, ...rest] = checked.quotes;
    return {
      kind: 'quotes',
      question,
      quotes: [first, ...rest.slice(0, atMost(question) - 1)],
      finding: checked.finding,
    };
  }
  const named = question.seeks === 'who' ? meantPersons(index, people, found) : [];
  const aboutThem = persons(index, named, question, allowed);
  const [firstAbout, ...restAbout] = aboutThem;
  if (firstAbout !== undefined) return { kind: 'quotes', question, quotes: [firstAbout, ...restAbout] };
  if (found.matching.terms.every(({ known, meant }) => !known && meant.length === 0))
    return abstain(index, question, 'no-known-word', allowed, found);
  if (!bears(bearing(found), index.passages.length))
    return abstain(index, question, 'nothing-close', allowed, found);
  const [first, ...rest] = inOrder(question, passages(index, question, found));
  if (first === undefined) return abstain(index, question, 'nothing-close', allowed, found);
  return { kind: 'quotes', question, quotes: [first, ...rest] };
}

const atMost = ({ atMost: asked }: Question) => Math.min(25, Math.max(1, asked ?? atMostUnlessAsked));

/** The persons whom a question names, or whose role it names, when that is all it asks. */
function meantPersons(
  index: Index,
  people: readonly Person[],
  { question, matching }: Ranking,
): readonly Person[] {
  const named = namedPersons(people, question);
  return named.length > 0 ? named : roleHolders(index, people, matching);
}

/** The passages about the persons named; where several share the name, they take turns. */
function persons(
  index: Index,
  named: readonly Person[],
  question: Question,
  allowed: (reading: number) => boolean,
): readonly Quoted[] {
  const each = named.map((person) => aboutPerson(index, person, allowed));
  const turns = Math.max(0, ...each.map(({ length }) => length));
  const inTurn = Array.from({ length: turns }, (_, turn) => each.flatMap((list) => list[turn] ?? [])).flat();
  const unique = inTurn.filter(
    (one, at) => inTurn.findIndex(({ sentence }) => sentence === one.sentence) === at,
  );
  return unique.slice(0, atMost(question)).flatMap(({ reading, sentence }) => {
    const source = index.readings[reading];
    return source ? [quoted(source, sentence.span, { sample: index.library.sample })] : [];
  });
}

function passages(index: Index, question: Question, { ranked }: Pick<Ranking, 'ranked'>): readonly Quoted[] {
  const spread =
    question.seeks === 'claim' ? byPublisher(index, distinct(index, ranked)) : distinct(index, ranked);
  return spread.slice(0, atMost(question)).flatMap(({ reading, span }) => {
    const source = index.readings[reading];
    if (source === undefined) return [];
    const differs = question.seeks === 'claim' ? differences(question.text, source, span) : [];
    return [quoted(source, span, { sample: index.library.sample, differs })];
  });
}

/** Below this share of the best score a passage is left out; what is left says something about the question. */
const faint = 0.45;

/** The ranking without faint passages and without the same words twice. */
function distinct({ readings }: Index, ranked: readonly Ranked[]): readonly Ranked[] {
  const best = ranked[0]?.score ?? 0;
  const seen = new Set<string>();
  return ranked.filter(({ reading, span, score }) => {
    const words = readings[reading]?.article.text.slice(span.start, span.end) ?? '';
    if (score < faint * best || seen.has(words)) return false;
    seen.add(words);
    return true;
  });
}

/** A publisher's best stands before another's second, if it is at least this near to the best of all. */
const worthHearing = 0.7;

function byPublisher({ readings }: Index, ranked: readonly Ranked[]): readonly Ranked[] {
  const best = ranked[0]?.score ?? 0;
  const heard = new Set<string>();
  const first = ranked.filter(({ reading, score }) => {
    const publisher = readings[reading]?.article.facts.publisher ?? '';
    if (score < worthHearing * best || heard.has(publisher)) return false;
    heard.add(publisher);
    return true;
  });
  return [...first, ...ranked.filter((one) => !first.includes(one))];
}

/** By relevance, or by the first time that each passage names, then by publication; passages without a time last. */
function inOrder({ order }: Question, quotes: readonly Quoted[]): readonly Quoted[] {
  if (order !== 'time') return quotes;
  return quotes.toSorted((a, b) => (timeOf(a) < timeOf(b) ? -1 : Number(timeOf(a) > timeOf(b))));
}

function timeOf({ dates, citation }: Quoted): string {
  return dates.find(({ range }) => range)?.range?.from ?? citation.facts.published?.day ?? '9999';
}

function abstain(
  index: Index,
  question: Question,
  reason: AbstentionReason,
  allowed: (reading: number) => boolean,
  found?: Ranking,
): Abstention {
  const articles = index.readings.filter((_, at) => allowed(at)).map(({ article }) => article);
  return {
    kind: 'abstention',
    question,
    reason,
    searched: libraryFacts(articles, index.library.sample),
    unknown: found ? unknownWords(question.text, found.matching) : [],
    suggestions: found ? suggestions(index, found.matching) : [],
    closest: found && reason !== 'not-a-question' ? passages(index, question, found).slice(0, 3) : [],
  };
}
