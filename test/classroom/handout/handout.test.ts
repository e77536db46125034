import { describe, expect, it } from 'vitest';
import type { Piece } from '../../../src/answer/piece.ts';
import type { HandoutWish } from '../../../src/classroom/handout/handout-wish.ts';
import type { Document, DocumentLine } from '../../../src/classroom/document.ts';
import { day, manager, noon, outcome } from '../../guild/server.ts';
import { written } from '../../store/written-article.ts';
import { student, teacher, textOf } from '../scene.ts';
import { areProven, articles, onSample, quotesIn, withPacks } from '../quiz-scene.ts';

const wish = {
  packs: [],
  questions: 6,
  seed: 1,
  locale: 'en',
  style: 'apa',
  accessed: '2026-03-01',
} as const satisfies HandoutWish;

const pieces = (lines: readonly DocumentLine[]): readonly Piece[] =>
  lines.flatMap((line) => ('pieces' in line ? line.pieces : []));
const labels = (lines: readonly DocumentLine[]): readonly string[] =>
  pieces(lines).flatMap((piece) => (piece.is === 'label' ? piece.key : []));

/** The parts before the questions, the questions, and the key. */
function partsOf({ parts }: Document) {
  const [questions, key] = parts.slice(-2);
  if (questions === undefined || key === undefined) throw new Error('There are always these');
  return { readings: parts.slice(0, -2), questions, key };
}

describe('A handout', () => {
  it('has each reading’s passages with their citations, the questions, and the key on a page of its own', async () => {
    const { app, scope, class: of } = await onSample();
    const { readings, questions, key } = partsOf(await app.handout(teacher(scope), of.id, wish));
    expect(questions.groups).toHaveLength(6);
    expect(key).toMatchObject({ newPage: true, heading: [{ is: 'label', key: 'handout.key' }] });
    for (const { heading, groups } of readings) {
      expect(heading?.[0]).toMatchObject({ is: 'fact' });
      const [reference, ...passages] = groups;
      expect(reference?.[0]?.role).toBe('reference');
      expect(passages.length).toBeGreaterThan(0);
      for (const passage of passages) {
        expect(passage.map(({ role }) => role)).toEqual(['quotation', 'attribution']);
        expect(labels(passage)).toContain('paragraph');
        expect(labels(passage)).toContain('from-sample');
      }
    }
    for (const group of questions.groups)
      expect(group.filter(({ role }) => role === 'choice').length).toBeGreaterThan(1);
  });

  it('has in its key the letter and the words of the one right choice', async () => {
    const { app, scope, class: of } = await onSample();
    const { readings, questions, key } = partsOf(await app.handout(teacher(scope), of.id, wish));
    const printed = quotesIn(readings).map(({ exact }) => exact);
    let [checked, letters] = [0, new Set<string>()];
    for (const [at, group] of key.groups.entries()) {
      const letter = labels(group).find((each) => each.startsWith('letter.')) ?? '';
      letters = letters.add(letter);
      const asked = questions.groups[at] ?? [];
      const choice = asked
        .filter(({ role }) => role === 'choice')
        .find((line) => labels([line]).includes(letter));
      expect(choice).toBeDefined();
      expect(quotesIn([choice])).toEqual(quotesIn([group[0]]));
      if (!labels(asked).includes('gap')) continue;
      // With the right words in the gap, it is what stands in the reading.
      const line = asked.find(({ role }) => role === 'quotation');
      const words = pieces(line === undefined ? [] : [line])
        .map((piece) => {
          if (piece.is === 'quotation') return piece.quote.exact;
          return piece.is === 'mark' ? piece.mark : (quotesIn([choice])[0]?.exact ?? '');
        })
        .join('');
      expect(printed.some((passage) => passage.includes(words))).toBe(true);
      checked += 1;
    }
    expect(checked).toBeGreaterThan(0);
    expect(letters.size).toBeGreaterThan(1);
  });

  it('is quoted letter for letter, and the same for the same seed', async () => {
    const { app, scope, class: of } = await onSample();
    const made = await app.handout(teacher(scope), of.id, wish);
    expect(quotesIn(made).length).toBeGreaterThan(12);
    expect(areProven(made)).toBe(true);
    expect(await app.handout(teacher(scope), of.id, wish)).toEqual(made);
    expect(await app.handout(teacher(scope), of.id, { ...wish, seed: 2 })).not.toEqual(made);
  });

  it('is a file in the format that is wanted', async () => {
    const { app, scope, class: of } = await onSample();
    const file = await app.handoutFile(teacher(scope), of.id, { ...wish, format: 'docx' });
    expect(file).toMatchObject({ name: 'handout-2026-03-01.docx', without: 0 });
    expect(textOf(file)).toContain('"format":"docx"');
  });

  it('never prints more than a part of what may not be shown whole', async () => {
    const { app, store, scope, class: of } = await withPacks();
    for (const each of articles) {
      const { license: _, ...facts } = each.facts;
      await store.shelf.put(scope, { ...each, facts: { ...facts, display: 'excerpt' } }, new Uint8Array());
    }
    const made = await app.handout(teacher(scope), of.id, { ...wish, questions: 10 });
    for (const { id, text } of articles) {
      const printed = new Set<number>();
      for (const { article, span } of quotesIn(made))
        if (article.id === id) for (let at = span.start; at < span.end; at += 1) printed.add(at);
      expect(printed.size).toBeLessThan(text.length / 2);
    }
  });

  it('is for whoever teaches the class, of packs that are open to them', async () => {
    const { app, scope, packs, class: of } = await withPacks();
    expect(await outcome(app.handout(student(scope), of.id, wish))).toBe('refusal.may-not-teach');
    expect(await outcome(app.handoutFile(student(scope), of.id, { ...wish, format: 'pdf' }))).toBe(
      'refusal.may-not-teach',
    );
    await app.changePack(manager(scope), packs[0], { roles: ['21'] });
    const closed = new Set(
      (await app.kept(manager(scope), { pack: packs[0], page: 0, size: 50 })).articles.map(({ id }) => id),
    );
    const open = quotesIn(await app.handout(teacher(scope), of.id, wish));
    expect(open.filter(({ article }) => closed.has(article.id))).toEqual([]);
    const asked = { ...wish, packs: [packs[0]] };
    expect(await outcome(app.handout(teacher(scope), of.id, asked))).toBe('refusal.pack-not-open');
  });

  it('opens by a link that names its packs, to whoever has it, and of no other readings', async () => {
    const { app, scope, packs, class: of } = await withPacks();
    await app.changePack(manager(scope), packs[0], { roles: ['22'] });
    const asked = { ...wish, packs: [packs[0]] };
    const byLink = await app.handoutByLink(scope, noon + day, asked);
    expect(byLink).toEqual(await app.handout(teacher(scope), of.id, asked));
    const closed = new Set(quotesIn(byLink).map(({ article }) => article.id));
    const open = quotesIn(await app.handoutByLink(scope, noon, wish)).filter(({ article }) =>
      closed.has(article.id),
    );
    expect(open).toEqual([]);
    expect(await app.handoutByLink(scope, noon, { ...wish, packs: ['ZZZZZZ'] })).toBeUndefined();
  });

  it('opens by its link no longer than its packs are open', async () => {
    const { app, scope, packs, class: of } = await withPacks();
    await app.changePack(manager(scope), packs[0], { closes: '2026-03-01' });
    const asked = { ...wish, packs: [packs[0]] };
    expect(await app.handoutByLink(scope, noon, asked)).toEqual(
      await app.handout(teacher(scope), of.id, asked),
    );
    expect(await app.handoutByLink(scope, noon + day, asked)).toBeUndefined();
    await app.changePack(manager(scope), packs[0], { closes: '2026-03-02' });
    expect(await app.handoutByLink(scope, noon + day, asked)).toBeDefined();
  });

  it('says how many questions there are where more are wanted', async () => {
    const { app, store, scope, class: of } = await withPacks();
    const pack = await app.createPack(manager(scope), { name: 'One', roles: [], channels: [] });
    const { article, bytes } = written('The mill is closed.');
    await store.shelf.put(scope, article, bytes);
    await app.move(manager(scope), [article.id], pack.id);
    expect(await outcome(app.handout(teacher(scope), of.id, { ...wish, packs: [pack.id] }))).toBe(
      'refusal.too-few-questions',
    );
    for (const questions of [0, 21, Number.NaN])
      expect(await outcome(app.handoutByLink(scope, noon, { ...wish, questions }))).toBe(
        'refusal.quiz-questions',
      );
  });
});
