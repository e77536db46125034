import { dateWords } from '../answer/date-words.ts';
import { labelParts } from '../answer/label.ts';
import type { Label } from '../answer/piece.ts';
import type { Piece } from '../answer/piece.ts';
import { prove } from '../library/quote.ts';
import type { Look } from './look.ts';
import { visible, visibleName } from './visible.ts';
import type { Run, Style } from './wrap.ts';

/** A piece as a terminal shows it; `style` is that of the line it stands in. */
export function runsOf(piece: Piece, style: Style, look: Look): readonly Run[] {
  switch (piece.is) {
    case 'quotation':
      return [foreign(visible(prove(piece.quote)), 'plain')];
    case 'excerpt':
      return [foreign(visibleName(piece.excerpt.text), 'plain')];
    case 'typed':
      return [foreign(visibleName(piece.text), 'plain')];
    case 'fact':
      return [foreign(visibleName(piece.text), style)];
    case 'label':
      return labelRuns(piece, style, look);
    case 'link':
      return [
        ...labelRuns(piece.label, style, look),
        own(' ', style),
        foreign(visibleName(piece.url), style),
      ];
    case 'name':
      return [own(piece.name, 'accent')];
    case 'number':
      return [own(String(piece.value), style)];
    case 'date':
      return [own(dateWords(piece.range, look.locale), style)];
    case 'mark':
      return [own(piece.mark, style)];
    case 'pieces':
      return piece.pieces.flatMap((inner) => runsOf(inner, style, look));
  }
}

function labelRuns({ key, values = {} }: Label, style: Style, look: Look): readonly Run[] {
  return labelParts(look.labels, key).flatMap((part) => {
    if (typeof part === 'string') return [own(part, style)];
    const value = values[part.slot];
    return value === undefined ? [] : runsOf(value, style, look);
  });
}

function own(text: string, style: Style): Run {
  return { text, style, foreign: false };
}

function foreign(text: string, style: Style): Run {
  return { text, style, foreign: true };
}
