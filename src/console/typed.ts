import { say } from '../answer/say.ts';
import { list } from '../answer/sheet.ts';
import { optionMeta, type Command } from '../command.ts';
import { Refusal } from '../refusal.ts';

/** A typed line as the name of a command and what follows it; `named` when it was named with a slash. */
export type Line = { readonly name: string; readonly rest: string; readonly named: boolean };

/** Words that begin a question about a person or a time, in the languages of the sample library. */
const leading: readonly (readonly [RegExp, string])[] = [
  [/^¿?\s*(who|who['’]?s|whose|whom|wer|wessen|wem|wen|qui[eé]n(es)?)(?!\p{L})/iu, 'who'],
  [
    /^¿?\s*(when|when['’]?s|wann|cu[aá]ndo|since when|seit wann|(?:on )?what (?:date|day|year))(?!\p{L})/iu,
    'when',
  ],
];

/** Commands that are understood without a slash when they are all that was typed. */
const bare: ReadonlySet<string> = new Set(['help', 'about', 'sources', 'closest', 'quit', 'exit']);

/**
 * What command a line is: `/who the mayor` is `who`; without a slash it goes by its first word, and is a question
 * for `ask` where that says nothing.
 */
export function commandLine(line: string): Line {
  const text = line.trim();
  const slash = /^\/(\S*)\s*([^]*)$/.exec(text);
  if (slash !== null) return { name: (slash[1] ?? '').toLowerCase(), rest: slash[2] ?? '', named: true };
  if (bare.has(text.toLowerCase())) return { name: text.toLowerCase(), rest: '', named: true };
  return { name: leading.find(([words]) => words.test(text))?.[1] ?? 'ask', rest: text, named: false };
}

/** The options of a command that can be typed, by name; a yes or no, and what only a server has, mean nothing on a terminal. */
export function typedOptions({ options }: Command): readonly string[] {
  return Object.entries(options)
    .filter(
      ([name, type]) =>
        name !== 'question' && optionMeta(type).idOf === undefined && !type.safeParse(true).success,
    )
    .map(([name]) => name);
}

/**
 * What a command is given by `the mayor --publisher The Herald --from 14 March 2025`: the question, then options,
 * each up to the next one, or between quotation marks. Where the line began without a slash, `--words` that are no
 * option stay in the question, because they were pasted rather than meant.
 * @throws Refusal for an option without a value, or one that a command named with a slash does not take
 */
export function givenBy(
  { rest, named }: Pick<Line, 'rest' | 'named'>,
  command: Command,
): Readonly<Record<string, string>> {
  const known = typedOptions(command);
  const found = [...rest.matchAll(/(?<=^|\s)--([\p{L}-]+)(?=[=\s]|$)=?/gu)].filter(({ 1: name = '' }) => {
    if (!known.includes(name) && named) throw unknownOption(name, command, known);
    return known.includes(name);
  });
  const given: Record<string, string> = {};
  let text = rest.slice(0, found[0]?.index);
  for (const [at, { 0: whole, 1: name = '', index }] of found.entries()) {
    const part = rest.slice(index + whole.length, found[at + 1]?.index).trim();
    const [, quoted, after = ''] = /^["“]([^"”]*)["”]\s*([^]*)$/.exec(part) ?? [];
    const value = (quoted ?? part).trim();
    if (value === '') throw new Refusal('console.no-value', { option: say.name(`--${name}`) });
    given[name] = value;
    text += ` ${after}`;
  }
  text = text.trim();
  if ('question' in command.options) return { question: text, ...given };
  return 'title' in command.options && text !== '' ? { title: text, ...given } : given;
}

function unknownOption(name: string, command: Command, known: readonly string[]): Refusal {
  const values = { option: say.name(`--${name}`), command: say.name(command.name) };
  return known.length === 0
    ? new Refusal('console.no-options', values)
    : new Refusal('console.unknown-option', {
        ...values,
        options: list(known.map((other) => say.name(`--${other}`))),
      });
}
