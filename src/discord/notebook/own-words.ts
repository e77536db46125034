import type { APITextDisplayComponent } from 'discord.js';
import type { LabelKey } from '../../answer/label.ts';
import { say } from '../../answer/say.ts';
import { text } from '../card/component.ts';
import { partsIn, saidIn } from '../card/parts-in.ts';
import { textOf } from '../card/passage-text.ts';
import { typedBack, typedText } from '../card/typed-text.ts';
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
    return [
      text(called, textOf([{ role: 'note', pieces: [say.label(label)] }], wording)),
      text(typed, typedText(words[name], wording)),
    ];
  });
}

/** Whether own words come back from a message just as they are. */
export function comesBack(words: OwnWords, wording: Wording): boolean {
  const read = ownWordsIn(ownWordsTexts(words, wording));
  return read.note === words.note && read.tags === words.tags;
}

/** The own words that stand on a message. Whatever comes in, something comes out. */
export function ownWordsIn(components: unknown): OwnWords {
  const all = partsIn(components);
  const typed = (name: keyof OwnWords) => typedBack(saidIn(all, fields[name].typed));
  return { note: typed('note'), tags: typed('tags') };
}
