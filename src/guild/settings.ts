import type { Class } from './class.ts';
import type { Right } from './member.ts';

/**
 * How a server wants the bot. Who may do what there:
 *
 * | right | who has it |
 * | --- | --- |
 * | configure | who may Manage Server, and the roles chosen for it |
 * | moderate | who may configure, and the roles chosen for it; where none is chosen, who may Manage Messages |
 * | add | who may moderate, and the roles chosen for it; where none is chosen, who may Manage Messages |
 */
export type Settings = {
  /**
   * The roles that have each right. Where a list is empty, Discord's permissions decide: Manage Messages for adding and
   * moderating, Manage Server for configuring. Who may Manage Server may always configure, so that nobody is locked out.
   */
  readonly rights: Readonly<Record<Right, readonly string[]>>;
  /** Channels and categories in which answers are for the person who asks alone. */
  readonly privateChannels: readonly string[];
  /** Seconds between two questions, and between two posts, of one person; 0 to 300. */
  readonly cooldown: { readonly ask: number; readonly post: number };
  /** The language of what everybody sees, one of the catalogue's; that of whoever asks unless given. */
  readonly language?: string;
  /** IANA; days begin and end by it. */
  readonly timeZone: string;
  /** How long the log of actions is kept, in days: 7 to 365. */
  readonly keepLogDays: number;
  /** Whether another moderator has to look at a fact card before it is published or corrected. */
  readonly reviewCards: boolean;
  /** Where moderators are told of new requests, of sources that are gone, and of messages that a card is about. */
  readonly moderatorsChannel?: string;
  /**
   * Channels in which messages are compared with cards, for a hint in the moderators' channel: only where whoever runs the bot has
   * unlocked it, and a moderators' channel is named.
   */
  readonly hintChannels: readonly string[];
  /** In the order in which they were made. They are changed by `Classwork`, and not with the other settings. */
  readonly classes: readonly Class[];
};

/** What is to change of the settings; a right or a cooldown that is not given stays, and null takes the language or the channel away. */
export type SettingsChange = Partial<
  Omit<Settings, 'rights' | 'cooldown' | 'language' | 'moderatorsChannel' | 'classes'>
> & {
  readonly rights?: Partial<Settings['rights']>;
  readonly cooldown?: Partial<Settings['cooldown']>;
  readonly language?: string | null;
  readonly moderatorsChannel?: string | null;
};

/** How a server has the bot until somebody changes it. */
export const defaultSettings: Settings = {
  rights: { add: [], moderate: [], configure: [] },
  privateChannels: [],
  cooldown: { ask: 2, post: 2 },
  timeZone: 'UTC',
  keepLogDays: 90,
  reviewCards: false,
  hintChannels: [],
  classes: [],
};
