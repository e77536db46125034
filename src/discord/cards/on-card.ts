import type { Desk } from '../desk.ts';
import type { Press } from '../send.ts';
import { pressCite, pressContext } from './find/around.ts';
import { askToDelete, changeAtOnce, changeByForm } from './make/change.ts';
import { cardPressOf, type CardPress, type CardVerb } from './card-press.ts';
import { pressHistory } from './find/history.ts';
import type { CardPart } from './part.ts';
import { pressPost } from './post/post.ts';
import { refused } from './refused.ts';
import { pressReport } from './queue/report.ts';
import { pressShow } from './find/show.ts';

/** Does what a button of a card is for. */
type OnCard = (to: Press, desk: Desk, press: CardPress) => Promise<void>;

/** How each is done; what reads a card, posts it, changes it and reports it stands in files of its own. */
const how: Partial<Readonly<Record<CardVerb, OnCard>>> = {
  show: pressShow,
  more: pressShow,
  history: pressHistory,
  context: pressContext,
  cite: pressCite,
  post: pressPost,
  edit: changeByForm('edit'),
  correct: changeByForm('correct'),
  retire: changeByForm('retire'),
  'send-back': changeByForm('send-back'),
  submit: changeAtOnce('submit'),
  publish: changeAtOnce('publish'),
  delete: askToDelete,
  report: pressReport,
};

/** The buttons of a card: `crd;on;…`. */
export const onCard: CardPart = {
  press(to, desk) {
    const press = cardPressOf(to.customId);
    return press && (how[press.do]?.(to, desk, press) ?? refused(to, desk));
  },
};
