import type { CardStore } from '../cards/card-store.ts';
import type { ClassroomStore } from '../classroom/classroom-store.ts';
import type { GuildStore } from '../guild/guild-store.ts';
import type { Shelf } from '../library/shelf.ts';
import { articlesIn } from './memory/articles.ts';
import { cardsIn } from './memory/cards.ts';
import { endingIn } from './memory/classroom/ending.ts';
import { handInsIn } from './memory/classroom/hand-ins.ts';
import { notebooksIn } from './memory/classroom/notebooks.ts';
import { quizMessagesIn } from './memory/classroom/quiz-messages.ts';
import { quizzesIn } from './memory/classroom/quizzes.ts';
import { unansweredIn } from './memory/classroom/unanswered.ts';
import { draftsIn } from './memory/drafts.ts';
import { leavingIn } from './memory/leaving.ts';
import { noticesIn } from './memory/notices.ts';
import { personsIn } from './memory/persons.ts';
import { postsIn } from './memory/posts.ts';
import { requestsIn } from './memory/requests.ts';
import { newRooms } from './memory/room.ts';
import { shelfOver } from './memory/shelf.ts';
import { shelvingIn } from './memory/shelving.ts';
import type { Store } from './store.ts';

/** A store that lasts as long as its process: for a library read from a folder for one run, and for tests. */
export function openMemoryStore(): Store {
  const rooms = newRooms();
  const guild: GuildStore = {
    ...shelvingIn(rooms),
    ...draftsIn(rooms),
    ...articlesIn(rooms),
    ...postsIn(rooms),
    ...personsIn(rooms),
    ...leavingIn(rooms),
  };
  const cards: CardStore = { ...cardsIn(rooms), ...requestsIn(rooms), ...noticesIn(rooms) };
  const classroom: ClassroomStore = {
    ...notebooksIn(rooms),
    ...handInsIn(rooms),
    ...quizzesIn(rooms),
    ...quizMessagesIn(rooms),
    ...unansweredIn(rooms),
    ...endingIn(rooms),
  };
  return { shelf: shelfOver(rooms), guild, cards, classroom, close: async () => {} };
}

/** The shelf of a store that lasts as long as its process. */
export function openMemoryShelf(): Shelf {
  return openMemoryStore().shelf;
}
