import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { commandLine, givenBy } from '../../src/console/typed.ts';
import { Refusal } from '../../src/refusal.ts';

const given = (line: string) => {
  const typed = commandLine(line);
  const command = commands.find(({ name }) => name === typed.name);
  if (command === undefined) throw new Error(`There is no /${typed.name}`);
  return givenBy(typed, command);
};

describe('a typed line', () => {
  it.each([
    ['/who the mayor', 'who', 'the mayor'],
    ['  /WHEN  the flood ', 'when', 'the flood'],
    ['who is the mayor?', 'who', 'who is the mayor?'],
    ['Who’s the mayor?', 'who', 'Who’s the mayor?'],
    ['whole milk', 'ask', 'whole milk'],
    ['When was the flood?', 'when', 'When was the flood?'],
    ['whenever', 'ask', 'whenever'],
    ['wer ist die Bürgermeisterin?', 'who', 'wer ist die Bürgermeisterin?'],
    ['¿Quién es la alcaldesa?', 'who', '¿Quién es la alcaldesa?'],
    ['¿cuándo fue?', 'when', '¿cuándo fue?'],
    ['why does the bridge leak', 'ask', 'why does the bridge leak'],
    ['help', 'help', ''],
    ['help me', 'ask', 'help me'],
    ['/', '', ''],
    ['/etc/passwd', 'etc/passwd', ''],
  ])('%j is /%s with %j', (line, name, rest) => {
    expect(commandLine(line)).toMatchObject({ name, rest });
  });

  it.each([
    ['/who the mayor', { question: 'the mayor' }],
    ['/who the mayor --from 2025-03', { question: 'the mayor', from: '2025-03' }],
    [
      '/who the mayor --publisher The Sarn Herald --from 14 March 2025 --to=April 2025',
      { question: 'the mayor', publisher: 'The Sarn Herald', from: '14 March 2025', to: 'April 2025' },
    ],
    ['/who --publisher "The Herald" the mayor', { question: 'the mayor', publisher: 'The Herald' }],
    ['/when the flood --order time', { question: 'the flood', order: 'time' }],
    ['who is she --from 2025', { question: 'who is she', from: '2025' }],
    ['he said --and I quote-- nothing', { question: 'he said --and I quote-- nothing' }],
    ['/sources bridge --publisher Gazette', { title: 'bridge', publisher: 'Gazette' }],
    ['/about this', {}],
    ['/claim two\nlines', { question: 'two\nlines' }],
  ])('%j gives %j', (line, expected) => {
    expect(given(line)).toEqual(expected);
  });

  it.each([
    ['/who the mayor --publsher x', 'console.unknown-option'],
    ['/who the mayor --share yes', 'console.unknown-option'],
    ['/help --from 2025', 'console.no-options'],
    ['/who the mayor --from', 'console.no-value'],
    ['/who the mayor --from --to 2025', 'console.no-value'],
  ])('%j is refused: %s', (line, label) => {
    expect(() => given(line)).toThrow(Refusal);
    expect(() => given(line)).toThrow(label);
  });
});
