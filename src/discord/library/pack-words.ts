import type { APISelectMenuOption } from 'discord.js';
import type { Piece } from '../../answer/piece.ts';
import { joined, say } from '../../answer/say.ts';
import type { Pack } from '../../library/pack.ts';
import { limits } from '../card/component.ts';
import { beginningOf } from '../words/beginning.ts';
import { inline } from '../words/escape.ts';
import { channels, fill, roles } from '../card/fill.ts';
import { markdown, type Wording } from '../words/markdown.ts';

/** The value of "in no pack" in a select, and of every pack. */
export const noPack = 'none';
export const anyPack = 'any';

const day = (iso: string) => say.date({ from: iso, to: iso });

/** When a pack is open, piece by piece: nothing where it always is. */
export function days({ opens, closes }: Pack): readonly Piece[] {
  return [
    ...(opens === undefined ? [] : [say.label('pack.opens', { date: day(opens) })]),
    ...(closes === undefined ? [] : [say.label('pack.closes', { date: day(closes) })]),
  ];
}

/** To whom a pack is open, as Markdown: roles and channels by Discord's own names for them. */
export function openTo(pack: Pick<Pack, 'roles' | 'channels'> | undefined, wording: Wording): string {
  const { labels } = wording;
  if (pack === undefined || (pack.roles.length === 0 && pack.channels.length === 0))
    return labels['pack.for-everybody'];
  return [
    ...(pack.roles.length === 0
      ? []
      : [fill('pack.for-roles', { roles: some(pack.roles, roles, wording) }, wording)]),
    ...(pack.channels.length === 0
      ? []
      : [fill('pack.in-channels', { channels: some(pack.channels, channels, wording) }, wording)]),
  ].join(' · ');
}

/** At most so many roles or channels are named in a line. */
const mostNamed = 10;

/** The first of several ids in Discord's names, and how many more there are. */
export function some(
  ids: readonly string[],
  named: (ids: readonly string[]) => string,
  wording: Wording,
): string {
  const more = ids.length - mostNamed;
  const rest = more <= 0 ? '' : ` ${fill('card.more', { number: String(more) }, wording)}`;
  return `${named(ids.slice(0, mostNamed))}${rest}`;
}

/** In which pack something is, and to whom that is open, as a small line of Markdown. */
export function packText(pack: Pack | undefined, wording: Wording): string {
  const named =
    pack === undefined ? say.label('pack.none') : say.label('pack.in', { name: say.typed(pack.name) });
  const pieces = pack === undefined ? [named] : [named, ...days(pack)];
  const words = joined(pieces, ' · ').map((piece) => markdown(piece, wording));
  return `-# ${words.join('')} · ${openTo(pack, wording)}`;
}

/**
 * Packs as a select's options, with that of being in none before them. Of more than fit the first are offered, and always the
 * chosen one: the others are reached by the option `pack` of a command.
 */
export function packOptions(
  packs: readonly Pack[],
  { chosen, before }: { readonly chosen?: string; readonly before: readonly APISelectMenuOption[] },
): readonly APISelectMenuOption[] {
  const room = limits.options - before.length;
  const first = packs.slice(0, room);
  const late = packs.slice(room).find(({ id }) => id === chosen);
  const offered = late === undefined ? first : [...first.slice(0, room - 1), late];
  return [...before, ...offered.map((pack) => packOption(pack))].map((option) => ({
    ...option,
    default: option.value === chosen,
  }));
}

export function packOption({ id, name, description }: Pack): APISelectMenuOption {
  const about = optionText(description ?? '');
  return { value: id, label: optionText(name) ?? id, ...(about !== undefined && { description: about }) };
}

/** Words as a select's option shows them, as plain text; undefined where nothing is left. */
export function optionText(words: string): string | undefined {
  const line = inline(words);
  const cut = line.length <= limits.option ? line : `${beginningOf(line, limits.option - 6).trimEnd()} […]`;
  return cut === '' ? undefined : cut;
}
