import type { Answering } from './answering.ts';
import type { Carding } from './cards/carding.ts';
import type { CardStore } from './cards/card-store.ts';
import { createCarding, type CardingParts } from './cards/create-carding.ts';
import { answeringFrom } from './create-answering.ts';
import { createKeeping, type KeepingParts } from './guild/create-keeping.ts';
import type { Keeping } from './guild/keeping.ts';
import { openLibraries, type LibraryParts } from './open-library.ts';
import { readableFrom } from './open-library/readable-from.ts';

/** All that commands and adapters can do: what is asked, and what is done about what servers keep and about their fact cards. */
export type App = Answering & Keeping & Carding;

/** What an app is put together from. */
export type AppParts = LibraryParts & Omit<KeepingParts, 'erased'> & { readonly cards: CardStore };

/** Puts the core together over what is kept. */
export function createApp(parts: AppParts): App {
  const libraries = openLibraries(parts);
  const answering = answeringFrom(libraries);
  const keeping = createKeeping({ ...parts, erased: libraries.forget });
  const library: CardingParts['library'] = {
    quoted: (asker, ref) => answering.quoted(asker, ref),
    readable: readableFrom(libraries),
  };
  return {
    ...answering,
    ...keeping,
    ...createCarding({ ...parts, library }),
    async sweep(at) {
      await keeping.sweep(at);
      await libraries.letGo();
    },
  };
}
