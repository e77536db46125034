import type { Quoted } from '../../answer/answer.ts';
import { citationLines } from '../../answer/citation-lines.ts';
import { passageLink } from '../../answer/passage-link.ts';
import type { Line } from '../../answer/piece.ts';
import { say } from '../../answer/say.ts';
import type { Cites } from '../../answering.ts';
import { referenceLines } from '../../references/reference-lines.ts';
import type { Card } from './card.ts';
import { saveButton } from '../notebook/save-button.ts';
import { refOf } from './answer-card.ts';
import { accents, container, ids, rows, separator, text } from './component.ts';
import type { Wording } from '../words/markdown.ts';
import { passageText, roomAfter, textOf, wholeMessage } from './passage-text.ts';

/** A passage with its references, and where our own page shows it. */
export type Linked = Cites & { readonly page?: string | undefined };

/**
 * Citations in full, so that a stranger can check each passage, with the passage and the references to its article in every
 * style as far as there is room: the references go first, then the passages, then the last citations.
 */
export function citationCard(
  all: readonly Linked[],
  wording: Wording,
  {
    mayCollect = false,
  }: { /** Whether to offer to save them in one's notebook. */ readonly mayCollect?: boolean } = {},
): Card {
  const title = textOf([{ role: 'title', pieces: [say.label('cite.title')] }], wording);
  const cited = all.map(({ quoted, references, page }) => {
    const lines = [...linesOf(quoted), ...pageLines(page)];
    const quotation: Line = { role: 'quotation', pieces: [{ is: 'quotation', quote: quoted.quote }] };
    const heading: Line = { role: 'note', pieces: [say.label('cite.references')] };
    const whole = passageText({ quoted, lines: [quotation, ...lines] }, undefined, wording);
    const styles = textOf([heading, ...referenceLines(references)], wording);
    return { whole, facts: textOf(lines, wording), full: `${whole.text}\n${styles}` };
  });
  const ways = [
    cited.map(({ full }) => full),
    cited.map(({ whole }) => whole.text),
    cited.map(({ facts }) => facts),
  ];
  const fits = (texts: readonly string[]) => roomAfter(wholeMessage, title, ...texts) !== undefined;
  const texts = ways.find(fits) ?? ways.at(-1) ?? [];
  return {
    components: [
      container(accents.answer, [
        text(ids.notes, title),
        ...fitting(title, texts).flatMap((each, at) => [
          ...(at === 0 ? [] : [separator(ids.separator + at)]),
          text(ids.passage + at, each),
        ]),
        ...rows(
          mayCollect
            ? saveButton(
                all.map(({ quoted }) => refOf(quoted)),
                wording,
              )
            : [],
        ),
      ]),
    ],
    shown: [],
    withheld: cited.flatMap(({ whole }) => whole.withheld ?? []),
  };
}

/** Those that fit into one message, from the first on. */
function fitting(title: string, texts: readonly string[]): readonly string[] {
  const last = texts.findLastIndex(
    (_, at) => roomAfter(wholeMessage, title, ...texts.slice(0, at + 1)) !== undefined,
  );
  return texts.slice(0, last + 1);
}

/** The link to where our own page shows a passage in its article. */
export function pageLines(url: string | undefined): readonly Line[] {
  return url === undefined
    ? []
    : [{ role: 'text', pieces: [{ is: 'link', label: { key: 'web.read' }, url }] }];
}

function linesOf(quoted: Quoted): readonly Line[] {
  const url = passageLink(quoted);
  return [
    ...citationLines(quoted),
    ...(url === undefined
      ? []
      : [
          {
            role: 'text' as const,
            pieces: [{ is: 'link' as const, label: { key: 'cite.open' as const }, url }],
          },
        ]),
  ];
}
