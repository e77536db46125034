import { lemma } from '../../search/lemma.ts';

/** Words that carry no subject, and turn a statement round when one of the other row takes their place. */
const turning: readonly (readonly [string, string])[] = [
  ['before', 'after'],
  ['for', 'against'],
  ['over above more up', 'under below less fewer down'],
];

/** Base forms that say the contrary of the other row about the same subject; a single form where others say much else ("carry"). */
const contrary: readonly (readonly [string, string])[] = [
  ['approve accept adopt passed carried', 'reject defeat refuse fell'],
  ['win gain', 'lose'],
  ['rise increase grow climb', 'fall drop decrease decline shrink'],
  ['open reopen', 'close shut'],
  ['support favor', 'oppose'],
  ['agree', 'disagree refuse'],
  ['begin start', 'ended stop finish'],
  ['buy', 'sell'],
  ['hire', 'dismiss sack'],
  ['raise', 'cut lower'],
  ['succeed', 'fail'],
  ['allow permit', 'ban forbid prohibit'],
  ['safe', 'unsafe dangerous'],
  ['legal', 'illegal'],
  ['guilty', 'innocent'],
  ['high highest', 'low lowest'],
];

const inRows = (rows: readonly (readonly [string, string])[], one: string, other: string) =>
  rows.some(([left, right]) => {
    const [a, b] = [left.split(' '), right.split(' ')];
    return (a.includes(one) && b.includes(other)) || (b.includes(one) && a.includes(other));
  });

/** Whether two folded words are "before" and "after" or the like, small words that turn what stands beside them. */
export function turns(one: string, other: string): boolean {
  return inRows(turning, one, other);
}

/** Whether two folded words, in any of their forms, say the contrary of each other: "approved" and "rejected". */
export function contradicts(one: string, other: string): boolean {
  return inRows(contrary, one, other) || inRows(contrary, lemma(one), lemma(other));
}
