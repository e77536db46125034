import type { Answering } from './answering.ts';
import type { Carding } from './cards/carding.ts';
import type { CardStore } from './cards/card-store.ts';
import { createCarding, type CardingParts } from './cards/create-carding.ts';
import type { Classwork } from './classroom/classwork.ts';
import { createClasswork, type ClassworkParts } from './classroom/create-classwork.ts';
import { answeringFrom } from './create-answering.ts';
import { acting } from './guild/act.ts';
import { createKeeping, type KeepingParts } from './guild/create-keeping.ts';
import type { Keeping } from './guild/keeping.ts';
import { openLibraries, type LibraryParts } from './open-library.ts';
import { openReadings } from './open-library/open-readings.ts';
import { readableFrom } from './open-library/readable-from.ts';

/** All that commands and adapters can do: what is asked, and what is done about what servers keep, their fact cards and their classes. */
export type App = Answering & Keeping & Carding & Classwork;

/** What an app is put together from. */
export type AppParts = LibraryParts &
  Omit<KeepingParts, 'erased' | 'act'> &
  Pick<ClassworkParts, 'classroom' | 'makeKey' | 'write'> & { readonly cards: CardStore };

/** Puts the core together over what is kept. */
export function createApp(parts: AppParts): App {
  const libraries = openLibraries(parts);
  const answering = answeringFrom(libraries);
  const act = acting(parts.store);
  const keeping = createKeeping({ ...parts, act, erased: libraries.forget });
  const library: CardingParts['library'] = {
    quoted: (asker, ref) => answering.quoted(asker, ref),
    readable: readableFrom(libraries),
  };
  const classwork = createClasswork({ ...parts, act, library, readings: openReadings(libraries) });
  return {
    ...answering,
    ...keeping,
    ...createCarding({ ...parts, library }),
    ...classwork,
    async sweep(at) {
      try {
        // First: what is deleted of classes is taken from the disk with all the rest.
        await classwork.sweepClasses(at);
      } finally {
        await keeping.sweep(at);
        await libraries.letGo();
      }
    },
  };
}
