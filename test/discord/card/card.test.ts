import { describe, expect, it } from 'vitest';
import type { Abstention, Quotes } from '../../../src/answer/answer.ts';
import { labelsFor } from '../../../src/answer/label.ts';
import { answerCard } from '../../../src/discord/card/answer-card.ts';
import { citationCard } from '../../../src/discord/card/citation-card.ts';
import { contextCard } from '../../../src/discord/card/context-card.ts';
import { postedCard } from '../../../src/discord/card/posted-card.ts';
import { askedIn, isWhole, questionText } from '../../../src/discord/words/question-text.ts';
import { readCard } from '../../../src/discord/card/read-card.ts';
import { articleOf, quotedOf } from '../../../src/evaluate/fuzz/hostile-answer.ts';

const wording = { labels: labelsFor('en'), language: 'en' };
const facts = { title: 'A title', publisher: 'A paper', flags: [] };
const view = { wording, audience: {}, skip: 0, closest: false };

function answerOf(paragraphs: readonly string[], text = 'what?'): Quotes {
  const [first, ...others] = quotedOf(articleOf(paragraphs, facts));
  if (first === undefined) throw new Error('A test needs a paragraph');
  return { kind: 'quotes', question: { seeks: 'ask', text }, quotes: [first, ...others] };
}

const json = (value: unknown) => JSON.stringify(value);

describe('a card', () => {
  it('shows fewer quotations rather than a part of one, and leads to the rest', () => {
    const card = answerCard(answerOf(['a', 'b', 'c', 'd'].map((letter) => letter.repeat(1200))), view);
    expect(card.shown).toHaveLength(2);
    expect(json(card.components)).toContain('2 of 4 passages');
    expect(json(card.components)).toContain('more;ask;;;;2;');
  });

  it('says that a quotation is longer than a message, with its citation', () => {
    const card = answerCard(answerOf(['x'.repeat(5000)]), view);
    expect(json(card.components)).toContain(wording.labels['card.too-long']);
    expect(json(card.components)).toContain('A paper');
    expect(card.withheld).toHaveLength(1);
  });

  it('leaves out what Discord would change, and says so', () => {
    const card = answerCard(answerOf(['fine', 'turned \u202Earound']), view);
    expect(json(card.components)).toContain(wording.labels['card.withheld']);
    expect(json(card.components)).not.toContain('around');
    expect(card.withheld).toHaveLength(1);
  });

  it('leaves out a quotation that is not in its article any more', () => {
    const answer = answerOf(['the words']);
    const [quoted] = answer.quotes;
    const changed = {
      ...quoted,
      quote: { ...quoted.quote, article: { ...quoted.quote.article, text: 'other words' } },
    };
    const card = answerCard({ ...answer, quotes: [changed] }, view);
    expect(json(card.components)).not.toContain('the words');
    expect(card.withheld).toHaveLength(1);
  });

  it('has no More by asking again when the question does not stand on it whole', () => {
    const card = answerCard(
      answerOf(
        Array.from({ length: 8 }, (_, at) => `sentence ${at}`),
        'long '.repeat(400),
      ),
      view,
    );
    expect(json(card.components)).toContain('"rest;');
    expect(json(card.components)).toContain(wording.labels['card.long-question']);
  });

  it('offers the closest passages of an abstention', () => {
    const abstention: Abstention = {
      kind: 'abstention',
      question: { seeks: 'ask', text: 'what?' },
      reason: 'nothing-close',
      searched: { articles: 1, publishers: ['A paper'], undated: 0, sample: false },
      unknown: [],
      suggestions: [],
      closest: answerOf(['close']).quotes,
    };
    expect(json(answerCard(abstention, view).components)).toContain('closest;ask;;;;0;');
    const closest = json(answerCard(abstention, { ...view, closest: true }).components);
    expect(closest).toContain(wording.labels.closest);
    expect(closest).toContain('> \u2068close\u2069');
  });
});

describe('a card that is read back', () => {
  const answer = answerOf(['one *star*', 'two'], 'Was it *so*?\nReally: so?');
  const card = readCard(answerCard(answer, view).components);

  it('says its question and its passages', () => {
    expect(card.question).toBe('Was it *so*? Really: so?');
    expect(card.passages.map(({ number }) => number)).toEqual([1, 2]);
  });

  it('is posted as it was seen, without its number', () => {
    const [quoted] = answer.quotes;
    const posted = json(postedCard(card, quoted, { postedBy: '42', wording, seenIn: 'en' }));
    expect(posted).toContain('> \u2068one \\\\*star\\\\*\u2069\\n-# **A paper**');
    expect(posted).toContain('posted by <@42>');
    expect(posted).not.toContain('two');
  });

  it('is posted without the words around it where everybody reads another language', () => {
    const [quoted] = answer.quotes;
    const german = { labels: labelsFor('de'), language: 'de' };
    const posted = json(postedCard(card, quoted, { postedBy: '42', wording: german, seenIn: 'en' }));
    expect(posted).toContain('> \u2068one \\\\*star\\\\*\u2069\\n-# **A paper**');
    expect(posted).toContain('gepostet von <@42>');
    expect(posted).not.toContain('posted by');
  });

  it.each([
    undefined,
    null,
    [],
    [{}],
    'text',
    [{ type: 17, components: [{ type: 1, components: [{ type: 2, custom_id: 7 }] }] }],
  ])('says nothing when it is %j', (components) => {
    expect(readCard(components).passages).toEqual([]);
  });
});

describe('a question on a card', () => {
  it.each(['who?', 'a **b** <@1> https://x.y :tada:', '- 1. # x', 'long '.repeat(100).trim()])(
    'comes back as it was: %s',
    (question) => {
      expect(isWhole(question)).toBe(true);
      expect(askedIn(questionText(question, wording))).toBe(question);
    },
  );

  it('does not come back when it is longer than its card', () => {
    const question = 'word '.repeat(300);
    expect(isWhole(question)).toBe(false);
    expect(askedIn(questionText(question, wording))).toBeUndefined();
    expect(questionText(question, wording)).toContain('\\[…\\]');
  });
});

describe('a card of one passage', () => {
  const [quoted] = answerOf(['One.'], 'who?').quotes;
  const references = [
    {
      style: 'mla',
      entry: [{ text: '“A *title*.” ' }, { text: 'A paper', italic: true }],
      inText: [{ text: '(Lee)' }],
    },
    { style: 'chicago', entry: [{ text: 'Lee. “A title.”' }], inText: [{ text: 'A whole footnote.' }] },
  ] as const;
  const address = 'https://pages.example/p/x#passage';
  const context = { kind: 'context', quoted, before: [], after: [], block: 'paragraph' } as const;
  const link = '[Read it in its place](https://pages.example/p/x#passage)';

  it('has the references to its article, and leaves them out before anything else', () => {
    const card = json(citationCard([{ quoted, references }], wording).components);
    expect(card).toContain('**MLA**: “A \\\\*title\\\\*.” A paper · (Lee)');
    expect(card).toContain('**Chicago**: Lee. “A title.”');
    expect(card).not.toContain('footnote');
    const long = [{ style: 'mla', entry: [{ text: 'long '.repeat(800) }], inText: [] }] as const;
    const without = json(citationCard([{ quoted, references: long }], wording).components);
    expect(without).not.toContain('MLA');
    expect(without).toContain('One.');
  });

  it('links to where the page shows it, where others reach a page', () => {
    expect(json(citationCard([{ quoted, references, page: address }], wording).components)).toContain(link);
    expect(json(contextCard(context, { wording, options: [], page: address }).components)).toContain(link);
  });

  it('links to no page otherwise', () => {
    expect(json(citationCard([{ quoted, references }], wording).components)).not.toContain('/p/');
    expect(json(contextCard(context, { wording, options: [] }).components)).not.toContain('/p/');
  });
});

describe('a passage in its place', () => {
  it('marks what lies between two quotations', () => {
    const [first, second, third] = quotedOf(articleOf(['One.', 'Two.', 'Three.'], facts));
    if (first === undefined || second === undefined || third === undefined)
      throw new Error('Three are needed');
    const context = {
      kind: 'context',
      quoted: third,
      before: [first.quote],
      after: [],
      block: 'paragraph',
    } as const;
    const shown = json(contextCard(context, { wording, options: [] }).components);
    expect(shown).toContain('> \u2068One.\u2069\\n> \\\\[…\\\\]\\n> **\u2068Three.\u2069**');
  });
});
