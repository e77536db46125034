import type { Completable } from '../answer/complete.ts';
import { optionMeta } from '../command.ts';
import type { Desk } from './desk.ts';
import { extras } from './extra.ts';
import { commandLine, typedOptions } from './typed.ts';

/** What could stand in place of `typed`, the end of the line. */
export type Completion = { readonly offered: readonly string[]; readonly typed: string };

const atMost = 20;

/** Completes the end of a line: commands, then options, then names, publishers and titles of the library. */
export async function completion(desk: Desk, line: string): Promise<Completion> {
  if (/^\/\S*$/.test(line)) {
    const names = [...desk.commands, ...extras, { name: 'quit' }].map(({ name }) => `/${name} `);
    return { offered: names.filter((name) => name.startsWith(line.toLowerCase())), typed: line };
  }
  const { name, rest } = commandLine(line);
  const command = desk.commands.find((each) => each.name === name);
  if (command === undefined) return { offered: [], typed: '' };
  const options = typedOptions(command);
  const [, beginning] = /(?:^|\s)(--\S*)$/.exec(line) ?? [];
  if (beginning !== undefined)
    return {
      offered: options.map((each) => `--${each} `).filter((each) => each.startsWith(beginning)),
      typed: beginning,
    };
  const option = options.findLast((each) => new RegExp(`(?:^|\\s)--${each}[ =]`).test(rest));
  const type = command.options[option ?? ('question' in command.options ? 'question' : 'title')];
  if (type === undefined) return { offered: [], typed: '' };
  const what = optionMeta(type).complete ?? (option === undefined ? 'name' : undefined);
  if (what === undefined) return { offered: [], typed: '' };
  const value = option === undefined ? rest : rest.slice(rest.lastIndexOf(`--${option}`) + option.length + 3);
  return option === undefined
    ? await lastWords(desk, what, value)
    : await offers(desk, what, value.replace(/^["“\s]+/, ''));
}

/** A name may be the end of a question: the most words that go on to something are taken, five at most. */
async function lastWords(desk: Desk, what: Completable, text: string): Promise<Completion> {
  const starts = [...text.matchAll(/(?<!\S)\S/gu)].map(({ index }) => index).slice(-5);
  for (const start of starts) {
    const found = await offers(desk, what, text.slice(start));
    if (found.offered.length > 0) return found;
  }
  return { offered: [], typed: '' };
}

async function offers({ app, scope }: Desk, what: Completable, typed: string): Promise<Completion> {
  if (typed.trim() === '') return { offered: [], typed };
  return { offered: await app.complete(scope, what, typed, atMost), typed };
}
