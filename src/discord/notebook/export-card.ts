import { ComponentType, type APIMessageTopLevelComponent, type APISelectMenuOption } from 'discord.js';
import { documentFormats } from '../../classroom/document.ts';
import type { NotebookPage } from '../../classroom/notebook/notebook-page.ts';
import type { MadeFile } from '../../classroom/made-file.ts';
import type { Line, Piece } from '../../answer/piece.ts';
import { say } from '../../answer/say.ts';
import { styleName, styles, type Style } from '../../references/references.ts';
import { accents, container, ids, optionSelect, pressButton, rows, text } from '../card/component.ts';
import { textOf } from '../card/passage-text.ts';
import { typedWords } from '../cards/shown/typed-words.ts';
import type { Outcome } from '../outcome.ts';
import type { Wording } from '../words/markdown.ts';
import { notebookId } from './notebook-press.ts';
import { tagSelect } from './tag-select.ts';
import type { View } from './view.ts';

/** Of what: how many entries, or with the tag that is looked at. */
export type Counted = Pick<NotebookPage, 'tags'> & { readonly entries: number };

/** Which entries, in which style, in which format. */
export function exportCard({ entries, tags }: Counted, view: View, wording: Wording): Outcome {
  const { labels } = wording;
  const lines: readonly Line[] = [
    { role: 'title', pieces: [say.label('notebook.export.title')] },
    { role: 'text', pieces: [say.label('notebook.export.how')] },
    { role: 'note', pieces: [countPiece(entries, view.tag)] },
  ];
  return {
    components: [
      container(accents.answer, [
        text(ids.notes, textOf(lines, wording)),
        ...rows(
          optionSelect(
            notebookId('style', view),
            labels['select.style'],
            styles.map(styleOption(view.style)),
          ),
          tagSelect(notebookId('export-tag', view), tags, view.tag, {
            wording,
            placeholder: 'select.which-tag',
            typing: false,
          }),
          [
            ...documentFormats.flatMap((format) =>
              pressButton(notebookId('write', view, format), labels[`button.${format}`], {
                as: 'main',
                disabled: entries === 0,
              }),
            ),
            ...pressButton(notebookId('list', view), labels['button.back']),
          ],
        ),
      ]),
    ],
  };
}

/** How many entries there are, of all or with a tag. */
export function countPiece(entries: number, tag: string | undefined): Piece {
  const number = say.number(entries);
  if (tag === undefined) return say.label('notebook.all', { number });
  return say.label('notebook.with-tag', { number, tag: typedWords(tag) });
}

const styleOption =
  (chosen: Style) =>
  (style: Style): APISelectMenuOption => ({
    value: style,
    label: styleName(style),
    default: style === chosen,
  });

/** The file, for whoever asked for it alone. */
export function exportedCard({ name, bytes, without }: MadeFile, style: Style, wording: Wording): Outcome {
  const lines: readonly Line[] = [
    { role: 'text', pieces: [say.label('notebook.exported', { style: say.fact(styleName(style)) })] },
    ...(without === 0
      ? []
      : [
          {
            role: 'note' as const,
            pieces: [say.label('notebook.without', { number: say.number(without) })],
          },
        ]),
  ];
  const file: APIMessageTopLevelComponent = {
    type: ComponentType.File,
    file: { url: `attachment://${name}` },
  };
  return { components: [text(ids.notes, textOf(lines, wording)), file], files: [{ name, bytes }] };
}
