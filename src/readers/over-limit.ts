import type { Limits } from './limited-child.ts';
import { refused } from './reader.ts';

/** The refusal of a file that the process it was read in did not finish with. */
export function overLimit(
  file: string,
  none: 'too long' | 'ended',
  { ms, heapMb }: Pick<Limits, 'ms' | 'heapMb'>,
): ReturnType<typeof refused> {
  return none === 'too long'
    ? refused(file, 'refused-slow', { seconds: ms / 1000 })
    : refused(file, 'refused-memory', { megabytes: heapMb });
}
