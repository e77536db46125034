import type { Kept } from '../../guild/kept.ts';
import { largestPage } from '../../guild/limits.ts';
import type { Member } from '../../guild/member.ts';
import type { Pack } from '../../library/pack.ts';
import { Refusal } from '../../refusal.ts';
import type { Desk } from '../desk.ts';

/**
 * The pack that an option names: by its id, as completion gives it, or by its name, as somebody types it.
 * @throws Refusal `refusal.no-pack`
 */
export async function packNamed(member: Member, { app }: Desk, typed: string): Promise<Pack> {
  const { packs } = await app.shelving(member);
  const found = packs.find(({ id }) => id === typed) ?? packs.find(({ name }) => alike(name, typed));
  if (found === undefined) throw new Refusal('refusal.no-pack');
  return found;
}

/**
 * The article that an option names: by its id, or by its title or words of it where only one has them: somebody can call
 * another as they like.
 * @throws Refusal `refusal.no-article`
 */
export async function articleNamed(
  member: Member,
  { app }: Desk,
  typed: string,
  removed = false,
): Promise<Kept> {
  const byId = /^[0-9a-f]{12}$/.test(typed) ? await app.keptOne(member, typed) : undefined;
  if (byId !== undefined && (byId.removed !== undefined) === removed) return byId;
  const { articles } = await app.kept(member, {
    words: typed,
    ...(removed && { removed }),
    page: 0,
    size: largestPage,
  });
  const same = articles.filter(({ facts }) => alike(facts.title, typed));
  const [found, ...others] = same.length > 0 ? same : articles;
  if (found === undefined || others.length > 0) throw new Refusal('refusal.no-article');
  return found;
}

const alike = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase();
