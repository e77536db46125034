import type { Difference } from '../../../answer/answer.ts';
import type { Line } from '../../../answer/piece.ts';
import { say } from '../../../answer/say.ts';
import type { CardMatch } from '../../../cards/carding.ts';
import { titleLines } from '../shown/card-words.ts';
import { typedBeginning } from '../shown/typed-words.ts';

/** How much of a claim is said, and of each word that differs, in UTF-16 units, and how many differences: an answer stands below. */
const most = { claim: 200, word: 60, differences: 4 } as const;

/** A card's title and whose words it is, and how what somebody said compares with it. */
export function matchLines(match: CardMatch): readonly Line[] {
  return [...titleLines(match.card), ...comparedLines(match)];
}

/** Whether what somebody said is a card's claim, or what of it differs; where the two were not compared, that. */
export function comparedLines({ claim, same, differs }: CardMatch): readonly Line[] {
  const key = same ? 'match.same' : differs.length > 0 ? 'match.differs' : 'match.near';
  return [
    { role: 'text', pieces: [say.label(key, { claim: typedBeginning(claim, most.claim) })] },
    ...(same ? [] : differs.slice(0, most.differences).map(difference)),
  ];
}

const words = (said: string | undefined) =>
  said === undefined ? say.label('differs.none') : typedBeginning(said, most.word);

function difference({ kind, asked, passage }: Difference): Line {
  return {
    role: 'note',
    pieces: [say.label(`match.${kind}`, { asked: words(asked), card: words(passage?.text) })],
  };
}
