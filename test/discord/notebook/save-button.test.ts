import { describe, expect, it } from 'vitest';
import type { Abstention, Quotes } from '../../../src/answer/answer.ts';
import { labelsFor } from '../../../src/answer/label.ts';
import { answerCard, refOf, type Audience } from '../../../src/discord/card/answer-card.ts';
import { changedCard } from '../../../src/discord/card/changed-card.ts';
import { citationCard } from '../../../src/discord/card/citation-card.ts';
import { contextCard } from '../../../src/discord/card/context-card.ts';
import { readCard } from '../../../src/discord/card/read-card.ts';
import { repicked } from '../../../src/discord/card/repick.ts';
import { saveId, savePressOf } from '../../../src/discord/notebook/save-id.ts';
import { articleOf, quotedOf } from '../../../src/evaluate/fuzz/hostile-answer.ts';
import fc from '../../chance.ts';
import { buttonsOf, partsOf, tooMuch } from '../cards/message-parts.ts';

const wording = { labels: labelsFor('en'), language: 'en' };
const facts = { title: 'A title', publisher: 'A paper', flags: [] };
const [first, ...others] = quotedOf(articleOf(['One.', 'Two.', 'Three.', 'Four.', 'Five.'], facts));
if (first === undefined) throw new Error('A test needs a passage');
const all = [first, ...others];
const refs = all.map(refOf);
const answer: Quotes = {
  kind: 'quotes',
  question: { seeks: 'claim', text: 'Is it so?' },
  quotes: [first, ...others],
};
const silence: Abstention = {
  kind: 'abstention',
  question: answer.question,
  reason: 'nothing-close',
  searched: { articles: 1, publishers: ['A paper'], undated: 0, sample: false },
  unknown: [],
  suggestions: [],
  closest: [first, ...others, ...all],
};
const member: Audience = { mayCollect: true, mayRequest: true };
const shown = (audience: Audience, closest = false) =>
  answerCard(closest ? silence : answer, { wording, audience, skip: 0, closest }).components;

/** What the Save button of a message saves. */
const saves = (components: unknown) =>
  partsOf(components).flatMap(({ custom_id: id = '' }) => savePressOf(id) ?? []);

describe('Save', () => {
  it('is for the first passage of a private answer, and for the one that is picked', () => {
    const components = shown(member);
    expect(saves(components)).toEqual([{ refs: [refs[0]] }]);
    const third = refs[2];
    if (third === undefined) throw new Error('There are five');
    expect(saves(repicked(components, third))).toEqual([{ refs: [third] }]);
  });

  it('offers all passages of a public answer to whoever presses it', () => {
    expect(saves(shown({ ...member, postedBy: '42', maySave: true }))).toEqual([{ refs }]);
  });

  it('stays on a posted answer when what it quotes changes, where it was', () => {
    const posted = readCard(shown({ ...member, postedBy: '42' }));
    const now = all.map((quoted) => ({ ref: refOf(quoted), now: quoted }));
    expect(saves(changedCard(posted, now, wording))).toEqual([{ refs }]);
    const before = readCard(shown({ postedBy: '42' }));
    expect(saves(changedCard(before, now, wording))).toEqual([]);
  });

  it('stands under a passage in its place, and under citations', () => {
    const context = { kind: 'context', quoted: first, before: [], after: [], block: 'paragraph' } as const;
    const inItsPlace = contextCard(context, { wording, options: [], mayCollect: true }).components;
    expect(saves(inItsPlace)).toEqual([{ refs: [refs[0]] }]);
    const cites = all.map((quoted) => ({ quoted, references: [] }));
    expect(saves(citationCard(cites, wording, { mayCollect: true }).components)).toEqual([{ refs }]);
    expect(saves(citationCard(cites, wording).components)).toEqual([]);
  });

  it('is nowhere outside of servers', () => {
    expect([shown({}), shown({}, true), shown({ postedBy: '42' })].flatMap(saves)).toEqual([]);
  });

  it.each([
    ['an answer', member, false],
    ['the closest passages of a claim', member, true],
    ['the same for a moderator', { ...member, maySave: true }, true],
    ['the same where nothing can be posted', { ...member, mayPost: false }, true],
    ['what everybody sees', { ...member, postedBy: '42', maySave: true }, false],
  ] as const)('leaves %s as Discord takes it', (_, audience, closest) => {
    const components = shown(audience, closest);
    expect(tooMuch(components)).toEqual([]);
    expect(buttonsOf(components)).toContain('Save');
  });
});

describe('the id of Save', () => {
  const ref = fc
    .record({
      article: fc.stringMatching(/^[0-9a-f]{12}$/),
      start: fc.integer({ min: 0, max: 1e6 }),
      length: fc.integer({ min: 1, max: 4000 }),
    })
    .map(({ article, start, length }) => ({ article, span: { start, end: start + length } }));

  it('says which passages, and fits', () => {
    fc.assert(
      fc.property(fc.tuple(ref, fc.array(ref, { maxLength: 4 })), ([one, more]) => {
        const id = saveId({ refs: [one, ...more] });
        expect(id.length).toBeLessThanOrEqual(100);
        expect(savePressOf(id)).toEqual({ refs: [one, ...more] });
      }),
      { numRuns: 50 },
    );
    expect(savePressOf(saveId({ card: '0123ABCD', version: 100 }))).toEqual({
      card: '0123ABCD',
      version: 100,
    });
  });

  it.each([
    '',
    'ntb;save;',
    'ntb;save;short',
    `ntb;save;${'A'.repeat(16)}`,
    `ntb;save;${saveId({ refs: [{ article: '0123456789ab', span: { start: 1, end: 2 } }] })
      .slice(9)
      .repeat(6)}`,
    'ntb;card;ILOU0000;1',
    'ntb;card;0123ABCD;',
    'ntb;card;0123ABCD;9999999999',
    'crd;save;;',
  ])('is none where it is %j', (id) => {
    expect(savePressOf(id)).toBeUndefined();
  });
});
