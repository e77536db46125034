import { createApp, type App } from '../src/app.ts';
import type { WriteDocument } from '../src/classroom/document.ts';
import type { ClassKey } from '../src/classroom/pupil.ts';
import { ingest } from '../src/ingest/ingest.ts';
import type { Article } from '../src/library/article.ts';
import type { ReadUpload } from '../src/guild/read-upload.ts';
import { openMemoryStore } from '../src/store/memory.ts';
import type { Store } from '../src/store/store.ts';

/** A whole app over a store; what is pasted is read as plain text, and files are not read. */
export function appOver(
  store: Store = openMemoryStore(),
  {
    sample = [],
    read = readPasted,
    write = asJson,
    makeId = ids(),
  }: {
    readonly sample?: readonly Article[];
    readonly read?: ReadUpload;
    readonly write?: WriteDocument;
    readonly makeId?: (length: number) => string;
  } = {},
): App {
  return createApp({
    shelf: store.shelf,
    store: store.guild,
    cards: store.cards,
    classroom: store.classroom,
    sample,
    read,
    quota: { articles: 2000, bytes: 500_000_000 },
    makeId,
    makeKey: keys(),
    write,
  });
}

/** Reads what somebody pasted, each part between two lines of `%%%` as a file of its own. */
export const readPasted: ReadUpload = async (upload) => {
  if (!('pasted' in upload)) throw new Error(`${upload.file} is a file, and this test reads what is pasted`);
  const texts = upload.pasted.split('\n%%%\n');
  return texts.map((text, at) => {
    const bytes = new TextEncoder().encode(text);
    const file = texts.length === 1 ? upload.file : `${upload.file}/${at + 1}.txt`;
    const { article, warnings } = ingest({ file, bytes, decoded: { text, format: 'text' } }, new Map());
    return { ...(article && { made: { article, bytes } }), warnings };
  });
};

/** Crockford's base 32, which ids are made of. */
const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Ids one after the other, as long as is asked for. @param after how many there were before */
export function ids(after = 0): (length: number) => string {
  let made = after;
  return (length) => {
    made += 1;
    const written = made.toString(32).replaceAll(/./g, (each) => digits.charAt(Number.parseInt(each, 32)));
    return written.padStart(length, '0');
  };
}

/** Keys one after the other. */
function keys(): () => ClassKey {
  let made = 0;
  return () => {
    made += 1;
    return new Uint8Array(32).fill(made % 256);
  };
}

/** A document as it is, to be looked at. */
const asJson: WriteDocument = async (document, format) =>
  new TextEncoder().encode(JSON.stringify({ format, document }));
