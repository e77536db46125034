import type { APIMessageTopLevelComponent } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { labelsFor, locales } from '../../../src/answer/label.ts';
import type { Line } from '../../../src/answer/piece.ts';
import { say } from '../../../src/answer/say.ts';
import { addedCard } from '../../../src/discord/library/added-card.ts';
import { articleCard } from '../../../src/discord/library/article-card.ts';
import { draftsCard } from '../../../src/discord/library/draft-card.ts';
import { addForm, correctForm, packForm, replaceForm } from '../../../src/discord/library/forms.ts';
import { listCard } from '../../../src/discord/library/list-card.ts';
import { packCard } from '../../../src/discord/library/pack-card.ts';
import { packOption } from '../../../src/discord/library/pack-words.ts';
import { packsCard } from '../../../src/discord/library/packs-card.ts';
import { takenCard } from '../../../src/discord/library/taken-card.ts';
import { display } from '../../../src/evaluate/fuzz/discord-display.ts';
import type { Draft, Kept } from '../../../src/guild/kept.ts';
import type { Facts } from '../../../src/library/article.ts';
import type { Pack } from '../../../src/library/pack.ts';
import fc from '../../chance.ts';

/** Words as nobody should have them: of any length, with markup, mentions, links, marks and direction controls. */
const words = fc.oneof(
  fc.string({ minLength: 1, maxLength: 3000, unit: 'grapheme' }),
  fc.string({ minLength: 1, maxLength: 40, unit: 'binary' }),
  fc.constantFrom(
    '**bold** __x__ [a](https://evil.example) <@1> <#2> @everyone :tada:',
    '# heading\n> quote\n- item\n1. one',
    '\u202Ereversed\u2069\u2066',
    `Z${'\u0300'.repeat(400)}`,
    '<t:0:R> </ask:1> ``` ||spoiler||',
  ),
);

const facts: fc.Arbitrary<Facts> = fc.record(
  {
    title: words,
    publisher: words,
    byline: words,
    published: fc.record({
      day: fc.constant('2025-03-02'),
      precision: fc.constantFrom('day' as const, 'about' as const),
    }),
    url: fc.constant('https://quay-times.example/2025/pier_(new)'),
    language: fc.constant('en'),
    license: words,
    flags: fc.array(words, { maxLength: 8 }),
  },
  { requiredKeys: ['title', 'flags'] },
);

const packs: fc.Arbitrary<readonly Pack[]> = fc
  .array(
    fc.record({
      name: words.map((name) => name.slice(0, 60)),
      description: words.map((text) => text.slice(0, 200)),
      roles: fc.integer({ min: 0, max: 25 }),
      channels: fc.integer({ min: 0, max: 50 }),
    }),
    { maxLength: 100 },
  )
  .map((all) =>
    all.map(({ name, description, roles, channels }, at) => ({
      id: `P${String(at).padStart(5, '0')}`,
      name,
      description,
      opens: '2026-09-01',
      closes: '2026-12-31',
      roles: Array.from({ length: roles }, (_, role) => `11111111111111${String(role).padStart(4, '0')}`),
      channels: Array.from(
        { length: channels },
        (_, channel) => `2222222222222${String(channel).padStart(5, '0')}`,
      ),
    })),
  );

const draft = (at: number, known: Facts, begins: string, file: string, pack: Pack | undefined): Draft => ({
  id: `D${String(at).padStart(11, '0')}`,
  deed: { by: '333', at: 0 },
  article: {
    id: '0123456789ab',
    file,
    facts: known,
    pages: 12,
    extraction: ['hyphens', 'columns', 'running-lines', 'footnotes', 'tables', 'tracked-changes'],
  },
  begins: begins.slice(0, 600),
  bytes: 1_234_567,
  warnings: [
    { code: 'date-unknown', file },
    { code: 'encoding-guessed', file, values: { encoding: 'windows-1252' } },
    { code: 'refused-broken', file },
  ],
  ...(pack !== undefined && { pack: pack.id }),
  known: 'present',
});

const kept = ({ article, bytes, pack }: Draft): Kept => ({
  ...article,
  bytes,
  ...(pack !== undefined && { pack }),
  added: { by: '333', at: 0 },
});

const Part = z.looseObject({
  type: z.number(),
  content: z.string().optional(),
  custom_id: z.string().optional(),
  label: z.string().optional(),
  placeholder: z.string().optional(),
  options: z
    .array(z.object({ label: z.string(), value: z.string(), description: z.string().optional() }))
    .optional(),
});

/** All parts of a message, those within others too. */
function partsOf(value: unknown): readonly z.output<typeof Part>[] {
  if (Array.isArray(value)) return value.flatMap(partsOf);
  const part = Part.safeParse(value);
  if (!part.success) return [];
  return [part.data, ...partsOf(part.data['components']), ...partsOf(part.data['component'])];
}

/** What names the people, roles and channels above. */
const ours = /<(?:@333|@&1{14}\d{4}|#2{13}\d{5}|#2{4}\d{1,2})>/g;

/** What Discord would refuse of a message, or show otherwise than it was meant. */
function wrongWith(components: readonly APIMessageTopLevelComponent[]): readonly string[] {
  const parts = partsOf(components);
  const ids = parts.flatMap(({ custom_id: id }) => id ?? []);
  const shown = parts.flatMap(({ content }) => content ?? []);
  return [
    ...(parts.length > 40 ? [`${parts.length} components`] : []),
    ...(shown.join('').length > 4000 ? [`${shown.join('').length} characters`] : []),
    ...(shown.includes('') ? ['an empty text'] : []),
    ...(new Set(ids).size < ids.length ? ['an id twice'] : []),
    ...ids.filter((id) => id === '' || id.length > 100),
    ...parts.flatMap(({ label = 'x', type }) => (type === 2 && label.length > 34 ? [label] : [])),
    ...parts.flatMap(({ options = [] }) => [
      ...(options.length > 25 ? [`${options.length} options`] : []),
      ...(new Set(options.map(({ value }) => value)).size < options.length ? ['a value twice'] : []),
      ...options.flatMap(({ label, description = 'x' }) =>
        [label, description]
          .filter((text) => text.length > 100 || text.trim() === '' || !text.isWellFormed())
          .map((text) => `option ${text}`),
      ),
    ]),
    ...shown.flatMap((content) => {
      const { links, pings, markup } = display(content.replace(ours, 'x'));
      return [...links, ...pings, ...markup];
    }),
  ];
}

const wordings = locales.map((language) => ({ labels: labelsFor(language), language }));
const runs = { numRuns: 60 };

describe('the cards of /library', () => {
  it('are what Discord takes and shows, whatever files, packs and articles are called', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(facts, words, words), { minLength: 1, maxLength: 50 }),
        packs,
        fc.constantFrom(...wordings),
        fc.array(words, { maxLength: 10 }),
        (known, all, wording, refusedFiles) => {
          const drafts = known.map(([each, begins, file], at) => draft(at, each, begins, file, all[at]));
          const [first] = drafts;
          if (first === undefined) return;
          const refused = refusedFiles.map((file) => ({ code: 'refused-empty' as const, file }));
          const articles = drafts
            .slice(0, 10)
            .map((each, at) => ({ ...kept(each), id: String(at).padStart(12, '0') }));
          const page = { number: 1, of: 3 };
          const quota = { articles: 2000, bytes: 500_000_000 };
          const setup = { packs: all, wording };
          const article = { kept: kept(first), ...setup, mayChange: true, mayErase: true };
          const cards = {
            one: draftsCard({ drafts: [first], refused, ...setup }),
            several: draftsCard({ drafts, refused, ...setup }),
            chosen: draftsCard({ drafts, chosen: first.id, ...setup }),
            added: addedCard(
              drafts.map((each) => ({ draft: each, put: 'added', pack: all[0] })),
              { first: true, wording },
            ),
            article: articleCard(article),
            erasing: articleCard({ ...article, erasing: true }),
            removed: articleCard({
              ...article,
              kept: { ...kept(first), removed: { by: '333', at: 0, until: 1e12 } },
            }),
            list: listCard({ articles, page, used: quota, quota }, { words: 'pier' }, all, wording),
          };
          const wrong = Object.entries(cards).map(([name, { components }]) => [name, wrongWith(components)]);
          expect(wrong.filter(([, what]) => what?.length !== 0)).toEqual([]);
        },
      ),
      runs,
    );
  }, 60_000);

  it('are so for packs, too', () => {
    fc.assert(
      fc.property(packs, facts, fc.constantFrom(...wordings), (all, known, wording) => {
        const loose = Array.from({ length: 30 }, (_, at) => ({
          ...kept(draft(at, known, '', 'x.md', undefined)),
          id: String(at),
        }));
        const packOf = Object.fromEntries(all.map(({ id }, at) => [String(at), id]));
        const defaults = Object.fromEntries(all.map(({ id }, at) => [`2222${at}`, id]));
        const shelving = { packs: all, packOf, defaults, timeZone: 'America/Argentina/ComodRivadavia' };
        const setup = { shelving, mayModerate: true, channel: '2222', exists: () => true, loose, wording };
        const [first] = all;
        const cards = [
          packsCard(setup),
          ...(first === undefined ? [] : [packCard(first, setup), packCard(first, setup, true)]),
        ];
        expect(cards.flatMap(({ components }) => wrongWith(components))).toEqual([]);
      }),
      runs,
    );
  }, 60_000);
});

describe('what came of ten files with long names', () => {
  const failed = Array.from({ length: 9 }, (_, at): Line => {
    const file = `${at}_${'minutes_of_the_harbour_board_'.repeat(6)}.pdf`;
    return { role: 'text', pieces: [say.label('upload.too-large', { file: say.fact(file) })] };
  });
  const title = 'Minutes of the harbour board of Saltmere '.repeat(3).trim();
  const archive = Array.from({ length: 40 }, (_, at) =>
    draft(at, { title, flags: [] }, 'The board met.', `minutes/${at}.pdf`, undefined),
  );

  it.each([
    ['of which one is an archive that can be read', archive],
    ['of which none came', []],
  ])('%s is what Discord takes', (_which, drafts) => {
    for (const wording of wordings) {
      const { components } = takenCard({ drafts, refused: [], failed }, [], wording);
      expect(wrongWith(components)).toEqual([]);
      expect(JSON.stringify(components)).toContain('0\\\\_minutes');
    }
  });
});

describe('a pack among those that can be chosen', () => {
  it('has no half of a character where its description is cut', () => {
    const description = `${'x'.repeat(99)}\u{1f3ee} and more`;
    const pack: Pack = { id: 'P00000', name: 'Week 3', description, roles: [], channels: [] };
    expect(packOption(pack).description?.isWellFormed()).toBe(true);
  });
});

describe('the forms of /library', () => {
  it('are what Discord takes', () => {
    fc.assert(
      fc.property(facts, packs, fc.constantFrom(...wordings), (known, all, wording) => {
        const forms = [
          addForm(all, all.at(-1)?.id, wording),
          replaceForm('0123456789ab', wording),
          correctForm('draft', 'D00000000000', known, wording),
          packForm(undefined, wording),
          ...all.slice(0, 1).map((pack) => packForm(pack, wording)),
        ];
        for (const form of forms) {
          expect(form.title.length).toBeLessThanOrEqual(45);
          expect(form.custom_id).toMatch(/^lib;.{1,96}$/);
          expect(form.components.length).toBeLessThanOrEqual(5);
          for (const part of partsOf(form.components)) {
            expect((part.label ?? '').length).toBeLessThanOrEqual(45);
            expect(part.options?.length ?? 0).toBeLessThanOrEqual(25);
            const { value, max_length: most } = z
              .object({ value: z.string().default(''), max_length: z.number().default(0) })
              .parse(part);
            expect(value.length).toBeLessThanOrEqual(most);
          }
        }
      }),
      runs,
    );
  }, 60_000);
});
