import { titleValue } from './fact-value.ts';
import { isCredit } from './heading.ts';
import { isProse, type Piece } from './piece.ts';

/** What stands above a headline and says what kind of text follows, perhaps with its number or day. */
const KIND =
  /^(?:press release|news release|media release|for immediate release|pressemitteilung|presseinformation|medienmitteilung|medieninformation|nota de prensa|comunicado de prensa)\b(?:[^\p{L}]*|.{0,12}\d.{0,24})$/iu;

/** The head of a mail that was saved as a text. */
const MAIL = /^(?:from|to|cc|date|sent|von|an|datum|gesendet|de|para|fecha|enviado):\s/iu;
const SUBJECT = /^(?:subject|betreff|asunto):\s+(.+)$/iu;

/** So far down a headline is looked for, in pieces. */
const TOP = 8;

/**
 * The title of an article that names none: its first heading, or its first line. What a mail is about is its title, and what says
 * that a press release follows is none.
 */
export function titleOf(pieces: readonly Piece[]): string | undefined {
  const piece = pieces.find(({ heading }) => heading === true) ?? pieces[0];
  const found = subject(pieces) ?? below(pieces) ?? piece?.plain;
  return found === undefined ? undefined : titleValue(found).value;
}

function subject(pieces: readonly Piece[]): string | undefined {
  const top = pieces.slice(0, TOP);
  const isMail = top.some(({ plain }) => MAIL.test(plain));
  return isMail
    ? top.map(({ plain }) => SUBJECT.exec(plain)?.[1]).find((each) => each !== undefined)
    : undefined;
}

/** The headline below a line that says what kind of text this is. */
function below(pieces: readonly Piece[]): string | undefined {
  const body = pieces.findIndex(isProse);
  const top = pieces.slice(0, Math.min(TOP, body === -1 ? TOP : body));
  const kind = top.findLastIndex(({ plain }) => KIND.test(plain));
  return kind === -1 ? undefined : top.slice(kind + 1).find(({ plain }) => !isCredit(plain))?.plain;
}
