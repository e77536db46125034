import type { QuestionKind } from '../../classroom/quiz/question.ts';
import type { Pack } from '../../library/pack.ts';

/** What somebody practises from one /quiz to Stop. It stands in the buttons, and nowhere else. */
export type Sitting = {
  /** The pack that they chose, or (null) all that is open to them; the channel's default unless given. */
  readonly pack?: Pack['id'] | null;
  readonly kind?: QuestionKind;
  /** Whether they want new questions, too, where nothing is due. */
  readonly fresh: boolean;
  /** How many they have answered. */
  readonly answered: number;
};

const letters: Readonly<Record<QuestionKind, string>> = {
  gap: 'g',
  'who-said': 's',
  'which-first': 'f',
  'which-reading': 'r',
};

/** More are not counted. */
const most = 9999;

/** What `sittingIn` reads, as a part of another pattern: four groups. */
export const sittingPattern = String.raw`([gsfr]?);([0-9A-HJKMNP-TV-Z]{6}|\*|);(n?);(\d{1,4})`;

/** A sitting as the end of a `custom_id`, at most 15 characters. */
export function sittingText({ pack, kind, fresh, answered }: Sitting): string {
  const letter = kind === undefined ? '' : letters[kind];
  const ofPack = pack === undefined ? '' : (pack ?? '*');
  return `${letter};${ofPack};${fresh ? 'n' : ''};${Math.min(answered, most)}`;
}

/** A sitting from the groups of `sittingPattern`. */
export function sittingIn([letter = '', pack = '', fresh, answered]: readonly (
  | string
  | undefined
)[]): Sitting {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of the record above
  const kind = (Object.keys(letters) as QuestionKind[]).find((each) => letters[each] === letter);
  return {
    ...(pack !== '' && { pack: pack === '*' ? null : pack }),
    ...(kind !== undefined && { kind }),
    fresh: fresh === 'n',
    answered: Number(answered),
  };
}
