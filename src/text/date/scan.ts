import type { Grammar, Reading, Site, Tense } from './rule.ts';
import type { Span } from '../span.ts';

/** An expression found, not yet resolved. */
export type Found = {
  readonly site: Site;
  readonly reading: Reading;
  readonly tense: Tense | undefined;
  /** Whether it dates what is told next, too. */
  readonly setsScene: boolean;
};

// No rule can match more than this, so slicing a window keeps a sticky pattern from running on.
const LONGEST = 160;

/**
 * The expressions of time in a block: at each place where one may begin, the rule that matches most. Linear: a
 * trigger starts at most as many rules as there are, and each is bounded by `LONGEST` units.
 */
export function scan(
  text: string,
  block: Span,
  { trigger, rules, tense, setsScene }: Grammar,
): readonly Found[] {
  const inside = text.slice(block.start, block.end);
  const found: Found[] = [];
  let end = 0;
  for (const { index } of inside.matchAll(trigger)) {
    if (index < end) continue;
    const longest = match(text, block, block.start + index, inside, rules);
    if (longest === undefined) continue;
    const { site, reading } = longest;
    found.push({
      site,
      reading,
      tense: reading.by === 'year' || reading.by === 'published' ? tense(site) : undefined,
      setsScene: reading.by !== 'nothing' && reading.by !== 'published' && setsScene(site),
    });
    end = longest.site.span.end - block.start;
  }
  return found;
}

function match(text: string, block: Span, at: number, inside: string, rules: Grammar['rules']) {
  const window = inside.slice(0, at - block.start + LONGEST);
  let best: { readonly site: Site; readonly reading: Reading } | undefined;
  for (const { pattern, read } of rules) {
    pattern.lastIndex = at - block.start;
    const matched = pattern.exec(window);
    if (matched === null) continue;
    const whole = { start: at, end: at + matched[0].length };
    if (best !== undefined && whole.end <= best.site.span.end) continue;
    const site = { text, block, span: whole };
    const reading = read(matched.groups ?? {}, site);
    if (reading !== undefined) best = { site, reading };
  }
  return best;
}
