import type { Shares } from './nearby.ts';
import type { PackTold } from './pack.ts';
import type { Scene } from './scene.ts';

/** How somebody says that what was written was wrong. */
const TAKES_BACK =
  /(?<!\p{L})(?:(?:we|the (?:article|report|story|paper)|(?:an|the) (?:earlier|first|previous) (?:version|report|article)) (?:had )?(?:wrongly |mistakenly |incorrectly |also )?(?:wrote|written|reported|said|stated|gave|printed|published)|wrongly|mistakenly|incorrectly|wir (?:schrieben|berichteten|meldeten)|haben wir (?:geschrieben|berichtet|gemeldet)|fälschlich\p{L}*|irrtümlich\p{L}*|(?:escribimos|publicamos|informamos|dijimos)|por error)(?!\p{L})/iu;

/** From this share of what is shown, a sentence that takes something back takes that back. */
const THE_SAME = 0.4;

/** Whether another reading, as a correction does, says that what is shown was wrong: a question about it has no right answer. */
export function isTakenBack({ told }: PackTold, { told: shown }: Scene, shares: Shares): boolean {
  return [...shares].some(([at, share]) => {
    const other = told[at];
    if (share < THE_SAME || other === undefined || other.from === shown.from) return false;
    return TAKES_BACK.test(other.reading.article.text.slice(other.span.start, other.span.end));
  });
}
