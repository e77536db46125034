import { cells, columns } from './width.ts';

/** How a stretch of text looks. */
export type Style = 'plain' | 'strong' | 'quiet' | 'accent';

/** A stretch of text in one style. */
export type Run = {
  readonly text: string;
  readonly style: Style;
  /** Not the bot's own words: they may turn the direction of a line. */
  readonly foreign: boolean;
  /** Not to be broken at its spaces. */
  readonly whole?: true;
};

/** What stands between two places where a line may break. */
type Word = { readonly gap: Run | undefined; readonly runs: readonly Run[] };

/**
 * Breaks runs into lines of at most `width` columns, at spaces; the spaces at a break are the only characters that
 * are not shown. A word that is longer than a line, or text without spaces, is broken between two characters.
 */
export function wrap(runs: readonly Run[], width: number): readonly (readonly Run[])[] {
  const lines: Run[][] = [];
  let line: Run[] = [];
  let used = 0;
  for (const { gap, runs: word } of words(runs)) {
    const wordWidth = widthOf(word);
    const gapWidth = gap === undefined ? 0 : columns(gap.text);
    if (line.length > 0 && used + gapWidth + wordWidth > width) {
      lines.push(line);
      line = [];
      used = 0;
    } else if (gap !== undefined && line.length > 0) {
      line = appended(line, gap);
      used += gapWidth;
    }
    const fits = used + wordWidth <= width;
    for (const run of word)
      for (const { text, columns: wide } of fits ? [whole(run)] : cells(run.text)) {
        if (line.length > 0 && used + wide > width) {
          lines.push(line);
          line = [];
          used = 0;
        }
        line = appended(line, { ...run, text });
        used += wide;
      }
  }
  return line.length > 0 || lines.length === 0 ? [...lines, line] : lines;
}

function whole(run: Run) {
  return { text: run.text, columns: columns(run.text) };
}

function widthOf(runs: readonly Run[]): number {
  return runs.reduce((sum, { text }) => sum + columns(text), 0);
}

/** Only the ordinary space divides: a non-breaking one is part of its word. */
function words(runs: readonly Run[]): readonly Word[] {
  const found: Word[] = [];
  let word: Run[] = [];
  let gap: Run | undefined;
  const close = () => {
    if (word.length > 0) found.push({ gap, runs: word });
    if (word.length > 0) gap = undefined;
    word = [];
  };
  for (const run of runs)
    for (const text of run.whole === true ? [run.text] : run.text.split(/( +)/)) {
      if (text === '') continue;
      if (run.whole === true || !text.startsWith(' ')) word.push({ ...run, text });
      else {
        close();
        gap = { ...run, text: (gap?.text ?? '') + text };
      }
    }
  close();
  return found;
}

/** Stretches of the same look become one again, so that each is painted and isolated once a line. */
function appended(line: readonly Run[], run: Run): Run[] {
  const last = line.at(-1);
  if (last === undefined || last.style !== run.style || last.foreign !== run.foreign) return [...line, run];
  return [...line.slice(0, -1), { ...last, text: last.text + run.text }];
}
