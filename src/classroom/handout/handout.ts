import type { LabelKey } from '../../answer/label.ts';
import type { Line, Piece } from '../../answer/piece.ts';
import type { Quoted } from '../../answer/answer.ts';
import { joined, say } from '../../answer/say.ts';
import { attribution, list } from '../../answer/sheet.ts';
import type { Article } from '../../library/article.ts';
import type { NamedPack } from '../../library/pack.ts';
import { bibliography } from '../../references/bibliography.ts';
import type { HandoutWish } from './handout-wish.ts';
import type { Document, DocumentLine, DocumentPart } from '../document.ts';
import type { AskedQuestion, Judged, ShownChoice } from '../quiz/asked.ts';

/** What a handout is made of: the questions in their order, each with its passages. */
export type HandoutParts = Pick<HandoutWish, 'locale' | 'style' | 'accessed'> & {
  /** `judged.chosen` says nothing. */
  readonly questions: readonly Judged[];
  readonly packs: readonly NamedPack[];
  readonly sample: boolean;
};

/**
 * Passages and questions to be printed: each reading with its reference and the passages that questions are cut from, in the order of its
 * text; then the questions with boxes to tick, and at the end, from a new page on, which is right.
 */
export async function handoutDocument(parts: HandoutParts): Promise<Document> {
  const { questions, packs, sample, locale, style, accessed } = parts;
  const passages = readingsIn(questions);
  const { entries } = await bibliography(
    passages.map(([{ citation }]) => ({ citation, accessed })),
    style,
    locale,
  );
  const references = new Map(entries.map(({ article, runs }) => [article, runs]));
  const readings = passages.map((each): DocumentPart => {
    const [{ citation }] = each;
    const runs = references.get(citation.article);
    return {
      heading: [say.fact(citation.facts.title)],
      groups: [
        ...(runs === undefined ? [] : [[{ role: 'reference' as const, runs }]]),
        ...each.map(passageLines),
      ],
    };
  });
  return {
    language: locale,
    made: accessed,
    title: [say.label('handout.title')],
    about: aboutLines(packs, sample, accessed),
    parts: [
      ...readings,
      {
        heading: [say.label('handout.questions')],
        newPage: true,
        groups: questions.map(({ asked }, at) => questionLines(asked, at + 1)),
      },
      {
        heading: [say.label('handout.key')],
        newPage: true,
        groups: questions.map((each, at) => keyLines(each, at + 1)),
      },
    ],
  };
}

type Passages = readonly [Quoted, ...Quoted[]];

/** The passages of each reading, in the order of its text, each once; readings by their titles. */
function readingsIn(questions: readonly Judged[]): readonly Passages[] {
  const places = new Map<string, Quoted>();
  for (const each of questions.flatMap(({ passages }) => passages)) {
    const { article, start, end } = each.citation;
    places.set(`${article} ${start} ${end}`, each);
  }
  const by = new Map<Article['id'], Passages>();
  for (const each of [...places.values()].toSorted((a, b) => a.citation.start - b.citation.start)) {
    const before = by.get(each.citation.article);
    by.set(each.citation.article, before === undefined ? [each] : [...before, each]);
  }
  return [...by.values()].toSorted(([a], [b]) => (titleOf(a) < titleOf(b) ? -1 : 1));
}

const titleOf = ({ citation }: Quoted) => `${citation.facts.title} ${citation.article}`;

function aboutLines(packs: readonly NamedPack[], sample: boolean, accessed: string): readonly Line[] {
  const what: readonly Piece[] = [
    ...(packs.length === 0
      ? []
      : [say.label('handout.packs', { packs: list(packs.map(({ name }) => say.typed(name))) })]),
    say.label('document.made', { date: say.date({ from: accessed, to: accessed }) }),
    ...(sample ? [say.label('from-sample')] : []),
  ];
  return [
    { role: 'text', pieces: joined(what, ' · ') },
    { role: 'note', pieces: [say.label('handout.verbatim')] },
  ];
}

function passageLines({ quote, citation }: Quoted): readonly Line[] {
  return [
    { role: 'quotation', pieces: [{ is: 'quotation', quote }] },
    { role: 'attribution', pieces: attribution(citation) },
  ];
}

function questionLines(asked: AskedQuestion, number: number): readonly DocumentLine[] {
  const words = promptPieces(asked.prompt);
  return [
    {
      role: 'item',
      pieces: [say.number(number), say.mark(' · '), say.label(promptLabel(asked.prompt))],
    },
    ...(words.length === 0 ? [] : [{ role: 'quotation' as const, pieces: words }]),
    ...asked.choices.map((choice, at) => ({ role: 'choice' as const, pieces: choicePieces(choice, at) })),
  ];
}

function keyLines({ asked, right, passages }: Judged, number: number): readonly DocumentLine[] {
  const choice = asked.choices[right];
  const [passage] = passages;
  return [
    {
      role: 'item',
      pieces: [
        say.number(number),
        say.mark(' · '),
        ...(choice === undefined ? [] : choicePieces(choice, right)),
      ],
    },
    ...(passage === undefined
      ? []
      : [{ role: 'attribution' as const, pieces: attribution(passage.citation) }]),
  ];
}

/** What is asked, in the bot's words. */
function promptLabel(prompt: AskedQuestion['prompt']): LabelKey {
  return prompt.kind === 'gap' ? `quiz.gap-${prompt.of}` : `quiz.${prompt.kind}`;
}

function promptPieces(prompt: AskedQuestion['prompt']): readonly Piece[] {
  switch (prompt.kind) {
    case 'gap': {
      const { before, after } = prompt;
      return [
        ...(before === undefined
          ? []
          : [{ is: 'quotation' as const, quote: before }, ...spaceAt(before.article.text, before.span.end)]),
        say.label('gap'),
        ...(after === undefined
          ? []
          : [
              ...spaceAt(after.article.text, after.span.start - 1),
              { is: 'quotation' as const, quote: after },
            ]),
      ];
    }
    case 'who-said':
      return [{ is: 'quotation', quote: prompt.said }];
    case 'which-reading':
      return [{ is: 'quotation', quote: prompt.says }];
    case 'which-first':
      return [];
  }
}

/** A space where the article has white space beside its gap. */
function spaceAt(text: string, at: number): readonly Piece[] {
  return text.charAt(at).trim() === '' ? [say.mark(' ')] : [];
}

const letters = ['letter.a', 'letter.b', 'letter.c', 'letter.d'] as const satisfies readonly LabelKey[];

function choicePieces(choice: ShownChoice, at: number): readonly Piece[] {
  const letter = letters[at];
  return [
    ...(letter === undefined ? [] : [say.label(letter), say.mark(' ')]),
    ...(choice.is === 'quote'
      ? [{ is: 'quotation' as const, quote: choice.quote }]
      : joined(
          [
            say.fact(choice.facts.title),
            ...(choice.facts.publisher === undefined ? [] : [say.fact(choice.facts.publisher)]),
          ],
          ' · ',
        )),
  ];
}
