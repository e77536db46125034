import { z } from 'zod';
import { ids } from './component.ts';
import { read, written } from '../reference.ts';
import type { QuoteRef } from '../../answering.ts';
import { pressOf, type Press } from '../press.ts';
import { savePress, type SavePress } from '../cards/make/save-id.ts';
import { savePressOf } from '../notebook/save-id.ts';
import { askedIn } from '../words/question-text.ts';

/** A message's components as Discord gives them back; what is not one of ours is passed over. */
const Component = z.looseObject({
  type: z.number(),
  id: z.number().optional(),
  content: z.string().optional(),
  custom_id: z.string().optional(),
  options: z.array(z.looseObject({ value: z.string(), label: z.string() })).optional(),
  get components() {
    return z.array(Component).optional();
  },
});
type Component = z.output<typeof Component>;

/** What a card that was sent says, as far as it can be read back from its message. */
export type ReadCard = {
  /** The whole question. */
  readonly question?: string;
  /** Markdown of the card's parts, as it was sent. */
  readonly written: {
    readonly question?: string;
    readonly about?: string;
    readonly notes?: string;
    readonly foot?: string;
  };
  /** The parts of its passages, in order, whatever its buttons are for. */
  readonly texts: readonly string[];
  /** The passages that its select offers, or that its buttons are for; `text` is missing where there is none. */
  readonly passages: readonly {
    readonly number?: number;
    readonly ref: QuoteRef;
    readonly text?: string;
    readonly label: string;
  }[];
  /** What its buttons ask for. */
  readonly presses: readonly Press[];
  /** What a fact card is made of, where that is offered. */
  readonly save?: Pick<SavePress, 'refs' | 'claim'>;
  /** Whether its passages can be saved in a notebook. */
  readonly collects: boolean;
};

/** Reads a card back. Whatever comes in, something comes out: at worst a card that says nothing. */
export function readCard(components: unknown): ReadCard {
  const all = z.array(Component).safeParse(components).data?.flatMap(flat) ?? [];
  const content = (id: number) => all.find((each) => each.id === id)?.content;
  const [question, about, notes] = [content(ids.question), content(ids.about), content(ids.notes)];
  const foot = content(ids.foot);
  const asked = question === undefined ? undefined : askedIn(question);
  const presses = all.flatMap(({ custom_id }) => pressOf(custom_id ?? '') ?? []);
  const save = all
    .flatMap(({ custom_id }) => savePress(custom_id ?? '') ?? [])
    .find(({ on }) => on === 'save');
  const options = all.find(({ options: has }) => has !== undefined)?.options ?? [];
  const offered = options.flatMap(({ value, label }) => {
    const ref = read(value);
    return ref === undefined ? [] : [{ ref, label }];
  });
  const refs = offered.length > 0 ? offered : refsOf(presses).map((ref) => ({ ref, label: '' }));
  return {
    ...(asked !== undefined && { question: asked }),
    written: {
      ...(question !== undefined && { question }),
      ...(about !== undefined && { about }),
      ...(notes !== undefined && { notes }),
      ...(foot !== undefined && { foot }),
    },
    texts: all
      .filter(({ id = 0 }) => id >= ids.passage && id < ids.row)
      .flatMap((each) => each.content ?? []),
    passages: refs.map(({ ref, label }, at) => {
      const text = content(ids.passage + at);
      const number = /^(\d+)(?: · |$)/.exec(label)?.[1];
      return {
        ref,
        label,
        ...(text !== undefined && { text }),
        ...(number !== undefined && { number: Number(number) }),
      };
    }),
    presses,
    collects: all.some(({ custom_id }) => savePressOf(custom_id ?? '') !== undefined),
    ...(save !== undefined && { save: { refs: save.refs, claim: save.claim } }),
  };
}

function flat(component: Component): readonly Component[] {
  return [component, ...(component.components ?? []).flatMap(flat)];
}

function refsOf(presses: readonly Press[]): readonly QuoteRef[] {
  for (const press of presses) {
    if (press.do === 'context' || press.do === 'cite') return press.refs;
    if (press.do === 'post') return [press.ref];
  }
  return [];
}

/** Whether two references are the same. */
export function same(a: QuoteRef, b: QuoteRef): boolean {
  return written(a) === written(b);
}

/** The address of the message that a card is about. */
export function aboutIn({ written: { about } }: ReadCard): string | undefined {
  return /\]\((https:\/\/discord\.com\/channels\/(?:@me|\d+)\/\d+\/\d+)\)/.exec(about ?? '')?.[1];
}
