import {
  ButtonStyle,
  ComponentType,
  SeparatorSpacingSize,
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIComponentInContainer,
  type APIComponentInMessageActionRow,
  type APIContainerComponent,
  type APISelectMenuOption,
  type APITextDisplayComponent,
} from 'discord.js';
import { customId, type Press } from '../press.ts';

/** The limits of a message with Components V2: nested components counted, and characters over all its texts. */
export const limits = { components: 40, text: 4000, option: 100, options: 25 } as const;

/**
 * The numbers that components carry, so that a card can be read back from its message. Passages count up from theirs.
 */
export const ids = {
  container: 1,
  question: 2,
  about: 3,
  notes: 4,
  foot: 5,
  postedBy: 6,
  separator: 50,
  passage: 100,
  row: 200,
  press: 300,
  /** Save, which stands among those with numbers: Discord would give it one that another has, when the card is sent again. */
  save: 350,
} as const;

/** The line at a card's side: an answer, or that there is none. */
export const accents = { answer: 0x2f6f8f, silence: 0x80848e } as const;

export function text(id: number, content: string): APITextDisplayComponent {
  return { type: ComponentType.TextDisplay, id, content };
}

export function separator(id: number): APIComponentInContainer {
  return { type: ComponentType.Separator, id, divider: true, spacing: SeparatorSpacingSize.Small };
}

export function container(
  accent: number,
  components: readonly APIComponentInContainer[],
): APIContainerComponent {
  return {
    type: ComponentType.Container,
    id: ids.container,
    accent_color: accent,
    spoiler: false,
    components: [...components],
  };
}

/** A button as far as it has an id: what does not fit into one is not offered. */
export function button(
  id: number,
  label: string,
  press: Press,
  look: { readonly danger?: boolean; readonly disabled?: boolean } = {},
): readonly APIButtonComponent[] {
  const custom = customId(press);
  if (custom === undefined) return [];
  return [
    {
      type: ComponentType.Button,
      id,
      style: look.danger === true ? ButtonStyle.Danger : ButtonStyle.Secondary,
      label,
      custom_id: custom,
      ...(look.disabled === true && { disabled: true }),
    },
  ];
}

/** A select of one of several. */
export function select(
  id: number,
  custom: 'pick' | 'look',
  placeholder: string,
  options: readonly APISelectMenuOption[],
): APIComponentInMessageActionRow {
  return {
    type: ComponentType.StringSelect,
    id,
    custom_id: custom,
    placeholder,
    min_values: 1,
    max_values: 1,
    options: [...options],
  };
}

/** How a button looks: as what one came to do, as one of several, or as something to think about. */
const styles = {
  main: ButtonStyle.Success,
  plain: ButtonStyle.Secondary,
  danger: ButtonStyle.Danger,
} as const;

/** A button by its `custom_id`, as far as it has one: what does not fit into it is not offered. */
export function pressButton(
  custom: string | undefined,
  label: string,
  look: { readonly id?: number; readonly as?: keyof typeof styles; readonly disabled?: boolean } = {},
): readonly APIButtonComponent[] {
  if (custom === undefined) return [];
  return [
    {
      type: ComponentType.Button,
      ...(look.id !== undefined && { id: look.id }),
      style: styles[look.as ?? 'plain'],
      label,
      custom_id: custom,
      ...(look.disabled === true && { disabled: true }),
    },
  ];
}

/** A select of one of several, or of some, by its `custom_id`; nothing where there is nothing to choose from. */
export function optionSelect(
  custom: string | undefined,
  placeholder: string,
  options: readonly APISelectMenuOption[],
  many: 'one' | 'some' = 'one',
): readonly APIComponentInMessageActionRow[] {
  const offered = options.slice(0, limits.options);
  if (custom === undefined || offered.length === 0) return [];
  return [
    {
      type: ComponentType.StringSelect,
      custom_id: custom,
      placeholder,
      min_values: 1,
      max_values: many === 'one' ? 1 : offered.length,
      options: offered,
    },
  ];
}

/** Buttons in rows of five, as many as one holds. */
export function byFives(buttons: readonly APIButtonComponent[]): readonly (readonly APIButtonComponent[])[] {
  return buttons.length <= 5 ? [buttons] : [buttons.slice(0, 5), ...byFives(buttons.slice(5))];
}

/** Rows of buttons or a select, without those that are empty. */
export function rows(
  ...all: readonly (readonly APIComponentInMessageActionRow[])[]
): readonly APIActionRowComponent<APIComponentInMessageActionRow>[] {
  return all
    .filter((components) => components.length > 0)
    .map((components, at) => ({
      type: ComponentType.ActionRow,
      id: ids.row + at,
      components: [...components],
    }));
}
