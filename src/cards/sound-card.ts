import type { Card, CardEvent, CardText } from './card.ts';
import { cardLimits } from './limits.ts';

/**
 * Whether a card from elsewhere is one that this bot can have made: as many changes as its history has lines, versions that
 * were published after each other with quotations, a state that its history ends in, and nothing longer than it may be.
 */
export function isSound(card: Card): boolean {
  const { id, state, versions, published, revision, history } = card;
  const last = history.at(-1) ?? history[0];
  return (
    /^[0-9A-HJKMNP-TV-Z]{8}$/.test(id) &&
    revision === history.length &&
    revision <= cardLimits.changes + 2 &&
    history[0].did === 'create' &&
    history.slice(1).every(({ did }) => did !== 'create') &&
    last.version === versions.length &&
    versions.length <= cardLimits.versions &&
    Number.isInteger(published) &&
    (published === versions.length || (published >= 0 && published === versions.length - 1)) &&
    isStateOf(state, published) &&
    (state === 'retired') === (last.did === 'retire') &&
    versions.every((text, at) => isSoundText(text) && (at >= published || text.quotes.length > 0)) &&
    history.every((event, at) => isSoundEvent(event) && event.at >= (history[at - 1]?.at ?? 0))
  );
}

/** What was published is shown or retired; what never was is neither. */
function isStateOf(state: Card['state'], published: number): boolean {
  return (state === 'published' || state === 'retired') === published > 0;
}

function isSoundText({ title, note = '', quotes, claims, tags }: CardText): boolean {
  return (
    isOfLength(title, 1, cardLimits.title) &&
    isOfLength(note, 0, cardLimits.note) &&
    quotes.length <= cardLimits.quotes &&
    claims.length <= cardLimits.claims &&
    tags.length <= cardLimits.tags &&
    claims.every((claim) => isOfLength(claim, 1, cardLimits.claim)) &&
    tags.every((tag) => isOfLength(tag, 1, cardLimits.tag)) &&
    quotes.every(
      ({ article, span: { start, end }, sha256 }) =>
        /^[0-9a-f]{12}$/.test(article) &&
        /^[0-9a-f]{64}$/.test(sha256) &&
        Number.isInteger(start) &&
        Number.isInteger(end) &&
        start >= 0 &&
        start < end,
    )
  );
}

function isSoundEvent({ by, at, version, why = '' }: CardEvent): boolean {
  return (
    Number.isInteger(at) &&
    at >= 0 &&
    Number.isInteger(version) &&
    version >= 1 &&
    isOfLength(why, 0, cardLimits.why) &&
    (by === undefined || by.name.isWellFormed())
  );
}

const isOfLength = (words: string, least: number, most: number) =>
  least <= words.length && words.length <= most && words.isWellFormed();
