import type command from '../../../commands/card.ts';
import type { ServerHandler } from '../server-handler.ts';
import { completeCard } from './find/complete.ts';
import { runHistory, versionsPart } from './find/history.ts';
import { listPart, runFind, runList } from './find/list.ts';
import { onCard } from './on-card.ts';
import { changeForms, changes } from './make/change.ts';
import { runChange } from './make/edit.ts';
import { hint } from './queue/hint.ts';
import { into } from './make/into.ts';
import { makeFromMessage } from './make/make.ts';
import type { CardPart } from './part.ts';
import { elsewhere } from './post/post-elsewhere.ts';
import { removing, replying, runPost } from './post/post.ts';
import { queue } from './queue/queue.ts';
import { refused } from './refused.ts';
import { reporting } from './queue/report.ts';
import { asking, runRequest } from './queue/request.ts';
import { making, saving } from './make/save.ts';
import { runShow } from './find/show.ts';
import { told } from './queue/told.ts';

/** What can be pressed and sent, by the kind that stands in its `custom_id`: `crd;KIND;…`. A new kind is a line here. */
const parts: Readonly<Record<string, CardPart>> = {
  on: onCard,
  queue,
  req: queue,
  ask: asking,
  report: reporting,
  told,
  hint,
  list: listPart,
  versions: versionsPart,
  do: changes,
  form: changeForms,
  save: saving,
  new: making,
  into,
  'into-card': into,
  to: elsewhere,
  reply: replying,
  off: removing,
};

const partOf = (customId: string): CardPart | undefined => {
  const [, kind = ''] = customId.split(';', 2);
  return Object.hasOwn(parts, kind) ? parts[kind] : undefined;
};

/** /card. */
export const card: ServerHandler<typeof command> = {
  family: 'crd',
  run(to, desk, asked) {
    switch (asked.subcommand) {
      case 'edit':
      case 'correct':
      case 'retire':
        return runChange(to, desk, asked.subcommand, asked.options.card);
      case 'find':
        return runFind(to, desk, asked.options);
      case 'show':
        return runShow(to, desk, asked.options);
      case 'history':
        return runHistory(to, desk, asked.options);
      case 'list':
        return runList(to, desk, asked.options);
      case 'post':
        return runPost(to, desk, asked.options);
      case 'request':
        return runRequest(to, desk, asked.options);
    }
  },
  onMessage: makeFromMessage,
  complete: completeCard,
  press: (to, desk) => partOf(to.customId)?.press?.(to, desk) ?? refused(to, desk),
  submit: (to, desk) => partOf(to.customId)?.submit?.(to, desk) ?? refused(to, desk),
};
