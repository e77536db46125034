import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { create, type Font } from 'fontkit';

/** The fonts that PDFs are written in, and where npm put them. */
const files = {
  serif: import.meta
    .resolve('@expo-google-fonts/gentium-book-plus/400Regular/GentiumBookPlus_400Regular.ttf'),
  'serif-italic': import.meta
    .resolve('@expo-google-fonts/gentium-book-plus/400Regular_Italic/GentiumBookPlus_400Regular_Italic.ttf'),
  sans: import.meta.resolve('@expo-google-fonts/carlito/400Regular/Carlito_400Regular.ttf'),
  'sans-bold': import.meta.resolve('@expo-google-fonts/carlito/700Bold/Carlito_700Bold.ttf'),
  'sans-italic': import.meta
    .resolve('@expo-google-fonts/carlito/400Regular_Italic/Carlito_400Regular_Italic.ttf'),
  emoji: import.meta.resolve('@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf'),
} as const;

export type FontName = keyof typeof files;
export const fontNames = Object.keys(files).filter((name): name is FontName => name in files);

/** What a stretch of text is set in; where it lacks a letter, the next font has it. */
export type Face = Exclude<FontName, 'emoji'>;

/** Which fonts a face's letters come from, the first that has a letter first. */
export const chains: Readonly<Record<Face, readonly Face[]>> = {
  serif: ['serif', 'sans'],
  'serif-italic': ['serif-italic', 'serif', 'sans'],
  sans: ['sans', 'serif'],
  'sans-bold': ['sans-bold', 'sans', 'serif'],
  'sans-italic': ['sans-italic', 'sans', 'serif'],
};

export type Fonts = Readonly<Record<FontName, Font>>;

let loading: Promise<Fonts> | undefined;

/** The fonts, read when the first PDF is written. */
export function loadFonts(): Promise<Fonts> {
  loading ??= load();
  return loading;
}

async function load(): Promise<Fonts> {
  const read = await Promise.all(
    fontNames.map(async (name) => {
      const font = create(await readFile(fileURLToPath(files[name])));
      if (!('glyphForCodePoint' in font)) throw new Error(`${files[name]} is no font`);
      return [name, font] as const;
    }),
  );
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each name has its font
  return Object.fromEntries(read) as Fonts;
}
