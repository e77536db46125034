import { posix } from 'node:path';
import type { XmlEvents } from '../archive/xml.ts';

/** Where the parts stand that a part needs, by the end of what they are (`footnotes`); nothing outside the file. */
export type Relations = ReadonlyMap<string, string>;

/** Where a part's relations are said: `word/document.xml` has them in `word/_rels/document.xml.rels`. ISO/IEC 29500-2, 6.5. */
export function relationsPath(part: string): string {
  return posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`);
}

/** Reads the relations of a part; paths come out as names in the archive. */
export function readRelations(part: string): {
  readonly events: XmlEvents;
  readonly relations: () => Relations;
} {
  const found = new Map<string, string>();
  return {
    events: {
      open: (name, { Type: type = '', Target: target = '', TargetMode: mode }) => {
        if (name.replace(/^.*:/, '') !== 'Relationship' || mode === 'External') return;
        const kind = type.slice(type.lastIndexOf('/') + 1);
        const path = target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(part), target);
        if (!found.has(kind)) found.set(kind, path);
      },
      close: () => {},
    },
    relations: () => found,
  };
}
