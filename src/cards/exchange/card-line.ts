import type { KeptQuote } from '../../guild/kept-quote.ts';
import * as z from 'zod';
import type { Card, CardEvent, CardText } from '../card.ts';
import { cardLimits } from '../limits.ts';
import { isSound } from '../sound-card.ts';

/** What every line begins with, so that it says what it is wherever it is found. */
export const cardFormat = { format: 'pullquote-fact-card', version: 1 } as const;

/** As many events as a card may have in a file: each version is written, submitted, sent back and published many times at most. */
const mostEvents = 2000;

const count = z.int().min(1).max(1_000_000);

/** As Discord numbers people, with the name that they had. */
const person = z.strictObject({
  id: z.string().regex(/^\d{17,20}$/),
  name: z.string().min(1).max(100),
});

const quote = z
  .strictObject({
    article: z.string().regex(/^[0-9a-f]{12}$/),
    start: z.int().min(0),
    end: z.int().min(1),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
  })
  .refine(({ start, end }) => start < end);

const text = z.strictObject({
  title: z.string().min(1).max(cardLimits.title),
  note: z.string().min(1).max(cardLimits.note).optional(),
  quotes: z.array(quote).max(cardLimits.quotes),
  claims: z.array(z.string().min(1).max(cardLimits.claim)).max(cardLimits.claims),
  tags: z.array(z.string().min(1).max(cardLimits.tag)).max(cardLimits.tags),
});

const event = z.strictObject({
  did: z.enum(['create', 'write', 'submit', 'send-back', 'publish', 'correct', 'retire', 'import']),
  at: z.iso.datetime({ precision: 3 }),
  by: person.optional(),
  version: count,
  why: z.string().min(1).max(cardLimits.why).optional(),
});

/** A line of a file of fact cards; `data/fact-card.schema.json` is made from it. */
export const cardLine = z.strictObject({
  format: z.literal(cardFormat.format),
  version: z.literal(cardFormat.version),
  id: z.string().regex(/^[0-9A-HJKMNP-TV-Z]{8}$/),
  state: z.enum(['draft', 'in-review', 'published', 'retired']),
  versions: z.array(text).min(1).max(cardLimits.versions),
  published: z.int().min(0).max(cardLimits.versions),
  revision: count,
  history: z.array(event).min(1).max(mostEvents),
});

/** A card as a line of JSON, without a line break; the same card gives the same line, byte for byte. */
export function lineOfCard({ id, state, versions, published, revision, history }: Card): string {
  return JSON.stringify({
    ...cardFormat,
    id,
    state,
    versions: versions.map(textOut),
    published,
    revision,
    history: history.map(eventOut),
  } satisfies z.input<typeof cardLine>);
}

/** The card of a line that was parsed as JSON; undefined where it is none, or contradicts itself. */
export function cardOfLine(value: unknown): Card | undefined {
  const parsed = cardLine.safeParse(value);
  if (!parsed.success) return undefined;
  const { id, state, versions, published, revision, history } = parsed.data;
  const [first, ...others] = versions.map(textIn);
  const [began, ...wentOn] = history.map(eventIn);
  if (first === undefined || began === undefined) return undefined;
  const card: Card = {
    id,
    state,
    versions: [first, ...others],
    published,
    revision,
    history: [began, ...wentOn],
  };
  return isSound(card) ? card : undefined;
}

function textOut({ title, note, quotes, claims, tags }: CardText): z.input<typeof text> {
  return {
    title,
    ...(note !== undefined && { note }),
    quotes: quotes.map(({ article, span: { start, end }, sha256 }) => ({ article, start, end, sha256 })),
    claims: [...claims],
    tags: [...tags],
  };
}

function textIn({ title, note, quotes, claims, tags }: z.output<typeof text>): CardText {
  return { title, ...(note !== undefined && { note }), quotes: quotes.map(quoteIn), claims, tags };
}

function quoteIn({ article, start, end, sha256 }: z.output<typeof quote>): KeptQuote {
  return { article, span: { start, end }, sha256 };
}

function eventOut({ did, by, at, version, why }: CardEvent): z.input<typeof event> {
  return {
    did,
    at: new Date(at).toISOString(),
    ...(by && { by: { id: by.id, name: by.name } }),
    version,
    ...(why !== undefined && { why }),
  };
}

function eventIn({ did, by, at, version, why }: z.output<typeof event>): CardEvent {
  return { did, at: Date.parse(at), ...(by && { by }), version, ...(why !== undefined && { why }) };
}
