import { documentFormats } from '../../classroom/document.ts';
import { viewFields, viewOf, type View } from './view.ts';

const nothing = /^$/;
/** An id of an entry or an assignment: eight characters of Crockford's base 32. */
const id = /^[0-9A-HJKMNP-TV-Z]{8}$/;

/** What can be done in a notebook by a button, a select or a form, and what that is done with. */
const verbs = {
  /** Shows a message of a page; of selects, the chosen entry, and entries with the chosen tag. */
  list: nothing,
  open: nothing,
  tag: nothing,
  'one-tag': nothing,
  /** One entry: shown, its owner's words on it, and the same form again; moved; removed. */
  entry: id,
  words: id,
  again: id,
  up: id,
  down: id,
  top: id,
  remove: id,
  'remove-sure': id,
  /** Takes out what was saved a moment ago. */
  unsave: id,
  /** A passage and its place in the notebook; the words on it stand on the message. */
  'put-back': /^[\w-]{16}\.\d{1,3}$/,
  export: nothing,
  style: nothing,
  'export-tag': nothing,
  write: new RegExp(`^(?:${documentFormats.join('|')})$`),
  /** A page of what the class hands in, and one of it. */
  tasks: /^\d{1,2}$/,
  'choose-task': nothing,
  'task-tag': id,
  'hand-in': id,
  withdraw: id,
} as const satisfies Readonly<Record<string, RegExp>>;

export type NotebookVerb = keyof typeof verbs;

/** What was pressed in a notebook; `of` is what `verbs` says. */
export type NotebookPress = { readonly do: NotebookVerb; readonly of: string; readonly view: View };

/** `ntb;on;VERB;OF;VIEW`: at most 28 characters, and at most 46 of a view. */
export function notebookId(verb: NotebookVerb, view: View, of: number | string = ''): string {
  return `ntb;on;${verb};${of};${viewFields(view)}`;
}

const pattern = /^ntb;on;([a-z-]{1,12});([\w.-]{0,20});(.*)$/s;

/** What a `custom_id` is for. It comes from outside and may be anything. */
export function notebookPressOf(custom: string): NotebookPress | undefined {
  const [, name = '', of = '', fields = ''] = pattern.exec(custom) ?? [];
  const view = viewOf(fields);
  if (view === undefined || !isVerb(name) || !verbs[name].test(of)) return undefined;
  return { do: name, of, view };
}

const isVerb = (name: string): name is NotebookVerb => Object.hasOwn(verbs, name);
