import type { ChosenQuote } from '../../../guild/kept-quote.ts';
import type { CardText } from '../../../cards/card.ts';
import type { TypedCard } from '../../../cards/carding.ts';

/** What stands in the fields of a card's form. */
export type CardFields = {
  readonly title: string;
  readonly note: string;
  /** One a line. */
  readonly claims: string;
  /** With commas between them. */
  readonly tags: string;
  readonly why: string;
};

export type CardField = keyof CardFields;

export const noFields: CardFields = { title: '', note: '', claims: '', tags: '', why: '' };

/** The most UTF-16 units that a field of Discord's takes. */
export const longestField = 4000;

/** A card's text as its form has it. What has no room in a field is kept by `claimsLeft`. */
export function fieldsOf(text: Omit<CardText, 'quotes'>): CardFields {
  return {
    title: text.title,
    note: text.note ?? '',
    claims: shownClaims(text.claims).join('\n'),
    tags: text.tags.join(', '),
    why: '',
  };
}

/** The claims of a card for which its form has no room: they stay as they are. */
export function claimsLeft({ claims }: Pick<CardText, 'claims'>): readonly string[] {
  return claims.slice(shownClaims(claims).length);
}

/** How much of the field is left to the line of tags, in UTF-16 units. */
const tagRoom = 400;

function shownClaims(claims: readonly string[]): readonly string[] {
  let room = longestField - tagRoom;
  const lines = claims.map((claim) => claim.replaceAll(/\s+/g, ' ').trim());
  const full = lines.findIndex((line) => (room -= line.length + 1) < 0);
  return full === -1 ? lines : lines.slice(0, full);
}

/** What was typed, as a card's text with the chosen quotations. The core looks at all of it. */
export function typedCard(fields: CardFields, quotes: readonly ChosenQuote[]): TypedCard {
  const note = fields.note.trim();
  return {
    title: fields.title,
    ...(note !== '' && { note }),
    quotes,
    claims: linesOf(fields.claims),
    tags: tagsIn(fields.tags),
  };
}

/** A form has five fields, and one that corrects asks why: there the tags are the last line of the claims. */
export function withTagLine({ claims, tags, ...fields }: CardFields): CardFields {
  const lines = linesOf(claims);
  const line = tagsIn(tags)
    .map((tag) => `#${tag}`)
    .join(' ');
  // Without tags, a claim that looks like a line of them has an empty one behind it.
  const last = line === '' && lines.at(-1)?.startsWith('#') === true ? '#' : line;
  return { ...fields, claims: [...lines, last].filter((each) => each !== '').join('\n'), tags: '' };
}

/** The way back. */
export function withoutTagLine({ claims, ...fields }: CardFields): CardFields {
  const lines = linesOf(claims);
  const last = lines.at(-1);
  if (last?.startsWith('#') !== true) return { ...fields, claims, tags: '' };
  return { ...fields, claims: lines.slice(0, -1).join('\n'), tags: tagsIn(last).join(', ') };
}

const linesOf = (typed: string) =>
  typed
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

const tagsIn = (typed: string) =>
  typed
    .split(/[,;#\r\n]+/)
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');
