import type { LabelKey } from '../answer/label.ts';
import type { LabelValues } from '../answer/piece.ts';
import { DamagedLibrary, Refusal } from '../refusal.ts';

/** An error as plain data; a structured clone of the error itself would lose its kind, its code and a refusal's pieces. */
export type PlainError =
  | { readonly is: 'refusal'; readonly label: LabelKey; readonly values: LabelValues; readonly stack: string }
  | { readonly is: 'damaged'; readonly values: LabelValues; readonly stack: string }
  | {
      readonly is: 'error';
      readonly name: string;
      readonly message: string;
      readonly stack: string;
      readonly code?: string;
      readonly cause?: PlainError;
    };

/** How deep causes of causes are told. */
const deepest = 5;

/** Takes whatever was thrown apart; what was no error becomes one that says what it was. */
export function plainError(thrown: unknown, depth = 0): PlainError {
  if (!(thrown instanceof Error))
    return { is: 'error', name: 'Error', message: `A ${typeof thrown} was thrown`, stack: '' };
  const { name, message, stack = '' } = thrown;
  if (thrown instanceof DamagedLibrary) return { is: 'damaged', values: thrown.values, stack };
  if (thrown instanceof Refusal) return { is: 'refusal', label: thrown.label, values: thrown.values, stack };
  return {
    is: 'error',
    name,
    message,
    stack,
    ...('code' in thrown && typeof thrown.code === 'string' && { code: thrown.code }),
    ...(thrown.cause !== undefined && depth < deepest && { cause: plainError(thrown.cause, depth + 1) }),
  };
}

/** The language's own kinds of error, which are told apart by `instanceof`. */
const kinds = { RangeError, TypeError, SyntaxError, ReferenceError, URIError, EvalError } as const;

/** Puts an error together again: the same kind, with the words, the code and the stack that it had. */
export function errorFrom(plain: PlainError): Error {
  return Object.assign(made(plain), { stack: plain.stack });
}

function made(plain: PlainError): Error {
  if (plain.is === 'damaged') return new DamagedLibrary(plain.values);
  if (plain.is === 'refusal') return new Refusal(plain.label, plain.values);
  const { name, message, code, cause } = plain;
  const options = cause === undefined ? {} : { cause: errorFrom(cause) };
  const error = isKind(name) ? new kinds[name](message, options) : new Error(message, options);
  return Object.assign(error, { name, ...(code !== undefined && { code }) });
}

function isKind(name: string): name is keyof typeof kinds {
  return Object.hasOwn(kinds, name);
}
