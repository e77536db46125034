import { describe, expect, it } from 'vitest';
import { labelsFor } from '../../../../src/answer/label.ts';
import type { Card, CardText } from '../../../../src/cards/card.ts';
import { changeCard, newCard, type CardChange } from '../../../../src/cards/change-card.ts';
import { writingOf } from '../../../../src/cards/public-history.ts';
import { cardPressOf } from '../../../../src/discord/cards/card-press.ts';
import { moderatorButtons } from '../../../../src/discord/cards/shown/moderator-buttons.ts';
import { cardOf } from '../made-card.ts';

const wording = { labels: labelsFor('en'), language: 'en' };
const people = [
  { id: '1', name: 'Ada' },
  { id: '2', name: 'Bo' },
] as const;
const { text }: { readonly text: CardText } = cardOf({});
const deeds = ['write', 'submit', 'send-back', 'publish', 'correct', 'retire'] as const;

const changed = (card: Card, does: CardChange['does'], by: (typeof people)[number], reviewed: boolean) =>
  changeCard(
    card,
    { does, by, at: 0, revision: card.revision, why: 'because', ...(hasText(does) && { text }) },
    { reviewed },
  );
const hasText = (does: CardChange['does']) => does === 'write' || does === 'correct';

/** Every card that two moderators come to in four changes. */
function reachable(reviewed: boolean): readonly Card[] {
  let last: readonly Card[] = [newCard('0123ABCD', text, people[0], 0)];
  const all = [...last];
  for (let step = 0; step < 4; step++) {
    last = last.flatMap((card) =>
      people.flatMap((by) =>
        deeds.flatMap((does) => {
          const came = changed(card, does, by, reviewed);
          return 'card' in came ? [came.card] : [];
        }),
      ),
    );
    all.push(...last);
  }
  return all;
}

/** What is offered to somebody, as what the core calls it. */
function offered(card: Card, user: string, reviewed: boolean): readonly string[] {
  const version = card.versions.length;
  const { state, published, revision } = card;
  const shown = cardOf({}, { state, published, revision, version, written: writingOf(card, version) });
  return moderatorButtons(shown, { user, reviewed }, wording).map((button) => {
    const press = cardPressOf('custom_id' in button ? button.custom_id : '');
    expect(press).toMatchObject({ card: '0123ABCD', number: revision });
    return press?.do === 'edit' ? 'write' : (press?.do ?? '');
  });
}

describe.each([true, false])('what a moderator is offered, where review is %s', (reviewed) => {
  const cards = reachable(reviewed);

  it('is what they can do, and nothing that would be refused', () => {
    expect(cards.length).toBeGreaterThan(50);
    for (const card of cards)
      for (const by of people) {
        const can = deeds.filter((does) => 'card' in changed(card, does, by, reviewed));
        // Nobody has to look at it where the server does not ask for it; it can be sent to review from elsewhere.
        const wanted = can.filter((does) => reviewed || does !== 'submit');
        const deletable = card.published === 0 ? ['delete'] : [];
        expect(offered(card, by.id, reviewed).toSorted()).toEqual([...wanted, ...deletable].toSorted());
      }
  });

  it('fits into a row', () => {
    for (const card of cards)
      for (const { id } of people) expect(offered(card, id, reviewed).length).toBeLessThanOrEqual(5);
  });
});
