import { list, published } from '../answer/sheet.ts';
import type { LabelKey } from '../answer/label.ts';
import type { Piece } from '../answer/piece.ts';
import { say } from '../answer/say.ts';
import type { Facts } from '../library/article.ts';
import { displayOf } from '../library/display.ts';

/** The facts in the order in which they are shown, each with its name. */
export const factLabels = {
  title: 'fact.title',
  publisher: 'fact.publisher',
  byline: 'fact.byline',
  published: 'fact.published',
  url: 'fact.url',
  language: 'fact.language',
  license: 'fact.license',
  display: 'fact.display',
  flags: 'fact.flags',
} as const satisfies Record<keyof Facts, LabelKey>;

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of the object above, and no others
export const factNames = Object.keys(factLabels) as readonly (keyof Facts)[];

/** A fact as it is shown; what is not known says so. */
export function factPiece(facts: Facts, name: keyof Facts): Piece {
  if (name === 'flags')
    return facts.flags.length === 0 ? say.label('fact.none') : list(facts.flags.map(say.fact));
  if (name === 'published') return facts.published ? published(facts) : say.label('fact.unknown');
  if (name === 'display') return say.fact(displayOf(facts, { sample: false }));
  const fact = facts[name];
  return fact === undefined ? say.label('fact.unknown') : say.fact(fact);
}

/** The names of the facts that two articles do not share. */
export function changedFacts(before: Facts, after: Facts): readonly (keyof Facts)[] {
  return factNames.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
}
