import { classIn, learnsIn, teaches } from '../../guild/class.ts';
import { dayIn } from '../../library/day-in.ts';
import { openPacksOf } from '../../library/open-packs.ts';
import { packAsked } from '../quiz/choose/chosen-readings.ts';
import type { Classwork } from '../classwork.ts';
import { mondayOf } from './monday-of.ts';
import type { Needs } from '../needs.ts';
import { unansweredHash, unansweredPerson } from './unanswered-hash.ts';
import { countedWords } from './unanswered-words.ts';
import { demandTeaching, hasEnded } from '../class/who.ts';

/** What a class asks and does not find, as counts behind which several people stand. */
export function counting(needs: Needs): Pick<Classwork, 'countUnanswered' | 'unanswered'> {
  const { act, classroom, makeKey, store } = needs;
  return {
    countUnanswered: (member, question, pack) =>
      act.look(member, undefined, async (acting) => {
        const { scope, settings } = acting;
        const { classes, timeZone } = settings;
        const its = classIn(classes, member.channels);
        if (its === undefined || !learnsIn(its, member, classes)) return;
        // Whoever reads the counts is none of them: otherwise four who teach, and ask for a word, would see one student who did.
        if (teaches(its, acting) || hasEnded(its, acting)) return;
        const words = countedWords(question, member.name === undefined ? [] : [member.name]);
        if (words.length === 0) return;
        const { roles, channels, at } = member;
        const asked = await packAsked(needs, {
          scope,
          roles,
          channels,
          at,
          ...(pack !== undefined && { pack }),
        });
        const key = await classroom.classKey(scope, its.id, makeKey());
        const counted = { week: mondayOf(dayIn(timeZone, at)), ...(asked !== undefined && { pack: asked }) };
        await classroom.countUnanswered(scope, its.id, {
          ...counted,
          words: words.map(({ word, root }) => ({ word, hash: unansweredHash(key, counted, root) })),
          person: unansweredPerson(key, counted.week, member.user),
        });
      }),

    unanswered: (member, of) =>
      act.look(member, undefined, async (acting) => {
        demandTeaching(acting, of);
        const counts = await classroom.unanswered(acting.scope, of);
        const { roles, channels, at, scope } = member;
        const packs = openPacksOf(await store.shelving(scope), { scope, roles, channels, at });
        return counts.map((count) => {
          const name = packs.find(({ id }) => id === count.pack)?.name;
          return name === undefined ? count : { ...count, packName: name };
        });
      }),
  };
}
