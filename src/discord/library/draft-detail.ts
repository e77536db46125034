import type { APIComponentInContainer } from 'discord.js';
import type { Line } from '../../answer/piece.ts';
import { say } from '../../answer/say.ts';
import { warningReason } from '../../answer/warning-line.ts';
import type { Draft } from '../../guild/kept.ts';
import type { Pack } from '../../library/pack.ts';
import { separator, text } from '../card/component.ts';
import type { Wording } from '../words/markdown.ts';
import { roomAfter, textOf, type Room } from '../card/passage-text.ts';
import { beginsText } from './begins.ts';
import { headLines, noteLines, notesRoom } from './facts-lines.ts';
import { fitting } from './fitting.ts';
import { packText } from './pack-words.ts';

/** Where there is no room left. */
const none: Room = { characters: 0, marks: 0 };

/**
 * All that was understood of one file that waits: what is known of it, its first lines as a quotation, what is to be said about
 * them, and what becomes of it. As far as there is room: warnings go first, then the lines.
 */
export function draftDetail(
  draft: Draft,
  packs: readonly Pack[],
  room: Room,
  wording: Wording,
): readonly APIComponentInContainer[] {
  const known = { ...draft.article, bytes: draft.bytes };
  const pack = packs.find(({ id }) => id === draft.pack);
  const head = textOf(headLines(known), wording);
  const foot = [
    fitting(noteLines(known), notesRoom, wording),
    // What takes the place of an article stands where that one stood.
    ...(draft.replaces === undefined ? [packText(pack, wording)] : []),
    textOf(stateLines(draft), wording),
  ].join('\n');
  const withheld = textOf([{ role: 'note', pieces: [say.label('draft.begins-withheld')] }], wording);
  const left = roomAfter(room, head, foot) ?? none;
  const first = beginsText(draft.begins);
  const begins = first === undefined || roomAfter(left, first) === undefined ? withheld : first;
  const warnings = fitting(warningsOf(draft).map(warningText), roomAfter(left, begins) ?? none, wording);
  return [
    text(20, `${head}\n${begins}`),
    ...(warnings === '' ? [] : [separator(21), text(22, warnings)]),
    separator(23),
    text(24, foot),
  ];
}

function warningText(warning: Draft['warnings'][number]): Line {
  const said = warning.code === 'date-unknown' ? say.label('draft.date-unknown') : warningReason(warning);
  return { role: 'text', pieces: [said] };
}

/** A date that is known by now needs no warning. */
export function warningsOf({ warnings, article }: Draft): Draft['warnings'] {
  return warnings.filter(({ code }) => code !== 'date-unknown' || article.facts.published === undefined);
}

/** What the library has of it already, and that nobody can ask it yet. */
function stateLines({ known, replaces }: Draft): readonly Line[] {
  return [
    ...(known === undefined ? [] : [say.label(`draft.known.${known}`)]),
    ...(replaces === undefined ? [] : [say.label('draft.replaces')]),
    say.label('draft.waits'),
  ].map((piece) => ({ role: 'note', pieces: [piece] }));
}
