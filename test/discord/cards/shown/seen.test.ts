import { beforeEach, describe, expect, it } from 'vitest';
import type { App } from '../../../../src/app.ts';
import type { ShownCard } from '../../../../src/cards/carding.ts';
import { completable } from '../../../../src/discord/cards/find/completable.ts';
import { cardNamed } from '../../../../src/discord/cards/find/named.ts';
import { cardSeen } from '../../../../src/discord/cards/find/show.ts';
import { appOver } from '../../../app-over.ts';
import { author, founded, next, published, reader } from '../../../cards/scene.ts';

const scope = 'guild:77';
const noCard = expect.objectContaining({ label: 'refusal.no-card' });

describe('a card that somebody names', () => {
  let app: App;
  let bridge: ShownCard;
  let draft: ShownCard;
  const max = reader(scope);
  const ada = author(scope);

  beforeEach(async () => {
    app = appOver();
    const { typed } = await founded(app, scope);
    bridge = await published(app, ada, typed);
    draft = await app.createCard(ada, { ...typed, title: 'What the *bridge* carries' });
    await published(app, ada, { ...typed, title: 'What the bridge costs in winter' });
  });

  it.each([
    ['its title, in whatever case and spaces', ' what  the BRIDGE costs '],
    ['words that only it has, as everybody sees it', 'winter'],
  ])('is found by %s', async (_, typed) => {
    const id = await cardNamed(max, { app }, typed, 'open');
    const seen = await cardSeen(max, { app }, { card: id });
    expect(seen?.text.title.toLowerCase()).toContain(typed.includes('winter') ? 'winter' : 'costs');
  });

  it('is found by its id, in small letters too', async () => {
    expect(await cardNamed(max, { app }, bridge.card.toLowerCase(), 'open')).toBe(bridge.card);
  });

  it.each(['bridge', 'windmill', '', 'What the *bridge* carries'])(
    'is not guessed by a member who types %j',
    async (typed) => {
      await expect(cardNamed(max, { app }, typed, 'any')).rejects.toEqual(noCard);
    },
  );

  it('is a draft, too, for whoever may moderate', async () => {
    expect(await cardNamed(ada, { app }, 'what the *bridge* carries', 'any')).toBe(draft.card);
    await expect(cardNamed(ada, { app }, 'what the *bridge* carries', 'open')).rejects.toEqual(noCard);
  });

  it('is offered by its title: drafts to moderators alone', async () => {
    const titles = async (who: typeof max) =>
      (await completable(who, { app }, 'bridge', 'any', 25)).map(({ title }) => title);
    expect(await titles(ada)).toContain('What the *bridge* carries');
    expect(await titles(max)).toHaveLength(2);
    expect(await titles(max)).not.toContain('What the *bridge* carries');
  });

  it('is seen as a draft by moderators alone, and as what was published by everybody', async () => {
    const { typed } = await founded(app, scope);
    await app.configure(ada, { reviewCards: true });
    const waits = await next(app, ada, bridge, 'correct', {
      why: 'It costs more.',
      text: { ...typed, title: 'What it costs now' },
    });
    const titleOf = async (who: typeof max, version?: number) =>
      (await cardSeen(who, { app }, { card: bridge.card, version }))?.text.title;
    expect(await titleOf(ada)).toBe('What it costs now');
    expect(await titleOf(ada, waits.version)).toBe('What it costs now');
    expect(await titleOf(ada, 1)).toBe('What the bridge costs');
    expect(await titleOf(max)).toBe('What the bridge costs');
    expect(await titleOf(max, waits.version)).toBeUndefined();
    expect(await cardSeen(max, { app }, { card: draft.card })).toBeUndefined();
  });
});
