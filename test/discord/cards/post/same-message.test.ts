import { describe, expect, it } from 'vitest';
import { saysTheSame } from '../../../../src/discord/cards/post/same-message.ts';

const message = (content: string, press: string, more: object = {}) => [
  {
    type: 17,
    accent_color: 5,
    components: [
      { type: 10, content },
      { type: 1, components: [{ type: 2, style: 2, label: 'Remove', custom_id: press, ...more }] },
    ],
  },
];

/** The same as Discord gives it back: numbered, with what it fills in. */
const givenBack = [
  {
    type: 17,
    id: 1,
    accent_color: 5,
    spoiler: false,
    components: [
      { type: 10, id: 2, content: 'Words' },
      {
        type: 1,
        id: 3,
        components: [{ type: 2, id: 4, style: 2, label: 'Remove', custom_id: 'remove;7', disabled: false }],
      },
    ],
  },
];

describe('whether a posted card is right already', () => {
  it.each([
    ['as Discord gives it back', message('Words', 'remove;7')],
    ['but for white space that Discord trims', message('Words ', 'remove;7')],
    ['but for as what it was remembered before it was sent', message('Words', 'crd;off;7;99')],
  ])('it is %s', (_what, wanted) => {
    expect(saysTheSame(givenBack, wanted)).toBe(true);
  });

  it.each([
    ['words', message('Other words', 'remove;7')],
    ['presses', message('Words', 'remove;8')],
    ['labels', message('Words', 'remove;7', { label: 'Away' })],
    ['the line at its side', message('Words', 'remove;7').map((each) => ({ ...each, accent_color: 6 }))],
    ['how much there is', [...message('Words', 'remove;7'), ...message('Words', 'remove;7')]],
  ])('it is not where %s differ', (_what, wanted) => {
    expect(saysTheSame(givenBack, wanted)).toBe(false);
  });

  it.each([[undefined], [null], ['text'], [{}], [[{ content: 'no type' }]]])(
    'it is not where Discord gives back %j',
    (before) => {
      expect(saysTheSame(before, message('Words', 'remove;7'))).toBe(false);
    },
  );
});
