import {
  isPending,
  lastText,
  type Card,
  type CardDeed,
  type CardState,
  type CardText,
  type Person,
} from './card.ts';
import { cardLimits } from './limits.ts';

/** What somebody wants done with a card, by the revision that they saw. */
export type CardChange = {
  readonly does: Exclude<CardDeed, 'create' | 'import'>;
  readonly by: Person;
  /** ms UTC. */
  readonly at: number;
  readonly revision: number;
  /** For `write` and `correct`: all that it is going to say. */
  readonly text?: CardText;
  readonly why?: string;
};

/** `reviewed`: the server asks for another moderator before anything is published or corrected. */
export type CardRules = { readonly reviewed: boolean };

/** Why a card is not changed; nothing of it is then. */
export type CardRefusal =
  /** Somebody else was faster: what they did is the last of its history. */
  | 'changed-meanwhile'
  | 'not-in-this-state'
  | 'without-text'
  | 'without-quotation'
  | 'without-reason'
  /** It has had its most versions or changes: it can only be published or retired. */
  | 'too-many-versions'
  | 'too-many-changes'
  /** The server wants a second pair of eyes, and these are the first. */
  | 'own-text';

const reasons: ReadonlySet<CardDeed> = new Set(['send-back', 'correct', 'retire']);
const texts: ReadonlySet<CardDeed> = new Set(['write', 'correct']);

/** A new card: a draft with its first text. */
export function newCard(id: string, text: CardText, by: Person, at: number): Card {
  return {
    id,
    state: 'draft',
    versions: [text],
    published: 0,
    revision: 1,
    history: [{ did: 'create', by, at, version: 1 }],
  };
}

/**
 * A card after a change. What was published is never changed: a correction is another version, which waits for another moderator
 * where the rules want one, while the earlier one is still shown.
 */
export function changeCard(
  card: Card,
  change: CardChange,
  rules: CardRules,
): { readonly card: Card } | { readonly refused: CardRefusal } {
  const refused = refusal(card, change, rules);
  if (refused !== undefined) return { refused };
  const { does, by, why, text } = change;
  // Of two who act at once, the clock of one may be behind: a history has its lines in order.
  const at = Math.max(change.at, (card.history.at(-1) ?? card.history[0]).at);
  const versions = versionsAfter(card, does, text);
  const published = isPublishing(change, rules) ? versions.length : Math.min(card.published, versions.length);
  return {
    card: {
      ...card,
      state: stateAfter(card, does),
      versions,
      published,
      revision: card.revision + 1,
      history: [
        ...card.history,
        { did: does, by, at, version: versions.length, ...(why !== undefined && { why }) },
      ],
    },
  };
}

function refusal(card: Card, change: CardChange, rules: CardRules): CardRefusal | undefined {
  const { does, by, why, text } = change;
  if (change.revision !== card.revision) return 'changed-meanwhile';
  if (!isPossible(card, does)) return 'not-in-this-state';
  if (texts.has(does) && text === undefined) return 'without-text';
  if (reasons.has(does) && (why ?? '').trim() === '') return 'without-reason';
  if (does !== 'publish' && does !== 'retire' && card.history.length >= cardLimits.changes)
    return 'too-many-changes';
  if (versionsAfter(card, does, text).length > cardLimits.versions) return 'too-many-versions';
  // What is typed counts only where it is going to be said.
  const said = (texts.has(does) ? text : undefined) ?? lastText(card);
  if (['submit', 'publish', 'correct'].includes(does) && said.quotes.length === 0) return 'without-quotation';
  if (does === 'publish' && rules.reviewed && writer(card) === by.id) return 'own-text';
  return undefined;
}

function isPossible(card: Card, does: CardChange['does']): boolean {
  switch (does) {
    case 'write':
      return card.state === 'draft' || card.state === 'in-review';
    case 'submit':
      return card.state === 'draft';
    case 'send-back':
    case 'publish':
      return card.state === 'draft' ? does === 'publish' : card.state === 'in-review' || isCorrecting(card);
    case 'correct':
    case 'retire':
      return card.state === 'published';
  }
}

const isCorrecting = (card: Card) => card.state === 'published' && isPending(card);

function stateAfter({ state }: Card, does: CardChange['does']): CardState {
  const to = {
    write: 'draft',
    submit: 'in-review',
    'send-back': state === 'published' ? 'published' : 'draft',
    publish: 'published',
    correct: 'published',
    retire: 'retired',
  } as const;
  return to[does];
}

/** A correction that is sent back or overtaken by another is not kept; nobody but moderators ever saw it. */
function versionsAfter(card: Card, does: CardDeed, text: CardText | undefined): Card['versions'] {
  const { versions, published, state } = card;
  const [first, ...others] = versions;
  const kept = others.slice(0, Math.max(0, published - 1));
  if (text !== undefined && texts.has(does)) return published === 0 ? [text] : [first, ...kept, text];
  return does === 'send-back' && state === 'published' ? [first, ...kept] : versions;
}

function isPublishing({ does }: CardChange, { reviewed }: CardRules): boolean {
  return does === 'publish' || (does === 'correct' && !reviewed);
}

/**
 * Who wrote the text that is to be published, last: whoever had it before them and reads it again has looked at what the other made
 * of it. Of two moderators, one writes and the other publishes.
 */
function writer({ history }: Card): string | undefined {
  return history.findLast(({ did }) => ['create', 'write', 'correct'].includes(did))?.by?.id;
}
