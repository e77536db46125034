/** Words that stand in almost every sentence of a language and in hardly any of another. */
const COMMON: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(
    'the and of to was that is it with for has have were this which from are been would they not'.split(' '),
  ),
  de: new Set(
    'der und die das ist nicht ein eine den von mit auf sich dem auch wird wurde sind zu im für hat'.split(
      ' ',
    ),
  ),
  es: new Set(
    'el los las una que y en por para con del se al más fue pero como está han sus lo según'.split(' '),
  ),
};

/** Words that are looked at, and the share of them that has to be common in a language. */
const LOOKED_AT = 4_000;
const SHARE = 0.12;

/**
 * The language of a text: what its file says, unless the text is plainly in another one of three. Programs write the language
 * of their own settings there.
 * @param said BCP 47, as hostile as any
 */
export function languageOf(text: string, said: string | undefined): string | undefined {
  const words =
    text
      .slice(0, 8 * LOOKED_AT)
      .toLowerCase()
      .match(/\p{L}+/gu)
      ?.slice(0, LOOKED_AT) ?? [];
  const counted = Object.entries(COMMON)
    .map(([language, common]) => ({
      language,
      share: words.filter((word) => common.has(word)).length / words.length,
    }))
    .toSorted((a, b) => b.share - a.share);
  const [best, second] = counted;
  const isPlain =
    words.length >= 30 && best !== undefined && best.share >= SHARE && best.share > 2 * (second?.share ?? 0);
  if (isPlain && said?.toLowerCase().split(/[-_]/)[0] !== best.language) return best.language;
  return said !== undefined && /^[a-z]{2,3}(?:[-_]\w{2,8})*$/i.test(said)
    ? said.replaceAll('_', '-')
    : undefined;
}
