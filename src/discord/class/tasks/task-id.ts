import type { Assignment } from '../../../classroom/hand-in/hand-in.ts';
import type { Class } from '../../../guild/class.ts';
import { classPattern, idOf, pagePattern, thingPattern } from '../id-parts.ts';

const verbs = ['remove', 'remove-sure', 'handed-in'] as const;

/** What a button, a select or a form about what a class is to hand in is for. */
export type TaskPress =
  /** A form: for the class that is named, or for the one that is chosen in it. */
  | { readonly do: 'set'; readonly class?: Class['id'] }
  /** The same form with what was typed, as it was given back. */
  | { readonly do: 'again'; readonly class: Class['id'] }
  | { readonly do: 'page'; readonly class: Class['id']; readonly page: number }
  /** The assignment that is chosen in a select, with what was handed in for it. */
  | { readonly do: 'pick'; readonly class: Class['id'] }
  /** `page`: of what was handed in, or of the list that it is on. */
  | {
      readonly do: (typeof verbs)[number];
      readonly class: Class['id'];
      readonly page: number;
      readonly assignment: Assignment['id'];
    };

export function taskId(press: TaskPress): string | undefined {
  switch (press.do) {
    case 'set':
      return press.class === undefined ? idOf('task', 'set') : idOf('task', 'set', press.class);
    case 'page':
      return idOf('task', 'page', press.class, press.page);
    case 'again':
    case 'pick':
      return idOf('task', press.do, press.class);
    case 'remove':
    case 'remove-sure':
    case 'handed-in':
      return idOf('task', press.do, press.class, press.page, press.assignment);
  }
}

const set = new RegExp(`^cls;task;set(?:;(${classPattern}))?$`);
const page = new RegExp(`^cls;task;page;(${classPattern});(${pagePattern})$`);
const ofClass = new RegExp(`^cls;task;(pick|again);(${classPattern})$`);
const one = new RegExp(
  `^cls;task;(${verbs.join('|')});(${classPattern});(${pagePattern});(${thingPattern})$`,
);

/** What a `custom_id` asks for. It comes from outside and may be anything. */
export function taskPressOf(id: string): TaskPress | undefined {
  const made = set.exec(id);
  if (made !== null) return { do: 'set', ...(made[1] !== undefined && { class: made[1] }) };
  const [, listed, at] = page.exec(id) ?? [];
  if (listed !== undefined) return { do: 'page', class: listed, page: Number(at) };
  const [, does, its] = ofClass.exec(id) ?? [];
  if (its !== undefined) return { do: does === 'again' ? 'again' : 'pick', class: its };
  const [, named, of, number, assignment] = one.exec(id) ?? [];
  const verb = verbs.find((each) => each === named);
  if (verb === undefined || of === undefined || assignment === undefined) return undefined;
  return { do: verb, class: of, page: Number(number), assignment };
}
