import { addAbortSignal, type Readable } from 'node:stream';

/** A line of input: its text, or why it has none. `number` counts from 1. */
export type InputLine =
  | { readonly number: number; readonly text: string }
  | { readonly number: number; readonly flaw: 'too-long' | 'not-text' };

const LINE_FEED = 0x0a;

/** What comes in until it ends or `stop` is aborted, which is an end like any other. */
export async function* until(stop: AbortSignal, input: Readable): AsyncGenerator<Uint8Array | string> {
  try {
    yield* addAbortSignal(stop, input);
  } catch (error) {
    if (!stop.aborted) throw error;
  }
}

/**
 * Divides bytes into lines at line feeds only; other separators (U+2028 among them) may stand inside JSON. A carriage
 * return or a byte order mark is no part of a line, and a last line needs no end. Holds no more than one line.
 * @param atMost bytes of a line; of a longer one nothing is kept
 */
export async function* inputLines(
  bytes: AsyncIterable<Uint8Array | string>,
  atMost: number,
): AsyncGenerator<InputLine> {
  let held: Uint8Array[] = [];
  let size = 0;
  let number = 0;
  for await (const chunk of bytes) {
    let rest: Uint8Array = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    for (let end = rest.indexOf(LINE_FEED); end >= 0; end = rest.indexOf(LINE_FEED)) {
      yield line([...held, rest.subarray(0, end)], size + end, ++number, atMost);
      held = [];
      size = 0;
      rest = rest.subarray(end + 1);
    }
    size += rest.length;
    held = size > atMost ? [] : [...held, rest];
  }
  if (size > 0) yield line(held, size, ++number, atMost);
}

function line(parts: readonly Uint8Array[], size: number, number: number, atMost: number): InputLine {
  if (size > atMost) return { number, flaw: 'too-long' };
  try {
    return {
      number,
      text: new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts)).replace(/\r$/, ''),
    };
  } catch {
    return { number, flaw: 'not-text' };
  }
}
