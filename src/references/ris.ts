import type { CslItem } from './csl-item.ts';
import type { Name } from './names.ts';

/**
 * A work in RIS, as its 2011 specification has it. Written here because Citation.js's plugin (0.8.2) asks for an older
 * Citation.js, and leaves out the author and the day of newspaper articles. Of a date that is only known about, the year is given.
 */
export function risOf(item: CslItem): string {
  const { type, title, author = [], issued, accessed, language, URL: url } = item;
  const publisher = item['container-title'];
  const [year, month, day] = issued?.['date-parts'][0] ?? [];
  const lines: readonly (readonly [string, string | undefined])[] = [
    ['TY', { 'article-newspaper': 'NEWS', webpage: 'ELEC', document: 'GEN' }[type]],
    ['ID', item['citation-key']],
    ...author.map((name) => ['AU', written(name)] as const),
    ['TI', title],
    ['T2', publisher],
    ['PY', year === undefined ? undefined : padded(year, 4)],
    ['DA', issued?.circa === true ? undefined : dated([year, month, day])],
    ['LA', language],
    ['UR', url],
    ['Y2', dated(accessed?.['date-parts'][0] ?? [])],
    ['N1', item.genre],
    ['N1', item.note],
    ['ER', ''],
  ];
  return lines
    .flatMap(([tag, value]) =>
      value === undefined ? [] : [`${tag}  - ${value.replaceAll(/\s+/gu, ' ')}\r\n`],
    )
    .join('');
}

function written(name: Name): string {
  if ('literal' in name) return name.literal;
  const family = [name['non-dropping-particle'], name.family].filter(Boolean).join(' ');
  return [family, name.given, name.suffix].filter(Boolean).join(', ');
}

/** `YYYY/MM/DD/`, whose last part is for other information. */
function dated([year, month, day]: readonly (number | undefined)[]): string | undefined {
  if (year === undefined || month === undefined || day === undefined) return undefined;
  return `${padded(year, 4)}/${padded(month, 2)}/${padded(day, 2)}/`;
}

const padded = (number: number, digits: number) => String(number).padStart(digits, '0');
