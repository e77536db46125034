import { PassThrough, Readable, Writable } from 'node:stream';
import { commands } from '../../commands/index.ts';
import { dateWords } from '../../src/answer/date-words.ts';
import { labelsFor } from '../../src/answer/label.ts';
import type { Answering } from '../../src/answering.ts';
import { answerBatch } from '../../src/console/answer-batch.ts';
import { respond } from '../../src/console/respond.ts';
import { answerCard } from '../../src/discord/card/answer-card.ts';
import { wordingFor } from '../../src/discord/words/wording-for.ts';
import { answerOf } from '../console/contract.ts';
import { deskOver } from '../console/desk.ts';
import { plain } from '../console/read-back.ts';
import { read as words, visitor } from '../web/page.ts';
import { letters, seenIn, type Asked, type Seen, type WayIn } from './way-in.ts';

/** Every way in. To add an adapter: write how its answers are read, and add a row. */
export function waysIn(app: Answering): readonly WayIn[] {
  const visit = visitor(app);
  return [
    { name: 'the app itself', see: (asked) => seeApp(app, asked) },
    { name: 'the console, 80 columns wide', see: (asked) => seeConsole(app, asked, 79) },
    { name: 'the console, in a pipe', see: (asked) => seeConsole(app, asked, Infinity) },
    { name: 'JSON lines', see: (asked) => seeJson(app, asked) },
    { name: 'Discord', see: (asked) => seeDiscord(app, asked) },
    { name: 'a browser', see: (asked) => seePage(visit, asked) },
  ];
}

async function replyOf(app: Answering, { command, query }: Asked) {
  const found = commands.find(({ name }) => name === command);
  const reply = await found?.run(app, { question: query }, { asker: 'local', today: '2026-03-01' });
  if (reply?.kind !== 'quotes' && reply?.kind !== 'abstention') throw new Error(`/${command} asks nothing`);
  return reply;
}

async function seeApp(app: Answering, asked: Asked): Promise<readonly Seen[]> {
  const reply = await replyOf(app, asked);
  if (reply.kind === 'abstention') return [];
  return reply.quotes.map(({ quote, citation: { facts, paragraph, page } }) => ({
    quotation: letters(quote.exact),
    publisher: facts.publisher ?? 'publisher unknown',
    title: facts.title,
    published: dayOf(facts.published?.day, facts.published?.precision === 'about'),
    paragraph: `paragraph ${paragraph}`,
    page: pageWords(page),
  }));
}

/** A terminal: bars down the quotation, its number at the first, the attribution under it. */
async function seeConsole(
  app: Answering,
  { command, query }: Asked,
  columns: number,
): Promise<readonly Seen[]> {
  const { text } = await respond(deskOver(app, { columns }), `/${command} ${query}`, { shown: [] });
  return plain(text)
    .split('\n\n')
    .flatMap((block) => {
      const lines = block.split('\n');
      const start = lines.findIndex((line) => /^ ?\d+ {2}┃ /.test(line));
      if (start < 0) return [];
      const end = lines.findLastIndex((line) => /^[ \d]{4}┃ /.test(line)) + 1;
      const [quotation, attribution] = [lines.slice(start, end), lines.slice(end)];
      return [
        seenIn(
          quotation.map((line) => line.slice(6)).join(' '),
          attribution.map((line) => line.trim()).join(' '),
        ),
      ];
    });
}

async function seeJson(app: Answering, { command, query }: Asked): Promise<readonly Seen[]> {
  let written = '';
  const output = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      written += chunk.toString();
      done();
    },
  });
  const line = `${JSON.stringify({ id: 'one', command, query })}\n`;
  const streams = { input: Readable.from([Buffer.from(line)]), output, errors: new PassThrough() };
  await answerBatch(deskOver(app), { ...streams, stop: new AbortController().signal }, { limit: 5 });
  return answerOf(written.trimEnd()).quotes.map(
    ({ exact, publisher, title, published, paragraph, page }) => ({
      quotation: letters(exact),
      publisher: publisher ?? 'publisher unknown',
      title: title ?? '',
      published: dayOf(published ?? undefined, false),
      paragraph: `paragraph ${paragraph}`,
      page: pageWords(page),
    }),
  );
}

/** One page, or the first and the last of several. */
function pageWords(page = ''): string {
  return page === '' ? '' : `${page.includes('–') ? 'pp.' : 'p.'} ${page}`;
}

/** A card: the quotation behind `>`, the sentence before it small, the attribution small and numbered in bold. */
async function seeDiscord(app: Answering, asked: Asked): Promise<readonly Seen[]> {
  const placed = { audience: {}, skip: 0, closest: false };
  const card = answerCard(await replyOf(app, asked), { ...placed, wording: wordingFor(labelsFor)('en') });
  return card.shown.map(({ text: { text } }) => {
    const lines = text.split('\n').map((line) => line.replaceAll(/[\u2068\u2069]/g, ''));
    const quotation = lines.filter((line) => /^> (?!-# |\\\[…)/.test(line)).map((line) => line.slice(2));
    const attribution = lines.find((line) => line.startsWith('-# **')) ?? '';
    return seenIn(
      unescaped(quotation.join(' ')),
      unescaped(attribution.replace(/^-# \*\*(?:\d+ · )?/, '').replace('**', '')),
    );
  });
}

/** A page: the quotation in a `blockquote`, the sentence before it in one of its own class, the attribution under it. */
async function seePage(
  visit: ReturnType<typeof visitor>,
  { command, query }: Asked,
): Promise<readonly Seen[]> {
  const { all } = await visit(`/ask?${new URLSearchParams({ command, question: query }).toString()}`);
  const quotations = all('.card blockquote:not(.before)');
  return all('.card .attribution').map((line, at) => seenIn(quotations[at]?.textContent ?? '', words(line)));
}

/** Markdown without its backslashes (CommonMark: before ASCII punctuation). */
function unescaped(markdown: string): string {
  return markdown.replaceAll(/\\([!-/:-@[-`{-~])/g, '$1');
}

function dayOf(day: string | undefined, about: boolean): string {
  if (day === undefined) return 'date unknown';
  return `${about ? 'about ' : ''}${dateWords({ from: day, to: day }, 'en')}`;
}
