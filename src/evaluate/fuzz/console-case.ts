import { labelsFor } from '../../answer/label.ts';
import { sheet } from '../../answer/sheet.ts';
import { bar, sheetText } from '../../console/page.ts';
import { between } from './random.ts';
import type { Problem, Renderer } from './fuzzed.ts';

/** Renders an answer for a terminal, unbroken or in narrow lines, coloured or not, and reads its quotations back. */
export const fuzzConsole: Renderer = (answer, draw) => {
  const columns = draw() < 0.5 ? Infinity : between(draw, 24, 96);
  const colour = draw() < 0.5;
  const text = sheetText(sheet(answer), { columns, colour, locale: 'en', labels: labelsFor('en') });
  const found = quotationsIn(text);
  const wanted = answer.quotes.map(({ quote }) => onTerminal(quote.exact));
  const problems = [
    ...wanted.flatMap((each, at): readonly Problem[] =>
      letters(each) === letters(found[at] ?? '')
        ? []
        : [{ kind: 'letters', what: `${JSON.stringify(each)} became ${JSON.stringify(found[at])}` }],
    ),
    ...obeyed(text, colour),
  ];
  return { shown: wanted.length, withheld: 0, problems };
};

// oxlint-disable-next-line no-control-regex -- a terminal's colours begin with ESC
const paint = /\u001b\[[\d;]*m/g;

/** The runs of lines behind the bar, each run joined to one text again. */
function quotationsIn(text: string): readonly string[] {
  const runs: string[] = [];
  let open = false;
  for (const line of text.replace(paint, '').split('\n')) {
    const at = /^[ \d]*┃ /.exec(line)?.[0];
    if (at === undefined || !line.includes(bar)) open = false;
    else if (open) runs[runs.length - 1] += ` ${line.slice(at.length)}`;
    else {
      runs.push(line.slice(at.length));
      open = true;
    }
  }
  return runs;
}

/** Line breaks and tabs are spaces on a terminal, and what it would obey is a symbol: the console's stated rule, written anew. */
function onTerminal(text: string): string {
  return Array.from(text.replace(/\r\n/g, ' '))
    .map((character) => {
      const code = character.codePointAt(0) ?? 0;
      if (code === 9 || code === 10 || code === 13) return ' ';
      if (code < 0x20) return String.fromCharCode(0x2400 + code);
      if (code === 0x7f) return '\u2421';
      return (code >= 0x80 && code < 0xa0) || code === 0x2028 || code === 0x2029 ? '\uFFFD' : character;
    })
    .join('');
}

/** Everything but white space, which the end of a line swallows, and isolates, which stand around each line's part. */
function letters(text: string): string {
  return text.replace(/[\s\u2068\u2069]/g, '');
}

/** Controls that a terminal would obey, besides line feeds and our own colours. */
function obeyed(text: string, colour: boolean): readonly Problem[] {
  const rest = colour ? text.replace(paint, '') : text;
  // oxlint-disable-next-line no-control-regex -- these are what is looked for
  const control = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/.exec(rest);
  return control === null
    ? []
    : [{ kind: 'unaccounted', what: `sends the control U+${control[0].charCodeAt(0).toString(16)}` }];
}
