/** Bytes. */
export const megabyte = 1024 * 1024;

/** What one person may have waiting in a server. */
export const mostDrafts = { articles: 50, bytes: 100 * megabyte } as const;

/** How many files are read at once, and how many wait for it: in all, and of one server. */
export const reading = { atOnce: 2, waiting: 20, waitingEach: 3 } as const;

export const mostPacks = 100;
/** In a list of roles or of channels. */
export const mostRoles = 25;
export const mostChannels = 50;
/** Channels that have a default pack; no server has more channels. */
export const mostDefaults = 500;

/** UTF-16 units. */
export const longestName = 60;
export const longestDescription = 200;

/** Seconds. */
export const longestPause = 300;
/** Days. */
export const keepLog = { least: 7, most: 365 } as const;

/** The largest page of a list. */
export const largestPage = 100;
