import { describe, expect, it } from 'vitest';
import {
  changeId,
  changePress,
  formId,
  formPress,
  type CardFormPress,
  type ChangePress,
} from '../../../../src/discord/cards/make/change-id.ts';
import { saveId, savePress, type SavePress } from '../../../../src/discord/cards/make/save-id.ts';
import fc from '../../../chance.ts';

const ref = fc
  .tuple(fc.stringMatching(/^[0-9a-f]{12}$/), fc.nat(0xff_ff), fc.integer({ min: 1, max: 0xff_ff }))
  .map(([article, start, length]) => ({ article, span: { start, end: start + length } }));
const about = { card: fc.stringMatching(/^[0-9A-HJKMNP-TV-Z]{8}$/), revision: fc.nat(999_999_999) };

describe('the custom ids of making and changing cards', () => {
  it('say what is saved, and fit into one', () => {
    const press: fc.Arbitrary<SavePress> = fc.record({
      on: fc.constantFrom('save', 'into', 'into-card'),
      refs: fc.array(ref, { maxLength: 5 }),
      claim: fc.boolean(),
    });
    fc.assert(
      fc.property(press, (each) => {
        expect(saveId(each).length).toBeLessThanOrEqual(100);
        expect(savePress(saveId(each))).toEqual(each);
      }),
      { seed: 6 },
    );
  });

  it('say which card is changed, by the revision that was seen, and fit into one', () => {
    const form: fc.Arbitrary<CardFormPress> = fc.record({
      do: fc.constantFrom('edit', 'correct', 'retire', 'send-back'),
      ...about,
    });
    const press: fc.Arbitrary<ChangePress> = fc.record({
      do: fc.constantFrom('delete-sure', 'preview', 'first', 'again-edit', 'again-send-back'),
      ...about,
    });
    fc.assert(
      fc.property(form, press, (one, other) => {
        expect(formPress(formId(one))).toEqual(one);
        expect(changePress(changeId(other))).toEqual(other);
        // A form is no button, and the other way round.
        expect(changePress(formId(one))).toBeUndefined();
        expect(formPress(changeId(other))).toBeUndefined();
        expect(changeId(other).length).toBeLessThanOrEqual(100);
      }),
      { seed: 6 },
    );
  });

  it.each([
    '',
    'crd',
    'crd;save',
    'crd;save;;short',
    `crd;save;;${'x'.repeat(96)}`,
    'crd;save;c;AAAAAAAAAAAAAAAA',
    'crd;do;edit;0123ABCD;1',
    'crd;do;first;0123ABC;1',
    'crd;do;first;0123ABCD;',
    'crd;do;first;0123ABCD;-1',
    'crd;do;constructor;0123ABCD;1',
    'crd;form;edit;0123ABCI;1',
    'crd;form;first;0123ABCD;1',
    'crd;form;edit;0123ABCD;1;2',
    'crd;form;edit;0123ABCD;1\n',
  ])('are nothing of ours where they are %j', (id) => {
    expect(savePress(id)).toBeUndefined();
    expect(changePress(id)).toBeUndefined();
    expect(formPress(id)).toBeUndefined();
  });
});
