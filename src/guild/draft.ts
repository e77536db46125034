import { withFacts } from '../ingest/with-facts.ts';
import type { Article, Facts } from '../library/article.ts';
import type { GuildScope } from '../library/asker.ts';
import { fileName } from './file-name.ts';
import type { GuildStore, KeptDraft } from './guild-store.ts';
import { keptFor } from './kept-for.ts';
import type { Draft, Kept } from './kept.ts';
import type { Upload } from './keeping.ts';
import type { Member } from './member.ts';
import type { Understood } from './read-upload.ts';

/** UTF-16 units of a text that are shown of it. */
const longestBeginning = 600;

/** Somebody's file as it waits for them to look at what was understood. */
export function draftOf(
  id: Draft['id'],
  { article, bytes }: NonNullable<Understood['made']>,
  from: {
    readonly member: Member;
    readonly upload: Upload;
    readonly warnings: Understood['warnings'];
    /** The same text, where the server has it. */
    readonly known: Kept | undefined;
    /** The article that it is going to replace. */
    readonly replaced: Kept | undefined;
  },
): KeptDraft {
  const { member, upload, warnings, known, replaced } = from;
  const before = (replaced ?? known)?.facts;
  const inPlace = before === undefined ? article : inheriting(article, before);
  const named = { ...inPlace, file: fileName(article.file) };
  const pack = replaced === undefined ? (upload.pack ?? known?.pack) : replaced.pack;
  const isKnown = known?.removed === undefined || known.removed.until > member.at;
  return {
    draft: {
      id,
      deed: { by: member.user, at: member.at },
      article: about(named),
      begins: begins(named),
      bytes: bytes.length,
      warnings,
      ...(pack !== undefined && { pack }),
      // The same text does not take its own place.
      ...(replaced !== undefined && replaced.id !== article.id && { replaces: replaced.id }),
      ...(known !== undefined && isKnown && { known: known.removed === undefined ? 'present' : 'removed' }),
    },
    article: named,
    bytes,
  };
}

/**
 * What takes an article's place, or is its text once more, says the same of itself where it says nothing: its publisher, byline,
 * date and address may have been corrected by hand. Its title it always has.
 */
function inheriting(article: Article, before: Facts): Article {
  const { flags, ...own } = article.facts;
  const facts = { ...before, ...own, flags: flags.length > 0 ? flags : before.flags };
  return { ...article, ...withFacts(article, facts) };
}

/** The same with an article whose facts were corrected. */
export function withArticle(kept: KeptDraft, article: Article): KeptDraft {
  return { ...kept, article, draft: { ...kept.draft, article: about(article), begins: begins(article) } };
}

/** A draft that still waits for whoever added it; undefined for everybody else. */
export async function stillWaiting(
  store: GuildStore,
  scope: GuildScope,
  { user, at }: Member,
  id: Draft['id'],
): Promise<KeptDraft | undefined> {
  const found = await store.draft(scope, id);
  if (found === undefined || found.draft.deed.by !== user) return undefined;
  return found.draft.deed.at + keptFor.draft > at ? found : undefined;
}

function about({ id, file, facts, extraction, pages = [] }: Article): Draft['article'] {
  return { id, file, facts, ...(extraction && { extraction }), pages: pages.length };
}

/** The first blocks of an article, from the first to be quoted on, as far as they are whole or there is room for them. */
function begins({ text, blocks }: Article): string {
  const start = blocks[0]?.span.start ?? 0;
  const ends = blocks.map(({ span }) => span.end).filter((end) => end - start <= longestBeginning);
  const end = ends.at(-1) ?? start + longestBeginning;
  return text.slice(start, end).replace(/[\ud800-\udbff]$/, '');
}
