import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { GuildScope } from '../../src/library/asker.ts';
import { filesInMessages, withKeptBot } from './frame.ts';
import { addPasted, keeperOf, newcomer, type KeptBot } from './kept.ts';
import { changed } from './main-bot.ts';
import { all, buttonsOf, rigDir, textOf, type Actor, type Message, type Person, type Rig } from './rig.ts';
import { messageNow } from './shown.ts';

const Attached = z.object({
  attachments: z.array(z.object({ filename: z.string(), url: z.string() })),
});
const Exported = z.object({
  user: z.string(),
  articles: z.array(z.object({ scope: z.string(), id: z.string() })),
  drafts: z.array(z.object({ file: z.string() })),
  actions: z.array(z.object({ what: z.string(), about: z.string() })),
  posts: z.array(z.object({ message: z.string() })),
});

describe.skipIf(rigDir === undefined)('/privacy', { timeout: 60_000 }, () => {
  let rig: Rig;
  let bot: KeptBot;
  let scope: GuildScope;
  let ada: { readonly person: Person; readonly actor: Actor };
  let ben: { readonly person: Person; readonly actor: Actor };
  let article: string;

  withKeptBot(
    async (frame) => {
      ({ rig, bot } = frame);
      scope = `guild:${rig.world.guild.id}`;
      const role = rig.addRole(rig.world.guild, { name: 'Keepers', permissions: ['MANAGE_MESSAGES'] });
      ada = newcomer(rig, role);
      ben = newcomer(rig, role);
      for (const [{ person }, name] of [
        [ada, 'Ada'],
        [ben, 'Ben'],
      ] as const) {
        const keeper = keeperOf(scope, person, await bot.now());
        const text = `The lamp of ${name}\n\nThe lamp of Saltmere was lit by ${name} Quill on Sunday at dusk.\n`;
        const id = await addPasted(bot, keeper, { file: `${name}.txt`, text });
        if (name === 'Ada') article = id;
        await bot.app('draft', keeper, {
          file: `draft-${name}.txt`,
          pasted: `Waiting\n\nThis waits for ${name}.`,
        });
      }
    },
    { mayFault: filesInMessages },
  );

  it.each(['guild', 'botDm', 'private'])(
    'says in a %s, to one person alone, that nothing is kept of a stranger',
    async (where) => {
      const { person } = newcomer(rig);
      const reply = await rig.as(person, where).slash('privacy').reply();
      expect(reply.ephemeral).toBe(true);
      expect(textOf(reply)).toContain('Nothing is kept about you.');
      expect(textOf(reply)).toContain('quotes\\@pullquote.example');
      expect(textOf(reply)).toContain('(https://pullquote.example/privacy?lang=en)');
      expect(buttonsOf(reply)).toEqual([]);
    },
  );

  it('is also there for somebody who brought the bot along, and in their language', async () => {
    const guild = rig.addGuild({ name: 'Visited', owner: rig.world.alice, bot: false });
    const reply = await rig.as(rig.world.alice, { guild, locale: 'de' }).slash('privacy').reply();
    expect(reply.ephemeral).toBe(true);
    expect(textOf(reply)).toContain('Über dich ist nichts gespeichert.');
    expect(textOf(reply)).toContain('privacy?lang=de');
  });

  it('counts what is kept about a person, and gives them all of it as a file that nobody else sees', async () => {
    const message = await shared(ada.actor);
    const card = await ada.actor.slash('privacy').reply();
    for (const count of ['added: 1', 'for a day: 1', 'logs of servers: 2', 'for everybody: 1'])
      expect(textOf(card)).toContain(count);
    const file = await ada.actor.press(card, 'Export').reply();
    expect(file.ephemeral).toBe(true);
    expect(all(file).filter(({ type }) => type === 13)).toHaveLength(1);
    const kept = await exported(file);
    expect(kept).toMatchObject({
      user: ada.person.id,
      articles: [{ scope, id: article }],
      drafts: [{ file: 'draft-Ada.txt' }],
      posts: [{ message: message.id }],
    });
    expect(kept.actions.map(({ what }) => what).toSorted()).toEqual(['article-added', 'posted']);
    const whole = JSON.stringify(kept);
    expect(whole).not.toContain(ben.person.id);
    expect(whole).not.toContain('lit by');
  });

  it('erases only when asked twice, says what stays, and leaves others what is theirs', async () => {
    const before = await bot.app('personal', ben.person.id);
    const card = await ada.actor.slash('privacy').reply();
    const sure = await changed(ada.actor.press(card, 'Erase'));
    expect(sure.id).toBe(card.id);
    expect(textOf(sure)).toContain('The articles and what was posted stay');
    const back = await changed(ada.actor.press(sure, 'Back'));
    expect(textOf(back)).toContain('added: 1');
    await changed(ada.actor.press(back, 'Erase'));
    const done = await changed(ada.actor.press(messageNow(rig, back), 'Erase for good'));
    expect(textOf(done)).toContain('Your id was taken from everything.');
    expect(textOf(await ada.actor.slash('privacy').reply())).toContain('Nothing is kept about you.');
    expect(await bot.app('personal', ben.person.id)).toEqual(before);
    expect(textOf(await ben.actor.slash('ask', { question: 'Who lit the lamp of Ada?' }).reply())).toContain(
      'lit by Ada Quill',
    );
    const log = await ben.actor.slash('config log').reply();
    expect(textOf(log)).toContain('nobody is named · article added: The lamp of Ada');
    expect(textOf(log)).not.toContain(ada.person.id);
    expect(textOf(log)).toContain(`<@${ben.person.id}>`);
  });

  it('cannot be pressed for somebody else', async () => {
    const card = await ben.actor.slash('privacy').reply();
    expect(() => ada.actor.press(card, 'Erase')).toThrow();
    expect((await bot.app('personal', ben.person.id)).articles).toHaveLength(1);
  });

  it('still lets posts be told that their article is gone when their person was erased', async () => {
    const message = await shared(ben.actor);
    await bot.app('erasePerson', ben.person.id);
    await bot.app('remove', keeperOf(scope, rig.world.owner, await bot.now()), article, 'erase');
    await rig.waitFor(() => textOf(messageNow(rig, message)).includes('was erased on'), 'the change', 20_000);
    expect(JSON.stringify(messageNow(rig, message).components)).not.toContain('Ada Quill');
  });

  it('leaves nobody’s id and no word of theirs in what the bot prints', () => {
    const output = bot.log().join('\n');
    for (const secret of [ada.person.id, ben.person.id, 'Quill', 'lamp', 'draft-', 'Waiting'])
      expect(output).not.toContain(secret);
  });
});

function shared(by: Actor): Promise<Message> {
  return by.slash('ask', { question: 'Who lit the lamp of Saltmere?', share: true }).reply();
}

async function exported(message: Message): Promise<z.output<typeof Exported>> {
  const [file] = Attached.parse(message).attachments;
  const fetched = await fetch(String(file?.url));
  return Exported.parse(await fetched.json());
}
