import { describe, expect, it } from 'vitest';
import { linkPersons } from '../../src/text/person-link.ts';
import { personMentions } from '../../src/text/person.ts';

/** Each text is an article; says which names ended up as one person, by name. */
function link(...texts: readonly string[]) {
  const articles = texts.map((text, index) => ({
    id: `a${index}`,
    text,
    mentions: personMentions(text, [{ start: 0, end: text.length }]),
  }));
  return linkPersons(articles);
}

const forms = (...texts: readonly string[]) => link(...texts).map((person) => person.forms);

describe('links persons over a library', () => {
  it('joins a bare surname to the only full name there is', () => {
    expect(link('Ilse Brandt spoke.', 'Ms Brandt left.')).toMatchObject([
      {
        id: 'ilse-brandt',
        name: 'Ilse Brandt',
        forms: ['Ilse Brandt', 'Brandt'],
        mentions: [{ article: 'a0' }, { article: 'a1' }],
      },
    ]);
  });

  it('tolerates middle names and initials', () => {
    expect(forms('John Roth spoke.', 'John Adam Roth spoke.', 'J. Roth spoke.')).toHaveLength(1);
  });

  it.each([
    [
      'two given names fit the surname',
      ['Peter Quill spoke.', 'Hanna Quill spoke.', 'The mayor, Quill, spoke to Mayor Quill.'],
      3,
    ],
    [
      'an honorific decides between them',
      ['Peter Quill and Mr Quill.', 'Ms Hanna Quill spoke.', 'Ms Quill spoke.'],
      2,
    ],
    ['middle names contradict each other', ['John A. Roth spoke.', 'John B. Roth spoke.'], 2],
    [
      'their callings contradict each other',
      ['The harbourmaster Adam Lund spoke.', 'The teacher Adam Lund spoke.'],
      2,
    ],
    ['their ages contradict each other', ['Adam Lund, 12, spoke.', 'Adam Lund, 71, spoke.'], 2],
    [
      'nothing contradicts',
      ['The mayor Adam Lund spoke.', 'Adam Lund spoke.', 'The author Adam Lund spoke.'],
      1,
    ],
    ['nobody’s full name is known', ['Mr Lund spoke.', 'Mr Lund spoke.'], 2],
    ['a title is the same', ['President Lund spoke.', 'President Lund spoke.'], 1],
  ])('when %s', (_, texts, count) => {
    expect(link(...texts)).toHaveLength(count);
  });

  it('gives namesakes ids of their own', () => {
    const ids = link('The harbourmaster Adam Lund spoke.', 'The teacher Adam Lund spoke.').map(
      ({ id }) => id,
    );
    expect(ids).toEqual(['adam-lund@a0:18', 'adam-lund@a1:12']);
  });

  it.each([
    [
      'where one article has both of them',
      ['The teacher Ana Roth met the baker Peter Roth. Mayor Roth left.', 'The mayor Ana Roth spoke.'],
      ['ana-roth@a0:12', 'ana-roth@a0:53', 'peter-roth'],
    ],
    [
      'where one article writes a name in two ways',
      ["Ann O’Hara spoke. Ann O'Hara left."],
      ['ann-o-hara@a0:0', 'ann-o-hara@a0:18'],
    ],
  ])('gives them ids of their own also %s', (_, texts, ids) => {
    expect(link(...texts).map(({ id }) => id)).toEqual(ids);
  });
});
