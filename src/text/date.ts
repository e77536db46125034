/** A calendar day in ISO 8601, `YYYY-MM-DD`, UTC. */
export type Iso = string;
