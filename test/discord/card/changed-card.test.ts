import { describe, expect, it } from 'vitest';
import type { Quoted, Quotes } from '../../../src/answer/answer.ts';
import { labelsFor } from '../../../src/answer/label.ts';
import { say } from '../../../src/answer/say.ts';
import { answerCard } from '../../../src/discord/card/answer-card.ts';
import { changedCard, type PassageNow } from '../../../src/discord/card/changed-card.ts';
import { readCard } from '../../../src/discord/card/read-card.ts';
import { articleOf, quotedOf } from '../../../src/evaluate/fuzz/hostile-answer.ts';

const wording = { labels: labelsFor('en'), language: 'en' };
const facts = { title: 'A title', publisher: 'A paper', flags: [] };
const day = { from: '2026-03-01', to: '2026-03-01' };
const why = { key: 'gone.removed' as const, values: { date: say.date(day) } };

const first = 'The *golden* bell of Saltmere was rung at noon by the ferryman.';
const second = 'The harbour master kept the key of the bell tower.';

function posted(paragraphs: readonly string[], question: string) {
  const [one, ...others] = quotedOf(articleOf(paragraphs, facts));
  if (one === undefined) throw new Error('A test needs a paragraph');
  const answer: Quotes = {
    kind: 'quotes',
    question: { seeks: 'claim', text: question },
    quotes: [one, ...others],
  };
  const view = { wording, audience: { postedBy: '42' }, skip: 0, closest: false };
  const card = answerCard(answer, view);
  const now = (quoted: Quoted, at: number, is: PassageNow['now']): PassageNow => ({
    ref: card.shown[at]?.ref ?? { article: quoted.quote.article.id, span: quoted.quote.span },
    now: is,
  });
  return {
    card: readCard(card.components),
    there: answer.quotes.map((quoted, at) => now(quoted, at, quoted)),
    gone: (...places: readonly number[]) =>
      answer.quotes.map((quoted, at) => now(quoted, at, places.includes(at) ? { why } : quoted)),
  };
}

const shown = (card: ReturnType<typeof readCard>, passages: readonly PassageNow[]) => {
  const components = changedCard(card, passages, wording);
  return { card: readCard(components), json: JSON.stringify(components) };
};

describe('a posted card', () => {
  it('keeps no word of an article that is gone, and says when it went', () => {
    const { card, gone } = posted([first, second], 'Who rang the bell?');
    const { json } = shown(card, gone(0, 1));
    for (const word of ['golden', 'ferryman', 'harbour', 'A title', 'A paper'])
      expect(json).not.toContain(word);
    expect(json.match(/was removed on 1 March 2026/g)).toHaveLength(2);
    expect(json).toContain('Who rang the bell?');
    expect(json).toContain('posted by <@42>');
    expect(json).not.toContain('whether it is true');
  });

  it('keeps the passages of others as they were, with their buttons', () => {
    const { card, gone } = posted([first, second], 'Who rang the bell?');
    const { card: changed, json } = shown(card, gone(0));
    expect(json).not.toContain('ferryman');
    expect(changed.texts[1]).toBe(card.texts[1]);
    expect(changed.presses).toEqual(card.presses);
  });

  it('has the words back when the article is, letter for letter', () => {
    const { card, gone, there } = posted([first, second], 'Who rang the bell?');
    const { card: changed } = shown(card, gone(0, 1));
    const { card: back } = shown(changed, there);
    expect(back.texts[0]).toContain('The \\*golden\\* bell of Saltmere');
    expect(back.texts[1]).toContain('The harbour master');
    expect(back.question).toBe('Who rang the bell?');
  });

  it('is the same where nothing is gone, so that it is not changed again', () => {
    const { card, gone, there } = posted([first, second], 'Who rang the bell?');
    expect(shown(card, there).card).toEqual(card);
    const { card: changed } = shown(card, gone(1));
    expect(shown(changed, gone(1)).card).toEqual(changed);
  });

  it.each([
    [first],
    ['Is it true that the GOLDEN bell of saltmere was rung, at noon, by the ferryman?'],
    ['bell — of Saltmere was rung at noon'],
  ])('does not repeat what is gone in its question: %s', (question) => {
    const { card, gone } = posted([first], question);
    const { json, card: changed } = shown(card, gone(0));
    expect(changed.question).toBeUndefined();
    expect(json.toLowerCase()).not.toContain('noon');
    expect(json).toContain('was removed on 1 March 2026');
  });

  it('says that a passage which is back is longer than a message, as it did before', () => {
    const { card, gone, there } = posted(['long '.repeat(2000).trim()], 'What is long?');
    expect(card.texts[0]).toContain('longer than a message can be');
    const { card: changed } = shown(card, gone(0));
    expect(changed.texts[0]).toContain('was removed on');
    expect(shown(changed, there).card.texts[0]).toContain('longer than a message can be');
  });

  it('fits into a message when everything is back at once', () => {
    const { card, gone, there } = posted(
      ['a', 'b', 'c'].map((letter) => `${letter} `.repeat(600).trim()),
      'q '.repeat(450),
    );
    const kept = there.slice(0, card.texts.length);
    const { card: changed } = shown(card, gone(0, 1, 2).slice(0, kept.length));
    const components = changedCard(changed, kept, wording);
    const { texts } = readCard(components);
    expect(texts).toHaveLength(kept.length);
    const whole = JSON.stringify(components).match(/"content":"((?:[^"\\]|\\.)*)"/g) ?? [];
    expect(whole.join('').length - 12 * whole.length).toBeLessThanOrEqual(4100);
  });
});
