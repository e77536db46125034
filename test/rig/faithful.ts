import { display } from '../../src/evaluate/fuzz/discord-display.ts';
import { all, type Message, type Rig } from './rig.ts';

/** What is wrong with a message of the bot's, as a client shows it: pings, links, and markup that is not ours. */
export function faithful(message: Message): readonly string[] {
  return all(message).flatMap(({ content }) => {
    if (content === undefined) return [];
    const { links, pings, markup } = display(content);
    return [
      ...links.filter(
        (link) => !/^https:\/\/(quay-times\.example|[\w.-]+\.example|discord\.com)\//.test(link),
      ),
      ...pings.filter((ping) => !content.includes(`posted by <@${ping.replace('user:', '')}>`)),
      ...markup,
    ];
  });
}

/** The same of all messages that there are. */
export function unfaithful({ world }: Rig): readonly string[] {
  return [...world.messages.values()].flatMap(faithful);
}
