import { describe, expect, it } from 'vitest';
import { ingest } from '../../src/ingest/ingest.ts';

const BODY = 'The ferry left late on Monday morning, and nobody on the quay could say why it had done so.';

function titleOf(...lines: readonly string[]): string | undefined {
  const text = [...lines, BODY].join('\n\n');
  return ingest({ file: 'a.txt', bytes: new Uint8Array(), decoded: { text, format: 'text' } }, new Map())
    .article?.facts.title;
}

describe('The title of a text that names none', () => {
  it.each([
    ['Ferry late', ['Ferry late']],
    ['Ferry late', ['Pressemitteilung 31/2025', 'Ferry late']],
    ['Ferry late', ['THE FERRY COMPANY', 'PRESS RELEASE', '3 December 2025', 'Ferry late']],
    ['Ferry late', ['Nota de prensa, 3 de diciembre de 2025', 'Ferry late']],
    [
      'Ferry late',
      ['From: Ida <ida@ferry.example>', 'To: all@ferry.example', 'Subject: Ferry late', 'Date: Mon'],
    ],
    ['Fähre zu spät', ['Von: Ida', 'Betreff: Fähre zu spät', 'Gesendet: Montag']],
  ])('is %s', (title, lines) => {
    expect(titleOf(...lines)).toBe(title);
  });

  it('is its first line where what a press release says has no headline', () => {
    expect(titleOf('Press release 4/2025')).toBe('Press release 4/2025');
  });

  it('may say what it is about without being a mail', () => {
    expect(titleOf('Subject: the ferry')).toBe('Subject: the ferry');
  });
});
