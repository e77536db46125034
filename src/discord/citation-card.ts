import type { Quoted } from '../answer/answer.ts';
import { citationLines } from '../answer/citation-lines.ts';
import { passageLink } from '../answer/passage-link.ts';
import type { Line } from '../answer/piece.ts';
import { say } from '../answer/say.ts';
import type { Card } from './card.ts';
import { accents, container, ids, separator, text } from './component.ts';
import type { Wording } from './markdown.ts';
import { passageText, roomAfter, textOf, wholeMessage } from './passage-text.ts';

/** Citations in full, so that a stranger can check each passage; with the passage where there is room for it. */
export function citationCard(
  all: readonly Quoted[],
  wording: Wording,
  page: (quoted: Quoted) => string | undefined = () => undefined,
): Card {
  const title = textOf([{ role: 'title', pieces: [say.label('cite.title')] }], wording);
  const cited = all.map((quoted) => {
    const lines = [...linesOf(quoted), ...pageLines(page(quoted))];
    const quotation: Line = { role: 'quotation', pieces: [{ is: 'quotation', quote: quoted.quote }] };
    return {
      whole: passageText({ quoted, lines: [quotation, ...lines] }, undefined, wording),
      facts: textOf(lines, wording),
    };
  });
  const wholes = cited.map(({ whole }) => whole.text);
  const texts =
    roomAfter(wholeMessage, title, ...wholes) === undefined ? cited.map(({ facts }) => facts) : wholes;
  return {
    components: [
      container(accents.answer, [
        text(ids.notes, title),
        ...fitting(title, texts).flatMap((each, at) => [
          ...(at === 0 ? [] : [separator(ids.separator + at)]),
          text(ids.passage + at, each),
        ]),
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
