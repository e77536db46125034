import { describe, expect, it, vi } from 'vitest';
import { align } from '../../src/answer/wording/alignment.ts';
import type { Answer, Quoted, Seeks } from '../../src/answer/answer.ts';
import { answer } from '../../src/answer/ask.ts';
import { comparison } from '../../src/answer/claim/differences.ts';
import { quantities } from '../../src/answer/claim/quantity.ts';
import { declaredOmissions, markedQuotations } from '../../src/answer/quotation/asked.ts';
import { reportedQuotation } from '../../src/answer/quotation/reported.ts';
import { wording } from '../../src/answer/wording/wording.ts';
import { prove } from '../../src/library/quote.ts';
import { read } from '../../src/library/reading.ts';
import { foldWord } from '../../src/text/fold.ts';
import fc from '../chance.ts';
import { written } from '../store/written-article.ts';
import { answerableFrom } from '../sample-library.ts';

vi.setConfig({ testTimeout: 60_000 });

const words =
  'the |The mayor |Ada Moreno |Mr Roth |said |that |“|”|"|‘|’|not |no |never |12 |8 |votes |to |half a million |1.5m |€|% |per cent |on Friday|, |. |… |[…] |\n|in May 2025|3 April |bridge |old |closed |who |when |? |🚢 |e\u0301 |\u202eשלום |\ud800|\u00a0|- |us |&|#bridge |https://example.org/a |@everyone |一二三';
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.array(fc.constantFrom(...words.split('|')), { maxLength: 40 }).map((parts) => parts.join('')),
);
const anySeeks = fc.constantFrom<Seeks>('who', 'when', 'claim', 'quote', 'ask');

const texts = [
  'Mayor Ada Moreno said on Friday that the bridge was closed by 12 votes to 8.\n“It is old,” she said. “I did not close it in May 2025.”',
  'Mr Roth denied that half a million people came. The bridge costs €1.5m, or 38 per cent more.\nWho closed it? Nobody knows.',
  'Das ist nicht wahr, sagte Frau Roth am 3. April. 🚢\u00a0Ende.',
];
const library = answerableFrom(
  texts.map(
    (text, at) =>
      written(text, {
        file: `${at}.txt`,
        publisher: `Paper ${at % 2}`,
        published: { day: `2025-05-0${at + 1}`, precision: 'day' },
      }).article,
  ),
);

/** Everything that a passage shows is cut from its article, or from what was typed. */
function expectVerbatim({ quote, citation, speaker, dates, differs }: Quoted, typed: string) {
  const { text } = quote.article;
  expect(prove(quote)).toBe(text.slice(citation.start, citation.end));
  if (speaker?.before) prove(speaker.before);
  const excerpts = [
    ...(speaker ? [speaker.said] : []),
    ...dates.map(({ said }) => said),
    ...differs.flatMap(({ passage }) => passage ?? []),
  ];
  for (const { span, text: shown } of excerpts) {
    expect(shown).not.toBe('');
    expect(text.slice(span.start, span.end)).toBe(shown);
  }
  for (const { asked, passage } of differs) {
    expect(asked ?? passage).toBeDefined();
    if (asked !== undefined) expect(typed).toContain(asked);
  }
}

function shownIn(found: Answer): readonly Quoted[] {
  return found.kind === 'quotes' ? found.quotes : found.closest;
}

describe('whatever is typed', () => {
  it('is answered with slices, at most as many as asked for, and twice the same', () => {
    fc.assert(
      fc.property(anyText, anySeeks, fc.integer({ min: 1, max: 7 }), (text, seeks, atMost) => {
        const question = { seeks, text, atMost };
        const found = answer(library, question);
        for (const quoted of shownIn(found)) expectVerbatim(quoted, text);
        if (found.kind === 'quotes') expect(found.quotes.length).toBeLessThanOrEqual(atMost);
        expect(answer(library, question)).toEqual(found);
      }),
      { numRuns: 300 },
    );
  });

  it('is answered in 4,000 characters as in one', () => {
    for (const seeks of ['who', 'when', 'claim', 'quote', 'ask'] as const)
      for (const text of [
        'a',
        '🚢',
        texts[0]?.repeat(30).slice(0, 4000) ?? '',
        '“'.repeat(4000),
        'not 12 '.repeat(570),
      ])
        for (const quoted of shownIn(answer(library, { seeks, text }))) expectVerbatim(quoted, text);
  });

  it('has a wording that says where its words stand', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let end = 0;
        for (const word of wording(text)) {
          expect(word.start).toBeGreaterThanOrEqual(end);
          expect(word.end).toBeGreaterThan(word.start);
          expect(word.form).not.toBe('');
          if (word.form !== 'and' && !word.form.includes('/'))
            expect(foldWord(text.slice(word.start, word.end)).replaceAll(/[.,]/g, '')).toContain(
              word.form.replaceAll(/[.,]/g, ''),
            );
          ({ end } = word);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('has numbers, quotations and omissions inside it, apart from each other', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const all = wording(text);
        let next = 0;
        for (const { from, to } of quantities(text, all)) {
          expect(from).toBeGreaterThanOrEqual(next);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(all.length);
          next = to;
        }
        for (const { words: span, saidBy } of [...markedQuotations(text), reportedQuotation(text)].flatMap(
          (each) => each ?? [],
        ))
          for (const { start, end } of [span, saidBy ?? span]) {
            expect(start).toBeLessThanOrEqual(end);
            expect(end).toBeLessThanOrEqual(text.length);
          }
        for (const at of declaredOmissions(text, { start: 0, end: text.length }))
          expect(at).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 500 },
    );
  });

  it('differs from itself in nothing, and from any passage in its own words', () => {
    fc.assert(
      fc.property(anyText, anyText, (claim, passage) => {
        const reading = read(written(`${passage}.`).article);
        for (const { span } of reading.sentences) {
          const same = comparison(reading.article.text.slice(span.start, span.end))(reading, span);
          expect(same).toEqual([]);
          for (const { asked, passage: there } of comparison(claim)(reading, span)) {
            if (asked !== undefined) expect(claim).toContain(asked);
            if (there) expect(reading.article.text.slice(there.span.start, there.span.end)).toBe(there.text);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});

it('aligns two sequences so that the steps tile both, and what is the same is equal', () => {
  const letters = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 });
  fc.assert(
    fc.property(letters, letters, (a, b) => {
      let [i, j] = [0, 0];
      let shared = 0;
      for (const step of align(a, b)) {
        expect([step.a[0], step.b[0]]).toEqual([i, j]);
        [i, j] = [step.a[1], step.b[1]];
        if (!step.same) continue;
        expect(a.slice(...step.a)).toEqual(b.slice(...step.b));
        shared += step.a[1] - step.a[0];
      }
      expect([i, j]).toEqual([a.length, b.length]);
      expect(shared).toBe(longestCommon(a, b));
    }),
    { numRuns: 500 },
  );
});

/** By definition, and slowly: the oracle. */
function longestCommon(a: readonly string[], b: readonly string[]): number {
  const [first, ...rest] = a;
  if (first === undefined || b.length === 0) return 0;
  const at = b.indexOf(first);
  const without = longestCommon(rest, b);
  return at === -1 ? without : Math.max(without, 1 + longestCommon(rest, b.slice(at + 1)));
}
