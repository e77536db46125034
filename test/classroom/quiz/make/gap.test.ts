import { describe, expect, it } from 'vitest';
import { gapsOf, reading, written } from './made.ts';

const lanterns = 'The council of Elmhaven bought 14 copper lanterns for the harbour steps.';
/** What else happened in a town, with numbers that may be taken for each other. */
const elsewhere = [
  'The village school painted 18 wooden benches along its northern fence.',
  'An old ferry carried 22 heavy crates of herring across the bay.',
  'The bakery behind the mill sold 25 loaves of dark bread to visiting sailors.',
];

/** Everybody's name in the pack, so that each can be taken for another. */
const people = [
  'Clara Whitlow, the baker, planted nine pear trees behind the mill in Elmhaven.',
  'Laura Finch, the librarian, repaired the tower clock with a borrowed spanner.',
  'Anna Kessel, the surveyor, measured the northern fence of the village school.',
  'Peter Marsh, the ferryman, painted his boat green before the summer regatta.',
];

describe('a gap for a number', () => {
  it('is filled by numbers that the readings give of something else', () => {
    const [question] = gapsOf([reading('Lanterns', [lanterns, ...elsewhere])], '14');
    expect(question?.asked).toBe('The council of Elmhaven bought ___ copper lanterns for the harbour steps.');
    expect(question?.wrong.toSorted()).toEqual(['18', '22', '25']);
  });

  it.each([
    ['says the same with it', 'Others say the council bought 18 lanterns of copper.'],
    ['says it in another order', 'For the harbour steps 18 lanterns were bought in Elmhaven.'],
    ['counts the same with it, whatever else it says', 'A list of 18 lanterns lies in the harbour office.'],
  ])('offers no number where another reading %s', (_, said) => {
    const offered = gapsOf([reading('Lanterns', [lanterns, ...elsewhere]), reading('More', [said])], '14');
    expect(offered.flatMap(({ wrong }) => wrong)).not.toContain('18');
  });

  it('offers none of which a reading of the same matter counts as many, whatever it says of them', () => {
    const town = 'Clara Whitlow, Laura Finch and Anna Kessel sat under the clock of Elmhaven.';
    const told = reading('Lanterns', [lanterns.replace('copper ', ''), town, ...elsewhere]);
    const offered = (...more: readonly string[]) =>
      gapsOf([told, reading('Tally', ['A list of 18 lanterns lies in a locked drawer.', ...more])], '14')
        .flatMap(({ wrong }) => wrong)
        .toSorted();
    expect(offered()).toEqual(['18', '22', '25']);
    expect(offered(town)).toEqual(['22', '25']);
  });

  it('offers no number that is nearly the same, or of another size', () => {
    const more = ['A clerk counted 15 apples in a basket.', 'A farmer drove 900 geese to the market.'];
    const nearly = 'The council of Elmhaven bought 500 copper lanterns for the harbour steps.';
    const choices = [
      'The school painted 520 wooden benches along its fence.',
      'An old ferry carried 640 heavy crates of herring across the bay.',
      'The bakery behind the mill sold 700 loaves of dark bread to sailors.',
    ];
    const wrong = gapsOf([reading('Lanterns', [nearly, ...choices, ...more])], '500').flatMap(
      (each) => each.wrong,
    );
    expect(wrong).toEqual(expect.arrayContaining(['640', '700']));
    expect(wrong).not.toContain('520');
    expect(wrong).not.toContain('15');
  });

  it.each([
    ['a clock time', 'The council of Elmhaven met at 14 in the crowded chamber of the harbour office.'],
    [
      'what a clock time beside it tells',
      'The council of Elmhaven left the crowded hall at 9.14 p.m., 14 minutes after the bell.',
    ],
    ['the number of a room', 'The council of Elmhaven met in Room 14 of the crowded harbour office.'],
    [
      'what a smaller number would be true of as well',
      'The council bought more than 14 copper lanterns for the harbour steps.',
    ],
    ['what is tied to another number', 'The council bought 14 or 15 copper lanterns for the harbour steps.'],
    ['a year', 'The council of Elmhaven opened the crowded harbour office with 1914 copper lanterns.'],
  ])('is not %s', (_, sentence) => {
    expect(
      gapsOf([reading('Lanterns', [sentence, ...elsewhere])], /1914/.test(sentence) ? '1914' : '14'),
    ).toEqual([]);
  });

  it('is none that the others beside it add up to', () => {
    const reckoned =
      'The council of Elmhaven bought 14 copper lanterns, 9 for the harbour and 5 for the mill.';
    expect(gapsOf([reading('Lanterns', [reckoned, ...elsewhere])], '14')).toEqual([]);
    const three =
      'The council of Elmhaven owns 30 lanterns: 9 by the harbour, 7 at the mill and 14 in the hall.';
    expect(gapsOf([reading('Lanterns', [three, ...elsewhere])], '14')).toEqual([]);
    const given = reckoned.replace('5', '4');
    expect(gapsOf([reading('Lanterns', [given, ...elsewhere])], '14')).toHaveLength(1);
  });

  it('offers none that another number beside it rules out', () => {
    const carried =
      'The council of Elmhaven carried the motion of the harbour master by 20 votes against 15.';
    const wrong = gapsOf([reading('Motion', [carried, ...elsewhere])], '20').flatMap((each) => each.wrong);
    expect(wrong.toSorted()).toEqual(['18', '22', '25']);
    const most = carried.replace('15', '19');
    expect(
      gapsOf([reading('Motion', [most, ...elsewhere])], '20')
        .flatMap((each) => each.wrong)
        .toSorted(),
    ).toEqual(['22', '25']);
  });

  it('offers none that is less round where it is said to be about right', () => {
    const round = 'The council of Elmhaven bought about 200 copper lanterns for the harbour steps.';
    const more = [
      'Two carts brought 250 sacks of barley to the market hall before noon.',
      'The old orchard was sold with 300 apple trees and a broken ladder.',
      'A shepherd drove 217 geese along the dusty road to the fair.',
    ];
    const wrong = (sentence: string) =>
      gapsOf([reading('Lanterns', [sentence, ...elsewhere, ...more])], '200')
        .flatMap((each) => each.wrong)
        .toSorted();
    expect(wrong(round)).toEqual(['250', '300']);
    expect(wrong(round.replace('about ', ''))).toEqual(['217', '250', '300']);
  });

  it('offers for an age only ages', () => {
    const ages = [
      'Clara Whitlow, 34, planted pear trees behind the old mill in Elmhaven.',
      'Laura Finch, 41, repaired the tower clock with a borrowed spanner.',
      'Anna Kessel, 52, measured the northern fence of the village school.',
    ];
    const [question] = gapsOf([reading('People', [...ages, ...elsewhere])], '34');
    expect(question?.wrong.toSorted()).toEqual(['41', '52']);
  });

  it('is asked in German and Spanish too', () => {
    const german = [
      'Der Gemeinderat kaufte 14 Laternen aus Kupfer für die Hafentreppe in Elmhaven.',
      'Die Schule strich 18 Holzbänke an ihrem nördlichen Zaun mit grüner Farbe.',
      'Eine alte Fähre brachte 22 schwere Kisten mit Heringen über die Bucht.',
    ];
    const spanish = [
      'El concejo compró 14 faroles de cobre para la escalera del puerto viejo.',
      'La escuela pintó 18 bancos de madera junto a la valla del norte.',
      'Un viejo transbordador llevó 22 cajas pesadas de arenques por la bahía.',
    ];
    expect(gapsOf([reading('Laternen', german, { language: 'de' })], '14')[0]?.wrong.toSorted()).toEqual([
      '18',
      '22',
    ]);
    expect(gapsOf([reading('Faroles', spanish, { language: 'es' })], '14')[0]?.wrong.toSorted()).toEqual([
      '18',
      '22',
    ]);
  });
});

describe('a gap for a name', () => {
  it('offers those of the same gender, and not the same person by another name', () => {
    const more = 'Mrs Whitlow, who is also the treasurer, counted the pears in the evening light.';
    const [question] = gapsOf([reading('People', [...people, more])], 'Clara Whitlow');
    expect(question?.wrong.toSorted()).toEqual(['Anna Kessel', 'Laura Finch']);
  });

  it('keeps the marks beside it', () => {
    const last = 'Nine pear trees were planted behind the mill in Elmhaven by the baker, Clara Whitlow.';
    const [question] = gapsOf([reading('People', [last, ...people.slice(1)])], 'Clara Whitlow');
    expect(question?.asked).toBe(
      'Nine pear trees were planted behind the mill in Elmhaven by the baker, ___ .',
    );
  });

  it('offers nobody of whom a reading says the same', () => {
    const again = reading('Again', [
      'According to the parish paper, Laura Finch planted nine pear trees behind the mill.',
      'Anna Kessel and Clara Whitlow and Peter Marsh looked on from Elmhaven.',
    ]);
    const offered = gapsOf([reading('People', people), again], 'Clara Whitlow');
    expect(offered.flatMap(({ wrong }) => wrong)).not.toContain('Laura Finch');
  });

  it('is no name that stands in the rest of the sentence', () => {
    const twice = 'Clara Whitlow said that the Clara Whitlow of the old photograph was her grandmother.';
    expect(
      gapsOf([reading('People', [twice, ...people])], 'Clara Whitlow').map(({ asked }) => asked),
    ).not.toContain(expect.stringContaining('photograph'));
  });

  it('offers no surname that two persons have', () => {
    const shared = ['Clara Whitlow greeted the visitors.', 'Edith Whitlow greeted nobody.'];
    const bare = 'Whitlow planted a row of young pear trees behind the mill on a cold morning.';
    expect(gapsOf([reading('People', [...people, ...shared, bare])], 'Whitlow')).toEqual([]);
  });
});

describe('a gap for a name behind an office', () => {
  const asked = 'Councillor Clara Whitlow planted nine pear trees behind the mill in Elmhaven.';
  const others = people.slice(1);

  it('is none where the others hold no such office, which would tell', () => {
    expect(gapsOf([reading('People', [asked, ...others])], 'Clara Whitlow')).toEqual([]);
  });

  it('offers those who hold it, too', () => {
    const also = 'Cllr Laura Finch left early.';
    const [question] = gapsOf([reading('People', [asked, ...others, also])], 'Clara Whitlow');
    expect(question?.wrong).toContain('Laura Finch');
  });
});

describe('a sentence that asks', () => {
  it('is none that another reading takes back', () => {
    const told = reading('Lanterns', [lanterns, ...elsewhere]);
    const right = 'The council of Elmhaven bought copper lanterns for the harbour steps, the paper says.';
    const wrong = 'We wrote that the council of Elmhaven bought copper lanterns for the harbour steps.';
    expect(gapsOf([told, reading('Corrections', [right])], '14')).toHaveLength(1);
    expect(gapsOf([told, reading('Corrections', [wrong])], '14')).toEqual([]);
  });

  it.each([
    ['a pronoun that it begins with', 'She bought 14 copper lanterns for the harbour steps of Elmhaven.'],
    ['a thing that is only called it', 'Workers moved it 14 metres along the harbour steps of Elmhaven.'],
    ['what came before', 'Of those, 14 copper lanterns hung above the harbour steps of Elmhaven.'],
    ['a label', 'READ MORE: 14 copper lanterns for the harbour steps of Elmhaven'],
    ['a list', 'Item: 14 copper lanterns for the harbour steps of Elmhaven'],
  ])('is none that speaks of %s', (_, sentence) => {
    expect(gapsOf([reading('Lanterns', [sentence, ...elsewhere])], '14')).toEqual([]);
  });

  it('is shown with the one before it where that says what it speaks of', () => {
    const two =
      'The old council of Elmhaven met in the crowded harbour office. It bought 14 copper lanterns.';
    const [question] = gapsOf([reading('Lanterns', [two, ...elsewhere])], '14');
    expect(question?.asked).toBe(
      'The old council of Elmhaven met in the crowded harbour office. It bought ___ copper lanterns.',
    );
  });

  it('never cuts a word', () => {
    const compound = 'The council of Elmhaven bought a 14-metre rope of copper for the harbour steps.';
    expect(gapsOf([reading('Lanterns', [compound, ...elsewhere])], '14')).toEqual([]);
  });
});

it('makes nothing of nothing', () => {
  expect(written([])).toEqual([]);
  expect(written([reading('Empty', [''])])).toEqual([]);
});
