import type { APISelectMenuOption } from 'discord.js';
import { cardLimits } from '../../../cards/limits.ts';
import type { Quoted } from '../../../answer/answer.ts';
import type { QuoteRef } from '../../../answering.ts';
import { option } from '../../card/answer-card.ts';
import { limits } from '../../card/component.ts';
import { read, written } from '../../reference.ts';
import type { Wording } from '../../words/markdown.ts';
import { plainLabel } from '../../words/plain-label.ts';

/** A passage that can be on a card; its words are missing where its article is gone or closed. */
export type Choosable = { readonly ref: QuoteRef; readonly quoted?: Quoted | undefined };

/**
 * Passages as a select offers them: numbered in their order, each once, and as many of the chosen ones chosen as a card takes.
 */
export function quoteOptions(
  all: readonly Choosable[],
  chosen: readonly QuoteRef[],
  wording: Wording,
): readonly APISelectMenuOption[] {
  const wanted = new Set(chosen.map(written).slice(0, cardLimits.quotes));
  return unique(all)
    .slice(0, limits.options)
    .map(({ ref, quoted }, at) => {
      const isChosen = wanted.has(written(ref));
      if (quoted !== undefined) return placed(option(at + 1, quoted, isChosen), quoted, wording);
      const label = plainLabel('making.quote-not-shown', wording, { number: at + 1 });
      return { value: written(ref), label, default: isChosen };
    });
}

/** Several passages of one article are told apart by where they stand. */
function placed(shown: APISelectMenuOption, { citation }: Quoted, wording: Wording): APISelectMenuOption {
  const label = `${shown.label} · ${plainLabel('paragraph', wording, { number: citation.paragraph })}`;
  return label.length > limits.option ? shown : { ...shown, label };
}

/** Passages without those that came before. */
export function unique<T extends { readonly ref: QuoteRef }>(all: readonly T[]): readonly T[] {
  const places = all.map(({ ref }) => written(ref));
  return all.filter((_, at) => places.indexOf(places[at] ?? '') === at);
}

/** The passages that a select's values name, each once. They come from outside and may be anything. */
export function refsIn(values: readonly string[]): readonly QuoteRef[] {
  return [...new Set(values)].flatMap((value) => read(value) ?? []);
}

/** Chosen passages in the order of a card, and those that it does not have yet behind them, in theirs. */
export function inOrderOf(order: readonly QuoteRef[], chosen: readonly QuoteRef[]): readonly QuoteRef[] {
  const wanted = new Set(chosen.map(written));
  const known = new Set(order.map(written));
  return [
    ...order.filter((ref) => wanted.has(written(ref))),
    ...chosen.filter((ref) => !known.has(written(ref))),
  ];
}
