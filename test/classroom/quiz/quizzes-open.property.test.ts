import { describe, expect, it } from 'vitest';
import type { App } from '../../../src/app.ts';
import type { ClassQuiz } from '../../../src/classroom/quiz/class/class-quiz.ts';
import type { Author } from '../../../src/guild/member.ts';
import type { GuildScope } from '../../../src/library/asker.ts';
import { Refusal } from '../../../src/refusal.ts';
import { openMemoryStore } from '../../../src/store/memory.ts';
import { asker, pack, packIds } from '../../access/arbitrary.ts';
import { asked, readable, type AskerModel, type GuildModel } from '../../access/oracle.ts';
import { founded, visitorOf } from '../../access/world.ts';
import { appOver } from '../../app-over.ts';
import fc from '../../chance.ts';
import { manager } from '../../guild/server.ts';
import { sampleArticles } from '../../sample-library.ts';

/** `ACCESS_RUNS=200 npx vitest run test/classroom/quiz/quizzes-open.property.test.ts` looks longer. */
const numRuns = Number(process.env['ACCESS_RUNS'] ?? 3);

/** Short ones, so that much can be tried, none of which names another: a passage that does is no word of the other. */
const articles = sampleArticles()
  .filter(({ text }, _, all) =>
    all.every(({ facts, text: own }) => own === text || !text.includes(facts.title)),
  )
  .toSorted((a, b) => a.text.length - b.text.length)
  .slice(2, 8);

const one = { questions: 1, minutes: 60 * 24 * 7, packs: [] };
const paper = {
  questions: 1,
  seed: 1,
  locale: 'en',
  style: 'apa',
  accessed: '2026-03-01',
  packs: [],
} as const;

/** What somebody is shown, and the numbers of the articles that it may be of. */
type Looked = { readonly what: unknown; readonly may: ReadonlySet<number> };

/** The numbers of the articles that anything of stands in plain data: their ids, their titles, words of theirs. */
function seenIn(value: unknown): ReadonlySet<number> {
  const written = JSON.stringify(value, withoutTexts) ?? '';
  return new Set(
    articles.flatMap(({ id, facts }, number) =>
      written.includes(id) || written.includes(JSON.stringify(facts.title).slice(1, -1)) ? [number] : [],
    ),
  );
}

/** A quotation has its whole article at hand, whose text may name another's title; only its id is looked at. */
function withoutTexts(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('textSha256' in value && 'blocks' in value))
    return value;
  return 'id' in value ? value.id : value;
}

/** What comes of asking, or what was refused, which says nothing of readings. */
async function given<T>(doing: Promise<T>): Promise<T | undefined> {
  return doing.catch((error: unknown) => {
    if (error instanceof Refusal) return undefined;
    throw error;
  });
}

const packs = fc.tuple(...packIds.map((id) => pack(fc.constant(id))));
const shelved = fc.tuple(
  ...articles.map(() => fc.option(fc.constantFrom(...packIds), { nil: undefined, freq: 4 })),
);

/** A server as it is kept, and as the oracle knows it. */
async function server(scope: GuildScope, made: GuildModel['packs'], into: readonly (string | undefined)[]) {
  const store = openMemoryStore();
  await founded(store, scope, [], made);
  const action = { deed: { at: 0 }, what: 'article-moved', about: 'test' } as const;
  for (const [at, article] of articles.entries()) {
    await store.shelf.put(scope, article, new TextEncoder().encode(article.text));
    await store.guild.move(scope, article.id, into[at], action);
  }
  const model: GuildModel = {
    packs: made,
    articles: new Map(
      into.map((each, at) => [at, { ...(each !== undefined && { pack: each }), removed: false }]),
    ),
    defaults: new Map(),
    ahead: 0,
  };
  return { app: appOver(store), store, model };
}

const authorOf = (scope: GuildScope, who: AskerModel, user: string): Author => {
  const { pack: _, ...rest } = visitorOf(scope, who);
  return { ...rest, user, name: 'Cy Lanyard', may: { manageGuild: true, manageMessages: true } };
};

/** Everything that somebody is shown of questions here, and which readings it may be of. */
async function looks(
  app: App,
  scope: GuildScope,
  model: GuildModel,
  who: AskerModel,
  quiz: ClassQuiz | undefined,
): Promise<readonly Looked[]> {
  const me = authorOf(scope, who, '501');
  const chosen = who.chosen === 'all' ? null : who.chosen;
  const wish = chosen === undefined ? {} : { pack: chosen };
  const practising = await given(app.practise(me, wish));
  const next = practising?.next;
  const judged =
    next &&
    (await given(app.answerPractice(me, { ...wish, question: next.question, turn: next.turn, choice: 0 })));
  const turn = quiz && (await given(app.quizTurn(me, quiz.id)));
  const answered =
    quiz &&
    turn?.next &&
    (await given(app.answerQuiz(me, quiz.id, { question: turn.next.question, choice: 0 })));
  return [
    { what: { practising, judged }, may: asked(model, who) },
    { what: { turn, answered }, may: readable(model, who) },
  ];
}

describe('Whoever practises, takes part in a quiz or prints a handout', { timeout: 600_000 }, () => {
  it('is shown nothing of readings that are not open to them', async () => {
    const scope: GuildScope = 'guild:1';
    const total = { seen: 0, refused: 0 };
    const property = fc.asyncProperty(
      packs,
      shelved,
      fc.array(asker, { minLength: 2, maxLength: 3 }),
      async (made, into, askers) => {
        const { app, model } = await server(scope, made, into);
        const boss = manager(scope);
        const { id } = await app.createClass(boss, {
          name: 'Nine',
          channels: ['11', '12'],
          students: [],
          teachers: [],
          ends: '2026-12-31',
          results: 'pseudonyms',
          posting: false,
        });
        for (const who of askers) {
          const me = authorOf(scope, who, '501');
          const quiz = await given(app.openQuiz(me, id, { ...one, channel: who.channels[0] ?? '' }));
          const handout = await given(app.handout(me, id, paper));
          const link = await given(app.handoutByLink(scope, me.at, paper));
          const results: Looked[] = [
            { what: [quiz, handout], may: readable(model, who) },
            { what: link, may: readable(model, { ...who, roles: [], channels: [] }) },
          ];
          for (const other of askers) results.push(...(await looks(app, scope, model, other, quiz)));
          for (const { what, may } of results) {
            const seen = seenIn(what);
            expect([...seen.difference(may)]).toEqual([]);
            total[seen.size > 0 ? 'seen' : 'refused'] += 1;
          }
        }
      },
    );
    await fc.assert(property, { numRuns });
    expect(Math.min(total.seen, total.refused)).toBeGreaterThan(numRuns);
  });
});
