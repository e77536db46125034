import { describe, expect, it } from 'vitest';
import { respond } from '../../src/console/respond.ts';
import type { Talk } from '../../src/console/talk.ts';
import { sampleApp } from '../sample-library.ts';
import { appOver, deskOver } from './desk.ts';
import { letters, quotationsIn } from './read-back.ts';

const app = await sampleApp();
const desk = deskOver(app);
const fresh: Talk = { shown: [] };

/** Types lines one after another, and gives what came back for the last. */
async function talk(...lines: readonly string[]) {
  let response = await respond(desk, '/about', fresh);
  for (const line of lines) response = await respond(desk, line, response.talk);
  return response;
}

describe('a line on the console', () => {
  it('is answered in quotations with citations', async () => {
    const { text, talk: after } = await talk('who is the mayor?');
    expect(text).toMatch(/^\/who: who is the mayor\?\n\n 1 {2}┃ /);
    expect(quotationsIn(text)).toHaveLength(after.shown.length);
    expect(text).toContain('sample, fiction');
  });

  it('that is only a name asks who that is', async () => {
    expect((await talk('helena marchbank')).text).toMatch(/^\/who: helena marchbank\n/);
  });

  it('narrows by what follows --', async () => {
    const { talk: after } = await talk('/who the mayor --publisher The Sarn Coast Herald --from 2026');
    expect(new Set(after.shown.map(({ citation }) => citation.facts.publisher))).toEqual(
      new Set(['The Sarn Coast Herald']),
    );
  });

  it.each([
    ['/who the mayor --from March 2025 --to 2025', 'only published March – December 2025'],
    ['/who the mayor --from 14 march 2025', 'only published from 14 March 2025 on'],
    ['/sources --publisher The Sarn Coast Herald', 'only The Sarn Coast Herald'],
  ])('%j says how it was understood', async (line, narrowed) => {
    expect((await talk(line)).text.split('\n')).toContain(narrowed);
  });

  it('shows a passage in its place, and says where it stands', async () => {
    const { shown } = (await talk('who is the mayor?')).talk;
    const [, second] = shown;
    const around = await talk('who is the mayor?', '/context 2');
    expect(letters(around.text)).toContain(letters(second?.quote.exact ?? 'none'));
    expect(quotationsIn(around.text).join(' ').length).toBeGreaterThan(second?.quote.exact.length ?? 0);
    const cited = await talk('who is the mayor?', '/cite 2');
    expect(cited.text).toContain(second?.citation.textSha256);
    expect(cited.text).toContain(`characters ${second?.citation.start} to ${second?.citation.end}`);
  });

  it.each([
    ['/whoo', 'There is no /whoo.'],
    ['/', 'There is no /.'],
    ['/\u001b[31m', 'There is no /␛[31m.'],
    ['/context 1', 'Ask first'],
    ['/cite x', 'Ask first'],
    ['/closest', 'There is nothing closer to show.'],
    ['/who', 'question is missing'],
    ['/who x --from someday', '“someday” is not a date'],
  ])('%j gets a clear sentence', async (line, sentence) => {
    const { text, failed } = await talk(line);
    expect(text).toContain(sentence);
    expect(text.trimEnd()).not.toContain('\n');
    expect(failed).toBe(false);
  });

  it('may be long, and too long', async () => {
    const { text } = await talk(`/ask ${'x'.repeat(4001)}`);
    expect(text).toBe('question is too long: at most 4000 characters.\n');
    expect((await talk(`/ask ${'x'.repeat(4000)}`)).talk.answer?.kind).toBe('abstention');
  });

  it('numbers what may be chosen', async () => {
    const { talk: after } = await talk('who is the mayor?');
    const said = await talk('who is the mayor?', '/context 99');
    expect(said.text).toBe(
      `The last answer has passages 1 to ${after.shown.length}: try /context ${after.shown.length}\n`,
    );
  });

  it('says that nothing answers it, and shows the closest all the same where there are some', async () => {
    const silent = await talk('/who xylophone zebra quux');
    expect(silent.text).toContain('Nothing in the library answers this');
    expect(silent.talk.shown).toEqual([]);
    const { answer } = silent.talk;
    if (answer?.kind !== 'abstention') throw new Error('It was answered');
    const [one] = (await talk('who is the mayor?')).talk.shown;
    if (one === undefined) throw new Error('It was not answered');
    const closest = await respond(desk, '/closest', { answer: { ...answer, closest: [one] }, shown: [] });
    expect(closest.text).toMatch(/^The closest passages\. They may not answer it\.\n\n 1 {2}┃ /);
    expect(closest.talk.shown).toEqual([one]);
  });

  it('lists what the console has of its own under /help', async () => {
    const { text } = await talk('help');
    for (const { name } of desk.commands.filter((each) => each.name !== 'help'))
      expect(text).toContain(`/${name} `);
    for (const name of ['closest', 'context', 'cite', 'quit']) expect(text).toContain(`/${name} `);
  });

  it('may be the last', async () => {
    expect((await talk('/quit')).leave).toBe(true);
    expect((await talk('exit')).leave).toBe(true);
  });

  it('finds an empty library honest', async () => {
    const { text } = await respond(deskOver(await appOver()), 'anything at all', fresh);
    expect(text).toContain('There are no articles to search yet.');
  });

  it('that breaks something is logged by an id, and the talk goes on', async () => {
    const failures: unknown[] = [];
    const broken = new Error('secret');
    const failing = deskOver({ ...app, ask: () => Promise.reject(broken) }, {}, failures);
    const { text, failed, leave } = await respond(failing, 'who is the mayor?', fresh);
    expect(text).toBe('Something went wrong here. It is logged as id-1.\n');
    expect({ failed, leave, failures }).toEqual({ failed: true, leave: false, failures: [broken] });
  });
});
