import { ChannelType, ComponentType, type APIChannelSelectComponent } from 'discord.js';
import type { Card } from '../../../cards/card.ts';
import { Refusal } from '../../../refusal.ts';
import type { Wording } from '../../words/markdown.ts';
import { cardId } from '../card-press.ts';
import type { CardPart } from '../part.ts';
import { placeOf } from './place.ts';
import { postThere } from './post-there.ts';

const pattern = /^crd;to;([0-9A-Z]{8})$/;

/** A select of the channel or thread that a card is posted in, from where it was published. */
export function elsewhereSelect(card: Card['id'], { labels }: Wording): APIChannelSelectComponent {
  return {
    type: ComponentType.ChannelSelect,
    custom_id: `crd;to;${card}`,
    placeholder: labels['select.post-elsewhere'],
    min_values: 1,
    max_values: 1,
    channel_types: [
      ChannelType.GuildText,
      ChannelType.GuildAnnouncement,
      ChannelType.PublicThread,
      ChannelType.PrivateThread,
      ChannelType.AnnouncementThread,
    ],
  };
}

/** Posts a card in the chosen channel, as /card post does. */
export const elsewhere: CardPart = {
  press(to, desk) {
    const card = pattern.exec(to.customId)?.[1];
    if (card === undefined || !cardId.test(card) || !to.isChannelSelectMenu()) return undefined;
    return postThere(to, desk, async () => {
      const [channel] = to.values;
      if (channel === undefined) throw new Refusal('refusal.old-button');
      return { card, place: placeOf(to, channel, { offered: to.channels.has(channel) }), pinned: false };
    });
  },
};
