import type { Quoted } from '../answer/answer.ts';
import type { Answering } from '../answering.ts';
import type { Carding } from '../cards/carding.ts';
import type { Classwork } from '../classroom/classwork.ts';
import type { HandoutWish } from '../classroom/handout/handout-wish.ts';
import type { Command } from '../command.ts';
import type { Keeping } from '../guild/keeping.ts';
import type { Asker, GuildScope, Reader } from '../library/asker.ts';
import type { Scope } from '../library/library.ts';
import type { Iso } from '../text/date.ts';
import type { cooldown } from './cooldown.ts';
import type { Intake } from './library/incoming.ts';
import type { Log } from './log.ts';
import type { Wording } from './words/markdown.ts';
import type { News } from './quiz/news.ts';
import type { ServerSettings } from './server-settings.ts';

/** All that can be asked, as somebody from outside asks it: the compiler finds where a server's whole library would be. */
type AskedFromOutside = {
  readonly [Name in keyof Answering]: Answering[Name] extends (
    asker: Asker,
    ...rest: infer Rest
  ) => infer Replied
    ? (asker: Reader, ...rest: Rest) => Replied
    : never;
};

/** All that can be done with fact cards but what only whoever runs the bot does, and takes no right. */
type CardingFromOutside = Omit<Carding, 'exportCards' | 'importCards'>;

/** All that can be done in a classroom but what needs no right: a page asks for a handout whose link it checked, and time ends a class. */
type ClassworkFromOutside = Omit<Classwork, 'handoutByLink' | 'sweepClasses'>;

/** What answering an interaction needs. */
export type Desk = {
  readonly app: Keeping & CardingFromOutside & ClassworkFromOutside & AskedFromOutside;
  readonly commands: readonly Command[];
  readonly log: Log;
  readonly wordingFor: (locale: string) => Wording;
  readonly clock: () => Date;
  /** Where the page shows a passage to whoever the card is for; missing where others do not reach a page. */
  readonly page?: (scope: Scope, quoted: Quoted) => string;
  /** How whoever runs the bot can be reached. */
  readonly contact?: string;
  /** Where everything about privacy can be read, in a language of the catalogue; missing where others do not reach a page. */
  readonly privacyPage?: (language: string) => string;
  /** Where a handout is printed, by a link that opens for a day; missing where others do not reach a page. */
  readonly handoutPage?: (link: {
    readonly scope: GuildScope;
    readonly wish: Pick<HandoutWish, 'packs' | 'questions' | 'seed' | 'style'>;
  }) => string;
  /** Whether the bot may read messages: whoever runs it has unlocked that, and Discord did not refuse. */
  readonly readsMessages: boolean;
  readonly settings: ServerSettings;
  readonly wait: ReturnType<typeof cooldown>;
  /** Told by whoever opens, answers or closes a class quiz, so that its message is looked after soon. */
  readonly quizNews: News;
  /** Where files lie that were uploaded, for as long as they are read. */
  readonly incoming: Intake;
};

/** The UTC day that it is. */
export function today({ clock }: Desk): Iso {
  return clock().toISOString().slice(0, 10);
}
