import type { Class } from '../../guild/class.ts';
import { classPattern, idOf } from './id-parts.ts';

/** Where a class's work is looked at. */
export const works = ['quizzes', 'assignments', 'handed-in', 'missing'] as const;
export type Work = (typeof works)[number];

/** Leads to a class's quizzes, assignments, and so on: of the class that is named, or of the one that is chosen in a select. */
export type WorksPress = { readonly to: Work; readonly class?: Class['id'] };

export function worksId({ to, class: of }: WorksPress): string | undefined {
  return of === undefined ? idOf('to', to) : idOf('to', to, of);
}

const pattern = new RegExp(`^cls;to;(${works.join('|')})(?:;(${classPattern}))?$`);

/** What a `custom_id` asks for. It comes from outside and may be anything. */
export function worksPressOf(id: string): WorksPress | undefined {
  const [, named, of] = pattern.exec(id) ?? [];
  const to = works.find((each) => each === named);
  return to && { to, ...(of !== undefined && { class: of }) };
}
