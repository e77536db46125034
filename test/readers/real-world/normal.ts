const LIGATURES: Readonly<Record<string, string>> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
  '\u00ad': '',
  '\u2011': '-',
};

/** A text as it is compared, and where in the text each of its units comes from. */
export type Normal = { readonly text: string; readonly from: readonly number[] };

/** White space is one space, ligatures are their letters, soft hyphens are nothing, and a hyphen is a hyphen. */
export function normalOf(text: string): Normal {
  const from: number[] = [];
  let written = '';
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at);
    const plain = /\s/.test(letter) ? (written === '' || written.endsWith(' ') ? '' : ' ') : letter;
    const letters = LIGATURES[plain] ?? plain;
    written += letters;
    for (let each = 0; each < letters.length; each += 1) from.push(at);
  }
  return { text: written.trimEnd(), from };
}

/** The same, without what marks an item of a list. */
export function normal(text: string): string {
  return normalOf(text)
    .text.replace(/^(?:[•‣◦▪·*–-]|\(?\d{1,3}[.)]|#{1,6}|>) /, '')
    .replace(/^\|(.*)\|$/, (_, cells: string) => cells.replaceAll('|', ' ').replaceAll(/ +/g, ' ').trim());
}
