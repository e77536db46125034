/** How long a statement waits for another process that writes, in ms. */
export const BUSY_MS = 10_000;
