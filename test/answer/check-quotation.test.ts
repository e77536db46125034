import { beforeAll, describe, expect, it, vi } from 'vitest';
import { answer, type Answerable } from '../../src/answer/ask.ts';
import { checkQuotation } from '../../src/answer/quotation/check.ts';
import type { Checked } from '../../src/answer/quotation/checked.ts';
import type { Reading } from '../../src/library/reading.ts';
import { contains, slice, type Span } from '../../src/text/span.ts';
import { wording } from '../../src/answer/wording/wording.ts';
import { mutants, noises } from './mutants.ts';
import { written } from '../store/written-article.ts';
import { answerableFrom, sampleArticles } from '../sample-library.ts';

// The whole library is read and asked, on machines that do other things at the same time.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let library: Answerable;
let sentences: readonly { readonly reading: Reading; readonly span: Span; readonly text: string }[] = [];

beforeAll(() => {
  const made = answerableFrom(sampleArticles());
  library = made;
  sentences = made.readings.flatMap((reading) =>
    reading.sentences.map(({ span }) => ({ reading, span, text: slice(reading.article.text, span) })),
  );
});

function check(text: string): Checked | undefined {
  return checkQuotation(library.index, { seeks: 'quote', text }, () => true);
}

const finding = (text: string) => check(text)?.finding;

/** What differs in the first passages, as "claim · passage". */
function told(text: string): readonly string[] {
  return (check(text)?.quotes ?? []).flatMap(({ differs }) =>
    differs.map(({ asked, passage }) => `${asked ?? '–'} · ${passage?.text ?? '–'}`),
  );
}

/** Words between marks, as somebody passes on what was said. */
const inMarks = (text: string) => `“${text.replaceAll(/[“”„"«»]/g, '')}”`;

describe('a sentence of the sample library', () => {
  it('with one fact changed is never exact', () => {
    const all = sentences.flatMap(({ reading, span, text }) => {
      const names = reading.persons
        .filter((person) => contains(span, person.span))
        .map((person) => slice(reading.article.text, person.span));
      return mutants(text.replaceAll(/[“”„"«»]/g, ''), names);
    });
    // One in eight, the same ones each time; a changed sentence that stands elsewhere in the library is no mutant.
    const known = new Set(sentences.map(({ text }) => formsOf(text)));
    const tried = all.filter(({ text }, at) => at % 8 === 0 && !known.has(formsOf(text)));
    const found = tried.map(({ text }) => ({ text, found: finding(inMarks(text)) }));
    expect(found.filter((each) => each.found !== undefined && each.found !== 'altered')).toEqual([]);
    expect(tried.length).toBeGreaterThan(200);
  });

  it('turned round by a "not" is altered, with its marks and without', () => {
    const turned = sentences
      .filter((_, at) => at % 3 === 0)
      .flatMap(({ text }) => {
        const other = text.replace(
          /\b(?:is|was|were|are|has|had|will|would|can|could|did)\b(?! not)/,
          '$& not',
        );
        return other === text ? [] : other;
      })
      .flatMap((text) => [text, text.replaceAll(/[“”„"«»]/g, '')]);
    const milder = turned.map((text) => ({ text, found: finding(text) }));
    expect(milder.filter(({ found }) => found !== undefined && found !== 'altered')).toEqual([]);
    expect(turned.length).toBeGreaterThan(100);
  });

  it.each(Object.entries(noises))('is exact when it is typed %s', (how, noise) => {
    const part = Object.keys(noises).indexOf(how);
    // "They have." stands anywhere, and is abstained from.
    const missed = sentences
      .filter(({ text }) => wording(text).length >= 3)
      .filter((_, at) => at % 24 === part)
      .filter(({ text }) => finding(noise(text)) !== 'exact');
    expect(missed.map(({ text }) => text)).toEqual([]);
  });

  it('without its middle is spliced, and what was left out is shown', () => {
    const long = sentences.filter(({ text }) => wording(text).length >= 18).filter((_, at) => at % 8 === 0);
    for (const { text } of long) {
      const words = text.replaceAll(/[“”„"«»]/g, '').split(' ');
      const cut = [...words.slice(0, 6), ...words.slice(12)].join(' ');
      expect(finding(`“${cut}”`), cut).toBe('spliced');
      expect(told(`“${cut}”`).join(' '), cut).toContain(words[8]?.replace(/[^\p{L}\p{N}].*/u, ''));
      const declared = [...words.slice(0, 6), '[…]', ...words.slice(12)].join(' ');
      expect(finding(`“${declared}”`), declared).toBe('shortened');
    }
    expect(long.length).toBeGreaterThan(20);
  });

  it('joined with one of another article is spliced', () => {
    const long = sentences.filter(({ text }) => wording(text).length >= 8 && wording(text).length <= 30);
    const pairs = long
      .filter((_, at) => at % 20 === 0)
      .flatMap((one, at) => {
        const other = long.toReversed().filter((_, place) => place % 20 === 0)[at];
        return other && other.reading !== one.reading ? [[one.text, other.text] as const] : [];
      });
    for (const [one, other] of pairs)
      expect(finding(inMarks(`${one} ${other}`)), one + other).toBe('spliced');
    expect(pairs.length).toBeGreaterThan(10);
  });
});

const formsOf = (text: string) =>
  wording(text)
    .map(({ form }) => form)
    .join(' ');

describe('words as they stand', () => {
  it.each([
    ['of one sentence', "I'd pay it twice a day, and I'd grumble"],
    ['of two words', 'no brother'],
    ['of three words without an apostrophe', 'the mayors office'],
    ['of three words with one', "the mayor's office"],
    ['of a name without an apostrophe', 'Pellmouths new bridge'],
    [
      'over two sentences',
      '“One of them teaches the cello and the other keeps bees. Neither of them has bid for the bridge.”',
    ],
    [
      'over a clause that says who speaks',
      'Every winter we repair it, and every spring we find something else. I can keep it standing.',
    ],
    [
      'with that clause',
      '“Every winter we repair it, and every spring we find something else,” Mr Ayre said. “I can keep it standing.”',
    ],
    [
      'over two paragraphs',
      'I can keep it standing. I can’t keep it working. Mayor Helena Marchbank, who has led the council since May 2023',
    ],
    [
      'in a quotation inside a quotation',
      'My grandmother used to say, "Argue about the boat when you\'re ashore"',
    ],
    ['in another language', '"Und es ist eine Brücke für Freunde"'],
    ['without accents', 'Llevo nueve veranos en esta fabrica'],
    [
      'without marks, after who said so',
      'Ayre said that every winter we repair it, and every spring we find something else',
    ],
    ['told in the paper’s own words', 'Solheim said she saw no reason to move production away'],
    [
      'inside a post',
      'LOL 😂 read this!! “I hadn’t read it. I’ve said so every time anybody asked me” 🙃 #pellmouth https://example.org/1',
    ],
  ])('%s are exact', (_, text) => {
    expect(finding(text)).toBe('exact');
  });

  it.each([
    [
      '"Every winter we repair it, and every spring we find something else", Marchbank said',
      'Marchbank · Ayre',
    ],
    ['Marchbank said every winter we repair it, and every spring we find something else', 'Marchbank · Ayre'],
    ['marchbank: "I wish it had been the flood, because people forgive the weather"', 'marchbank · Solheim'],
    ['Judith Marchbank said "I have two sisters and no brother"', 'Judith Marchbank · she'],
    ['the engineer said "I have two sisters and no brother"', 'engineer · she'],
    ['bob said "I carried it up the stairs myself"', 'bob · Mr Ayre'],
    ['Sabine Solheim said "We have no plans to leave Pellmouth"', 'Sabine Solheim · she'],
    ['Marchbank: I carried it up the stairs myself', 'Marchbank · Ayre'],
    ['marchbank: i carried it up the stairs myself', 'marchbank · Ayre'],
    ['Marchbank – I carried it up the stairs myself', 'Marchbank · Ayre'],
    ['the mayor: I carried it up the stairs myself', 'mayor · Ayre'],
    ['Gazette: We may have missed some of the dogs', 'Gazette · –'],
    ['I carried it up the stairs myself, said the mayor', 'mayor · Ayre'],
    ['I carried it up the stairs myself Marchbank said', 'Marchbank · Ayre'],
    ['The mayor says that he carried the report up the stairs himself', 'mayor · –'],
    ['The Gazette wrote “We may have missed some of the dogs”', 'Gazette · –'],
    ['"The poll does not bind the council", said Ludlow', 'Ludlow · –'],
    ['Holt said she saw no reason to move production away', 'Holt · –'],
  ])('in another mouth are misattributed: %s', (text, difference) => {
    expect(finding(text)).toBe('misattributed');
    expect(told(text)[0]?.replace('· Ayre', '· Mr Ayre')).toBe(difference.replace('· Ayre', '· Mr Ayre'));
  });

  it.each([
    'Mr Ayre said: “I can keep it standing”',
    'Desmond Ayre, the town engineer: “I can keep it standing”',
    'the engineer said "I can keep it standing"',
    'the mayor said "I have two sisters and no brother"',
    'Helena Marchbank said "I have two sisters and no brother"',
    'Mr. Ayre: I carried it up the stairs myself',
    'I carried it up the stairs myself Ayre said',
    'Did the town engineer say I carried it up the stairs myself',
    'Ingrid Solheim (Norrgate): "We have no plans to leave Pellmouth"',
    'the Herald wrote: "We may have missed some of the dogs."',
    'In the Sarn Coast Herald: “We may have missed some of the dogs.”',
    'Jonah Holt wrote "I do not want a plaque. I want a bus."',
    'somebody said “I can keep it standing”',
    'I read this today: “I can keep it standing”',
    'Is it true that somebody said “I can keep it standing”?',
  ])('are not misattributed: %s', (text) => {
    expect(finding(text)).toBe('exact');
  });
});

describe('words that were changed', () => {
  it.each([
    ['Solheim: "The flood did close this plant"', '– · not'],
    ['“I have two sisters and one brother”', 'one · no'],
    ['"Every winter we repair it, and every summer we find something else"', 'summer · spring'],
    ['"I can keep it standing. I can keep it working."', 'can · can’t'],
    ['I say that it was not there', 'not · –'],
    ['Nobody said every winter we repair it, and every spring we find something else', 'Nobody said · –'],
    ["There was not a note in the box that said, 'All read, some of them twice.'", 'not · –'],
    ["It didn't come up the street like a wave, said Annie Brough, 77, of Cooper's Lane.", '77 · 83'],
    ['Update: I carried it up the stairs myself', 'Update · –'],
    ['We wrote that the new bridge was approved by 11 votes to 8, with one abstention.', '11 · 12'],
  ])('are altered, and shown: %s', (text, difference) => {
    expect(finding(text)).toBe('altered');
    expect(told(text)).toEqual([difference]);
  });

  it('are spliced where a sentence between them is left out', () => {
    const text = '"I carried it up the stairs myself. I say that it was there."';
    expect(finding(text)).toBe('spliced');
    expect(told(text)[0]).toContain("I don't say that anybody read it");
  });

  it('are shortened only where the quotation says so, and what is gone is shown all the same', () => {
    expect(finding('“I can keep it standing … working.”')).toBe('shortened');
    expect(told('“I can keep it standing ... keep it working.”')).toEqual(['– · I can’t']);
  });

  it('in one of two quotations of a post are told, and so is an invented one', () => {
    expect(
      finding(
        'She said “I have two sisters and no brother” and “Every winter we repair it, and every summer we find something else”',
      ),
    ).toBe('altered');
    const invented = 'He said “I can keep it standing” and “the town can eat cake all day for all I care”';
    expect(finding(invented)).toBe('altered');
    expect(told(invented)).toContain('the town can eat cake all day for all I care · –');
  });
});

describe('words that stand nowhere', () => {
  it.each([
    'not a penny',
    'The mayor wrote the leaflet',
    'She said no',
    'She said “no”',
    'Marchbank said “no brother”',
    'he said she said',
    '“I” lied',
    '“no”',
    'it was',
    'bridge',
    '“We will never surrender the harbour to pirates or to accountants”',
    'The mayor said that every child will get a pony by Christmas',
    'Ask not what your country can do for you',
    'Ich bin ein Berliner',
    'Северный мост закрыт навсегда',
    '我们不会离开这个地方',
    '😀😀',
    '“”',
    '…',
    '',
  ])('are absent: %s', (text) => {
    expect(check(text)).toBeUndefined();
  });

  it('are absent soon, in a text of signs and in a word of thousands of letters', () => {
    const letters = 'bridge'.repeat(600);
    const made = answerableFrom([
      written(`${'- '.repeat(5000)}The bridge costs nothing. ${letters} stands there.`, { file: 'signs.txt' })
        .article,
    ]);
    const found = (text: string) => checkQuotation(made.index, { seeks: 'quote', text }, () => true)?.finding;
    const began = performance.now();
    expect(found('the bridge $$$$$ costs')).not.toBe('exact');
    expect(found('$'.repeat(3000))).toBeUndefined();
    expect(found('a'.repeat(3500))).toBeUndefined();
    expect(found(' '.repeat(4000))).toBeUndefined();
    expect(found(`${letters} stands there`)).toBe('exact');
    for (const text of ['the bridge $$$$$ costs', letters, `he${' '.repeat(3900)}said`, 'said '.repeat(800)])
      for (const seeks of ['quote', 'claim'] as const) answer(made, { seeks, text });
    expect(performance.now() - began).toBeLessThan(5000);
  });

  it('are absent, or at least not exact, in 4,000 characters', () => {
    const long = 'Nobody has ever said any of this about the bridge and the town. '.repeat(62);
    expect(finding(long)).not.toBe('exact');
  });
});

it('shows every difference as it stands, in what was typed and in the article', () => {
  for (const { text } of sentences.filter((_, at) => at % 80 === 0)) {
    for (const mutant of mutants(text)) {
      for (const { quote, differs } of check(inMarks(mutant.text))?.quotes ?? [])
        for (const { asked, passage } of differs) {
          if (asked !== undefined) expect(inMarks(mutant.text)).toContain(asked);
          if (passage) expect(slice(quote.article.text, passage.span)).toBe(passage.text);
        }
    }
  }
});
