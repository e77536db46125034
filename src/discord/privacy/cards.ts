import {
  ButtonStyle,
  ComponentType,
  type APIButtonComponent,
  type APIMessageTopLevelComponent,
} from 'discord.js';
import type { LabelKey } from '../../answer/label.ts';
import type { Line } from '../../answer/piece.ts';
import { say } from '../../answer/say.ts';
import type { Personal } from '../../guild/keeping.ts';
import { accents, container, ids, rows, separator, text } from '../card/component.ts';
import type { Wording } from '../words/markdown.ts';
import { textOf } from '../card/passage-text.ts';
import { privacyId, type PrivacyPress } from './press.ts';

type Components = readonly APIMessageTopLevelComponent[];

/** How whoever runs the bot can be reached, and where all of it can be read, as far as there is that. */
export type Reach = { readonly contact?: string; readonly page?: string };

/** Every kind of thing that names a person, in the order in which they are told. */
const kinds: Readonly<Record<keyof Personal, LabelKey>> = {
  articles: 'privacy.articles',
  removed: 'privacy.removed',
  drafts: 'privacy.drafts',
  actions: 'privacy.actions',
  posts: 'privacy.posts',
  cards: 'privacy.cards',
  requests: 'privacy.requests',
  classroom: 'privacy.classroom',
};

/** How much is kept about a person, what they can do about it, and the policy in short. */
export function privacyCard(personal: Personal, reach: Reach, wording: Wording): Components {
  const kept = countsOf(personal);
  const mine: readonly Line[] =
    kept.length === 0
      ? [{ role: 'text', pieces: [say.label('privacy.nothing')] }]
      : [{ role: 'text', pieces: [say.label('privacy.kept')] }, ...kept];
  return [
    container(accents.answer, [
      text(ids.notes, textOf([{ role: 'title', pieces: [say.label('privacy.title')] }, ...mine], wording)),
      separator(ids.separator),
      text(ids.passage, textOf(policy(reach), wording)),
      ...rows(
        kept.length === 0
          ? []
          : [press('button.export', 'export', wording), press('button.erase-me', 'erase', wording, 'danger')],
      ),
    ]),
  ];
}

function countsOf(personal: Personal): readonly Line[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of the record above
  return (Object.keys(kinds) as (keyof Personal)[])
    .filter((kind) => personal[kind].length > 0)
    .map((kind) => ({
      role: 'item',
      pieces: [say.label(kinds[kind], { number: say.number(personal[kind].length) })],
    }));
}

function policy({ contact, page }: Reach): readonly Line[] {
  return [
    ...(['privacy.questions', 'privacy.server', 'privacy.discord'] as const).map((key): Line => ({
      role: 'item',
      pieces: [say.label(key)],
    })),
    ...(contact === undefined
      ? []
      : [{ role: 'text' as const, pieces: [say.label('about.operator', { contact: say.fact(contact) })] }]),
    ...(page === undefined
      ? []
      : [
          {
            role: 'text' as const,
            pieces: [{ is: 'link' as const, label: { key: 'privacy.page' as const }, url: page }],
          },
        ]),
  ];
}

/** Asks once more, and says what goes and what stays. */
export function sureCard(wording: Wording): Components {
  const lines: readonly Line[] = [
    { role: 'title', pieces: [say.label('privacy.sure')] },
    { role: 'text', pieces: [say.label('privacy.goes')] },
    { role: 'text', pieces: [say.label('privacy.stays')] },
  ];
  return [
    container(accents.silence, [
      text(ids.notes, textOf(lines, wording)),
      ...rows([
        press('button.erase-me-now', 'erase-now', wording, 'danger'),
        press('button.back', 'show', wording),
      ]),
    ]),
  ];
}

export function erasedCard(wording: Wording): Components {
  const line: Line = { role: 'text', pieces: [say.label('privacy.erased')] };
  return [container(accents.answer, [text(ids.notes, textOf([line], wording))])];
}

/** The name of the file in which a person gets what is kept about them. */
export const exportName = 'pullquote-privacy.json';

export function exportCard(wording: Wording): Components {
  const line: Line = { role: 'text', pieces: [say.label('privacy.exported')] };
  return [
    text(ids.notes, textOf([line], wording)),
    { type: ComponentType.File, file: { url: `attachment://${exportName}` } },
  ];
}

function press(
  label: LabelKey,
  does: PrivacyPress,
  { labels }: Wording,
  look?: 'danger',
): APIButtonComponent {
  return {
    type: ComponentType.Button,
    style: look === 'danger' ? ButtonStyle.Danger : ButtonStyle.Secondary,
    label: labels[label],
    custom_id: privacyId(does),
  };
}
