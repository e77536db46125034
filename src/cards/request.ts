import type { Card } from './card.ts';

/** Somebody who asked, until they are told or the request is closed without that; never shown to anybody. */
export type Asking = {
  readonly by: string;
  /** ms UTC. */
  readonly at: number;
  /** Where they asked: they are told there where their direct messages are closed. */
  readonly channel: string;
  /** Whether they want to be told. */
  readonly tell: boolean;
};

/**
 * What waits in a server's queue: a claim that members want a source on, or a posted card that they report. The same asked again
 * joins what waits.
 */
export type CardRequest = {
  /** Eight characters of Crockford's base 32; unique in its scope. */
  readonly id: string;
  /** In the words of whoever asked first: the claim, or what is wrong with the card. */
  readonly words: string;
  /** The card that is reported. */
  readonly card?: Card['id'];
  /** Who asked, the first first; nobody any more where all had themselves erased or were told. */
  readonly asking: readonly Asking[];
  /** How often it was asked. */
  readonly times: number;
  /** ms UTC: when it was asked first. */
  readonly at: number;
  readonly state: 'open' | 'answered' | 'dismissed';
  /** When it was closed, ms UTC, and with which card it was answered. */
  readonly closed?: { readonly at: number; readonly card?: Card['id'] };
};

/** A request as moderators see it: how many asked, and not who. */
export type QueuedRequest = Omit<CardRequest, 'asking'> & {
  /** A published card that says something on the same claim already, if there is one. */
  readonly known?: Card['id'];
};
