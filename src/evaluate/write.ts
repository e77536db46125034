import { writeFileSync } from 'node:fs';
import { Unusable } from './unusable.ts';

/**
 * Writes a text where somebody wants it.
 * @throws Unusable if it cannot be written there
 */
export function write(path: string, text: string): void {
  try {
    writeFileSync(path, text);
  } catch (error) {
    throw new Unusable(
      `${path} cannot be written: ${error instanceof Error ? error.message : String(error)}`,
      {
        cause: error,
      },
    );
  }
}
