import type { APIMessageTopLevelComponent } from 'discord.js';
import type { Quoted } from '../../answer/answer.ts';
import { say } from '../../answer/say.ts';
import { passage } from '../../answer/sheet.ts';
import { postedRows, refOf } from './answer-card.ts';
import { aboutLine, postedByText } from './card.ts';
import { accents, container, ids, separator, text } from './component.ts';
import { markdown, type Wording } from '../words/markdown.ts';
import { numberMark, passageText, roomAfter, textOf, wholeMessage } from './passage-text.ts';
import { quotationBlock } from './quotation-block.ts';
import { aboutIn, same, type ReadCard } from './read-card.ts';

/** Who posts it, in which words, and the language of the words around it on the private card. */
type Posting = {
  readonly postedBy: string;
  readonly wording: Wording;
  readonly seenIn: string;
  /** Whether to offer moderators to make a fact card of it. */
  readonly maySave?: boolean;
  /** Whether to offer whoever presses to save it in their notebook. */
  readonly mayCollect?: boolean;
};

/**
 * One passage of a private card for everybody, as the person who posts it saw it: with the same words about it, which
 * only its message still has. The quotation itself is taken from the article, letter for letter.
 * @throws Unshowable when the quotation can't be shown
 */
export function postedCard(
  private_: ReadCard,
  quoted: Quoted,
  { postedBy, wording, seenIn, maySave = false, mayCollect = false }: Posting,
): readonly APIMessageTopLevelComponent[] {
  // What was said in another language than everybody's is not said again.
  const alike = seenIn === wording.language;
  const { question } = private_.written;
  const notes = alike ? private_.written.notes : undefined;
  const message = aboutIn(private_);
  const about = message === undefined ? undefined : textOf([aboutLine(message)], wording);
  const ref = refOf(quoted);
  const seen = private_.passages.find((each) => same(each.ref, ref));
  const said = quotationBlock([{ quote: quoted.quote, look: 'plain' }]);
  const fresh = passageText(passage(quoted), undefined, wording);
  const kept =
    alike && seen?.text?.includes(said) === true ? withoutNumber(seen.text, seen.number, wording) : undefined;
  const body =
    kept ?? `${fresh.text}\n${textOf([{ role: 'note', pieces: [say.label('card.not-compared')] }], wording)}`;
  const asked = about === undefined ? question : undefined;
  const head = [
    ...(asked === undefined ? [] : [text(ids.question, asked)]),
    ...(about === undefined ? [] : [text(ids.about, about)]),
    ...(notes === undefined ? [] : [text(ids.notes, notes)]),
  ];
  const by = postedByText(postedBy, wording);
  const fits = roomAfter(wholeMessage, body, by, ...head.map(({ content }) => content)) !== undefined;
  return [
    container(accents.answer, [
      ...(fits ? head : []),
      ...(fits && head.length > 0 ? [separator(ids.separator)] : []),
      text(ids.passage, body),
      text(ids.postedBy, by),
      ...postedRows(
        [{ ref }],
        {
          postedBy,
          mayCollect,
          ...(maySave && { save: { refs: [ref], claim: private_.save?.claim === true } }),
        },
        wording,
      ),
    ]),
  ];
}

/** A passage's text without the number that it had among others. */
function withoutNumber(content: string, number: number | undefined, wording: Wording): string {
  if (number === undefined) return content;
  const mark = numberMark(number)
    .map((piece) => markdown(piece, wording))
    .join('');
  return content.replace(`\n-# **${mark}`, '\n-# **');
}
