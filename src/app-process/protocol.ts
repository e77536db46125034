import type { App } from '../app.ts';
import type { PlainError } from './plain-error.ts';

/** The name of something that the app can do. */
export type Operation = keyof App;

/** What an operation comes back with. */
export type Outcome<Name extends Operation> = Awaited<ReturnType<App[Name]>>;

/** Does something that the app can do, wherever the app is. */
export type Calls = <Name extends Operation>(
  name: Name,
  given: Parameters<App[Name]>,
) => Promise<Outcome<Name>>;

/** One call, as it goes to the other process. */
export type Call = {
  readonly [Name in Operation]: {
    readonly is: 'call';
    readonly id: number;
    readonly name: Name;
    readonly given: Parameters<App[Name]>;
  };
}[Operation];

/** What the process of the app is told. */
export type Order =
  /** The first: what the app is opened with, such as its folder of state. */
  { readonly is: 'open'; readonly given: string } | Call | { readonly is: 'close' };

/** What it tells. */
export type Report =
  | { readonly is: 'open' }
  /** It ends: the app could not be opened, or nobody caught an error. */
  | { readonly is: 'broken'; readonly error: PlainError }
  /** Something that whoever runs the bot should know, in a sentence. */
  | { readonly is: 'warning'; readonly note: string }
  | { readonly is: 'done'; readonly id: number; readonly value: unknown }
  | { readonly is: 'failed'; readonly id: number; readonly error: PlainError };
