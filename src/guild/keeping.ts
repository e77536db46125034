import type { Article } from '../library/article.ts';
import type { GuildScope } from '../library/asker.ts';
import type { Pack, Shelving } from '../library/pack.ts';
import type { Put } from '../library/shelf.ts';
import type { Warning } from '../ingest/warning.ts';
import type { Action, Correction, Deed, Draft, Gone, Kept, Posted, Quota } from './kept.ts';
import type { Member, Right } from './member.ts';
import type { Settings, SettingsChange } from './settings.ts';

/**
 * A file that somebody wants in the library, lying on this machine's disk until it is read (whoever put it there takes it away),
 * or text that they pasted.
 */
export type Upload = ({ readonly path: string } | { readonly pasted: string }) & {
  /** Its name, as hostile as any. */
  readonly file: string;
  readonly pack?: Pack['id'];
  readonly replaces?: Article['id'];
};

/** What came of an upload: of a `.zip`, many. Each file has a draft, or a warning that says why it has none. */
export type Drafted = { readonly drafts: readonly Draft[]; readonly refused: readonly Warning[] };

/** What is to change of a pack; null takes it away. */
export type PackChange = Partial<Pick<Pack, 'name' | 'roles' | 'channels'>> & {
  readonly [Name in 'description' | 'opens' | 'closes']?: string | null;
};

/** A page of what a server keeps. */
export type KeptPage = {
  readonly articles: readonly Kept[];
  readonly page: { readonly number: number; readonly of: number };
  readonly used: Quota;
  readonly quota: Quota;
};

/** What is kept about a person, everywhere: plain data that they can be sent. Times are ISO 8601, UTC. */
export type Personal = {
  readonly articles: readonly { readonly scope: GuildScope; readonly id: string; readonly added: string }[];
  /** What they removed and can still be restored. */
  readonly removed: readonly { readonly scope: GuildScope; readonly id: string; readonly at: string }[];
  readonly drafts: readonly { readonly scope: GuildScope; readonly file: string; readonly at: string }[];
  readonly actions: readonly {
    readonly scope: GuildScope;
    readonly what: Action['what'];
    readonly about: string;
    readonly at: string;
  }[];
  readonly posts: readonly {
    readonly scope: GuildScope;
    readonly channel: string;
    readonly message: string;
    readonly at: string;
  }[];
  /** What they did with fact cards, under the name that they had then. */
  readonly cards: readonly {
    readonly scope: GuildScope;
    readonly card: string;
    /** As the card's history calls it. */
    readonly did: string;
    readonly version: number;
    readonly at: string;
    readonly name: string;
    readonly why?: string;
  }[];
  /** What they asked a source for or reported, until it is closed and they are told; the words where they asked it first. */
  readonly requests: readonly {
    readonly scope: GuildScope;
    readonly request: string;
    readonly at: string;
    readonly channel: string;
    readonly tell: boolean;
    readonly words?: string;
  }[];
  /** What is kept of them in each class, and outside of the classes of each server, under a pseudonym; those with nothing left out. */
  readonly classroom: readonly PersonalClassroom[];
};

/** A passage in a notebook or a hand-in. */
export type PersonalEntry = {
  readonly entry: string;
  readonly article: string;
  /** UTF-16 units of the article's text. */
  readonly start: number;
  readonly end: number;
  readonly note?: string;
  readonly tags: readonly string[];
  readonly at: string;
};

/** What is kept about a person in a class, or in a server outside of its classes. */
export type PersonalClassroom = {
  readonly scope: GuildScope;
  readonly class?: string;
  readonly notebook: readonly PersonalEntry[];
  readonly handedIn: readonly {
    readonly handIn: string;
    readonly assignment: string;
    readonly at: string;
    readonly late: boolean;
    readonly name: string;
    readonly entries: readonly PersonalEntry[];
  }[];
  readonly practice: readonly {
    readonly question: string;
    readonly box: number;
    readonly times: number;
    readonly due: string;
  }[];
  /** Class quizzes of which they saw a question. */
  readonly begun: readonly { readonly quiz: string; readonly at: string }[];
  readonly quizzes: readonly {
    readonly quiz: string;
    readonly question: string;
    readonly choice: number;
    readonly at: string;
    readonly name?: string;
  }[];
  /** Weeks (their Mondays) in which they are counted for a word that was asked without an answer; it is kept in letters or not at all. */
  readonly counted: readonly { readonly week: string; readonly pack?: string; readonly word?: string }[];
  /** What they had a class hand in, under the name that they had then. */
  readonly assignments: readonly {
    readonly assignment: string;
    readonly title: string;
    readonly at: string;
    readonly name: string;
  }[];
};

/** A message that has to be changed, because an article that it quotes is gone or is back. */
export type DuePost = Posted & {
  readonly scope: GuildScope;
  /** Which of its articles are gone, in the order of its passages, each once; none where all are back. */
  readonly gone: readonly (Gone & { readonly article: Article['id'] })[];
};

/**
 * All that can be done about what a server keeps. Whoever does something is named with what Discord lets them do, and their
 * right is looked up in the settings as they are then: what was offered to them earlier proves nothing. In one server, one change
 * is made after the other.
 *
 * | to | it takes |
 * | --- | --- |
 * | draft, see, correct, keep and drop one's own drafts; list and show articles and packs | `add` |
 * | correct, move, remove, replace an article that one added; restore what one added and removed | `add` |
 * | the same for another's; erase; add again what another has, removed, or had erased; all that changes packs; read the log | `moderate` |
 * | change the settings | `configure` |
 *
 * Who has which right, `settings.ts` says. What names a server or a person and no `Member` needs none: the adapter knows who it is.
 * @throws Refusal `refusal.may-not-…` where they lack the right, and others named below; of what was typed wrong, one that names it
 */
export type Keeping = {
  rights(member: Member): Promise<readonly Right[]>;
  settings(scope: GuildScope): Promise<Settings>;
  /** Needs `configure`. Only what is given changes; gives the settings as they are then. */
  configure(member: Member, change: SettingsChange): Promise<Settings>;

  /**
   * Reads a file and keeps what was understood for a day. Needs `add`. Many at once wait for each other.
   * @throws Refusal where too many wait already, there is no room, or nowhere for it to go (`refusal.reading-busy`, `drafts-full`,
   *   `quota-…`, `no-pack`, `no-article`, `replaces-one`)
   */
  draft(member: Member, upload: Upload): Promise<Drafted>;
  /** One's own drafts only; undefined where it is another's or is no longer there. */
  draftOf(member: Member, id: Draft['id']): Promise<Draft | undefined>;
  /** @throws Refusal `refusal.no-draft` where there is none any more, or it is another's; so do those below */
  correctDraft(
    member: Member,
    id: Draft['id'],
    change: Correction & { readonly pack?: Pack['id'] | null },
  ): Promise<Draft>;
  /**
   * Puts drafts into the library, all or none: from then on they can be asked. Where one takes an article's place, it stands in the
   * pack that that one stands in by then. What is refused keeps waiting.
   * @throws Refusal where there is no room (`quota-…`), or another has, removed or had erased the same text (`known-others`,
   *   `taken-away`)
   */
  keepDrafts(
    member: Member,
    ids: readonly Draft['id'][],
  ): Promise<readonly { readonly id: Article['id']; readonly put: Put }[]>;
  /** Those that are still there. */
  dropDrafts(member: Member, ids: readonly Draft['id'][]): Promise<void>;

  /**
   * Needs `add`: those that were added last first, of a pack, or with words in title, publisher, byline or file, where they are
   * given. Removed ones, for as long as they can be restored, where they are asked for, and only those.
   */
  kept(
    member: Member,
    filter: {
      /** null: in none. */ readonly pack?: Pack['id'] | null;
      readonly words?: string;
      readonly removed?: boolean;
      readonly page: number;
      readonly size: number;
    },
  ): Promise<KeptPage>;
  keptOne(member: Member, id: Article['id']): Promise<Kept | undefined>;
  /** Its text stays as it is; what is marked in it as its page's may change with title and publisher. */
  correct(member: Member, id: Article['id'], change: Correction): Promise<Kept>;
  /** All or none; how many were moved. Without a pack they are open to everybody. */
  move(member: Member, ids: readonly Article['id'][], to: Pack['id'] | undefined): Promise<number>;
  /** From then on it cannot be asked. `erase` needs `moderate`, and takes it from the disk at once: database, index and snapshots. */
  remove(member: Member, id: Article['id'], how: 'undoable' | 'erase'): Promise<void>;
  /** Within 30 days. @throws Refusal `refusal.not-removed` where it is in the library, or too late */
  restore(member: Member, id: Article['id']): Promise<Kept>;

  /** All packs, open or not. Needs `add`. */
  shelving(member: Member): Promise<Shelving>;
  /** Needs `moderate`, as all that changes packs does. */
  createPack(member: Member, pack: Omit<Pack, 'id'>): Promise<Pack>;
  changePack(member: Member, id: Pack['id'], change: PackChange): Promise<Pack>;
  /**
   * Its articles stay, in no pack: only a pack without articles, removed ones too, or one that everybody may ask is deleted, so that
   * nothing is opened by it.
   */
  deletePack(member: Member, id: Pack['id']): Promise<void>;
  setDefault(member: Member, channel: string, pack: Pack['id'] | undefined): Promise<void>;

  /** The log of actions, newest first. Needs `moderate`. */
  actions(
    member: Member,
    page: { readonly number: number; readonly size: number },
  ): Promise<{ readonly actions: readonly Action[]; readonly of: number }>;

  /** What became of an article that is not there any more; undefined where it never was. */
  gone(scope: GuildScope, id: Article['id']): Promise<Gone | undefined>;
  /** Remembers what was posted, so that it can be told that an article is gone. */
  posted(scope: GuildScope, post: Posted): Promise<void>;
  /** @param deed who took it away; it is logged then */
  unposted(scope: GuildScope, message: string, deed?: Deed): Promise<void>;
  /**
   * What was remembered before it was sent (`posted`, under another id) is this message. Whether the message is remembered then:
   * not where what was intended was forgotten meanwhile.
   */
  sent(scope: GuildScope, intended: string, message: string): Promise<boolean>;
  /**
   * Messages that have to be changed, but for those named, which are being changed: servers take turns, and in each the oldest is
   * first. `postChanged` takes one off. They stay due over a restart.
   */
  duePosts(atMost: number, except?: readonly string[]): Promise<readonly DuePost[]>;
  postChanged(scope: GuildScope, message: string): Promise<void>;

  /** Everything that is kept about a person, in every server. */
  personal(user: string): Promise<Personal>;
  /**
   * Takes their id from everything that is kept; articles stay with their server, and nobody is named with them. What is kept of them
   * in classes is deleted.
   */
  erasePerson(user: string): Promise<void>;

  /** The bot was removed from a server: after 30 days its data is deleted. */
  left(scope: GuildScope, at: number): Promise<void>;
  /** The bot is in a server again, or still: what it has there stays. */
  back(scope: GuildScope): Promise<void>;
  /**
   * All servers that the bot is in, as Discord lists them after connecting, those in an outage among them: any other that
   * something is kept of was left meanwhile.
   */
  present(scopes: readonly GuildScope[], at: number): Promise<void>;
  /** Deletes all that a server has, at once; how many articles that were. */
  forget(scope: GuildScope): Promise<number>;
  /** Deletes what is due by `at`, ms UTC: removed articles, drafts, logs, servers that were left. Called now and then. */
  sweep(at: number): Promise<void>;
};
