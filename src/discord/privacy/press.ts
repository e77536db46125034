/** What a button of /privacy asks for. Whose it is comes with the interaction. */
export type PrivacyPress = 'show' | 'export' | 'erase' | 'erase-now';

/** What each `custom_id` of /privacy begins with. */
export const family = 'prv';

const all: readonly PrivacyPress[] = ['show', 'export', 'erase', 'erase-now'];

export const privacyId = (press: PrivacyPress) => `${family};${press}`;

/** What a `custom_id` asks for. It comes from outside and may be anything. */
export function privacyPressOf(id: string): PrivacyPress | undefined {
  return all.find((press) => privacyId(press) === id);
}
