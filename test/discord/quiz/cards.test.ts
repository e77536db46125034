import { describe, expect, it } from 'vitest';
import { labelsFor, locales } from '../../../src/answer/label.ts';
import type { QuizTurn } from '../../../src/classroom/quiz/class/class-quiz.ts';
import type { AskedQuestion, Judged } from '../../../src/classroom/quiz/asked.ts';
import {
  quizFinishedCard,
  quizJudgedCard,
  quizQuestionCard,
  type Named,
} from '../../../src/discord/quiz/class-quiz-cards.ts';
import {
  forgetCard,
  forgottenCard,
  nothingDueCard,
  stoppedCard,
} from '../../../src/discord/quiz/pause-cards.ts';
import { practiceCard, practisedCard } from '../../../src/discord/quiz/practice-cards.ts';
import { quizMessage } from '../../../src/discord/quiz/message-card.ts';
import { inline } from '../../../src/discord/words/escape.ts';
import { account } from '../../../src/evaluate/fuzz/account.ts';
import { asShown } from '../../../src/evaluate/fuzz/discord-display.ts';
import type { Quote } from '../../../src/library/quote.ts';
import fc from '../../chance.ts';
import { buttonsOf, contentOf, partsOf, tooMuch } from '../cards/message-parts.ts';
import { firstOf, gapOf, plain, readingOf, saidOf } from './made-question.ts';

const wording = { labels: labelsFor('en'), language: 'en' };
const sitting = { fresh: true, answered: 4 };
const at = Date.UTC(2026, 2, 2, 12);
const named: Named = { results: 'pseudonyms', pseudonym: '7QK4-M2XP' };
const turn: QuizTurn = {
  quiz: { id: '0123ABCD', closes: at },
  number: 3,
  of: 8,
  right: 1,
  answered: 2,
  gone: 0,
};

const practised = (asked: AskedQuestion, box?: number) =>
  practiceCard(
    { next: { ...asked, turn: 7, ...(box !== undefined && { box }) }, due: 3, questions: 120 },
    sitting,
    wording,
  ).components;
const judgedOf = (judged: Judged) => practisedCard({ ...judged, due: at }, sitting, wording).components;
const idsOf = (components: unknown) => partsOf(components).flatMap(({ custom_id }) => custom_id ?? []);

const bridge = gapOf('The bridge was opened by Ida Thorne in spring.', 'Ida Thorne', [
  'Max Weir',
  'Ben Holt',
]);

describe('a question with a gap', () => {
  it('is two quotations with the label of the gap between them, and its choices behind letters', () => {
    const said = contentOf(practised(bridge.asked));
    expect(said).toContain('**Which name belongs in the gap?**');
    expect(said).toContain('> \u2068The bridge was opened by\u2069 **\\[gap\\]** \u2068in spring.\u2069');
    expect(said).toContain(
      '**A** \u2068Ida Thorne\u2069\n**B** \u2068Max Weir\u2069\n**C** \u2068Ben Holt\u2069',
    );
  });

  it.each([
    ['at its beginning', 'Ida Thorne opened it.', '> **\\[gap\\]** \u2068opened it.\u2069'],
    ['at its end', 'It was opened by Ida Thorne', '> \u2068It was opened by\u2069 **\\[gap\\]**'],
    [
      'without white space around it',
      'They paid (Ida Thorne’s) share.',
      '\u2068They paid (\u2069**\\[gap\\]**\u2068’s) share.\u2069',
    ],
  ])('may have it %s', (_, sentence, shown) => {
    expect(contentOf(practised(gapOf(sentence, 'Ida Thorne', ['Max Weir']).asked))).toContain(shown);
  });

  it.each([
    ['de', '**\\[Lücke\\]**'],
    ['es', '**\\[hueco\\]**'],
  ])('is called so in %s', (language, gap) => {
    const inWords = { labels: labelsFor(language), language };
    const next = { ...bridge.asked, turn: 7 };
    const { components } = practiceCard({ next, due: 0, questions: 1 }, sitting, inWords);
    expect(contentOf(components)).toContain(gap);
  });

  it('has a letter alone on each button, and none that says which is right', () => {
    const card = practised(bridge.asked);
    expect(buttonsOf(card)).toEqual(['A', 'B', 'C', 'Skip', 'Stop']);
    const answers = idsOf(card).slice(0, 3);
    expect(answers.map((id) => id.replace(/;7;\d;/, ';7;N;'))).toEqual(
      Array.from({ length: 3 }, () => 'quz;answer;0123456789ABCDEF;7;N;;;n;4'),
    );
    const turned = { ...bridge.asked, choices: bridge.asked.choices.toReversed() };
    expect(idsOf(practised(turned))).toEqual(idsOf(card));
    const looks = partsOf(card).filter(({ type, label }) => type === 2 && /^[A-D]$/.test(label ?? ''));
    expect(new Set(looks.map((each) => each['style'])).size).toBe(1);
  });

  it('says whether it is new, or from which box it comes', () => {
    expect(contentOf(practised(bridge.asked))).toContain('New to you');
    expect(contentOf(practised(bridge.asked, 2))).toContain('Again, from box 2 of 5');
    expect(contentOf(practised(bridge.asked))).toContain('Due: 3 · questions in all: 120');
  });
});

describe('the other questions', () => {
  it('ask who said something', () => {
    const card = practised(saidOf('We will build it.', ['Ida Thorne', 'Max Weir']).asked);
    expect(contentOf(card)).toContain('**Who said this?**\n> \u2068We will build it.\u2069');
    expect(buttonsOf(card)).toEqual(['A', 'B', 'Skip', 'Stop']);
  });

  it('ask what came first, with the passages whole, each behind its letter', () => {
    const said = contentOf(practised(firstOf(['The pier was built in 1901.', 'It burnt in 1950.']).asked));
    expect(said).toContain('**Which of these came first?**');
    expect(said).toContain(
      '**A**\n> \u2068The pier was built in 1901.\u2069\n**B**\n> \u2068It burnt in 1950.\u2069',
    );
  });

  it('ask which reading says something, by title and publisher', () => {
    const other = { title: 'A flood at Lower Fen', flags: [] };
    const said = contentOf(practised(readingOf('The toll was 3 crowns.', [plain, other]).asked));
    expect(said).toContain('**Which reading says this?**\n> \u2068The toll was 3 crowns.\u2069');
    expect(said).toContain('**A** The pier at Saltmarsh · The Quay Times\n**B** A flood at Lower Fen');
  });
});

describe('what a message has no room for', () => {
  const passages = ['a', 'b', 'c'].map((letter) => `${letter.repeat(9)} `.repeat(120).trim());

  it('is not left out of three passages of 1,200 characters that are to be put in order', () => {
    const { asked } = firstOf(passages);
    const card = practised(asked);
    expect(tooMuch(card)).toEqual([]);
    for (const each of passages) expect(contentOf(card)).toContain(`\u2068${each}\u2069`);
  });

  it('is the end of the longest of four passages, which are said to go on', () => {
    const short = 'ddddddddd '.repeat(80).trim();
    const card = practised(firstOf([...passages, short]).asked);
    expect(tooMuch(card)).toEqual([]);
    expect(contentOf(card)).toContain(`\u2068${short}\u2069`);
    expect(contentOf(card)).toMatch(/aaaaaaaaa\u2069 \\\[…\\\]/);
  });

  it('is the end of a long title', () => {
    const long = { title: `How ${'very '.repeat(500)}long it was`, flags: [] };
    const card = practised(readingOf('It was long.', [long, { ...long, publisher: 'P' }, plain]).asked);
    expect(tooMuch(card)).toEqual([]);
    expect(contentOf(card)).toContain('\\[…\\]');
    expect(contentOf(card)).toContain('**C** The pier at Saltmarsh');
  });

  it('is a passage of an answer, whose citation stays', () => {
    const { judged } = firstOf([...passages, `${'d'.repeat(9)} `.repeat(120).trim()]);
    const outcome = practisedCard({ ...judged, due: at }, sitting, wording);
    expect(tooMuch(outcome.components)).toEqual([]);
    expect(contentOf(outcome.components)).toContain(wording.labels['card.too-long']);
    expect(contentOf(outcome.components).match(/\*\*The Quay Times\*\*/g)).toHaveLength(4);
    expect(outcome.withheld?.length).toBeGreaterThan(0);
  });
});

describe('an answer', () => {
  it('says plainly whether it is right, what was chosen, what is right, and shows the whole passage', () => {
    const wrong = contentOf(judgedOf(bridge.judged));
    expect(wrong).toContain(
      '### Not right\nYou chose **B** \u2068Max Weir\u2069\nThe right answer is **A** \u2068Ida Thorne\u2069',
    );
    expect(wrong).toContain('> \u2068The bridge was opened by Ida Thorne in spring.\u2069');
    expect(wrong).toContain('-# **The Quay Times** · The pier at Saltmarsh');
    const right = contentOf(judgedOf({ ...bridge.judged, chosen: 0 }));
    expect(right).toContain('### Right\nYou chose **A** \u2068Ida Thorne\u2069');
    expect(right).not.toContain('right answer');
  });

  it('says when the question comes again, and leads on', () => {
    const card = judgedOf(bridge.judged);
    expect(contentOf(card)).toContain(`It comes again <t:${at / 1000}:R>.`);
    expect(buttonsOf(card)).toEqual(['Next question', 'Save', 'Context', 'Stop']);
  });

  it('puts the letters that were shown before the passages that had them', () => {
    const said = contentOf(judgedOf(firstOf(['It burnt in 1950.', 'It was built in 1901.']).judged));
    expect(said).toContain('You chose **A**\nThe right answer is **B**');
    expect(said).toContain('**A**\n> \u2068It burnt in 1950.\u2069');
    expect(said).toContain('**B**\n> \u2068It was built in 1901.\u2069');
  });
});

describe('practice', () => {
  it('says when the next question is due where none is, and offers new ones', () => {
    const next = { ...bridge.asked, turn: 0 };
    const { components } = nothingDueCard(
      { next, due: 0, questions: 9, nextDue: at },
      { ...sitting, fresh: false },
      wording,
    );
    expect(contentOf(components)).toContain(`The next question comes again <t:${at / 1000}:R>.`);
    expect(buttonsOf(components)).toEqual(['Go on with new ones', 'Stop']);
    expect(idsOf(components)[0]).toBe('quz;next;;;n;4');
    expect(contentOf(components)).not.toContain('bridge');
  });

  it('says so where nothing is new either, and where nothing can be asked', () => {
    const all = nothingDueCard({ due: 0, questions: 9, nextDue: at }, sitting, wording).components;
    expect(contentOf(all)).toContain('you have answered each at least once. Questions in all: 9.');
    expect(buttonsOf(all)).toEqual(['Stop']);
    const none = nothingDueCard({ due: 0, questions: 0 }, sitting, wording).components;
    expect(contentOf(none)).toContain('No question can be cut');
    expect(buttonsOf(none)).toEqual([]);
  });

  it('ends with how many were answered, what is kept, and how to forget it, which is asked once more', () => {
    const stopped = stoppedCard(sitting, wording).components;
    expect(contentOf(stopped)).toContain('answered just now: 4.');
    expect(contentOf(stopped)).toContain('That number is not kept anywhere.');
    expect(buttonsOf(stopped)).toEqual(['Practise', 'Forget my practice']);
    const sure = forgetCard(sitting, wording).components;
    expect(buttonsOf(sure)).toEqual(['Yes, forget it', 'Back']);
    expect(idsOf(sure)).toEqual(['quz;forget-now;;;n;4', 'quz;stop;;;n;4']);
  });
});

const ask = (how: Named, again = false) =>
  quizQuestionCard({ ...turn, next: bridge.asked }, how, { wording, again }).components;

describe('a question of a class quiz', () => {
  it('says before it is answered how results call whoever answers', () => {
    const said = contentOf(ask(named));
    expect(said).toContain('### Question 3 of 8');
    expect(said).toContain('In your teacher’s list you are **7QK4-M2XP**.');
    expect(said.indexOf('7QK4')).toBeLessThan(said.indexOf('Which name'));
    const byName = contentOf(ask({ ...named, results: 'names' }));
    expect(byName).toContain('Your teacher’s list has your name on this server');
    expect(byName).not.toContain('7QK4');
  });

  it('keeps on its buttons what was said, and nothing of the right choice', () => {
    expect(idsOf(ask(named))).toEqual(
      [0, 1, 2].map((place) => `quz;in;0123ABCD;0123456789ABCDEF;${place};p`),
    );
    expect(idsOf(ask({ ...named, results: 'names' }))[0]).toBe('quz;in;0123ABCD;0123456789ABCDEF;0;n');
    expect(contentOf(ask({ ...named, results: 'names' }, true))).toContain('nothing was counted yet');
  });

  it('leads to the next, and after the last says how many were right', () => {
    const more = quizJudgedCard(bridge.judged, { ...turn, next: bridge.asked }, named, wording).components;
    expect(buttonsOf(more)).toEqual(['Next question', 'Save', 'Context']);
    const last = { ...turn, of: 7, answered: 7, right: 5, gone: 1 };
    const { components } = quizJudgedCard(bridge.judged, last, named, wording);
    expect(buttonsOf(components)).toEqual(['Save', 'Context']);
    expect(contentOf(components)).toContain('Right: 5 of 7.');
    expect(contentOf(components)).toContain('because their passage is gone: 1');
    expect(contentOf(quizFinishedCard(last, named, wording).components)).toContain('7QK4-M2XP');
  });
});

/** Words as nobody should have them. */
const words = fc.oneof(
  fc.string({ minLength: 1, maxLength: 1200, unit: 'grapheme' }),
  fc.string({ minLength: 1, maxLength: 40, unit: 'binary' }),
  fc.constantFrom(
    '**bold** __x__ [a](https://evil.example) <@1> <#2> @everyone :tada:',
    '# heading\n> quote\n- item\n1. one',
    'قال *المجلس* إن الرصيف <@5> لن يُبنى',
    '\u202Ereversed\u2069\u2066',
    `Z${'\u0300'.repeat(400)}`,
    'e\u0301'.repeat(60),
    '<t:0:R> </ask:1> ``` ||spoiler||',
    '*'.repeat(1200),
    'plain words '.repeat(100).trim(),
  ),
);
const upTo = (most: number) => words.map((text) => `N${text.slice(0, most - 2).toWellFormed()}`.trim());

const hostile = fc.oneof(
  fc
    .record({
      before: upTo(600),
      gap: upTo(60),
      after: upTo(600),
      others: fc.array(upTo(60), { minLength: 1, maxLength: 3 }),
    })
    .map(({ before, gap, after, others }) => gapOf(`${before} ${gap} ${after}`, gap, others)),
  fc.array(upTo(1200), { minLength: 2, maxLength: 4 }).map((passages) => firstOf(passages)),
  fc
    .record({
      says: upTo(900),
      readings: fc.array(fc.record({ title: upTo(300), publisher: upTo(100), flags: fc.constant([]) }), {
        minLength: 2,
        maxLength: 4,
      }),
    })
    .map(({ says, readings }) => readingOf(says, readings)),
);

const quotesOf = ({ prompt, choices }: AskedQuestion): readonly Quote[] =>
  [
    ...(prompt.kind === 'gap' ? [prompt.before, prompt.after] : []),
    ...(prompt.kind === 'who-said' ? [prompt.said] : []),
    ...(prompt.kind === 'which-reading' ? [prompt.says] : []),
    ...choices.map((choice) => (choice.is === 'quote' ? choice.quote : undefined)),
  ].filter((each) => each !== undefined);

describe('whatever readings say', () => {
  it('is asked in what Discord takes, and each character of it is accounted for', () => {
    fc.assert(
      fc.property(hostile, fc.constantFrom(...locales), ({ asked, judged }, language) => {
        const inWords = { labels: labelsFor(language), language };
        const next = { ...asked, turn: 1 };
        const all = [
          practiceCard({ next, due: 1, questions: 2 }, sitting, inWords),
          practisedCard({ ...judged, due: at }, sitting, inWords),
          nothingDueCard({ next, due: 0, questions: 2, nextDue: at }, sitting, inWords),
          stoppedCard(sitting, inWords),
          forgetCard(sitting, inWords),
          forgottenCard(sitting, inWords),
          quizQuestionCard({ ...turn, next: asked }, named, { wording: inWords }),
          quizJudgedCard(judged, turn, named, inWords),
        ].map(({ components }) => components);
        expect(all.flatMap(tooMuch)).toEqual([]);
        if (language !== 'en') return;
        const exact = [...quotesOf(asked), ...judged.passages.map(({ quote }) => quote)].map((each) =>
          asShown(each.exact),
        );
        // A choice may be shown by its beginning, which is a smaller span.
        const isQuotation = (text: string) => exact.some((each) => each.startsWith(text));
        const facts = [...asked.choices, ...judged.passages].flatMap((each) => {
          const of =
            'citation' in each ? each.citation.facts : each.is === 'reading' ? each.facts : undefined;
          return of === undefined ? [] : [inline(of.title), inline(of.publisher ?? '')];
        });
        const known = {
          isQuotation,
          isCut: (text: string) => isQuotation(text) || facts.includes(text),
          facts: ['A', 'B', 'C', 'D', '7QK4-M2XP', ...facts.flatMap((each) => begun(each))],
          links: [],
          people: [],
          betweenQuotations: [inWords.labels.gap],
          times: true,
        };
        expect(all.flatMap((each) => account(each, known))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

const messageOf = (name: string, packs: readonly string[], over: boolean) =>
  quizMessage(
    {
      quiz: { id: '0123ABCD', questions: [1, 2, 3], closes: at },
      progress: { begun: 30, finished: 4 },
      over,
      class: { name },
      packs: packs.map((each) => ({ name: each })),
    },
    wording,
  );

describe('the message of a quiz, whatever a class and its packs are called', () => {
  it('is what Discord takes, and each character of it is accounted for', () => {
    const names = fc.array(upTo(100), { maxLength: 10 });
    fc.assert(
      fc.property(upTo(60), names, fc.boolean(), (name, packs, over) => {
        const components = messageOf(name, packs, over);
        expect(tooMuch(components)).toEqual([]);
        const typed = new Set([name, ...packs].map(inline));
        const known = {
          isQuotation: () => false,
          isCut: (text: string) => typed.has(text),
          facts: [],
          links: [],
          people: [],
          times: true,
        };
        expect(account(components, known)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('names no packs where their names hold more marks than Discord shows', () => {
    const marked = 'e\u0301'.repeat(40);
    expect(contentOf(messageOf('9b', [marked, marked], false))).toContain('From: ');
    const many = messageOf('9b', [marked, marked, marked], false);
    expect(tooMuch(many)).toEqual([]);
    expect(contentOf(many)).not.toContain('From: ');
    expect(contentOf(many)).toContain('Begun: 30');
  });
});

/** A title may be shown by its beginning. */
const begun = (fact: string) => [
  fact,
  ...[1200, 900, 700, 500, 350, 250, 200, 150, 80, 30].map((most) => fact.slice(0, most).trim()),
];
