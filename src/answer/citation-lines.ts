import { passageId } from '../library/passage-id.ts';
import type { Quoted } from './answer.ts';
import type { Line, Piece } from './piece.ts';
import { say } from './say.ts';
import { attribution, pageLabel } from './sheet.ts';

/** All that a stranger needs to check a passage, after the line that stands under every quotation. */
export function citationLines({ citation }: Quoted): readonly Line[] {
  const { article, facts, file, start, end, textSha256, paragraph, page } = citation;
  const details: readonly Piece[] = [
    say.label('cite.file', { file: say.fact(file) }),
    ...(page === undefined ? [] : [pageLabel(page)]),
    say.label('cite.place', {
      paragraph: say.number(paragraph),
      start: say.number(start),
      end: say.number(end),
    }),
    say.label('cite.text', { hash: say.fact(textSha256) }),
    say.label('cite.passage', { id: say.fact(passageId({ article, span: { start, end } })) }),
    ...(facts.url === undefined ? [] : [say.label('cite.url', { url: say.fact(facts.url) })]),
    ...(facts.language === undefined
      ? []
      : [say.label('cite.language', { language: say.fact(facts.language) })]),
  ];
  return [
    { role: 'attribution', pieces: attribution(citation) },
    ...details.map((piece): Line => ({ role: 'text', pieces: [piece] })),
  ];
}
