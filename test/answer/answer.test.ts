import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Abstention, Question, Quoted } from '../../src/answer/answer.ts';
import { answer, type Answerable } from '../../src/answer/ask.ts';
import { complete } from '../../src/answer/complete.ts';
import { contextOf } from '../../src/answer/context.ts';
import { answerableFrom, sampleArticles } from '../sample-library.ts';

// The whole library is read and asked, on machines that do other things at the same time.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let library: Answerable;

beforeAll(() => {
  library = answerableFrom(sampleArticles());
});

type Options = Omit<Question, 'seeks' | 'text'>;

function quotes(seeks: Question['seeks'], text: string, options: Options = {}): readonly Quoted[] {
  const found = answer(library, { seeks, text, ...options });
  if (found.kind === 'abstention') throw new Error(`Silent on "${text}": ${found.reason}`);
  return found.quotes;
}

function silence(seeks: Question['seeks'], text: string, options: Options = {}): Abstention {
  const found = answer(library, { seeks, text, ...options });
  if (found.kind === 'quotes') throw new Error(`"${text}" was answered: ${found.quotes[0].quote.exact}`);
  return found;
}

const words = (found: readonly Quoted[]) => found.map(({ quote }) => quote.exact);
const publisher = ({ citation }: Quoted) => citation.facts.publisher;

describe('/who', () => {
  it.each([
    ['Helena Marchbank', /mayor/i],
    ['marchbank', /mayor/i],
    ['Who is Desmond Ayre?', /engineer/],
    ['dezmond ayre', /engineer/],
    ['Ms Lockett', /clerk/],
    ['Ingrid Solheim', /managing director/i],
  ])('says first who %s is', (text, role) => {
    expect(words(quotes('who', text))[0]).toMatch(role);
  });

  it('knows two men of one name', () => {
    const found = words(quotes('who', 'Thomas Weir', { atMost: 6 })).join('\n');
    expect(found).toMatch(/harbour master/i);
    expect(found).toMatch(/geography|teacher/);
  });

  it('keeps the doctor and the shop steward apart', () => {
    const doctor = words(quotes('who', 'Dr Holt', { atMost: 3 }));
    expect(doctor.some((each) => /Water Board|Amara/.test(each))).toBe(true);
    expect(
      words(quotes('who', 'Jonah Holt', { atMost: 3 })).some((each) => each.includes('shop steward')),
    ).toBe(true);
  });

  it('names the one who denied something', () => {
    const found = quotes('who', 'Who denied that she had misled councillors?');
    expect(words(found)[0]).toContain('Helena Marchbank, the mayor of Pellmouth, denied');
  });

  it('shows the speaker of a quotation, and the sentence before where it is only "she"', () => {
    const found = quotes('ask', 'I have two sisters and no brother');
    const first = found.find(({ quote }) => quote.exact.includes('two sisters'));
    expect(first?.speaker?.said.text).toBe('she');
    expect(first?.speaker?.before?.exact).toContain('brother');
  });
});

describe('/when', () => {
  it('works a day out from the article’s own date, and says so', () => {
    const dates = quotes('when', 'When did the council approve the bridge?', { atMost: 10 }).flatMap(
      (each) => each.dates,
    );
    const april = dates.filter(({ range }) => range?.from === '2025-04-02');
    expect(april.length).toBeGreaterThan(0);
    expect(april.some(({ workedOut }) => workedOut)).toBe(true);
  });

  it('gives a passage with a date to a question for one', () => {
    const [first] = quotes('when', 'When was the flood?');
    expect(first?.dates.length).toBeGreaterThan(0);
  });

  it('stands in the order of time when asked for it', () => {
    const found = quotes('when', 'bridge price', { order: 'time', atMost: 10 });
    const days = found.map(
      ({ dates, citation }) =>
        dates.find(({ range }) => range)?.range?.from ?? citation.facts.published?.day ?? '9999',
    );
    expect(days).toEqual(days.toSorted());
  });
});

describe('/claim', () => {
  it('hears several publishers before any of them twice', () => {
    const found = quotes('claim', 'The new bridge will cost 18.4 million crowns', { atMost: 10 });
    const heard = new Set(found.map(publisher));
    expect(heard.size).toBeGreaterThan(2);
    expect(new Set(found.slice(0, 2).map(publisher)).size).toBe(2);
  });

  it('shows what differs, and no verdict', () => {
    const found = quotes('claim', 'The council approved the bridge by 12 votes to 8', { atMost: 10 });
    const shown = found.flatMap(({ differs }) =>
      differs.map(({ kind, asked, passage }) => [kind, asked, passage?.text]),
    );
    expect(shown).toContainEqual(['number', '12', '11']);
    expect(found.some(({ differs }) => differs.length === 0)).toBe(true);
  });

  it('never shows a claim with one fact changed as the same', () => {
    const [first] = quotes(
      'claim',
      'Norrgate Foods will close its fish plant on Jan. 30, 2026, with the loss of 221 permanent jobs',
    );
    expect(first?.differs.map(({ kind }) => kind)).toContain('number');
  });
});

function finding(text: string): string | undefined {
  const found = answer(library, { seeks: 'quote', text });
  return found.kind === 'quotes' ? found.finding : found.reason;
}

describe('/quote', () => {
  it.each([
    ['Ayre said “I can keep it standing”', 'exact'],
    ['Ayre said “I can keep it running”', 'altered'],
    ['Marchbank said “I can keep it standing”', 'misattributed'],
    ['“I carried it up the stairs myself. I say that it was there.”', 'spliced'],
    ['“Every winter […] we find something else”', 'shortened'],
    ['“We shall build a tunnel to the moon before Easter”', 'nothing-close'],
    ['🚢🚢', 'not-a-question'],
  ])('finds of %s that it is %s', (text, expected) => {
    expect(finding(text)).toBe(expected);
  });
});

describe('filters', () => {
  it('keep to one publisher, however its name is typed', () => {
    const found = quotes('ask', 'bridge', { publisher: 'THE SARN COAST HERALD', atMost: 25 });
    expect(new Set(found.map(publisher))).toEqual(new Set(['The Sarn Coast Herald']));
  });

  it('keep to a range of days', () => {
    const found = quotes('ask', 'bridge', {
      published: { from: '2025-04-01', to: '2025-04-30' },
      atMost: 25,
    });
    for (const { citation } of found) expect(citation.facts.published?.day).toMatch(/^2025-04/);
  });

  it('that leave nothing are said, with nothing searched', () => {
    expect(silence('ask', 'bridge', { published: { to: '1990-01-01' } })).toMatchObject({
      searched: { articles: 0 },
    });
  });
});

describe('silence', () => {
  it.each([
    ['ask', 'Who painted the Sistine Chapel?'],
    ['claim', 'vaccines cause autism'],
    ['claim', 'bitcoin will hit one million dollars by christmas'],
    ['when', 'When did Napoleon invade Russia?'],
  ] as const)('is the answer to /%s %s', (seeks, text) => {
    expect(['nothing-close', 'no-known-word']).toContain(silence(seeks, text).reason);
  });

  it('says what was searched, and which words occur nowhere, as they were typed', () => {
    const found = silence('ask', 'Who invented the Zeppelin?');
    expect(found.unknown).toContain('Zeppelin');
    expect(found.searched.articles).toBeGreaterThan(20);
    expect(found.searched.publishers).toContain('The Pellmouth Gazette');
    expect(found.searched.period?.from.startsWith('2025-')).toBe(true);
  });

  it.each(['', ' ', '?!', '🚢', '…'])('meets what is no question (%j)', (text) => {
    expect(silence('ask', text).reason).toBe('not-a-question');
  });

  it('keeps at most three of the closest passages back', () => {
    expect(silence('ask', 'Who invented the Zeppelin?').closest.length).toBeLessThanOrEqual(3);
  });

  it('is all that an empty library has', () => {
    const empty = answerableFrom([]);
    for (const seeks of ['who', 'when', 'claim', 'quote', 'ask'] as const)
      expect(answer(empty, { seeks, text: 'Who is the mayor?' })).toMatchObject({
        kind: 'abstention',
        reason: 'empty-library',
        searched: { articles: 0 },
      });
  });
});

describe('the number of quotes', () => {
  it.each([
    [undefined, 5],
    [1, 1],
    [0, 1],
    [12, 12],
    [99, 25],
  ])('asked for as %j is at most %i', (atMost, most) => {
    expect(quotes('ask', 'bridge', atMost === undefined ? {} : { atMost }).length).toBeLessThanOrEqual(most);
  });
});

describe('completion', () => {
  it.each([
    ['name', 'marc', 'Helena Marchbank'],
    ['name', 'HELENA', 'Helena Marchbank'],
    ['publisher', 'gaz', 'The Pellmouth Gazette'],
    ['publisher', 'voz', 'La Voz del Muelle'],
    ['title', 'goodbye', 'Goodbye, green jumpers?'],
  ] as const)('of a %s goes on from "%s"', (what, typed, expected) => {
    expect(complete(library, what, typed, 10)).toContain(expected);
  });

  it('names each once, and no more than asked for', () => {
    const all = complete(library, 'publisher', '', 100);
    expect(new Set(all).size).toBe(all.length);
    expect(complete(library, 'name', '', 3)).toHaveLength(3);
    expect(complete(library, 'name', 'zzz', 3)).toEqual([]);
  });
});

it('shows what stands around a passage, in the article’s order', () => {
  const [found] = quotes('quote', 'I can keep it standing');
  const reading = library.index.readings.find(({ article }) => article.id === found?.citation.article);
  const context = reading && found && contextOf(reading, found.quote.span, false);
  expect(context?.after[0]?.exact).toContain('keep it working');
  expect(context?.before.at(-1)?.exact).toContain('Mr Ayre said');
});

it('gives the same answer to the same question, byte for byte', () => {
  const text = 'over 3000 people at the march on 14 june';
  const [first, second] = [1, 2].map(() => JSON.stringify(answer(library, { seeks: 'claim', text })));
  expect(second).toBe(first);
});
