/** Discord's limit for a `custom_id`, in characters. */
const longest = 100;

/** What can be done with one thing by a button, a select or a form; the thing's id comes with it. */
const verbs = {
  draft: ['keep', 'correct', 'drop', 'pack'],
  article: ['show', 'correct', 'replace', 'remove', 'erase', 'erase-sure', 'restore', 'move'],
  pack: ['show', 'edit', 'take', 'roles', 'channels', 'default', 'no-default', 'delete', 'delete-sure'],
} as const;

type Kind = keyof typeof verbs;

const idOf = {
  draft: /^[\w-]{12}$/,
  article: /^[0-9a-f]{12}$/,
  pack: /^[0-9A-Za-z]{6}$/,
} as const satisfies Record<Kind, RegExp>;

/** Which articles a list shows: of a pack, of none (null) or all, with these words, removed ones. */
export type ListFilter = { readonly pack?: string | null; readonly words?: string; readonly removed?: true };

/**
 * What a button, a select or a form of /library is for. All of it is in its `custom_id`, so that it works after a restart and a
 * month later; what was chosen or typed comes with the interaction.
 */
export type LibraryPress =
  | {
      readonly [On in Kind]: {
        readonly on: On;
        readonly do: (typeof verbs)[On][number];
        readonly id: string;
        /** Of a form that corrects: what stood in its fields when it was opened, hashed. */
        readonly was?: string;
      };
    }[Kind]
  /** Of several drafts on a card: shows the chosen one; one select holds 25 of them, and `at` counts selects. */
  | { readonly on: 'drafts'; readonly do: 'pick'; readonly at: number }
  | { readonly on: 'drafts'; readonly do: 'keep' | 'drop' }
  | { readonly on: 'list'; readonly do: 'turn'; readonly page: number; readonly filter: ListFilter }
  /** Shows the articles of the chosen pack. */
  | { readonly on: 'list'; readonly do: 'filter'; readonly filter: Omit<ListFilter, 'pack'> }
  | { readonly on: 'list'; readonly do: 'open' }
  /** The form that adds: to a pack, where one was named. */
  | { readonly on: 'form'; readonly do: 'add'; readonly pack?: string }
  | { readonly on: 'packs'; readonly do: 'list' | 'open' | 'new' };

/** The `custom_id` of a press, or undefined when it does not fit into one. */
export function libraryId(press: LibraryPress): string | undefined {
  const id = `lib;${fieldsOf(press).join(';')}`;
  return id.length <= longest ? id : undefined;
}

function fieldsOf(press: LibraryPress): readonly (string | number)[] {
  switch (press.on) {
    case 'draft':
    case 'article':
    case 'pack':
      return [press.on, press.do, press.id, ...(press.was === undefined ? [] : [press.was])];
    case 'drafts':
      return press.do === 'pick' ? ['drafts', 'pick', press.at] : ['drafts', press.do];
    case 'packs':
      return ['packs', press.do];
    case 'form':
      return ['form', 'add', press.pack ?? ''];
    case 'list':
      if (press.do === 'open') return ['list', 'open'];
      return press.do === 'turn'
        ? ['list', 'turn', press.page, packField(press.filter.pack), ...wordFields(press.filter)]
        : ['list', 'filter', ...wordFields(press.filter)];
  }
}

const packField = (pack: string | null | undefined) => (pack === null ? '-' : (pack ?? ''));

/** The words come last, because they may hold anything. */
const wordFields = ({ removed, words }: Omit<ListFilter, 'pack'>) => [
  removed === true ? 'r' : '',
  words ?? '',
];

const patterns = {
  one: /^lib;(draft|article|pack);([a-z-]+);([\w-]+?)(?:;([\w-]{1,40}))?$/,
  pick: /^lib;drafts;pick;(\d)$/,
  drafts: /^lib;drafts;(keep|drop)$/,
  turn: /^lib;list;turn;(\d{1,5});(-|[0-9A-Za-z]{6})?;(r?);(.*)$/s,
  filter: /^lib;list;filter;(r?);(.*)$/s,
  add: /^lib;form;add;([0-9A-Za-z]{6})?$/,
  packs: /^lib;packs;(list|open|new)$/,
} as const;

/** What a `custom_id` is for. It comes from outside and may be anything. */
export function libraryPress(id: string): LibraryPress | undefined {
  if (id.length > longest) return undefined;
  if (id === 'lib;list;open') return { on: 'list', do: 'open' };
  const pick = patterns.pick.exec(id)?.[1];
  if (pick !== undefined) return { on: 'drafts', do: 'pick', at: Number(pick) };
  const drafts = patterns.drafts.exec(id)?.[1];
  if (drafts === 'keep' || drafts === 'drop') return { on: 'drafts', do: drafts };
  const packs = patterns.packs.exec(id)?.[1];
  if (packs === 'list' || packs === 'open' || packs === 'new') return { on: 'packs', do: packs };
  return one(id) ?? list(id) ?? add(id);
}

function one(id: string): LibraryPress | undefined {
  const [, on, verb, what = '', was] = patterns.one.exec(id) ?? [];
  if (was !== undefined && verb !== 'correct') return undefined;
  const rest = was === undefined ? {} : { was };
  if (on === 'draft') return about(on, verb, what, rest);
  if (on === 'article') return about(on, verb, what, rest);
  return on === 'pack' ? about(on, verb, what, rest) : undefined;
}

function about<On extends Kind>(
  on: On,
  verb: string | undefined,
  id: string,
  rest: { readonly was?: string },
) {
  const known: (typeof verbs)[On][number] | undefined = verbs[on].find((each) => each === verb);
  return known === undefined || !idOf[on].test(id) ? undefined : { on, do: known, id, ...rest };
}

function list(id: string): LibraryPress | undefined {
  const turn = patterns.turn.exec(id);
  if (turn !== null) {
    const [, page, pack, removed, words] = turn;
    const filter = {
      ...(pack !== undefined && { pack: pack === '-' ? null : pack }),
      ...typed(removed, words),
    };
    return { on: 'list', do: 'turn', page: Number(page), filter };
  }
  const filter = patterns.filter.exec(id);
  return filter === null ? undefined : { on: 'list', do: 'filter', filter: typed(filter[1], filter[2]) };
}

function typed(removed: string | undefined, words: string | undefined): Omit<ListFilter, 'pack'> {
  return { ...(removed === 'r' && { removed: true }), ...(words && { words }) };
}

function add(id: string): LibraryPress | undefined {
  const found = patterns.add.exec(id);
  if (found === null) return undefined;
  return { on: 'form', do: 'add', ...(found[1] !== undefined && { pack: found[1] }) };
}
