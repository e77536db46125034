import type { APISelectMenuOption } from 'discord.js';
import type { Line } from '../../answer/piece.ts';
import { joined, say } from '../../answer/say.ts';
import { published } from '../../answer/sheet.ts';
import { warningLine } from '../../answer/warning-line.ts';
import type { Drafted } from '../../guild/keeping.ts';
import type { Draft } from '../../guild/kept.ts';
import type { Pack } from '../../library/pack.ts';
import { accents, container, limits, optionSelect, pressButton, rows, text } from '../card/component.ts';
import type { Wording } from '../words/markdown.ts';
import { roomAfter, textOf, wholeMessage, type Room } from '../card/passage-text.ts';
import type { Outcome } from '../outcome.ts';
import { libraryId, type LibraryPress } from './custom-id.ts';
import { draftDetail, warningsOf } from './draft-detail.ts';
import { fact } from './facts-lines.ts';
import { fitting } from './fitting.ts';
import { noPack, optionText, packOptions } from './pack-words.ts';

/** What waits for somebody to look at it, as a card shows it. */
export type DraftsSetup = {
  readonly drafts: readonly Draft[];
  /** The one that is shown; the only one, where there is one. */
  readonly chosen?: Draft['id'];
  /** Files that came with them and could not be read. */
  readonly refused?: Drafted['refused'];
  readonly packs: readonly Pack[];
  /** What became of the others of the same card. */
  readonly notes?: readonly Line[];
  readonly wording: Wording;
};

/** How much room the parts of a card have: a message holds 4,000 characters in all. */
const rooms = {
  notes: { characters: 600, marks: 10 },
  refused: { characters: 900, marks: 20 },
  list: { characters: 2000, marks: 60 },
} as const satisfies Record<string, Room>;

/** What was understood of files that wait: of one, all that is known of it; of several, a list from which one is chosen. */
export function draftsCard(setup: DraftsSetup): Outcome {
  const { drafts, chosen, packs, wording } = setup;
  const only = drafts.length === 1 ? drafts[0] : drafts.find(({ id }) => id === chosen);
  const several = drafts.length > 1;
  const above = aboveTexts(setup);
  const room = roomAfter(wholeMessage, ...above) ?? wholeMessage;
  return {
    components: [
      container(only === undefined ? accents.silence : accents.answer, [
        ...above.map((each, at) => text(10 + at, each)),
        ...(several && only === undefined ? [text(15, overview(drafts, packs, wording))] : []),
        ...(only === undefined ? [] : draftDetail(only, packs, room, wording)),
        ...rows(
          ...(several ? picks(drafts, only, wording) : []),
          ...(only === undefined ? [] : acts(only, packs, wording)),
          several ? allButtons(drafts.length, only !== undefined, wording) : [],
        ),
      ]),
    ],
  };
}

function aboveTexts({ notes = [], refused = [], wording }: DraftsSetup): readonly string[] {
  const lines = refused.map((warning): Line => ({ role: 'text', pieces: [warningLine(warning)] }));
  return [fitting(notes, rooms.notes, wording), fitting(lines, rooms.refused, wording)].filter(
    (each) => each !== '',
  );
}

function overview(drafts: readonly Draft[], packs: readonly Pack[], wording: Wording): string {
  const head: readonly Line[] = [
    { role: 'title', pieces: [say.label('draft.several', { number: say.number(drafts.length) })] },
    { role: 'note', pieces: [say.label('draft.look-at-each')] },
    ...packLines(drafts, packs),
  ];
  return `${textOf(head, wording)}\n${fitting(drafts.map(item), rooms.list, wording)}`;
}

/** In which pack all of them come to be, where there are packs: one of several is looked at to see its own. */
function packLines(drafts: readonly Draft[], packs: readonly Pack[]): readonly Line[] {
  const [first, ...others] = new Set(drafts.map(({ pack }) => pack));
  if (packs.length === 0 || others.length > 0) return [];
  if (drafts.some(({ replaces }) => replaces !== undefined)) return [];
  const pack = packs.find(({ id }) => id === first);
  if (pack === undefined && first !== undefined) return [];
  const named =
    pack === undefined ? say.label('pack.none') : say.label('pack.in', { name: say.typed(pack.name) });
  return [{ role: 'note', pieces: [named] }];
}

function item(draft: Draft): Line {
  const { facts } = draft.article;
  const { known } = draft;
  const warnings = warningsOf(draft);
  const pieces = joined(
    [
      fact(facts.title),
      facts.publisher === undefined ? say.label('publisher-unknown') : fact(facts.publisher),
      published(facts),
      ...(known === undefined ? [] : [say.label(`draft.short.${known}`)]),
      ...(warnings.length === 0
        ? []
        : [say.label('draft.warnings', { number: say.number(warnings.length) })]),
    ],
    ' · ',
  );
  return { role: 'item', pieces };
}

function picks(drafts: readonly Draft[], only: Draft | undefined, { labels }: Wording) {
  const options = drafts.map(({ id, article: { facts, file } }): APISelectMenuOption => {
    const about = optionText(file);
    return {
      value: id,
      label: optionText(facts.title) ?? id,
      ...(about !== undefined && { description: about }),
      default: id === only?.id,
    };
  });
  const selects = Math.ceil(options.length / limits.options);
  return Array.from({ length: selects }, (_, at) =>
    optionSelect(
      libraryId({ on: 'drafts', do: 'pick', at }),
      labels['select.draft'],
      options.slice(at * limits.options, (at + 1) * limits.options),
    ),
  );
}

function acts({ id, pack, replaces }: Draft, packs: readonly Pack[], { labels }: Wording) {
  const press = (verb: Extract<LibraryPress, { readonly on: 'draft' }>['do']) =>
    libraryId({ on: 'draft', do: verb, id });
  const none: APISelectMenuOption = { value: noPack, label: labels['select.no-pack'] };
  const options = packOptions(packs, { chosen: pack ?? noPack, before: [none] });
  return [
    // What takes the place of an article stands where that one stood.
    packs.length === 0 || replaces !== undefined
      ? []
      : optionSelect(press('pack'), labels['select.pack'], options),
    [
      ...pressButton(press('keep'), labels['button.add-to-library'], { as: 'main' }),
      ...pressButton(press('correct'), labels['button.correct']),
      ...pressButton(press('drop'), labels['button.discard'], { as: 'danger' }),
    ],
  ];
}

function allButtons(number: number, shownOne: boolean, wording: Wording) {
  const words = (key: 'button.add-all' | 'button.discard-all') =>
    wording.labels[key].replace('{number}', String(number));
  return [
    ...pressButton(
      libraryId({ on: 'drafts', do: 'keep' }),
      words('button.add-all'),
      shownOne ? {} : { as: 'main' },
    ),
    ...pressButton(libraryId({ on: 'drafts', do: 'drop' }), words('button.discard-all'), { as: 'danger' }),
  ];
}
