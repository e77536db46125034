import { describe, expect, it } from 'vitest';
import { labelsFor } from '../../src/answer/label.ts';
import type { Desk } from '../../src/discord/desk.ts';
import { respond, respondByChange, respondWithForm } from '../../src/discord/respond.ts';
import { Refusal } from '../../src/refusal.ts';
import type { Answerable, Press } from '../../src/discord/send.ts';
import { wordingFor } from '../../src/discord/words/wording-for.ts';

const ref = { article: '0123456789ab', span: { start: 0, end: 9 } };
const outcome = { components: [], posting: { quotes: [ref], language: 'en' } };

/** An interaction in a server that notes what is done with it, in order, and an app that keeps or refuses what is posted. */
function posting(how: { readonly keeps?: boolean; readonly shows?: boolean }) {
  const done: string[] = [];
  const note =
    (what: string, fails = false) =>
    () => {
      done.push(what);
      return fails ? Promise.reject(new Error('broken')) : Promise.resolve({ id: '5' });
    };
  const to = {
    guildId: '7',
    authorizingIntegrationOwners: { 0: '7' },
    channelId: '8',
    user: { id: '9' },
    locale: 'en-US',
    deferReply: note('acknowledged'),
    fetchReply: note('looked for its id'),
    editReply: note('shown', how.shows === false),
    deleteReply: note('taken back'),
    followUp: note('told'),
    deferUpdate: note('heard'),
    showModal: note('asked'),
  };
  const app = { posted: note('remembered', how.keeps === false), unposted: note('forgotten') };
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only what is called here is needed of a desk
  const desk = { app, log, clock: () => new Date(0), wordingFor: wordingFor(labelsFor) } as unknown as Desk;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only what is called here is needed of discord.js
  return { done, desk, to: to as unknown as Answerable & Press };
}

describe('what everybody is going to see', () => {
  it('is remembered before it is shown', async () => {
    const { done, desk, to } = posting({});
    await respond(to, desk, { hidden: false }, () => Promise.resolve(outcome));
    expect(done).toEqual(['acknowledged', 'looked for its id', 'remembered', 'shown']);
  });

  it('is remembered also where a passage is longer than any card, and only its article is named', async () => {
    const { done, desk, to } = posting({});
    const long = { ...ref, span: { start: 0, end: 20_000 } };
    await respond(to, desk, { hidden: false }, () =>
      Promise.resolve({ components: [], posting: { quotes: [long], language: 'en' } }),
    );
    expect(done.at(-1)).toBe('shown');
  });

  it('is not shown where it cannot be remembered', async () => {
    const { done, desk, to } = posting({ keeps: false });
    await respond(to, desk, { hidden: false }, () => Promise.resolve(outcome));
    expect(done).toEqual(['acknowledged', 'looked for its id', 'remembered', 'taken back', 'told']);
  });

  it('is forgotten where it could not be shown', async () => {
    const { done, desk, to } = posting({ shows: false });
    await respond(to, desk, { hidden: false }, () => Promise.resolve(outcome));
    expect(done).toEqual([
      'acknowledged',
      'looked for its id',
      'remembered',
      'shown',
      'forgotten',
      'taken back',
      'told',
    ]);
  });

  it('is not looked for where one person alone is answered', async () => {
    const { done, desk, to } = posting({});
    await respond(to, desk, { hidden: true }, () => Promise.resolve({ components: [] }));
    expect(done).toEqual(['acknowledged', 'shown']);
  });
});

const refuse = () => {
  throw new Refusal('refusal.old-button');
};

describe('a press that is refused before anything is looked up', () => {
  it('is answered where it would have changed a message', async () => {
    const { done, desk, to } = posting({});
    await respondByChange(to, desk, refuse);
    expect(done).toEqual(['heard', 'told']);
  });

  it('is answered where it would have opened a form', async () => {
    const { done, desk, to } = posting({});
    await respondWithForm(to, desk, refuse);
    expect(done).toEqual(['acknowledged', 'shown']);
  });
});
