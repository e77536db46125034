import { commands } from '../../commands/index.ts';
import { labelsFor } from '../../src/answer/label.ts';
import type { Answering } from '../../src/answering.ts';
import { createAnswering } from '../../src/create-answering.ts';
import type { Desk } from '../../src/console/desk.ts';
import type { Look } from '../../src/console/look.ts';
import type { Article } from '../../src/library/article.ts';
import { openMemoryShelf } from '../../src/store/memory.ts';

/** A pipe without colour, unless given otherwise. */
export function look(given: Partial<Look> = {}): Look {
  return {
    columns: Infinity,
    colour: false,
    locale: 'en',
    labels: labelsFor('en'),
    ...given,
  };
}

/** A desk over an app, at a fixed day; what fails is put on `failures`. */
export function deskOver(app: Answering, given: Partial<Look> = {}, failures: unknown[] = []): Desk {
  return {
    app,
    commands,
    scope: 'local',
    today: () => '2026-03-01',
    look: () => look(given),
    typedAbove: false,
    failed: (error) => `id-${failures.push(error)}`,
  };
}

/** An app over a few articles. */
export async function appOver(...articles: readonly Article[]): Promise<Answering> {
  const shelf = openMemoryShelf();
  for (const article of articles) await shelf.put('local', article, new Uint8Array());
  return createAnswering({ shelf, sample: [] });
}
