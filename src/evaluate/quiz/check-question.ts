import type { Question } from '../../classroom/quiz/question.ts';
import type { Article } from '../../library/article.ts';
import { prove, quote } from '../../library/quote.ts';
import type { Reading } from '../../library/reading.ts';
import { slice, type Span } from '../../text/span.ts';
import { gapFaults } from './check-gap.ts';
import { firstFaults } from './check-first.ts';
import { plainSentences, type PlainSentence } from './pack-words.ts';
import { plainWords, tellingStems } from './plain-words.ts';

/** A pack as it is checked against. */
export type CheckedPack = {
  readonly articles: ReadonlyMap<string, Article>;
  readonly readings: readonly Reading[];
  readonly sentences: readonly PlainSentence[];
};

export function checkedPack(readings: readonly Reading[]): CheckedPack {
  return {
    articles: new Map(readings.map(({ article }) => [article.id, article])),
    readings,
    sentences: plainSentences(readings),
  };
}

/**
 * What is wrong with a question over a pack, a sentence each; empty where every span of it can be quoted and no wrong choice is
 * right as well, as far as words and dates can tell.
 */
export function questionFaults(question: Question, pack: CheckedPack): readonly string[] {
  return [...spanFaults(question, pack), ...choiceFaults(question, pack), ...kindFaults(question, pack)];
}

function kindFaults(question: Question, pack: CheckedPack): readonly string[] {
  const { prompt } = question;
  if (prompt.kind === 'gap') return gapFaults({ ...question, prompt }, pack.articles, pack.sentences);
  if (prompt.kind === 'who-said') return saidFaults(question, prompt.said, pack);
  if (prompt.kind === 'which-first') return firstFaults(question, pack.readings);
  return readingFaults(question, prompt.says, pack);
}

/** The same checks as for every quotation. */
function spanFaults(
  { prompt, passages, right, wrong }: Question,
  { articles }: CheckedPack,
): readonly string[] {
  const own = passages[0].article;
  const asked =
    prompt.kind === 'gap'
      ? [prompt.before, prompt.after]
      : prompt.kind === 'who-said'
        ? [prompt.said]
        : prompt.kind === 'which-reading'
          ? [prompt.says]
          : [];
  const places = [
    ...asked.flatMap((span) => (span === undefined ? [] : [{ article: own, span }])),
    ...passages,
    ...[right, ...wrong].flatMap((choice) => (choice.is === 'reading' ? [] : [choice])),
  ];
  return places.flatMap(({ article, span }) => {
    const from = articles.get(article);
    if (from === undefined) return [`there is no article ${article}`];
    try {
      prove(quote(from, span));
      return [];
    } catch (error) {
      return [`${article} ${span.start}–${span.end} cannot be quoted: ${String(error)}`];
    }
  });
}

/** Whether choices can be told apart, and the right one is none of the wrong ones. */
function choiceFaults({ right, wrong }: Question, { articles }: CheckedPack): readonly string[] {
  const written = [right, ...wrong].map((choice) => {
    const article = articles.get(choice.article);
    const text = choice.is === 'reading' ? article?.facts.title : article && slice(article.text, choice.span);
    return plainWords(text ?? '').join(' ');
  });
  if (wrong.length < 1 || wrong.length > 3) return [`it has ${wrong.length} wrong choices`];
  return new Set(written).size === written.length ? [] : ['two choices are the same'];
}

/** From this share of what somebody says in another sentence, somebody else says nearly the same. */
const NEARLY = 0.6;

function saidFaults({ passages, right, wrong }: Question, said: Span, pack: CheckedPack): readonly string[] {
  const [passage] = passages;
  const text = pack.articles.get(passage.article)?.text ?? '';
  const words = plainWords(slice(text, said));
  const stems = tellingStems(words);
  const surname = (choice: Question['right']) =>
    choice.is === 'words'
      ? (plainWords(slice(pack.articles.get(choice.article)?.text ?? '', choice.span)).at(-1) ?? '')
      : '';
  const faults: string[] = [];
  if (words.includes(surname(right))) faults.push('the words name who says them');
  const whole = ` ${plainWords(slice(text, passage.span)).join(' ')} `;
  const own = wrong.map(surname);
  for (const name of own) {
    if (name === surname(right)) faults.push(`two choices are called ${name}`);
    if (whole.includes(` ${name} `) && !words.includes(name)) faults.push(`${name} stands in the passage`);
  }
  for (const each of pack.sentences) {
    const isHere =
      each.article === passage.article &&
      each.span.start < passage.span.end &&
      passage.span.start < each.span.end;
    if (isHere || !own.some((name) => each.joined.includes(` ${name} `))) continue;
    const share = stems.size === 0 ? 0 : stems.intersection(each.stems).size / stems.size;
    if (stems.size > 2 && share >= NEARLY)
      faults.push(`somebody else is told of in nearly these words: ${each.joined}`);
    if (words.length >= 5 && each.joined.includes(` ${words.slice(0, 5).join(' ')} `))
      faults.push('somebody else says so');
  }
  return faults;
}

/** Words in a row that are no chance. */
const IN_A_ROW = 6;

function readingFaults(
  { passages, right, wrong }: Question,
  says: Span,
  pack: CheckedPack,
): readonly string[] {
  const article = pack.articles.get(passages[0].article);
  if (article === undefined || right.article !== article.id)
    return ['the right reading is not where it stands'];
  const words = plainWords(slice(article.text, says));
  const stems = tellingStems(words);
  const faults: string[] = [];
  const title = tellingStems(plainWords(article.facts.title));
  if (stems.intersection(title).size > 2) faults.push('the title gives it away');
  for (const { article: other } of wrong) {
    const own = pack.sentences.filter((each) => each.article === other);
    for (const [at, each] of own.entries()) {
      const three = own
        .slice(at, at + 3)
        .reduce((all, { stems: more }) => all.union(more), new Set<string>());
      if (stems.intersection(three).size >= 0.6 * stems.size)
        faults.push(`another reading says so: ${each.joined}`);
    }
    const whole = own.map(({ joined }) => joined.trim()).join(' ');
    for (let at = 0; at + IN_A_ROW <= words.length; at += 1)
      if (whole.includes(words.slice(at, at + IN_A_ROW).join(' ')))
        faults.push('another reading has six words of it in a row');
  }
  return [...new Set(faults)];
}
