const UNSEEN = new Set(
  'script style noscript template title head iframe object embed canvas audio video svg math select option button textarea input dialog datalist'.split(
    ' ',
  ),
);

const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main nav ol p pre section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);

/** Whether an element begins and ends a block. */
export function isBlock(name: string): boolean {
  return BLOCKS.has(name);
}

/**
 * Whether an element is the sign of a note, `word<sup><a href="#note">2</a></sup>`, which would stand in the middle of a sentence.
 * @param around the element around it
 */
export function isNoteSign(
  name: string,
  href: string | null | undefined,
  around: { readonly name: string; readonly href: string | null | undefined },
): boolean {
  if (name === 'a') return around.name === 'sup' && href?.includes('#') === true;
  return name === 'sup' && around.name === 'a' && around.href?.includes('#') === true;
}

/** Whether an element is not shown, by its name or as it says itself. */
export function isHidden(
  name: string,
  { hidden, style }: { readonly hidden: boolean; readonly style: string },
): boolean {
  return (
    UNSEEN.has(name) || hidden || /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style)
  );
}
