import { describe, expect, it } from 'vitest';
import { jointOf, wordsOf } from '../../../src/readers/pdf/hyphens.ts';
import type { Line } from '../../../src/readers/pdf/line.ts';
import { infoFacts } from '../../../src/readers/pdf/info-facts.ts';
import { pageLabels } from '../../../src/readers/pdf/page-labels.ts';

const line = (text: string): Line => ({
  text,
  x0: 0,
  x1: 100,
  y: 0,
  size: 10,
  font: 'a',
  page: 0,
  isRow: false,
  refers: [],
});

/** Lines as a paragraph reads, where another line of the file divides a word. */
function joined(before: string, after: string, elsewhere: readonly string[] = []): string {
  const words = wordsOf([before, after, 'an admin-', 'istration', ...elsewhere].map(line));
  const { between, isDivided } = jointOf(before, after, words);
  return (isDivided ? before.slice(0, -1) : before) + between + after;
}

describe('The end of a line', () => {
  it.each([
    ['treat it as pro-', 'visional for now', 'treat it as provisional for now'],
    ['a well-', 'known tower', 'a well-known tower'],
    ['a self-', 'inflicted wound', 'a self-inflicted wound'],
    ['thirty-', 'one years', 'thirty-one years'],
    ['every-', 'body knows', 'everybody knows'],
    ['under-', 'standing', 'understanding'],
    ['the Anglo-', 'Saxon church', 'the Anglo-Saxon church'],
    ['from 1998-', '2003', 'from 1998-2003'],
    ['from 1998–', '2003', 'from 1998–2003'],
    ['die Ein-', 'und Ausfahrt', 'die Ein- und Ausfahrt'],
    ['die Nord-', 'Süd-Linie', 'die Nord-Süd-Linie'],
    ['die Über-', 'schwemmungen', 'die Überschwemmungen'],
    ['a dash –', 'and more', 'a dash – and more'],
    ['a dash—', 'and more', 'a dash—and more'],
    ['el programa –', 'una empresa de la capital– calla', 'el programa –una empresa de la capital– calla'],
    ['see https://sill.example/', 'light/of', 'see https://sill.example/light/of'],
    ['see https://sill.example/', 'and ask', 'see https://sill.example/ and ask'],
    ['see https://sill.example.', 'Then ask', 'see https://sill.example. Then ask'],
    ['no hyphen', 'at all', 'no hyphen at all'],
    ['東京の', '塔は', '東京の塔は'],
    ['a wind from the south-', 'westerly side', 'a wind from the south-westerly side'],
    ['a built-', 'in bed', 'a built-in bed'],
    ['a clean-', 'up of the harbour', 'a clean-up of the harbour'],
    ['an in-', 'house rule', 'an in-house rule'],
    ['an in-', 'crease of waits', 'an increase of waits'],
    ['der deutsch-', 'polnische Vertrag', 'der deutsch-polnische Vertrag'],
    ['das deutsch-', 'sprachige Blatt', 'das deutschsprachige Blatt'],
    ['el barrio histórico-', 'artístico', 'el barrio histórico-artístico'],
    ['siguió diciéndo-', 'nos que no', 'siguió diciéndonos que no'],
    ['a browser’s con\u2010', 'firmed', 'a browser’s confirmed'],
    ['a soft con\u00ad', 'firmed', 'a soft confirmed'],
  ])('%s | %s', (before, after, whole) => {
    expect(joined(before, after)).toBe(whole);
  });

  it('keeps a hyphen that the word has in the middle of another line', () => {
    expect(joined('the co-', 'operative')).toBe('the cooperative');
    expect(joined('the co-', 'operative', ['our co-operative says'])).toBe('the co-operative');
  });

  it.each([
    ['southwest', 'is blown from the northeast'],
    ['southwest', 'its color and its harbor'],
    ['south-west', 'its colour and its harbour'],
    ['south-west', 'nothing else'],
  ])('reads %s in a file that says: %s', (word, elsewhere) => {
    expect(joined('the wind from the south-', 'west', [elsewhere])).toBe(`the wind from the ${word}`);
  });

  it('keeps the space behind a dash where others of the file have one', () => {
    expect(joined('la noche –', 'y el día– calla', ['el mar – dijo – es'])).toBe(
      'la noche – y el día– calla',
    );
  });

  it('keeps the hyphen of a prefix where the file spells as the British do', () => {
    expect(joined('a non-', 'fiction shelf')).toBe('a nonfiction shelf');
    expect(joined('a non-', 'fiction shelf', ['the colour of the tower'])).toBe('a non-fiction shelf');
    expect(joined('pure non-', 'sense', ['the colour of the tower'])).toBe('pure nonsense');
  });

  it('asks no English dictionary about words of another language', () => {
    const german =
      'Das ist die Frage und sie wird nicht von der Stadt mit dem Amt auf ein Jahr verschoben und '
        .repeat(2)
        .trim();
    expect(joined('auf dem Land-', 'wind', [german])).toBe('auf dem Landwind');
    expect(joined('auf dem Sand-', 'hang', [german])).toBe('auf dem Sandhang');
  });

  it('divides no word where no line of the file does', () => {
    const lines = ['a re-', 'examination of the tower'];
    const { isDivided } = jointOf(lines[0] ?? '', lines[1] ?? '', wordsOf(lines.map(line)));
    expect(isDivided).toBe(false);
  });
});

describe('The labels of pages', () => {
  it.each([
    ['are the file’s own', [[], [], []], ['iv', 'v', '1'], ['iv', 'v', '1']],
    [
      'are the printed ones where the file only counts',
      [['41'], ['42'], ['43']],
      ['1', '2', '3'],
      ['41', '42', '43'],
    ],
    [
      'are the printed ones where the file says nothing',
      [['Page 7 of 9'], ['Page 8 of 9']],
      undefined,
      ['7', '8'],
    ],
    ['are filled in between', [['ii'], [], ['iv']], undefined, ['ii', 'iii', 'iv']],
    ['count back from the first that is printed', [[], ['42'], ['43']], undefined, ['41', '42', '43']],
    ['are in brackets before the first', [[], [], ['1'], ['2']], undefined, ['[1]', '[2]', '1', '2']],
    [
      'are counted where what is printed does not go on',
      [['17'], ['3'], ['250']],
      undefined,
      ['1', '2', '3'],
    ],
    [
      'are those of both pages of a book that one shows',
      [['12 The keeper 13'], ['14 15'], []],
      undefined,
      ['12-13', '14-15', '16-17'],
    ],
    [
      'change from one kind to another',
      [['i'], ['ii'], ['iii'], ['1'], ['2'], ['3']],
      undefined,
      ['i', 'ii', 'iii', '1', '2', '3'],
    ],
    [
      'are counted where only two numbers happen to go on',
      [['9'], ['10'], ['40'], ['2'], ['77']],
      undefined,
      ['1', '2', '3', '4', '5'],
    ],
    ['are not a year', [['Report 2024'], ['Report 2024']], undefined, ['1', '2']],
    ['are not the time of printing', [['11/23/26, 7:04 PM']], undefined, ['1']],
    ['can be shown', [[], []], ['A–1', '\u202e'.repeat(3)], ['A-1', '[2]']],
    ['are short', [[], []], ['x'.repeat(200), 'iv'], ['[1]', 'iv']],
  ])('%s', (_, running, given, labels) => {
    expect(pageLabels(running, given)).toEqual(labels);
  });
});

describe('What a file says of itself', () => {
  it.each([
    'Microsoft Word - draft_final2.docx',
    'untitled',
    'Untitled-3',
    'Document1',
    'Presentation1',
    'report.indd',
    'file:///home/somebody/report.html',
    '8f3a9c2e11d0',
    'about:blank',
    '12',
    ' ',
    'PowerPoint Presentation',
  ])('is no title: %s', (Title) => {
    expect(infoFacts({ Title })).toEqual({});
  });

  it.each([
    'user',
    'admin',
    'jsmith7',
    'Microsoft Office User',
    'HP',
    'Author',
    'C:\\Users\\x',
    'a@b.example',
  ])('is nobody’s name: %s', (Author) => {
    expect(infoFacts({ Author })).toEqual({});
  });

  it('is taken where it says something, the richer description first', () => {
    const info = {
      Title: 'short',
      'dc:title': 'A Light on the Bay',
      Author: 'Berit Halloran',
      CreationDate: "D:20240512101500+02'00'",
      Producer: 'LibreOffice 7.4',
    };
    expect(infoFacts(info)).toEqual({
      title: 'A Light on the Bay',
      byline: 'Berit Halloran',
      made: { day: '2024-05-12', precision: 'about' },
    });
  });

  it('is no date where a browser printed it, which may be years later', () => {
    expect(infoFacts({ CreationDate: 'D:20240512', Producer: 'Skia/PDF m150' })).toEqual({});
    expect(infoFacts({ CreationDate: 'D:20241399' })).toEqual({});
  });
});
