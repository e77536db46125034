/** A stretch of a reference, as it is written: letters only, no markup. */
export type Run = { readonly text: string; readonly italic?: true };

/**
 * Stands for what the style processor would take for markup in a title; private to us, and taken out again by `plain`. A "<" is
 * the only sign that it obeys.
 */
const less = '\ue03c';

/** Words of an article, such that the style processor takes none of them for markup. */
export function guarded(text: string): string {
  return text.replaceAll('<', less);
}

/** The words as they were before `guarded`. */
function plain(text: string): string {
  return text.replaceAll(less, '<');
}

const tags = /<(?<end>\/)?(?<name>\w+)[^>]*>/g;

/** What the style processor writes as HTML, as runs. Only italics are kept; all else that it marks up is punctuation's look. */
export function runsOf(html: string): readonly Run[] {
  const runs: Run[] = [];
  let [from, italic] = [0, 0];
  const add = (to: number) => {
    const text = plain(decoded(html.slice(from, to)));
    if (text !== '') runs.push({ text, ...(italic > 0 && { italic: true as const }) });
  };
  for (const { index, 0: tag, groups } of html.matchAll(tags)) {
    add(index);
    if (groups?.['name'] === 'i') italic += groups['end'] === undefined ? 1 : -1;
    from = index + tag.length;
  }
  add(html.length);
  return trimmed(runs);
}

function decoded(text: string): string {
  return text.replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
}

function trimmed(runs: readonly Run[]): readonly Run[] {
  return runs
    .map((run, at) => ({
      ...run,
      text: at === 0 ? run.text.trimStart() : at === runs.length - 1 ? run.text.trimEnd() : run.text,
    }))
    .filter(({ text }) => text !== '');
}
