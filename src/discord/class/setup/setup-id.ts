import type { Class } from '../../../guild/class.ts';
import { classPattern, idOf } from '../id-parts.ts';

const verbs = [
  'show',
  'edit',
  'channels',
  'students',
  'teachers',
  'results',
  'posting',
  'end',
  'end-sure',
] as const;
type Verb = (typeof verbs)[number];

const verbsOfAll = ['list', 'open', 'new', 'again'] as const;

/** What a button, a select or a form of /class setup is for. What was chosen or typed comes with the interaction. */
export type SetupPress =
  /** All classes; the one that is chosen among them; the form of a new one, or again with what was typed. */
  { readonly do: (typeof verbsOfAll)[number] } | { readonly do: Verb; readonly class: Class['id'] };

export function setupId(press: SetupPress): string | undefined {
  return 'class' in press ? idOf('setup', press.do, press.class) : idOf('setup', press.do);
}

const all = new RegExp(`^cls;setup;(${verbsOfAll.join('|')})$`);
const one = new RegExp(`^cls;setup;(${verbs.join('|')});(${classPattern})$`);

/** What a `custom_id` asks for. It comes from outside and may be anything. */
export function setupPressOf(id: string): SetupPress | undefined {
  const listed = verbsOfAll.find((each) => each === all.exec(id)?.[1]);
  if (listed !== undefined) return { do: listed };
  const [, named, of] = one.exec(id) ?? [];
  const verb = verbs.find((each) => each === named);
  return verb === undefined || of === undefined ? undefined : { do: verb, class: of };
}
