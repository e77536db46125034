import type { APIMessageTopLevelComponent } from 'discord.js';
import type { Quoted } from '../answer/answer.ts';
import { say } from '../answer/say.ts';
import { passage } from '../answer/sheet.ts';
import { postedRows, refOf } from './answer-card.ts';
import { postedByText } from './card.ts';
import { accents, container, ids, separator, text } from './component.ts';
import { markdown, type Wording } from './markdown.ts';
import { numberMark, passageText, roomAfter, textOf, wholeMessage } from './passage-text.ts';
import { quotationBlock } from './quotation-block.ts';
import { same, type ReadCard } from './read-card.ts';

/**
 * One passage of a private card for everybody, as the person who posts it saw it: with the same words about it, which
 * only its message still has. The quotation itself is taken from the article, letter for letter.
 * @throws Unshowable when the quotation can't be shown
 */
export function postedCard(
  private_: ReadCard,
  quoted: Quoted,
  { postedBy, wording }: { readonly postedBy: string; readonly wording: Wording },
): readonly APIMessageTopLevelComponent[] {
  const { about, question, notes } = private_.written;
  const ref = refOf(quoted);
  const seen = private_.passages.find((each) => same(each.ref, ref));
  const said = quotationBlock([{ quote: quoted.quote, look: 'plain' }]);
  const fresh = passageText(passage(quoted), undefined, wording);
  const kept =
    seen?.text?.includes(said) === true ? withoutNumber(seen.text, seen.number, wording) : undefined;
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
      ...postedRows([{ number: 1, ref, text: fresh }], undefined, postedBy, wording),
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
