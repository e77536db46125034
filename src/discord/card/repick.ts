import type { APIMessageTopLevelComponent } from 'discord.js';
import { z } from 'zod';
import type { QuoteRef } from '../../answering.ts';
import { Refusal } from '../../refusal.ts';
import { saveId, savePressOf } from '../notebook/save-id.ts';
import { customId, pressOf } from '../press.ts';
import { written } from '../reference.ts';

/**
 * A card's components with the buttons for one passage pointed at another, and that one chosen in the select.
 * All else stays as it was sent.
 * @param components A message's components as Discord gave them back
 * @throws Refusal when they are not a card's
 */
export function repicked(components: unknown, ref: QuoteRef): readonly APIMessageTopLevelComponent[] {
  const changed = z.array(z.looseObject({})).safeParse(deep(components, ref));
  if (!changed.success) throw new Refusal('refusal.old-button');
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Discord's own components, of which only values changed
  return changed.data as unknown as readonly APIMessageTopLevelComponent[];
}

function deep(value: unknown, ref: QuoteRef): unknown {
  if (Array.isArray(value)) return value.map((each) => deep(each, ref));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === 'custom_id' && typeof inner === 'string'
        ? pointed(inner, ref)
        : key === 'options' && Array.isArray(inner)
          ? inner.map((each: unknown) => chosen(each, ref))
          : deep(inner, ref),
    ]),
  );
}

function pointed(id: string, ref: QuoteRef): string {
  if (savePressOf(id) !== undefined) return saveId({ refs: [ref] });
  const press = pressOf(id);
  if (press?.do === 'post') return customId({ do: 'post', ref }) ?? id;
  if (press?.do === 'context' || press?.do === 'cite') return customId({ do: press.do, refs: [ref] }) ?? id;
  return id;
}

function chosen(option: unknown, ref: QuoteRef): unknown {
  if (typeof option !== 'object' || option === null || !('value' in option)) return option;
  return { ...option, default: option.value === written(ref) };
}
