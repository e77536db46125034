import type { Facts } from '../library/article.ts';
import type { Citation } from '../library/citation.ts';
import type { LibraryFacts } from '../library/library.ts';
import { isPages } from '../library/pages.ts';
import type { Abstention, Answer, Dated, Difference, Quoted } from './answer.ts';
import { narrowing } from './narrowing.ts';
import type { Line, LineRole, Piece } from './piece.ts';
import { joined, say } from './say.ts';

/** A reply laid out in lines of pieces, the same for every adapter, which only decides how each piece looks. */
export type Sheet = {
  readonly head: readonly Line[];
  /** A passage with its lines: the quotation, its attribution, then what is to be said about it. */
  readonly passages: readonly Passage[];
  readonly foot: readonly Line[];
};

export type Passage = { readonly quoted: Quoted; readonly lines: readonly Line[] };

const line = (role: LineRole, ...pieces: readonly Piece[]): Line => ({ role, pieces });

/** Lays out an answer; `closest` shows the passages of an abstention, marked as the closest ones. */
export function sheet(answer: Answer, options: { readonly closest?: boolean } = {}): Sheet {
  const question = line('question', say.typed(answer.question.text));
  if (answer.kind === 'abstention') {
    return {
      head: [
        question,
        ...narrowing({ ...answer.question, ...(answer.pack && { pack: answer.pack }) }),
        ...abstention(answer),
      ],
      passages: options.closest === true ? answer.closest.map(passage) : [],
      foot: options.closest === true && answer.closest.length > 0 ? [line('note', say.label('closest'))] : [],
    };
  }
  return {
    head: [
      question,
      ...narrowing({ ...answer.question, ...(answer.pack && { pack: answer.pack }) }),
      ...(answer.finding ? [line('note', say.label(`finding.${answer.finding}`))] : []),
      ...(answer.question.seeks === 'claim' ? [line('note', say.label('no-verdict'))] : []),
    ],
    passages: answer.quotes.map(passage),
    foot: [],
  };
}

/** A passage with its lines. */
export function passage(quoted: Quoted): Passage {
  const { quote, citation, speaker, dates, differs } = quoted;
  return {
    quoted,
    lines: [
      ...(speaker?.before
        ? [line('note', say.label('before')), line('quotation', { is: 'quotation', quote: speaker.before })]
        : []),
      line('quotation', { is: 'quotation', quote }),
      line('attribution', ...attribution(citation)),
      ...(speaker ? [line('note', say.label('said-by', { speaker: say.excerpt(speaker.said) }))] : []),
      ...worthSaying(dates).map((dated) => line('note', date(dated))),
      ...differs.map((difference) => line('note', differing(difference))),
    ],
  };
}

/** Publisher, title, byline, date, page, paragraph and flags, honest about what is not known. */
export function attribution({ facts, page, paragraph, sample }: Citation): readonly Piece[] {
  const flags = sample ? facts.flags.filter((flag) => flag !== 'sample, fiction') : facts.flags;
  return joined(
    [
      facts.publisher === undefined ? say.label('publisher-unknown') : say.fact(facts.publisher),
      say.fact(facts.title),
      ...(facts.byline === undefined ? [] : [say.fact(facts.byline)]),
      published(facts),
      ...(page === undefined ? [] : [pageLabel(page)]),
      say.label('paragraph', { number: say.number(paragraph) }),
      ...flags.map(say.fact),
      ...(sample ? [say.label('from-sample')] : []),
    ],
    ' · ',
  );
}

/** A citation's page, or pages, in words. */
export function pageLabel(page: string): Piece {
  return say.label(isPages(page) ? 'pages' : 'page', { page: say.fact(page) });
}

/** When an article was published, as a piece. */
export function published({ published: when }: Facts): Piece {
  if (when === undefined) return say.label('date-unknown');
  const day = say.date({ from: when.day, to: when.day });
  return when.precision === 'day' ? day : say.label('date-about', { date: day });
}

/** A date that the words give in full needs no working out; one that cannot be worked out is told only where no other is. */
function worthSaying(dates: readonly Dated[]): readonly Dated[] {
  const workedOut = dates.filter(
    ({ said, range, workedOut: out }) => range && (out || !said.text.includes(range.from.slice(0, 4))),
  );
  return dates.some(({ range }) => range) ? workedOut : dates.slice(0, 1);
}

function date({ said, precision, range, workedOut }: Dated): Piece {
  const slots = { said: say.excerpt(said) };
  if (range === undefined || precision === 'vague') return say.label('dated-vague', slots);
  const key = precision === 'approximate' ? 'dated-approximate' : workedOut ? 'dated-worked-out' : 'dated';
  return say.label(key, { ...slots, date: say.date(range) });
}

function differing({ kind, asked, passage: inPassage }: Difference): Piece {
  return say.label(`differs.${kind}`, {
    asked: asked === undefined ? say.label('differs.none') : say.typed(asked),
    passage: inPassage === undefined ? say.label('differs.none') : say.excerpt(inPassage),
  });
}

function abstention({ question, reason, searched, unknown, suggestions, pack }: Abstention): readonly Line[] {
  const narrowed = question.publisher !== undefined || question.published !== undefined;
  const empty = reason === 'empty-library' || reason === 'nothing-open';
  const none = empty && (narrowed || Boolean(pack));
  return [
    line('title', say.label(none ? 'sources.none' : `abstention.${reason}`)),
    ...(empty ? [] : [line('note', ...searchedPieces(searched))]),
    ...(unknown.length === 0
      ? []
      : [line('note', say.label('unknown-words', { words: list(unknown.map(say.typed)) }))]),
    ...(suggestions.length === 0
      ? []
      : [line('note', say.label('did-you-mean', { words: list(suggestions.map(say.fact)) }))]),
  ];
}

/** How many articles and publishers, over which period. */
export function searchedPieces({
  articles,
  publishers,
  period,
  undated,
  sample,
}: LibraryFacts): readonly Piece[] {
  return joined(
    [
      say.label('searched', {
        articles: say.number(articles),
        publishers: say.number(publishers.length),
        period: period === undefined ? say.label('date-unknown') : say.date(period),
      }),
      ...(undated === 0 ? [] : [say.label('searched-undated', { number: say.number(undated) })]),
      ...(sample ? [say.label('from-sample')] : []),
    ],
    ' · ',
  );
}

/** Several pieces as one, with commas; for a label's slot. */
export function list(pieces: readonly Piece[]): Piece {
  return { is: 'pieces', pieces: joined(pieces, ', ') };
}
