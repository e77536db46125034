import { ComponentType, TextInputStyle } from 'discord.js';
import type { Wording } from '../words/markdown.ts';
import type { Form } from '../respond.ts';
import { configId } from './press.ts';

/** The field of the form. */
export const timeZoneField = 'time-zone';

/** What a form of Discord's lets a title or label be, in characters. */
const longest = 45;

/** Asks for the time zone of a server, beginning with the one that it has. */
export function timeZoneForm(now: string, { labels }: Wording): Form {
  const label = labels['settings.time-zone-form'].slice(0, longest);
  return {
    custom_id: configId({ set: 'time-zone' }),
    title: label,
    components: [
      {
        type: ComponentType.Label,
        label,
        description: labels['settings.time-zone-hint'],
        component: {
          type: ComponentType.TextInput,
          custom_id: timeZoneField,
          style: TextInputStyle.Short,
          min_length: 1,
          max_length: 60,
          required: true,
          value: now,
        },
      },
    ],
  };
}
