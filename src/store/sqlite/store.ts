import type { CardStore } from '../../cards/card-store.ts';
import type { ClassroomStore } from '../../classroom/classroom-store.ts';
import type { GuildStore } from '../../guild/guild-store.ts';
import type { Store } from '../store.ts';
import { cardsIn } from './cards/cards.ts';
import { noticesIn } from './cards/notices.ts';
import { requestsIn } from './cards/requests.ts';
import { endingIn } from './classroom/ending.ts';
import { handInsIn } from './classroom/hand-ins.ts';
import { notebooksIn } from './classroom/notebooks.ts';
import { practiceIn } from './classroom/practice.ts';
import { quizMessagesIn } from './classroom/quiz-messages.ts';
import { quizzesIn } from './classroom/quizzes.ts';
import { takingIn } from './classroom/taking.ts';
import { unansweredIn } from './classroom/unanswered.ts';
import { articlesIn } from './guild/articles.ts';
import { draftsIn } from './guild/drafts.ts';
import { leavingIn } from './guild/leaving.ts';
import { personsIn } from './guild/persons.ts';
import { postsIn } from './guild/posts.ts';
import { shelvingIn } from './guild/shelving.ts';
import { openDatabase, openReading, type OpenOptions } from './open.ts';
import { scrubbing } from './scrub.ts';
import { shelfIn } from './shelf-in.ts';

/**
 * Everything that is kept, in a SQLite file that any number of processes may share; what was answered is there after a power cut.
 * @throws Refusal as `openDatabase` does
 */
export async function openSqliteStore(file: string, options: OpenOptions = {}): Promise<Store> {
  const db = await openDatabase(file, options);
  const reading = openReading(file);
  const scrub = scrubbing(db, file);
  // A process ended between deleting words and taking them from the disk.
  await scrub();
  const guild: GuildStore = {
    ...shelvingIn(db),
    ...draftsIn(db),
    ...articlesIn(db, scrub),
    ...postsIn(db),
    ...personsIn({ db, reading }, scrub),
    ...leavingIn(db, { file, scrub }),
  };
  const close = async () => {
    try {
      await scrub();
    } finally {
      await reading.destroy();
      await db.destroy();
    }
  };
  const cards: CardStore = { ...cardsIn(db, reading), ...requestsIn(db, reading), ...noticesIn(db, reading) };
  const classroom: ClassroomStore = {
    ...notebooksIn(db, reading),
    ...practiceIn(db, reading),
    ...handInsIn(db, reading),
    ...quizzesIn(db, reading),
    ...quizMessagesIn(db, reading),
    ...takingIn({ db, reading }, scrub),
    ...unansweredIn(db, reading),
    ...endingIn({ db, reading }, scrub),
  };
  return { shelf: shelfIn({ db, reading, close }), guild, cards, classroom, close };
}
