import type { Look } from './look.ts';
import { isolated } from './visible.ts';
import type { Run, Style } from './wrap.ts';

/** SGR parameters (ECMA-48) that begin and end a style. */
const codes: Readonly<Record<Style, readonly [string, string] | undefined>> = {
  plain: undefined,
  strong: ['1', '22'],
  quiet: ['2', '22'],
  accent: ['36', '39'],
};

/** One line of runs as it goes to the terminal. */
export function paint(line: readonly Run[], { colour }: Pick<Look, 'colour'>): string {
  return line
    .map(({ text, style, foreign }) => {
      const safe = foreign ? isolated(text) : text;
      const code = colour ? codes[style] : undefined;
      return code === undefined ? safe : `\u001b[${code[0]}m${safe}\u001b[${code[1]}m`;
    })
    .join('');
}
