import { ComponentType, TextInputStyle, type APIComponentInLabel, type APILabelComponent } from 'discord.js';
import { limits } from './component.ts';

/** A field of a form under its label; a description that is too long is cut, since Discord would refuse the whole form. */
export function field(
  label: string,
  component: APIComponentInLabel,
  description?: string,
): APILabelComponent {
  const said = description?.slice(0, limits.option);
  return { type: ComponentType.Label, label, component, ...(said !== undefined && { description: said }) };
}

/** Where somebody types; `most` is in UTF-16 units, at most 4,000. What is filled in already is not longer than that. */
export function textInput(
  id: string,
  {
    most,
    value = '',
    paragraph = false,
    required = false,
  }: {
    readonly most: number;
    readonly value?: string | undefined;
    readonly paragraph?: boolean;
    readonly required?: boolean;
  },
): APIComponentInLabel {
  return {
    type: ComponentType.TextInput,
    custom_id: id,
    style: paragraph ? TextInputStyle.Paragraph : TextInputStyle.Short,
    max_length: most,
    required,
    ...(value !== '' && { value }),
  };
}
