import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { labelParts, labelsFor, locales, type LabelKey } from '../src/answer/label.ts';
import { escape, shown } from '../src/discord/words/escape.ts';

const root = join(import.meta.dirname, '..');
const english = labelsFor('en');
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of the catalogue itself
const keys = Object.keys(english) as readonly LabelKey[];
const files = readdirSync(join(root, 'data/labels')).map((file) => basename(file, '.json'));

/** The most characters that Discord shows or takes, by the beginning of the key. */
const atMost: Readonly<Record<string, number>> = {
  button: 34,
  command: 100,
  form: 45,
  hint: 100,
  message: 32,
  option: 100,
  select: 100,
};

function slots(labels: typeof english, key: LabelKey): readonly string[] {
  return labelParts(labels, key)
    .flatMap((part) => (typeof part === 'string' ? [] : [part.slot]))
    .toSorted();
}

function sources(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => readFileSync(join(root, folder, path), 'utf8'));
}

describe('the catalogue of labels', () => {
  it('knows every file of data/labels', () => {
    expect(files.toSorted()).toEqual([...locales].toSorted());
  });

  it('has no label that nothing says', () => {
    const code = [...sources('src'), ...sources('commands')].join('\n');
    const said = new Set([...code.matchAll(/['"`]([a-z]+(?:[-.][a-z]+)*)['"`]/g)].map(([, key]) => key));
    const families = [...code.matchAll(/`([a-z][a-z.-]*\.)\$\{/g)].map(([, family = '']) => family);
    expect(
      keys.filter((key) => !said.has(key) && !families.some((family) => key.startsWith(family))),
    ).toEqual([]);
  });
});

describe.each(locales)('the labels in %s', (locale) => {
  const labels = labelsFor(locale);

  it('are the same as in English, in the same order', () => {
    expect(Object.keys(labels)).toEqual(keys);
  });

  it('have the same slots', () => {
    const wrong = keys.filter((key) => slots(labels, key).join() !== slots(english, key).join());
    expect(wrong).toEqual([]);
  });

  it('fit where Discord shows them', () => {
    const long = keys.filter((key) => labels[key].length > (atMost[key.split('.')[0] ?? ''] ?? 300));
    expect(long).toEqual([]);
  });

  it('are written out: not empty, in one line, without space at the ends', () => {
    expect(keys.filter((key) => !/^\S(?:.*\S)?$/u.test(labels[key]))).toEqual([]);
  });

  it('tell turning a page from going back, which stand side by side', () => {
    const beside = (['previous', 'next', 'back'] as const).map((each) => labels[`button.${each}`]);
    expect(new Set(beside).size).toBe(beside.length);
  });

  it('are shown by Discord as they are written', () => {
    const parts = keys.flatMap((key) => labelParts(labels, key).filter((part) => typeof part === 'string'));
    expect(parts.filter((part) => shown(escape(part)) !== part)).toEqual([]);
  });
});
