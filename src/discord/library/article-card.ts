import type { APISelectMenuOption } from 'discord.js';
import type { Line } from '../../answer/piece.ts';
import { say } from '../../answer/say.ts';
import type { Deed, Kept } from '../../guild/kept.ts';
import type { Pack } from '../../library/pack.ts';
import { accents, container, optionSelect, pressButton, rows, separator, text } from '../card/component.ts';
import { fill, person } from '../card/fill.ts';
import { markdown, type Wording } from '../words/markdown.ts';
import { textOf } from '../card/passage-text.ts';
import type { Outcome } from '../outcome.ts';
import { libraryId, type LibraryPress } from './custom-id.ts';
import { headLines, noteLines, notesRoom } from './facts-lines.ts';
import { fitting } from './fitting.ts';
import { noPack, packOptions, packText } from './pack-words.ts';

/** An article of the library, and what whoever sees it may do. */
export type ArticleSetup = {
  readonly kept: Kept;
  readonly packs: readonly Pack[];
  /** Whether they may correct, move, replace and remove it. */
  readonly mayChange: boolean;
  readonly mayErase: boolean;
  /** Asks once more before its words are deleted. */
  readonly erasing?: boolean;
  readonly wording: Wording;
};

/** All that is known of an article, with what can be done with it. */
export function articleCard(setup: ArticleSetup): Outcome {
  const { kept, packs, erasing = false, wording } = setup;
  const pack = packs.find(({ id }) => id === kept.pack);
  const notes = [
    fitting(noteLines(kept), notesRoom, wording),
    packText(pack, wording),
    ...(kept.added === undefined ? [] : [deedText('added', kept.added, wording)]),
    ...(kept.removed === undefined ? [] : [removedText(kept.removed, wording)]),
  ];
  return {
    components: [
      container(kept.removed === undefined ? accents.answer : accents.silence, [
        text(10, textOf(headLines(kept), wording)),
        separator(11),
        text(12, notes.join('\n')),
        ...(erasing ? [separator(13), text(14, textOf([erasingLine], wording))] : []),
        ...(erasing ? erasingRows(kept, wording) : usualRows(setup)),
      ]),
    ],
  };
}

const erasingLine: Line = { role: 'text', pieces: [say.label('kept.erase-sure')] };

/** What was done, by whom and when; nobody is named where it was the operator, or somebody who had themselves erased. */
const deeds = {
  added: { named: 'kept.added', unnamed: 'kept.added-unnamed' },
  removed: { named: 'kept.removed', unnamed: 'kept.removed-unnamed' },
} as const;

function deedText(deed: keyof typeof deeds, { by, at }: Deed, wording: Wording): string {
  const date = markdown(dayOf(at), wording);
  return by === undefined
    ? `-# ${fill(deeds[deed].unnamed, { date }, wording)}`
    : `-# ${fill(deeds[deed].named, { date, person: person(by) }, wording)}`;
}

function removedText(removed: NonNullable<Kept['removed']>, wording: Wording): string {
  const until: Line = {
    role: 'note',
    pieces: [
      say.label(removed.replacedBy === undefined ? 'kept.until' : 'kept.replaced-until', {
        date: dayOf(removed.until),
      }),
    ],
  };
  return `${deedText('removed', removed, wording)}\n${textOf([until], wording)}`;
}

/** The UTC day of a moment. @param at ms UTC */
function dayOf(at: number) {
  const day = new Date(at).toISOString().slice(0, 10);
  return say.date({ from: day, to: day });
}

const press = (verb: Extract<LibraryPress, { readonly on: 'article' }>['do'], { id }: Kept) =>
  libraryId({ on: 'article', do: verb, id });

function usualRows({ kept, packs, mayChange, mayErase, wording: { labels } }: ArticleSetup) {
  const erase = mayErase ? pressButton(press('erase', kept), labels['button.erase'], { as: 'danger' }) : [];
  if (kept.removed !== undefined)
    return rows([
      ...(mayChange ? pressButton(press('restore', kept), labels['button.restore'], { as: 'main' }) : []),
      ...erase,
    ]);
  if (!mayChange) return [];
  const none: APISelectMenuOption = { value: noPack, label: labels['select.no-pack'] };
  const options = packOptions(packs, { chosen: kept.pack ?? noPack, before: [none] });
  return rows(packs.length === 0 ? [] : optionSelect(press('move', kept), labels['select.move'], options), [
    ...pressButton(press('correct', kept), labels['button.correct']),
    ...pressButton(press('replace', kept), labels['button.replace']),
    ...pressButton(press('remove', kept), labels['button.remove']),
    ...erase,
  ]);
}

function erasingRows(kept: Kept, { labels }: Wording) {
  return rows([
    ...pressButton(press('show', kept), labels['button.keep-it']),
    ...pressButton(press('erase-sure', kept), labels['button.erase-sure'], { as: 'danger' }),
  ]);
}
