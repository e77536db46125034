import type { APITextDisplayComponent } from 'discord.js';
import { z } from 'zod';
import type { LabelKey } from '../../answer/label.ts';
import { say } from '../../answer/say.ts';
import { text } from '../card/component.ts';
import { textOf } from '../card/passage-text.ts';
import { shown } from '../words/escape.ts';
import type { Wording } from '../words/markdown.ts';

/** What somebody types about a passage: their words, and tags with commas between them. */
export type OwnWords = { readonly note: string; readonly tags: string };

/** The fields of the form, and the numbers of the parts of a message that hold what was typed into them. */
export const fields = {
  note: { label: 'form.note', called: 400, typed: 420 },
  tags: { label: 'form.tags', called: 401, typed: 421 },
} as const satisfies Record<
  keyof OwnWords,
  { readonly label: LabelKey; readonly called: number; readonly typed: number }
>;

const names = ['note', 'tags'] as const;

/** The tags that somebody typed. */
export const tagsTyped = ({ tags }: OwnWords): readonly string[] =>
  tags.split(/[,;\n]/).filter((tag) => tag.trim() !== '');

/** An entry's own words, as the form has them. */
export function wordsOf({
  note = '',
  tags,
}: {
  readonly note?: string;
  readonly tags: readonly string[];
}): OwnWords {
  return { note, tags: tags.join(', ') };
}

/** Own words on a message, from which `ownWordsIn` reads them back: at most 3,500 characters, of what the form takes. */
export function ownWordsTexts(words: OwnWords, wording: Wording): readonly APITextDisplayComponent[] {
  return names.flatMap((name) => {
    if (words[name] === '') return [];
    const { label, called, typed } = fields[name];
    const lines = words[name]
      .split(/\r\n?|\n/)
      .map((line) => ({ role: 'text' as const, pieces: [say.typed(line)] }));
    return [
      text(called, textOf([{ role: 'note', pieces: [say.label(label)] }], wording)),
      text(typed, textOf(lines, wording)),
    ];
  });
}

/** Whether own words come back from a message just as they are. */
export function comesBack(words: OwnWords, wording: Wording): boolean {
  const read = ownWordsIn(ownWordsTexts(words, wording));
  return read.note === words.note && read.tags === words.tags;
}

/** A component as Discord gives it back; what is not one of ours is passed over. */
const Part = z.looseObject({
  id: z.number().optional(),
  content: z.string().optional(),
  get components() {
    return z.array(Part).optional();
  },
});
type Part = z.output<typeof Part>;

/** The own words that stand on a message. Whatever comes in, something comes out. */
export function ownWordsIn(components: unknown): OwnWords {
  const all = z.array(Part).safeParse(components).data?.flatMap(flat) ?? [];
  const typed = (name: keyof OwnWords) =>
    (all.find(({ id }) => id === fields[name].typed)?.content ?? '').split('\n').map(lineIn).join('\n');
  return { note: typed('note'), tags: typed('tags') };
}

const flat = (part: Part): readonly Part[] => [part, ...(part.components ?? []).flatMap(flat)];

/** A line as it was typed, without the marks around it. */
function lineIn(content: string): string {
  const typed = /^\u2068([^\u2068\u2069]*)\u2069$/.exec(content)?.[1];
  return typed === undefined ? '' : (shown(typed) ?? '');
}
