import type { Answer, Quoted } from '../answer/answer.ts';

/** What is remembered between two lines: the last answer, and the passages that were numbered last. */
export type Talk = { readonly answer?: Answer; readonly shown: readonly Quoted[] };
