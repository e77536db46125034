import type { Right } from '../../guild/member.ts';

/** What is set on the page of fact cards. */
export type CardSetting = 'review' | 'moderators' | 'hints';

/** What a button, select or form of /config asks for. What was chosen or typed comes with the interaction. */
export type ConfigPress =
  | { readonly set: 'role'; readonly right: Right }
  | { readonly set: 'channels' | 'ask' | 'post' | 'language' | 'keep-log' | 'time-zone' }
  /** On the page of fact cards. */
  | { readonly set: CardSetting }
  | { readonly show: 'cards' }
  | { readonly show: 'settings' }
  /** A page of the log, counting from 0. */
  | { readonly show: 'log'; readonly page: number };

const ofCards: readonly unknown[] = ['review', 'moderators', 'hints'] satisfies readonly CardSetting[];

/** Whether something is set on the page of fact cards. */
export function isOfCards({ set }: Extract<ConfigPress, { readonly set: unknown }>): boolean {
  return ofCards.includes(set);
}

/** What each `custom_id` of /config begins with. */
export const family = 'cfg';

export function configId(press: ConfigPress): string {
  if ('show' in press)
    return press.show === 'log' ? `${family};log;${press.page}` : `${family};${press.show}`;
  return press.set === 'role' ? `${family};role;${press.right}` : `${family};${press.set}`;
}

const settable = [
  'channels',
  'ask',
  'post',
  'language',
  'keep-log',
  'time-zone',
  'review',
  'moderators',
  'hints',
] as const;
const rights: readonly Right[] = ['add', 'moderate', 'configure'];

/** What a `custom_id` asks for. It comes from outside and may be anything. */
export function configPressOf(id: string): ConfigPress | undefined {
  const [ours, what, more = '', ...others] = id.split(';');
  if (ours !== family || others.length > 0) return undefined;
  if (what === 'log') return /^\d{1,5}$/.test(more) ? { show: 'log', page: Number(more) } : undefined;
  if (what === 'role') {
    const right = rights.find((each) => each === more);
    return right && { set: 'role', right };
  }
  if (more !== '') return undefined;
  if (what === 'settings' || what === 'cards') return { show: what };
  const set = settable.find((each) => each === what);
  return set && { set };
}
