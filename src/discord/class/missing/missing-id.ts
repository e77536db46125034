import type { Class } from '../../../guild/class.ts';
import { classPattern, idOf, pagePattern } from '../id-parts.ts';

/** A page of what a class asks and does not find; it counts from 0. */
export type MissingPress = { readonly class: Class['id']; readonly page: number };

export const missingId = ({ class: of, page }: MissingPress): string | undefined => idOf('missing', of, page);

const pattern = new RegExp(`^cls;missing;(${classPattern});(${pagePattern})$`);

/** What a `custom_id` asks for. It comes from outside and may be anything. */
export function missingPressOf(id: string): MissingPress | undefined {
  const [, of, page] = pattern.exec(id) ?? [];
  return of === undefined ? undefined : { class: of, page: Number(page) };
}
