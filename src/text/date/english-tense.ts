import type { Site, Tense } from './rule.ts';

const past = new Set(
  'was were had did said told came went made took gave saw met led held began became left ran won lost wrote spoke broke put sent found grew fell rose struck stood sat paid built brought bought sold kept heard knew thought felt hit cut shot fought taught caught threw drew chose drove flew ate hid set died sworn shut quit beat bid fled swept stole swore rang sang sank tore wore woke began been seen done gone taken given known written spoken broken driven grown shown born'.split(
    ' ',
  ),
);
const future = new Set(
  "will 'll ’ll won't won’t would shall should can may might must going scheduled expected planned due slated upcoming plans hopes intends supposed projected intended tomorrow forthcoming deadline expires".split(
    ' ',
  ),
);
const present = new Set(
  'is are am begins starts opens ends closes meets runs takes returns goes comes kicks faces resumes votes'.split(
    ' ',
  ),
);
// In -ed or like a past, and neither.
const neither = new Set(
  'need needs speed indeed hundred united red bed feed seed breed weed exceed proceed succeed'.split(' '),
);
const conditional = /(?:^|[\s“"(])(?:when|if|unless|once|as soon as)\s+(?:\S+\s+){0,4}$/iu;
const ahead =
  /\b(?:until|till|ahead of|before|by|from|due(?: on)?|deadline(?: of| is)?|effective|starting|beginning|no later than)\s+(?:on\s+|the\s+)?$/iu;
const lasted = /\b(?:lasted|remained|stayed|continued|ran|was|were|been|from)\b[^.;]{0,40}$/iu;

/**
 * Whether the words around an expression look back or ahead: the nearest verb before it in its sentence, else the
 * first after it. A guess; undefined when nothing tells.
 */
export function englishTense({ text, block, span }: Site): Tense | undefined {
  const left = sentenceBefore(text.slice(Math.max(block.start, span.start - 160), span.start));
  const right = sentenceAfter(text.slice(span.end, Math.min(block.end, span.end + 120)));
  const words = (left.match(/[\p{L}'’]+/gu) ?? []).slice(-14);
  const ensuing = right.match(/[\p{L}'’]+/gu)?.slice(0, 12) ?? [];
  if (/\bsince\s+(?:the\s+)?$/iu.test(left)) return 'past';
  const onward = left.replace(ahead, '');
  if (onward !== left && !lasted.test(onward)) {
    const isOpen = /(?:by|before|from)\s+(?:on\s+|the\s+)?$/iu.test(left);
    const said = nearest(words.toReversed(), 1) ?? nearest(ensuing, -1);
    if (!isOpen || said !== 'past') return 'future';
  }
  if (conditional.test(left) && !hasPast(words.slice(-4))) return 'future';
  return nearest(words.toReversed(), 1) ?? nearest(ensuing, -1);
}

/** `toAuxiliary`: how far on in `words` the word before each stands. */
function nearest(words: readonly string[], toAuxiliary: 1 | -1): Tense | undefined {
  for (const [index, word] of words.entries()) {
    const lower = word.toLowerCase();
    const contracted = /(?:['’]ll|n['’]t)$/u.exec(lower)?.[0];
    if (future.has(lower) || contracted === "'ll" || contracted === '’ll') return 'future';
    if (lower === 'be' && toAuxiliary === 1 && words[index + 1] === 'to') return 'future';
    if (isPast(lower)) {
      const auxiliary = words[index + toAuxiliary]?.toLowerCase();
      if (auxiliary === 'be' || auxiliary === 'being') continue;
      return 'past';
    }
    if (present.has(lower) && toAuxiliary === 1 && index < 5) return 'future';
  }
  return undefined;
}

function isPast(word: string): boolean {
  return past.has(word) || (/\p{L}{2}ed$/u.test(word) && !neither.has(word) && !future.has(word));
}

function hasPast(words: readonly string[]): boolean {
  return words.some((word) => isPast(word.toLowerCase()));
}

function sentenceBefore(text: string): string {
  const end = Math.max(...['. ', '! ', '? ', '; ', '.” ', '." ', '\n'].map((mark) => text.lastIndexOf(mark)));
  return end < 0 ? text : text.slice(end + 1);
}

function sentenceAfter(text: string): string {
  const end = /[.!?;](?:[”"’')\]]*)\s|\n/u.exec(text);
  return end === null ? text : text.slice(0, end.index);
}
