import { describe, expect, it } from 'vitest';
import { personMentions } from '../../src/text/person.ts';
import { slice, type Span } from '../../src/text/span.ts';

/** Every line is a block. */
function mentions(text: string, language = 'en') {
  const blocks = Array.from(text.matchAll(/[^\n]+/g), ({ index, 0: line }): Span => ({
    start: index,
    end: index + line.length,
  }));
  return personMentions(text, blocks, { language }).map(({ span, role, ...mention }) => ({
    ...mention,
    name: slice(text, span),
    role: role === undefined ? undefined : slice(text, role),
  }));
}

const names = (text: string, language?: string) => mentions(text, language).map(({ name }) => name);
const roles = (text: string) => mentions(text).map(({ role }) => role);
const persons = (text: string) => mentions(text).map(({ person }) => person);

describe('finds the name alone', () => {
  it.each([
    ['The mayor, Ilse Brandt, spoke first.', ['Ilse Brandt']],
    ['It was Mr Quill’s boat.', ['Quill']],
    ['It was Ms.\u00a0Quill\u00a0 who paid.', ['Quill']],
    ['We met Ilse\u00a0Brandt there.', ['Ilse\u00a0Brandt']],
    ['Dr. J. K. Smith-Jones and Ludwig van der Berg came.', ['J. K. Smith-Jones', 'Ludwig van der Berg']],
    ['Sir Alan O’Hara met Mrs. McTavish.', ['Alan O’Hara', 'McTavish']],
    ['Robert Downing Jr left with Martin Luther King.', ['Robert Downing Jr', 'Martin Luther King']],
    ['Former President Xi Jinping was there.', ['Xi Jinping']],
    ['The fisherman Oskar de Vries sold it.', ['Oskar de Vries']],
    ['Foreign Minister Levy stayed.', ['Levy']],
    ['The actress Emma Stone won.', ['Emma Stone']],
    ['They asked Peter Mill, Sonja Kral, and Ewan Reed.', ['Peter Mill', 'Sonja Kral', 'Ewan Reed']],
    ['In Paris Will Carver spoke to May Lund in June.', ['Will Carver', 'May Lund']],
  ])('%s', (text, found) => {
    expect(names(text)).toEqual(found);
  });
});

describe('takes nothing else for a person', () => {
  it.each([
    'The Bank of England and the House of Commons disagree.',
    'They went from San Marino to Sri Lanka by way of New Quay and Fort William.',
    'General Motors and the Justice Department settled on Monday.',
    'British and Kurdish officials met in Washington in May.',
    'I’ve said so, and I’ll say so again. Don’t ask.',
    'The Harbour Board said nothing. NATO said less.',
    'Council Votes To Close The Old Weir On Monday',
    'READ MORE: THE SWING BRIDGE IN PICTURES',
    'A newspaper, a bridge and 1,200 tonnes.',
  ])('%s', (text) => {
    expect(names(text)).toEqual([]);
  });
});

describe('knows a person again within the article', () => {
  it.each([
    ['Ilse Brandt spoke. Brandt left. Mayor Brandt did not.', ['Ilse Brandt', 'Ilse Brandt', 'Ilse Brandt']],
    ['Oskar de Vries came. Then de Vries left.', ['Oskar de Vries', 'Oskar de Vries']],
    ['J. Penrose is Jo Penrose, and Jo A. Penrose too.', ['Jo A. Penrose', 'Jo A. Penrose', 'Jo A. Penrose']],
    ['Xi Jinping spoke. Mr Xi left.', ['Xi Jinping', 'Xi Jinping']],
    ['Mrs Roth came. The Roth plan failed.', ['Roth', 'Roth']],
    ['BRANDT WINS AGAIN\nIlse Brandt won.', ['Ilse Brandt', 'Ilse Brandt']],
    ['Brandt Opens New Bridge Over Weir\nIlse Brandt opened it.', ['Ilse Brandt', 'Ilse Brandt']],
  ])('%s', (text, found) => {
    expect(persons(text)).toEqual(found);
  });

  it('does not choose between two given names, unless an honorific does', () => {
    const text = 'Peter Quill and Hanna Quill came. Quill spoke. Mr Quill left.';
    expect(persons(text)).toEqual(['Peter Quill', 'Hanna Quill', 'Quill', 'Peter Quill']);
  });

  it('does not take a place or a thing for the person it is named after', () => {
    expect(names('Adam Lund spoke. They met in the Lund Tower and on Lund Street.')).toEqual(['Adam Lund']);
  });
});

describe('says who it is, in the words of the sentence', () => {
  it.each([
    ['Port Security Secretary Ilse Brandt spoke.', 'Port Security Secretary'],
    ['The US harbour secretary Jim Penrose spoke.', 'US harbour secretary'],
    ['It was Ilse Brandt, the mayor of Port Ember, who spoke.', 'the mayor of Port Ember'],
    ['It was Ilse Brandt, 54, a retired pilot, who spoke.', 'a retired pilot'],
    ['The river board’s spokesman, Piet Moor, spoke.', 'The river board’s spokesman'],
    ['The indictment of businessman Anton Roth was read.', 'businessman'],
    ['They criticised former Vice President Anton Roth.', 'former Vice President'],
    ['California secretary of state Alex Penrose spoke.', 'California secretary of state'],
    ['Anton Roth, who teaches chemistry at Northside, spoke.', 'who teaches chemistry at Northside'],
    ['Anton Roth was the harbourmaster until 1990.', 'the harbourmaster until 1990'],
    ['Anton Roth spoke.', undefined],
    ['Anton Roth, a town he liked, spoke.', undefined],
  ])('%s', (text, role) => {
    expect(roles(text)).toEqual([role]);
  });
});

it('hears honorifics', () => {
  const text = 'Mr Lund, Ms Moor and Dr. Kral came.';
  expect(mentions(text).map(({ honorific }) => honorific)).toEqual(['m', 'f', 'other']);
});

it('reads German and Spanish titles, and leaves German nouns alone', () => {
  expect(
    names('Die Bürgermeisterin Petra Kohl lobte Herrn Otto und Frau Lenz. Der Stein fiel.', 'de'),
  ).toEqual(['Petra Kohl', 'Lenz']);
  expect(names('El alcalde Pablo Ruiz habló con la señora Vega.', 'es')).toEqual(['Pablo Ruiz', 'Vega']);
});
