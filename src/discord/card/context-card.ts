import type { APISelectMenuOption } from 'discord.js';
import type { Context } from '../../answer/context.ts';
import { say } from '../../answer/say.ts';
import { attribution } from '../../answer/sheet.ts';
import type { Quote } from '../../library/quote.ts';
import { refOf, saveButtons } from './answer-card.ts';
import type { Card } from './card.ts';
import { pageLines } from './citation-card.ts';
import { accents, container, ids, rows, select, text } from './component.ts';
import { saveButton } from '../notebook/save-button.ts';
import { Unshowable, type Wording } from '../words/markdown.ts';
import { roomAfter, textOf, tooLong, wholeMessage } from './passage-text.ts';
import { quotationBlock, type Part } from './quotation-block.ts';

/** A passage in its place: the sentences around it, and the passage itself in bold. */
export function contextCard(
  { quoted, before, after }: Context,
  {
    wording,
    options,
    page,
    maySave = false,
    mayCollect = false,
  }: {
    readonly wording: Wording;
    readonly options: readonly APISelectMenuOption[];
    /** Where our own page shows the passage. */
    readonly page?: string | undefined;
    /** Whether to offer to make a fact card of the passage. */
    readonly maySave?: boolean;
    /** Whether to offer to save it in one's notebook. */
    readonly mayCollect?: boolean;
  },
): Card {
  const title = textOf([{ role: 'title', pieces: [say.label('context.title')] }], wording);
  const said = textOf(
    [{ role: 'attribution', pieces: attribution(quoted.citation) }, ...pageLines(page)],
    wording,
  );
  const parts = [...before.map(around), { quote: quoted.quote, look: 'bold' as const }, ...after.map(around)];
  const body = fitting(parts, (block) => roomAfter(wholeMessage, title, said, block) !== undefined);
  const withheld = body === undefined ? [quoted.quote] : [];
  const content =
    body === undefined ? tooLong({ quoted, lines: [] }, undefined, wording).text : `${body}\n${said}`;
  return {
    components: [
      container(accents.answer, [
        text(ids.notes, title),
        text(ids.passage, content),
        ...rows(
          options.length > 1 ? [select(ids.press, 'look', wording.labels['select.passage'], options)] : [],
          [
            ...(mayCollect ? saveButton([refOf(quoted)], wording) : []),
            ...(maySave ? saveButtons({ refs: [refOf(quoted)], claim: false }, wording.labels) : []),
          ],
        ),
      ]),
    ],
    shown: [],
    withheld,
  };
}

const around = (quote: Quote): Part => ({ quote, look: 'plain' });

/** As many neighbours as fit and can be shown, the farthest left out first; undefined when the passage itself can't. */
function fitting(parts: readonly Part[], fits: (block: string) => boolean): string | undefined {
  const centre = parts.findIndex(({ look }) => look === 'bold');
  for (let reach = parts.length; reach >= 0; reach--) {
    const near = parts.slice(Math.max(0, centre - reach), centre + reach + 1);
    try {
      const block = quotationBlock(near);
      if (fits(block)) return block;
    } catch (error) {
      if (!(error instanceof Unshowable)) throw error;
    }
  }
  return undefined;
}
