import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer, Question, Quoted } from '../src/answer/answer.ts';
import { citationLines } from '../src/answer/citation-lines.ts';
import { sheet } from '../src/answer/sheet.ts';
import type { App } from '../src/app.ts';
import type { Served } from '../src/app-process/serve.ts';
import { parsePassageId } from '../src/library/passage-id.ts';
import { prove } from '../src/library/quote.ts';
import { openShelf } from '../src/open-app.ts';
import { Refusal } from '../src/refusal.ts';
import { sampleApp } from './sample-library.ts';
import { written } from './store/written-article.ts';

const plain = await sampleApp();
const pier = written(
  'Treasurer Oona Brisk said the pier would cost 12 million crowns.\n\nIt opens in June.',
  {
    file: 'pier.txt',
    title: 'The pier',
    publisher: 'The Quay Times',
    published: { day: '2025-03-02', precision: 'day' },
  },
);
const questions: readonly Question[] = [
  { seeks: 'who', text: 'the mayor' },
  { seeks: 'when', text: 'when did the flood come?', order: 'time' },
  { seeks: 'claim', text: 'The bridge costs 12 million crowns.', atMost: 25 },
  { seeks: 'quote', text: 'The bridge will cost 40 million crowns' },
  { seeks: 'ask', text: 'What did the council say about the bridge and the toll?', atMost: 15 },
  { seeks: 'ask', text: 'Who won the regatta in Reykjavik?' },
  { seeks: 'ask', text: '?' },
];

/**
 * What every app does, wherever it runs.
 * @param open an app over what is kept in a folder of state
 */
export function describeApp(name: string, open: (stateDir: string) => Promise<Served>): void {
  describe(`${name}, as an app`, { timeout: 60_000 }, () => {
    const held: { dir?: string; served?: Served } = {};
    const dir = () => held.dir ?? '';
    const app = (): App => {
      if (held.served === undefined) throw new Error('No app is open');
      return held.served.app;
    };
    const shelf = async <T>(work: (on: Awaited<ReturnType<typeof openShelf>>) => Promise<T>): Promise<T> => {
      const on = await openShelf(dir());
      try {
        return await work(on);
      } finally {
        await on.close();
      }
    };
    beforeAll(async () => {
      held.dir = await mkdtemp(join(tmpdir(), 'pullquote-app-'));
      await shelf((on) => on.put('guild:1', pier.article, pier.bytes));
      held.served = await open(dir());
    }, 60_000);
    afterAll(async () => {
      await held.served?.close();
      await rm(dir(), { recursive: true, force: true });
    });

    it.each(questions)('answers $seeks "$text" in quotes that can be proven', async (question) => {
      const answer = await app().ask('public', question);
      expect(answer.question).toEqual(question);
      for (const { quote, citation, speaker } of passagesOf(answer)) {
        expect(prove(quote)).toBe(quote.exact);
        expect(quote.article.textSha256).toBe(citation.textSha256);
        expect(speaker?.before === undefined || prove(speaker.before) !== '').toBe(true);
      }
      const expected = await plain.ask('public', question);
      expect(sheet(answer).head).toEqual(sheet(expected).head);
      expect(linesOf(answer)).toEqual(linesOf(expected));
    });

    it('answers each of a hundred who ask at once with what they asked', async () => {
      const many = Array.from({ length: 100 }, (_, at) => questions[at % questions.length]).filter(
        (question) => question !== undefined,
      );
      const answers = await Promise.all(many.map((question) => app().ask('public', question)));
      const alone = new Map<Question, string>();
      for (const question of questions)
        alone.set(question, JSON.stringify(linesOf(await app().ask('public', question))));
      for (const [at, question] of many.entries())
        expect(JSON.stringify(answers[at] && linesOf(answers[at]))).toBe(alone.get(question));
    });

    it('finds a passage again, with what stands around it', async () => {
      const answer = await app().ask('guild:1', { seeks: 'ask', text: 'How much would the pier cost?' });
      const [first] = passagesOf(answer);
      if (first === undefined) throw new Error('The pier was not found');
      const ref = { article: first.quote.article.id, span: first.quote.span };
      const quoted = await app().quoted('guild:1', ref);
      expect(quoted && prove(quoted.quote)).toBe(pier.article.text.split('\n')[0]);
      expect(quoted && citationLines(quoted)).toEqual(citationLines(first));
      const context = await app().context('guild:1', ref);
      expect(context?.after.map(prove)).toEqual(['It opens in June.']);
      expect(await app().quoted('public', ref)).toBeUndefined();
      expect(await app().quoted('guild:1', { ...ref, span: { start: 1, end: 5 } })).toBeUndefined();
    });

    it('cites a passage, gives a receipt for it and checks the receipt, in its own scope', async () => {
      const start = pier.article.text.indexOf('It opens');
      const span = { start, end: pier.article.text.length };
      const ref = { article: pier.article.id, span };
      const receipt = await app().receipt('guild:1', ref);
      if (receipt === undefined) throw new Error('There is no receipt');
      expect(receipt.target.selector[0].exact).toBe('It opens in June.');
      expect(parsePassageId(receipt.passage)).toEqual(ref);
      expect(await app().receipt('guild:1', ref)).toEqual(receipt);
      expect(await app().checkReceipt('guild:1', receipt)).toMatchObject({ kind: 'there', facts: [] });
      expect(await app().checkReceipt('public', receipt)).toMatchObject({
        kind: 'gone',
        articleKnown: false,
      });
      const cites = await app().cites('guild:1', ref, { locale: 'en' });
      expect(cites?.references.map(({ entry }) => entry.map(({ text }) => text).join(''))[0]).toBe(
        'The pier. (2025, March 2). The Quay Times.',
      );
      expect(await app().exported('guild:1', ref, 'ris', {})).toContain('TI  - The pier\r\n');
      for (const nothing of [
        await app().receipt('public', ref),
        await app().cites('public', ref, {}),
        await app().exported('public', ref, 'ris', {}),
        await app().receipt('guild:1', { ...ref, span: { start: start + 1, end: span.end } }),
      ])
        expect(nothing).toBeUndefined();
    });

    it('looks up every quotation of a text', async () => {
      const text =
        'She wrote: “It opens in June.” He wrote: “The pier would cost 14 million crowns.” They wrote: “We like cake a lot.”';
      const { quotations, by } = await app().lookUp('guild:1', text);
      expect(by).toBe('marks');
      expect(quotations.map(({ asked, checked }) => [asked, checked?.finding])).toEqual([
        ['It opens in June.', 'exact'],
        ['The pier would cost 14 million crowns.', 'altered'],
        ['We like cake a lot.', undefined],
      ]);
      for (const quoted of quotations.flatMap(({ checked }) => checked?.quotes ?? []))
        expect(prove(quoted.quote)).toBe(quoted.quote.exact);
    });

    it('lists sources by page, without their texts', async () => {
      const all = await app().sources('public', {});
      expect(all.page).toEqual({ number: 0, of: 1 });
      expect(all.articles).toHaveLength(all.library.articles);
      expect(all.articles[0]).not.toHaveProperty('text');
      const pages = [0, 1, 99].map((number) => app().sources('public', {}, { number, size: 10 }));
      const [first, second, last] = await Promise.all(pages);
      expect(first?.articles).toEqual(all.articles.slice(0, 10));
      expect(second?.articles).toEqual(all.articles.slice(10, 20));
      const of = Math.ceil(all.articles.length / 10);
      expect(last?.page).toEqual({ number: of - 1, of });
      expect(last?.articles.at(-1)).toEqual(all.articles.at(-1));
      const none = await app().sources('public', { title: 'no such title' }, { number: 3, size: 10 });
      expect(none).toMatchObject({ articles: [], page: { number: 0, of: 1 } });
    });

    it('says what a library holds, and completes from it', async () => {
      expect(await app().facts('guild:1')).toMatchObject({ articles: 1, sample: false });
      expect(await app().facts('guild:2')).toMatchObject({ sample: true });
      expect(await app().complete('guild:1', 'publisher', 'the', 5)).toEqual(['The Quay Times']);
    });

    it('sees what another connection puts on the shelf, and what it takes away', async () => {
      const more = written('Harbour master Tom Weir retires in May.', { file: 'weir.txt' });
      const asked: Question = { seeks: 'ask', text: 'When does the harbour master retire?' };
      await shelf((on) => on.put('guild:3', pier.article, pier.bytes));
      expect(passagesOf(await app().ask('guild:3', asked)).map(({ quote }) => quote.exact)).not.toContain(
        more.article.text,
      );
      await shelf((on) => on.put('guild:3', more.article, more.bytes));
      const answer = await app().ask('guild:3', asked);
      expect(answer.kind === 'quotes' && answer.quotes[0].quote.exact).toBe(more.article.text);
      await shelf((on) => on.remove('guild:3', more.article.id));
      expect(await app().facts('guild:3')).toMatchObject({ articles: 1 });
    });

    it('answers a member from the packs that are open to them', async () => {
      const member = { scope: 'guild:4', roles: ['8'], channels: ['20', '10'], at: 0 } as const;
      const keeper = { ...member, user: '5', may: { manageGuild: true, manageMessages: true } };
      const staff = { ...member, roles: ['8', '9'] };
      await shelf((on) => on.put('guild:4', pier.article, pier.bytes));
      const pack = await app().createPack(keeper, { name: 'Staff', roles: ['9'], channels: ['10'] });
      await app().move(keeper, [pier.article.id], pack.id);
      const asked: Question = { seeks: 'ask', text: 'How much would the pier cost?' };
      expect(passagesOf(await app().ask(staff, asked))[0]?.citation.facts.title).toBe('The pier');
      for (const other of [member, { ...staff, channels: ['20'] }]) {
        expect(await app().ask(other, asked)).toMatchObject({ reason: 'nothing-open', closest: [] });
        expect(await app().facts(other)).toMatchObject({ articles: 0, sample: false });
        expect(await app().article(other, pier.article.id)).toBeUndefined();
        expect(await app().openPacks(other)).toEqual([]);
      }
      expect((await app().openPacks(staff)).map(({ id }) => id)).toEqual([pack.id]);
    });

    it('keeps fact cards, and says who was faster', async () => {
      const member = { scope: 'guild:5', roles: [], channels: ['10'], at: 0 } as const;
      const keeper = { ...member, user: '5', may: { manageGuild: true, manageMessages: true }, name: 'Ada' };
      await shelf((on) => on.put('guild:5', pier.article, pier.bytes));
      const text = pier.article.text.split('\n')[0] ?? '';
      const draft = await app().createCard(keeper, {
        title: 'What the pier costs',
        quotes: [{ article: pier.article.id, span: { start: 0, end: text.length } }],
        claims: ['The pier would cost 20 million crowns.'],
        tags: [],
      });
      const publish = () =>
        app().changeCard(keeper, draft.card, { does: 'publish', revision: draft.revision });
      await publish();
      const late = await publish().catch((error: unknown) => error);
      expect(late).toBeInstanceOf(Refusal);
      expect(late).toMatchObject({ label: 'refusal.card-changed' });
      const [match] = await app().matchCards(member, 'The pier would cost 20 million crowns!', 3);
      const [quote] = match?.card.quotes ?? [];
      expect(quote && 'quoted' in quote && prove(quote.quoted.quote)).toBe(text);
      expect(await app().openCard({ ...member, scope: 'guild:6' }, draft.card)).toBeUndefined();
    });
  });
}

function passagesOf(answer: Answer): readonly Quoted[] {
  return answer.kind === 'quotes' ? answer.quotes : answer.closest;
}

/** All that is shown of an answer's passages but the quotations themselves, and these as their letters. */
function linesOf(answer: Answer): unknown {
  return passagesOf(answer).map((quoted) => [quoted.quote.exact, citationLines(quoted), quoted.differs]);
}
