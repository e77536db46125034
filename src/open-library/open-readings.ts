import type { OpenReadings } from '../classroom/needs.ts';
import type { GuildScope, Visitor } from '../library/asker.ts';
import type { Libraries } from '../open-library.ts';

/** What of a server's library is open to whoever asks, in all packs that are, as it was read for them. */
export function openReadings(libraries: Libraries): (asker: Visitor | GuildScope) => Promise<OpenReadings> {
  return async (asker) => {
    const { library, reach, shelving } = await libraries.open(
      typeof asker === 'string' ? asker : { ...asker, pack: null },
    );
    const { readings, library: opened } = library.index;
    return { readings, sample: opened.sample, packs: reach.packs, packOf: shelving.packOf };
  };
}
