import { documentFormats, type DocumentFormat } from '../../../classroom/document.ts';
import type { Assignment, HandIn } from '../../../classroom/hand-in/hand-in.ts';
import type { Class } from '../../../guild/class.ts';
import { styles, type Style } from '../../../references/references.ts';
import { classPattern, idOf, thingPattern } from '../id-parts.ts';

const verbs = ['style', ...documentFormats] as const;

/** What a button or select under one thing that was handed in is for: the style of its references, or a file in a format. */
export type HandInPress = {
  readonly do: 'style' | DocumentFormat;
  readonly class: Class['id'];
  readonly assignment: Assignment['id'];
  readonly handIn: HandIn['id'];
  readonly style: Style;
};

/** What leads to one: a select of those of an assignment. */
export type PickPress = { readonly class: Class['id']; readonly assignment: Assignment['id'] };

export function handInId({
  do: verb,
  class: of,
  assignment,
  handIn,
  style,
}: HandInPress): string | undefined {
  return idOf('in', verb, of, assignment, handIn, style);
}

export const pickId = ({ class: of, assignment }: PickPress): string | undefined =>
  idOf('in', 'pick', of, assignment);

const pattern = new RegExp(
  `^cls;in;(${verbs.join('|')});(${classPattern});(${thingPattern});(${thingPattern});(${styles.join('|')})$`,
);
const picking = new RegExp(`^cls;in;pick;(${classPattern});(${thingPattern})$`);

/** What a `custom_id` asks for. It comes from outside and may be anything. */
export function handInPressOf(id: string): HandInPress | undefined {
  const [, named, of, assignment, handIn, wanted] = pattern.exec(id) ?? [];
  const verb = verbs.find((each) => each === named);
  const style = styles.find((each) => each === wanted);
  if (verb === undefined || style === undefined) return undefined;
  if (of === undefined || assignment === undefined || handIn === undefined) return undefined;
  return { do: verb, class: of, assignment, handIn, style };
}

/** The same of a select. */
export function pickPressOf(id: string): PickPress | undefined {
  const [, of, assignment] = picking.exec(id) ?? [];
  return of === undefined || assignment === undefined ? undefined : { class: of, assignment };
}
