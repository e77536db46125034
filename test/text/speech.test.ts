import { describe, expect, it } from 'vitest';
import { personMentions } from '../../src/text/person.ts';
import { slice, type Span } from '../../src/text/span.ts';
import { speeches } from '../../src/text/speech.ts';

/** Every line is a block; each quotation as `words <- speaker (person) kind`. */
function said(text: string): readonly string[] {
  const blocks = Array.from(text.matchAll(/[^\n]+/g), ({ index, 0: line }): Span => ({
    start: index,
    end: index + line.length,
  }));
  return speeches(text, blocks, personMentions(text, blocks)).map(
    ({ span, speaker, person, kind, pronoun }) => {
      const who = speaker === undefined ? 'nobody' : slice(text, speaker);
      return `${slice(text, span)} ${who}${person === undefined || person === who ? '' : ` (${person})`}${pronoun === true ? ' pronoun' : ''} ${kind}`;
    },
  );
}

describe('says who speaks', () => {
  it.each([
    ['“We won,” Ilse Brandt said.', ['“We won,” Ilse Brandt direct']],
    ['“We won,” said Ilse Brandt, the mayor.', ['“We won,” Ilse Brandt direct']],
    ['“We won," the mayor of Port Ember, Ilse Brandt, said.', ['“We won," Ilse Brandt direct']],
    ['Ilse Brandt, who was elected in May, told the Herald: “We won.”', ['“We won.” Ilse Brandt direct']],
    ['The board’s spokesman, Piet Moor, said: «No comment».', ['«No comment» Piet Moor direct']],
    ['Ilse Brandt welcomed it, saying: “At last.”', ['“At last.” Ilse Brandt direct']],
    ['According to Ilse Brandt, “It is done.”', ['“It is done.” Ilse Brandt direct']],
    ['“It is done,” according to the report.', ['“It is done,” the report direct']],
    ['“It is done,” a source told the newspaper.', ['“It is done,” a source direct']],
    ['Mayor Ilse Brandt: ‘It is done’', ['‘It is done’ Ilse Brandt direct']],
    ['“It is done.” – Ilse Brandt', ['“It is done.” Ilse Brandt direct']],
    ['„Wir bauen“, sagte Petra Kohl.', ['„Wir bauen“ Petra Kohl direct']],
    ['He argued that it “could not last”.', ['“could not last” He pronoun partial']],
  ])('%s', (text, found) => {
    expect(said(text)).toEqual(found);
  });
});

describe('goes on with the same speaker', () => {
  it.each([
    ['“One,” Ilse Brandt said. “Two.”', ['“One,” Ilse Brandt direct', '“Two.” Ilse Brandt continuation']],
    [
      '“One,” said Ilse Brandt, “and two.”',
      ['“One,” Ilse Brandt direct', '“and two.” Ilse Brandt continuation'],
    ],
    ['“One,” Ilse Brandt said.\n“Two.”', ['“One,” Ilse Brandt direct', '“Two.” Ilse Brandt continuation']],
    ['“One.\n“Two,” Ilse Brandt said.', ['“One. Ilse Brandt direct', '“Two,” Ilse Brandt direct']],
    ['Ilse Brandt\nMayor of Port Ember\n“It is done.”', ['“It is done.” Ilse Brandt direct']],
  ])('%s', (text, found) => {
    expect(said(text)).toEqual(found);
  });

  it('but not when somebody else comes in between', () => {
    expect(said('“One,” Ilse Brandt said. Piet Moor shook his head. “Two.”')).toEqual([
      '“One,” Ilse Brandt direct',
      '“Two.” nobody direct',
    ]);
  });
});

describe('resolves a pronoun only when one person can be meant', () => {
  it.each([
    ['Ilse Brandt came.\n“It is done,” she said.', '“It is done,” she (Ilse Brandt) pronoun direct'],
    ['Ms Brandt met Mr Lund.\n“It is done,” he said.', '“It is done,” he (Lund) pronoun direct'],
    ['Peter Moor met Adam Lund.\n“It is done,” he said.', '“It is done,” he pronoun direct'],
    ['The weir broke.\n“It is done,” he said.', '“It is done,” he pronoun direct'],
  ])('%s', (text, found) => {
    expect(said(text)).toEqual([found]);
  });
});

describe('reads the marks', () => {
  it.each([
    ['‘The states’ rights matter,’ said Ilse Brandt.', ['‘The states’ rights matter,’ Ilse Brandt direct']],
    ['“He asked, ‘Why?’” Ilse Brandt said.', ['“He asked, ‘Why?’” Ilse Brandt direct']],
    [
      '“We [the council] won. Twice,” Ilse Brandt said.',
      ['“We [the council] won. Twice,” Ilse Brandt direct'],
    ],
    ['They shut ’em down in the ’90s, a 6" pipe and all.', []],
    ['The ship “Morning Star” is old.', ['“Morning Star” nobody partial']],
    ['A book titled “The Long Weir” is old.', ['“The Long Weir” nobody partial']],
    ['The so-called “bridge” is old.', ['“bridge” nobody partial']],
  ])('%s', (text, found) => {
    expect(said(text)).toEqual(found);
  });
});
