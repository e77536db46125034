import type { Question, Seeks } from '../answer/answer.ts';
import type { QuoteRef, SourcesFilter } from '../answering.ts';
import type { Pack } from '../library/pack.ts';
import { read, written } from './reference.ts';

/** A question but for its words, which stand on the card. */
export type Asked = Omit<Question, 'text' | 'atMost'>;

/** What a button or select asks for. All of it is in its `custom_id`, so that it works after a restart and a month later. */
export type Press =
  | { readonly do: 'context' | 'cite' | 'rest' | 'near'; readonly refs: readonly [QuoteRef, ...QuoteRef[]] }
  | { readonly do: 'post'; readonly ref: QuoteRef }
  /** A select: for the buttons of a card, or whose context is shown. Which one was chosen comes with the interaction. */
  | { readonly do: 'pick' | 'look' }
  /** The passages from number `skip` on, or the closest ones; asks the question on the card again. */
  | ({ readonly do: 'more' | 'closest'; readonly asked: Asked; readonly skip: number } & OfPack)
  /** `by`: who posted it. */
  | { readonly do: 'remove'; readonly by: string }
  | ({ readonly do: 'sources'; readonly filter: SourcesFilter; readonly page: number } & OfPack);

/** The pack that was asked, or (null) all that is open; the channel's default where nothing is said. */
type OfPack = { readonly pack?: Pack['id'] | null };

const all: readonly Seeks[] = ['who', 'when', 'claim', 'quote', 'ask'];

/** Discord's limit for a `custom_id`, in characters. */
const longest = 100;
const day = String.raw`(\d{4}-\d\d-\d\d)?`;
const ofPack = String.raw`(?:@([0-9A-Z]{6}|\*))?`;
const patterns = {
  refs: /^(context|cite|rest|near);((?:[\w-]{16}){1,5})$/,
  post: /^post;([\w-]{16})$/,
  again: new RegExp(
    `^(more|closest);(${all.join('|')});([rt]?)${ofPack};${day};${day};(\\d{1,3});(.*)$`,
    's',
  ),
  remove: /^remove;(\d{1,20})$/,
  sources: new RegExp(`^sources;(\\d{1,5});${day};${day};([pt]*)${ofPack};([^\\n]*)(?:\\n([^\\n]*))?$`),
} as const;

/** The `custom_id` of a press, or undefined when it does not fit into one. */
export function customId(press: Press): string | undefined {
  const id = spelled(press);
  return id.length <= longest ? id : undefined;
}

function spelled(press: Press): string {
  switch (press.do) {
    case 'context':
    case 'cite':
    case 'rest':
    case 'near':
      return `${press.do};${press.refs.map(written).join('')}`;
    case 'post':
      return `post;${written(press.ref)}`;
    case 'pick':
    case 'look':
      return press.do;
    case 'more':
    case 'closest': {
      const { seeks, order, published, publisher } = press.asked;
      const how = `${order?.charAt(0) ?? ''}${packMark(press)}`;
      const fields = [seeks, how, published?.from, published?.to, press.skip, publisher];
      return `${press.do};${fields.map((field) => field ?? '').join(';')}`;
    }
    case 'remove':
      return `remove;${press.by}`;
    case 'sources': {
      const { published, publisher, title } = press.filter;
      const has = `${publisher === undefined ? '' : 'p'}${title === undefined ? '' : 't'}`;
      const texts = [publisher, title]
        .filter((text) => text !== undefined)
        .map((text) => text.replace(/\n/g, ' '));
      const days = [published?.from ?? '', published?.to ?? ''];
      return ['sources', press.page, ...days, `${has}${packMark(press)}`, texts.join('\n')].join(';');
    }
  }
}

function packMark({ pack }: OfPack): string {
  return pack === undefined ? '' : `@${pack ?? '*'}`;
}

function packIn(mark: string | undefined): OfPack {
  return mark === undefined ? {} : { pack: mark === '*' ? null : mark };
}

/** What a `custom_id` asks for. It comes from outside and may be anything. */
export function pressOf(id: string): Press | undefined {
  if (id === 'pick' || id === 'look') return { do: id };
  return refs(id) ?? post(id) ?? again(id) ?? remove(id) ?? sources(id);
}

function refs(id: string): Press | undefined {
  const [, verb, run = ''] = patterns.refs.exec(id) ?? [];
  if (verb !== 'context' && verb !== 'cite' && verb !== 'rest' && verb !== 'near') return undefined;
  const [first, ...others] = (run.match(/.{16}/g) ?? []).map(read);
  if (first === undefined || others.includes(undefined)) return undefined;
  return { do: verb, refs: [first, ...others.filter((ref) => ref !== undefined)] };
}

function post(id: string): Press | undefined {
  const ref = read(patterns.post.exec(id)?.[1] ?? '');
  return ref && { do: 'post', ref };
}

function again(id: string): Press | undefined {
  const found = patterns.again.exec(id);
  if (found === null) return undefined;
  const [, verb, sought, order, pack, from, to, skip, publisher] = found;
  const seeks = all.find((each) => each === sought);
  if (seeks === undefined) return undefined;
  return {
    do: verb === 'more' ? 'more' : 'closest',
    skip: Number(skip),
    ...packIn(pack),
    asked: {
      seeks,
      ...(order && { order: order === 't' ? 'time' : 'relevance' }),
      ...period(from, to),
      ...(publisher && { publisher }),
    },
  };
}

function remove(id: string): Press | undefined {
  const by = patterns.remove.exec(id)?.[1];
  return by === undefined ? undefined : { do: 'remove', by };
}

function sources(id: string): Press | undefined {
  const found = patterns.sources.exec(id);
  if (found === null) return undefined;
  const [, page, from, to, has = '', pack, one, two] = found;
  const publisher = has.startsWith('p') ? one : undefined;
  const title = has.endsWith('t') ? (has === 'pt' ? two : one) : undefined;
  return {
    do: 'sources',
    page: Number(page),
    ...packIn(pack),
    filter: {
      ...(publisher !== undefined && { publisher }),
      ...(title !== undefined && { title }),
      ...period(from, to),
    },
  };
}

function period(from: string | undefined, to: string | undefined): Pick<Question, 'published'> {
  if (!from && !to) return {};
  return { published: { ...(from && { from }), ...(to && { to }) } };
}
