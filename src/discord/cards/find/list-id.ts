import type { CardFilter } from '../../../cards/carding.ts';
import type { CardState } from '../../../cards/card.ts';
import { longestId } from '../card-press.ts';

/** What the buttons and selects of a list do: turn its pages, narrow it to a state, and show one of its cards. */
export type ListPress =
  | { readonly do: 'turn'; readonly page: number; readonly filter: CardFilter }
  /** The state is what is chosen. */
  | { readonly do: 'filter'; readonly filter: Omit<CardFilter, 'state'> }
  | { readonly do: 'open' };

export const states: readonly CardState[] = ['draft', 'in-review', 'published', 'retired'];

/** The `custom_id` of a press, or undefined when it does not fit into one. */
export function listId(press: ListPress): string | undefined {
  if (press.do === 'open') return 'crd;list;open';
  const { tag = '', words = '', sourceGone } = press.filter;
  const state = press.do === 'turn' ? (press.filter.state ?? '') : '';
  const page = press.do === 'turn' ? press.page : '';
  // What was typed comes last, because it may hold anything; a tag's length says where it ends.
  const typed = `${tag.length};${tag}${words}`;
  const id = `crd;list;${press.do};${page};${state};${sourceGone === true ? 'g' : ''};${typed}`;
  return id.length <= longestId ? id : undefined;
}

const pattern = /^crd;list;(turn|filter);(\d{0,5});([a-z-]*);(g?);(\d{1,2});(.*)$/s;

/** What a `custom_id` is for. It comes from outside and may be anything. */
export function listPress(id: string): ListPress | undefined {
  if (id === 'crd;list;open') return { do: 'open' };
  const [, verb, page = '', state = '', gone, length, typed = ''] = pattern.exec(id) ?? [];
  if (verb === undefined || Number(length) > typed.length) return undefined;
  const known = states.find((each) => each === state);
  if (state !== '' && known === undefined) return undefined;
  const [tag, words] = [typed.slice(0, Number(length)), typed.slice(Number(length))];
  const filter = {
    ...(tag !== '' && { tag }),
    ...(words !== '' && { words }),
    ...(gone === 'g' && { sourceGone: true }),
  };
  if (verb === 'filter') return { do: 'filter', filter };
  return {
    do: 'turn',
    page: Number(page),
    filter: { ...filter, ...(known !== undefined && { state: known }) },
  };
}
