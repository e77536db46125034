import type { HandoutWish } from '../classroom/handout/handout-wish.ts';
import type { GuildScope } from '../library/asker.ts';
import { styles } from '../references/references.ts';
import { fromBase36, isSame, sealOf, type Key } from './signing.ts';

/** What a handout's address says: which, and of whose readings. */
export type HandoutLink = {
  readonly scope: GuildScope;
  readonly wish: Pick<HandoutWish, 'packs' | 'questions' | 'seed' | 'style'>;
};

/** What came of reading one. */
export type ReadHandoutLink =
  | ({ readonly is: 'handout' } & HandoutLink)
  | { readonly is: 'expired' }
  | { readonly is: 'none' };

/** How long it opens, in ms: a day, since a teacher makes it to print it. */
export const handoutOpenFor = 24 * 60 * 60 * 1000;

/**
 * What a handout's address ends in: `GUILD.PACKS.QUESTIONS.SEED.STYLE.UNTIL.SIGNATURE`, numbers in base 36, packs joined by `-`, the
 * time in seconds UTC. It opens the readings of these packs to whoever has it, so it is only made for whoever may teach with them.
 * @param expires ms UTC
 */
export function handoutLink(key: Key, { scope, wish }: HandoutLink, expires: number): string {
  const said = [
    BigInt(scope.slice('guild:'.length)).toString(36),
    wish.packs.join('-'),
    wish.questions.toString(36),
    wish.seed.toString(36),
    wish.style,
    Math.floor(expires / 1000).toString(36),
  ].join('.');
  return `${said}.${sealOf(key, 'handout', said)}`;
}

/**
 * Reads the end of a handout's address.
 * @param text may be anything
 * @param now ms UTC
 */
export function readHandoutLink(key: Key, text: string, now: number): ReadHandoutLink {
  const none = { is: 'none' } as const;
  if (text.length > 200) return none;
  const parts = text.split('.');
  const said = parts.slice(0, -1).join('.');
  if (parts.length !== 7 || !isSame(parts.at(-1) ?? '', sealOf(key, 'handout', said))) return none;
  // From here on it is what was written above.
  const [guild = '', packs = '', questions = '', seed = '', wanted = '', until = ''] = parts;
  if (Number.parseInt(until, 36) * 1000 <= now) return { is: 'expired' };
  const style = styles.find((each) => each === wanted);
  if (style === undefined) return none;
  return {
    is: 'handout',
    scope: `guild:${fromBase36(guild)}`,
    wish: {
      packs: packs === '' ? [] : packs.split('-'),
      questions: Number.parseInt(questions, 36),
      seed: Number.parseInt(seed, 36),
      style,
    },
  };
}
