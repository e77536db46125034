import type { Claim } from './claims.ts';

/** A claim as people repeat it; nothing of it says anything else. */
export type Repetition = { readonly how: string; readonly text: string };

type Way = readonly [how: string, (text: string) => string | undefined];

const lower = (text: string) => text.replace(/^\p{Lu}(?=\p{Ll}* )/u, (letter) => letter.toLowerCase());
const inside = (text: string) => text.replace(/\.$/u, '');

/** The longest word in small letters, with two letters in each other's place, one left out, or one twice. */
function mistyped(text: string, change: (word: string) => string): string | undefined {
  const [longest] = [...text.matchAll(/(?<![\p{L}\p{M}’'-])[a-z]{6,}(?![\p{L}\p{M}’'-])/gu)].toSorted(
    (a, b) => b[0].length - a[0].length,
  );
  if (longest === undefined) return undefined;
  const [word] = longest;
  return text.slice(0, longest.index) + change(word) + text.slice(longest.index + word.length);
}

const everywhere: readonly Way[] = [
  ['as it is', (text) => text],
  ['in lower case', (text) => text.toLowerCase()],
  ['in capitals', (text) => text.toUpperCase()],
  ['without its full stop', inside],
  ['with exclamation marks', (text) => `${inside(text)}!!!`],
  ['without any punctuation', (text) => text.replaceAll(/[,;:](?= )|\.$/gu, '')],
  ['in quotation marks', (text) => `“${text}”`],
  ['in bold letters', (text) => `**${text}**`],
  ['as a line that is quoted', (text) => `> ${text}`],
  ['with an emoji', (text) => `😱 ${text} 🚢🌊`],
  ['with a link behind', (text) => `${text} https://herald.example/story?id=12`],
  ['with a link in front', (text) => `https://herald.example/2025/04/bridge-12\n${text}`],
  ['passed on', (text) => `RT @pellmouth_news: ${text}`],
  ['with somebody named', (text) => `<@123456789012345678> ${text}`],
  ['with two spaces', (text) => text.replaceAll(' ', '  ')],
  ['as a question', (text) => `${inside(text)}?`],
  ['without accents', (text) => text.normalize('NFD').replaceAll(/\p{M}/gu, '')],
  [
    'among other sentences',
    (text) =>
      `Good evening, I walked past the harbour today. ${text} The gulls were loud again and it rained.`,
  ],
  ['on a line of its own', (text) => `Market days this week\n\n${text}\n\nBring your own bags`],
  [
    'with two letters in each other’s place',
    (text) => mistyped(text, (word) => word.slice(0, 2) + word.charAt(3) + word.charAt(2) + word.slice(4)),
  ],
];

const english: readonly Way[] = [
  ['with a letter left out', (text) => mistyped(text, (word) => word.slice(0, 3) + word.slice(4))],
  [
    'with a letter twice',
    (text) => mistyped(text, (word) => word.slice(0, 4) + word.charAt(3) + word.slice(4)),
  ],
  ['asked whether it is true', (text) => `Is it true that ${lower(inside(text))}?`],
  ['asked whether it is true, behind', (text) => `${text} Is this true?`],
  ['asked of everybody', (text) => `hey all, did you know that ${lower(inside(text))}? lol`],
  ['heard', (text) => `I heard that ${lower(text)}`],
  ['to be checked, please', (text) => `Can someone please check this: ${text} Thanks!`],
  ['without "the"', (text) => text.replaceAll(/\bthe /gu, '')],
  ['with apostrophes left off', (text) => text.replaceAll("'", '')],
  ['as news', (text) => `BREAKING: ${text}`],
];

const german: readonly Way[] = [
  ['asked whether it is so', (text) => `Stimmt das? ${text}`],
  ['asked whether it is so, behind', (text) => `${text} Stimmt das wirklich?`],
  [
    'with ae, oe and ue',
    (text) =>
      text
        .replaceAll('ä', 'ae')
        .replaceAll('ö', 'oe')
        .replaceAll('ü', 'ue')
        .replaceAll('Ü', 'Ue')
        .replaceAll('ß', 'ss'),
  ],
  ['as news', (text) => `Eilmeldung: ${text}`],
  ['to be checked, please', (text) => `Hallo zusammen, ${text} Kann das jemand prüfen? Danke!`],
];

const spanish: readonly Way[] = [
  ['asked whether it is true', (text) => `¿Es verdad que ${lower(inside(text))}?`],
  ['asked whether it is true, behind', (text) => `${text} ¿Es cierto?`],
  ['asked of everybody', (text) => `Hola a todos, ¿alguien sabe si ${lower(inside(text))}? Gracias`],
  ['as news', (text) => `Última hora: ${text}`],
];

const ways: Readonly<Record<Claim['language'], readonly Way[]>> = {
  en: [...everywhere, ...english],
  de: [...everywhere, ...german],
  es: [...everywhere, ...spanish],
};

export function repetitions({ text, language }: Claim): readonly Repetition[] {
  return ways[language].flatMap(([how, change]) => {
    const changed = change(text);
    return changed === undefined ? [] : [{ how, text: changed }];
  });
}
