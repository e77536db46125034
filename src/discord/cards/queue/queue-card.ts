import { ComponentType, type APIComponentInContainer, type APIMessageTopLevelComponent } from 'discord.js';
import type { Line } from '../../../answer/piece.ts';
import { say } from '../../../answer/say.ts';
import { accents, container, ids, pressButton, separator, text } from '../../card/component.ts';
import { roomAfter, textOf, wholeMessage } from '../../card/passage-text.ts';
import { withoutMarks } from '../../words/escape.ts';
import type { Wording } from '../../words/markdown.ts';
import { queueId } from './queue-id.ts';
import { requestButtons, requestLines, type SeenRequest } from './request-lines.ts';

/** Requests on one page: each takes eight of the 40 components that a message has room for. */
export const perQueuePage = 4;

/** What a page of the queue shows. */
export type QueuePage = {
  readonly requests: readonly SeenRequest[];
  /** Counts from 0. */
  readonly page: number;
  readonly pages: number;
  readonly timeZone: string;
  /** What came of what somebody did with one of them just now. */
  readonly done?: Line;
};

/** How much of a request's words is shown, in UTF-16 units: as much as there is room for on the page. */
const lengths = [1000, 500, 250, 100] as const;

/** What members ask for, asked most first, each with what can be done with it. */
export function queueCard(
  { requests, page, pages, timeZone, done }: QueuePage,
  wording: Wording,
): readonly APIMessageTopLevelComponent[] {
  const head: readonly Line[] = [
    { role: 'title', pieces: [say.label('queue.title')] },
    ...(done === undefined ? [] : [done]),
    ...(requests.length === 0 ? [{ role: 'text' as const, pieces: [say.label('queue.none')] }] : []),
  ];
  const foot: readonly Line[] =
    pages === 1
      ? []
      : [
          {
            role: 'note',
            pieces: [say.label('card.page', { page: say.number(page + 1), pages: say.number(pages) })],
          },
        ];
  const linesOf = (request: SeenRequest, atMost: number) =>
    textOf(requestLines(request, { timeZone, atMost }), wording);
  const written = (atMost: number) => requests.map((each) => linesOf(each, atMost));
  const around = [textOf(head, wording), textOf(foot, wording)];
  const fits = (texts: readonly string[]) => roomAfter(wholeMessage, ...around, ...texts) !== undefined;
  const texts =
    lengths.map(written).find(fits) ?? requests.map(calm).map((each) => linesOf(each, lengths[3]));
  return [
    container(accents.answer, [
      text(ids.notes, around[0] ?? ''),
      ...requests.flatMap((each, at): readonly APIComponentInContainer[] => [
        separator(ids.separator + at),
        text(ids.passage + at, texts[at] ?? ''),
        {
          type: ComponentType.ActionRow,
          id: ids.row + at,
          components: [...requestButtons(each, page, wording)],
        },
      ]),
      ...(foot.length === 0 ? [] : [text(ids.foot, around[1] ?? ''), turns(page, pages, wording)]),
    ]),
  ];
}

/** Without the combining marks of which a message has room for a hundred. */
function calm(request: SeenRequest): SeenRequest {
  const { words, reported, knownTitle } = request;
  return {
    ...request,
    words: withoutMarks(words),
    ...(reported !== undefined && { reported: withoutMarks(reported) }),
    ...(knownTitle !== undefined && { knownTitle: withoutMarks(knownTitle) }),
  };
}

const turn = (to: number) => queueId({ show: 'queue', page: to });

/** A button that is off leads nowhere, but no two may have the same id. */
function turns(page: number, pages: number, { labels }: Wording): APIComponentInContainer {
  const [first, last] = [page === 0, page + 1 >= pages];
  return {
    type: ComponentType.ActionRow,
    id: ids.row + 20,
    components: [
      ...pressButton(turn(first ? pages : page - 1), labels['button.previous'], { disabled: first }),
      ...pressButton(turn(last ? pages + 1 : page + 1), labels['button.next'], { disabled: last }),
    ],
  };
}
