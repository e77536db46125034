const day = 24 * 60 * 60 * 1000;

/** How long something is kept that is not kept for good, in ms. */
export const keptFor = {
  /** A file that was read, until somebody says that it is right. */
  draft: day,
  /** A removed or replaced article, so that it can be restored. */
  removed: 30 * day,
  /** What a server has, after the bot was removed from it. */
  left: 30 * day,
} as const;
