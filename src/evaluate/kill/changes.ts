import type { Action } from '../../guild/kept.ts';
import { defaultSettings } from '../../guild/settings.ts';
import type { GuildScope } from '../../library/asker.ts';
import type { Pack } from '../../library/pack.ts';
import type { Store } from '../../store/store.ts';
import { between, oneOf, random } from '../fuzz/random.ts';
import { cardActs } from './card-changes.ts';
import { made, type Change } from './change.ts';
import { classActs } from './class-changes.ts';
import { bytesOf, draftOf, fiction, texts } from './fiction.ts';

/** The servers in which it happens. */
export const servers: readonly [GuildScope, ...GuildScope[]] = ['guild:100', 'guild:1001', 'guild:2'];
/** Who does it. */
const persons = ['700', '701'] as const;
/** The drafts that there may be. */
export const draftIds: readonly [string, ...string[]] = ['draft1', 'draft2', 'draft3', 'draft4'];

const hour = 60 * 60 * 1000;
/** ms UTC, from where time goes on by so many ms a change, so that things become due. */
export const began = Date.UTC(2026, 0, 1);
export const pace = 3 * hour;

function hidden(is: string, make: Change['make']): Change {
  return made(is, make, { hidden: make });
}

/** The change of a step: what it is depends on the seed and the step alone, so that two processes need not tell each other. */
export function changeAt(seed: number, step: number): Change {
  const draw = random(seed * 1_000_003 + step);
  const scope = oneOf(draw, servers);
  const by = oneOf(draw, persons);
  const at = began + step * pace;
  const deed = { by, at };
  const log = (what: Action['what'], about: string): Action => ({ deed, what, about });
  const text = between(draw, 0, texts - 1);
  const article = fiction(text, { ...(draw() < 0.5 && { publisher: 'The Sarn Coast Herald' }) });
  const { id } = article;
  const other = fiction(between(draw, 0, texts - 1)).id;
  const id6 = oneOf(draw, ['AAAAAA', 'BBBBBB', 'CCCCCC']);
  const pack: Pack = { id: id6, name: `Week ${step}`, roles: draw() < 0.3 ? ['9'] : [], channels: [] };
  const draftId = oneOf(draw, draftIds);
  const draft = draftOf(article, { id: draftId, deed, ...(draw() < 0.3 && { replaces: other }) });
  const brings = { texts: [text] };
  const drawn = { scope, from: oneOf(draw, servers), by, at, step, text, articles: [id, other], draw };
  const ofCards = cardActs(drawn).map(([is, make]) => made(is, make, brings));
  const kinds: readonly [Change, ...Change[]] = [
    made('put', ({ shelf }) => shelf.put(scope, article, bytesOf(article)), brings),
    made('put at the command line', ({ shelf }) => shelf.put('local', article, bytesOf(article)), brings),
    made('draft', ({ guild }) => guild.putDraft(scope, draft), brings),
    made('draft again', ({ guild }) => guild.putDraft(scope, draft), brings),
    made('keep', ({ guild }) => guild.keepDraft(scope, draftId, [log('article-added', id)])),
    made('keep again', ({ guild }) => guild.keepDraft(scope, draftId, [log('article-added', id)])),
    made('drop', ({ guild }) => guild.dropDraft(scope, draftId)),
    made('correct', ({ guild }) => guild.correct(scope, article, log('article-corrected', id))),
    made('move', ({ guild }) => guild.move(scope, id, id6, log('article-moved', id))),
    made('move out', ({ guild }) => guild.move(scope, id, undefined, log('article-moved', id))),
    made('remove', ({ guild }) => guild.remove(scope, id, at + 30 * 24 * hour, log('article-removed', id))),
    made('restore', ({ guild }) => guild.restore(scope, id, log('article-restored', id))),
    made('erase', ({ guild }) => guild.erase(scope, id, log('article-erased', id)), { scrubs: true }),
    made('make a pack', ({ guild }) => guild.savePack(scope, pack, log('pack-created', id6))),
    made('delete a pack', ({ guild }) => guild.deletePack(scope, id6, log('pack-deleted', id6))),
    made('default', ({ guild }) => guild.setDefault(scope, '500', id6, log('default-set', '500'))),
    made('settings', ({ guild }) =>
      guild.saveSettings(
        scope,
        { ...defaultSettings, privateChannels: [String(step)] },
        log('settings-changed', 'x'),
      ),
    ),
    made('post', ({ guild }) =>
      guild.posted(
        scope,
        { channel: '500', message: `6${step % 20}`, deed, passages: [id, other], language: 'en' },
        log('posted', '6'),
      ),
    ),
    made('take a post away', ({ guild }) => guild.unposted(scope, `6${step % 20}`, log('post-removed', '6'))),
    made('change a post', ({ guild }) => guild.postChanged(scope, `6${step % 20}`)),
    made('sweep', ({ guild }) => guild.sweep(at)),
    ...ofCards,
    ...classActs(drawn),
  ];
  const seldom: readonly [Change, ...Change[]] = [
    made('forget', ({ guild }) => guild.forget(scope), { scrubs: true }),
    hidden('leave', ({ guild }) => guild.left(scope, at + 30 * 24 * hour)),
    hidden('come back', ({ guild }) => guild.back(servers)),
    made('erase a person', (store) => erasePerson(store, by), { scrubs: true }),
  ];
  return draw() < 0.02 ? oneOf(draw, seldom) : oneOf(draw, kinds);
}

/** Whether anything is taken from the disk. */
async function erasePerson({ guild }: Store, user: string): Promise<boolean> {
  const kept = Object.values(await guild.personal(user)).some(({ length }) => length > 0);
  await guild.erasePerson(user);
  return kept;
}
