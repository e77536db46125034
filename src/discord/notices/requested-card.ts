import type { APIMessageTopLevelComponent } from 'discord.js';
import { say } from '../../answer/say.ts';
import { accents, container, ids, pressButton, rows, text } from '../card/component.ts';
import { textOf } from '../card/passage-text.ts';
import { queueId } from '../cards/queue/queue-id.ts';
import { requestButtons, requestLines, type SeenRequest } from '../cards/queue/request-lines.ts';
import type { Wording } from '../words/markdown.ts';

/** What moderators are told of something new in their queue, with what they can do about it at once. */
export function requestedCard(
  request: SeenRequest,
  timeZone: string,
  wording: Wording,
): readonly APIMessageTopLevelComponent[] {
  const title = say.label(request.card === undefined ? 'notice.requested' : 'notice.reported');
  const content = textOf(
    [{ role: 'title', pieces: [title] }, ...requestLines(request, { timeZone, atMost: 1000 })],
    wording,
  );
  return [
    container(accents.answer, [
      text(ids.notes, content),
      ...rows(
        requestButtons(request, 'told', wording),
        pressButton(queueId({ show: 'queue', page: 0 }), wording.labels['button.queue']),
      ),
    ]),
  ];
}
