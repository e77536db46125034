/** How long what is typed on a card may be, in UTF-16 units, and how many there may be of it. */
export const cardLimits = {
  title: 120,
  note: 1000,
  claim: 1000,
  why: 300,
  tag: 30,
  quotes: 10,
  claims: 20,
  tags: 10,
  /** Of one card. */
  versions: 100,
  /** After so many changes a card can only be published or retired. */
  changes: 1000,
  /** Of one server. */
  cards: 5000,
} as const;

/** What the queue of a server takes. */
export const requestLimits = {
  /** In UTF-16 units. */
  claim: 1000,
  /** That wait in one server, and of one person there. */
  open: 1000,
  openEach: 10,
} as const;
