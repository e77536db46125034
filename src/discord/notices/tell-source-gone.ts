import { say } from '../../answer/say.ts';
import type { DueNotice } from '../../cards/notice.ts';
import { accents, container, ids, text } from '../card/component.ts';
import { textOf } from '../card/passage-text.ts';
import { everybodyIn } from '../cards/post/open-for-all.ts';
import { isForGood } from '../posts/for-good.ts';
import { directlyTo, sendTo } from '../send.ts';
import { sourceGoneCard, sourceGoneText } from './source-gone-card.ts';
import { moderatorsIn, serverIn, type Telling } from './telling.ts';

type SourceGone = Extract<DueNotice, { readonly of: 'source-gone' }>;

/**
 * Tells that an article behind a card went or came back: in the moderators' channel, or where there is none that can be written in,
 * whoever published the card last, as far as they are still a member and may read it.
 */
export async function tellSourceGone(notice: SourceGone, telling: Telling): Promise<void> {
  try {
    if (await toldModerators(notice, telling)) return;
  } catch (error) {
    if (!isForGood(error)) throw error;
  }
  await tellPublisher(notice, telling);
}

async function toldModerators({ number, scope, card: id }: SourceGone, telling: Telling): Promise<boolean> {
  const { desk, rest, around } = telling;
  const settings = await desk.app.settings(scope);
  const moderators = moderatorsIn(scope, settings, telling);
  if (moderators === undefined) return false;
  const { channel, wording } = moderators;
  const card = await desk.app.openCard(everybodyIn(scope, around(channel), desk.clock().getTime()), id);
  // Nobody stands by it any more, so nobody has to do anything about it.
  if (card !== undefined && card.state !== 'published') return true;
  const components = sourceGoneCard({ id, card }, settings.timeZone, wording);
  await sendTo(rest, channel, components, { nonce: `n${number}` });
  return true;
}

async function tellPublisher(
  { number, scope, card: id, publisher }: SourceGone,
  { desk, rest, memberOf, localeOf }: Telling,
): Promise<void> {
  const member = publisher === undefined ? undefined : await memberOf(serverIn(scope), publisher);
  if (publisher === undefined || member === undefined) return;
  const at = desk.clock().getTime();
  const card = await desk.app.openCard({ scope, ...member, at, pack: null }, id);
  if (card?.state !== 'published') return;
  const { language, timeZone } = await desk.app.settings(scope);
  const wording = desk.wordingFor(language ?? localeOf(serverIn(scope)) ?? 'en');
  const why = textOf(
    [
      { role: 'note', pieces: [say.label('notice.you-published')] },
      {
        role: 'note',
        pieces: [
          {
            is: 'link',
            label: { key: 'notice.the-server' },
            url: `https://discord.com/channels/${serverIn(scope)}`,
          },
        ],
      },
    ],
    wording,
  );
  const content = `${sourceGoneText({ id, card }, timeZone, wording)}\n${why}`;
  await sendTo(
    rest,
    await directlyTo(rest, publisher),
    [container(accents.answer, [text(ids.notes, content)])],
    {
      nonce: `n${number}d`,
    },
  );
}
