import type { APIButtonComponent } from 'discord.js';
import type { ShownCard } from '../../../cards/carding.ts';
import { mostPassages } from '../../card/card.ts';
import { button, ids, pressButton } from '../../card/component.ts';
import { saveButton } from '../../notebook/save-button.ts';
import { saveId } from '../../notebook/save-id.ts';
import type { Wording } from '../../words/markdown.ts';
import { plainLabel } from '../../words/plain-label.ts';
import { cardPressId } from '../card-press.ts';
import type { OnPage } from './card-setup.ts';

/**
 * Context, Cite and Save, for the quotations whose words are on a message: by themselves, or where they are many, by their card. Fact
 * cards are of servers, where everybody has a notebook.
 */
export function passageButtons(
  { card, version }: ShownCard,
  { refs }: OnPage,
  wording: Wording,
): readonly APIButtonComponent[] {
  const { labels } = wording;
  const [first, ...others] = refs;
  if (first === undefined) return [];
  if (refs.length <= mostPassages)
    return [
      ...(['context', 'cite'] as const).flatMap((verb, at) =>
        button(ids.press + at, labels[`button.${verb}`], { do: verb, refs: [first, ...others] }),
      ),
      ...saveButton(refs, wording),
    ];
  return [
    ...(['context', 'cite'] as const).flatMap((verb) =>
      pressButton(cardPressId({ do: verb, card, number: version }), labels[`button.${verb}`]),
    ),
    ...pressButton(saveId({ card, version }), labels['button.save'], { id: ids.save }),
  ];
}

/** Leads to the quotations that are not on a message, or to the note where only that is left. */
export function moreButton(
  { card, version }: ShownCard,
  { left, next }: OnPage,
  wording: Wording,
): readonly APIButtonComponent[] {
  if (next === undefined) return [];
  const label =
    left === 0
      ? wording.labels['button.note']
      : plainLabel('button.more-quotations', wording, { number: left });
  return pressButton(cardPressId({ do: 'more', card, number: version, from: next }), label);
}

export function historyButton({ card }: ShownCard, { labels }: Wording): readonly APIButtonComponent[] {
  return pressButton(cardPressId({ do: 'history', card }), labels['button.history']);
}
