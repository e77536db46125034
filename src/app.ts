import type { Answering } from './answering.ts';
import { answeringFrom } from './create-answering.ts';
import { createKeeping, type KeepingParts } from './guild/create-keeping.ts';
import type { Keeping } from './guild/keeping.ts';
import { openLibraries, type LibraryParts } from './open-library.ts';

/** All that commands and adapters can do: what is asked, and what is done about what servers keep. */
export type App = Answering & Keeping;

/** What an app is put together from. */
export type AppParts = LibraryParts & Omit<KeepingParts, 'erased'>;

/** Puts the core together over what is kept. */
export function createApp(parts: AppParts): App {
  const libraries = openLibraries(parts);
  const keeping = createKeeping({ ...parts, erased: libraries.forget });
  return {
    ...answeringFrom(libraries),
    ...keeping,
    async sweep(at) {
      await keeping.sweep(at);
      await libraries.letGo();
    },
  };
}
