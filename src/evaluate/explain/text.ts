import { table } from '../table.ts';
import type { Explanation } from './explanation.ts';
import type { Share } from './share.ts';
import type { SentenceTold } from './sentence.ts';
import type { TermTold } from './terms.ts';

/** The columns of a narrow terminal. */
const width = 80;

/** How many of the library's words are named for a word of the question. */
const mostStandIns = 6;

/** An explanation to be read in a terminal of 80 columns. */
export function explanationText(told: Explanation): string {
  return [
    `${told.command}: ${told.question}`,
    '',
    wrapped(outcome(told)),
    '',
    ...wordsText(told.terms),
    '',
    'Is it enough to answer?',
    indented(sharesTable(told.silence.measures, 'counts', told.silence.sum, 'sum')),
    `  needed in a library of ${told.library.passages} passages: ${figure(told.silence.needed)}: ${told.silence.enough ? 'enough' : 'not enough'}`,
    ...told.sentences.flatMap((sentence) => ['', ...sentenceText(sentence, told)]),
  ].join('\n');
}

const reasons = {
  'nothing-close': 'nothing is close enough',
  'no-known-word': 'the library has none of its words',
  'not-a-question': 'there is nothing in it to look for',
  'empty-library': 'there is nothing to search',
  'nothing-open': 'nothing is open to who asks',
} as const;

function outcome({ answer, type, retrieved, ranked, library }: Explanation): string {
  const searched = `${retrieved} of ${library.passages} passages retrieved, ${ranked} sentences ranked${type === 'any' ? '' : `, for a ${type}`}.`;
  if (answer.reason !== undefined) return `Silent, because ${reasons[answer.reason]}. ${searched}`;
  const quotes = `Answered in ${counted(answer.quotes, 'quotation')}`;
  return answer.aboutPersons
    ? `${quotes}, about the persons who are asked for and not by the ranking. ${searched}`
    : `${quotes}. ${searched}`;
}

function wordsText(terms: readonly TermTold[]): readonly string[] {
  if (terms.length === 0) return ['No word of it is looked for.'];
  return [
    'Words, what they count, and what stands for them in the library',
    ...terms.map(({ typed, weight, light, known, standIns }) => {
      const shown = standIns
        .slice(0, mostStandIns)
        .map(({ word, how, strength }) => `${word} (${how} ${figure(strength)})`);
      const more = standIns.length - shown.length;
      const told = [...shown, ...(more > 0 ? [`${more} more`] : [])].join(', ');
      const note = light ? ', says little' : '';
      return hanging(
        `  ${typed} ${figure(weight)}${note}: `,
        told === '' ? 'nothing' : known ? told : `not known; ${told}`,
      );
    }),
  ];
}

function sentenceText(told: SentenceTold, { retrieved }: Explanation): readonly string[] {
  const shown = told.quotation === undefined ? 'not quoted' : `quotation ${told.quotation}`;
  const source = [told.publisher, told.title, told.published]
    .filter((part) => part !== undefined)
    .join(' · ');
  const counting = told.signals.filter(({ share }) => share !== 0);
  const silent = told.signals.filter(({ share }) => share === 0).map(({ name }) => name);
  return [
    hanging(`${told.rank}. `, `${source} (${told.file}:${told.start}–${told.end}), ${shown}`),
    hanging('  ', told.exact),
    wrapped(
      `  Its passage was retrieved as number ${told.retrieved.rank} of ${retrieved}, with ${figure(told.retrieved.score)}.`,
    ),
    ...told.matched.map(({ typed, word, how, strength, weight }) =>
      hanging('  ', `${typed} = ${word} (${how}): ${figure(strength)} × ${figure(weight)}`),
    ),
    ...(told.missed.length === 0
      ? []
      : [
          hanging(
            '  missed: ',
            told.missed.map(({ typed, weight }) => `${typed} ${figure(weight)}`).join(', '),
          ),
        ]),
    indented(sharesTable(counting, 'weight', told.score, 'score')),
    ...(silent.length === 0 ? [] : [hanging('  nothing by: ', silent.join(', '))]),
  ];
}

function sharesTable(shares: readonly Share[], scale: string, sum: number, name: string): string {
  return table([
    ['', 'value', scale, 'share'],
    ...shares.map((one) => [one.name, figure(one.value), figure(one.weight), figure(one.share)]),
    [name, '', '', figure(sum)],
  ]).trimEnd();
}

function figure(value: number): string {
  return value.toFixed(2);
}

function counted(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}

function indented(lines: string): string {
  return lines.replaceAll(/^/gm, '  ');
}

/** Lines of at most 80 columns; those after the first are indented like it. */
function wrapped(text: string): string {
  const indent = /^ */.exec(text)?.[0] ?? '';
  return hanging(indent, text.slice(indent.length));
}

/** Text behind a beginning; the lines after the first stand two columns further in than the beginning does. */
function hanging(beginning: string, text: string): string {
  const indent = `${/^ */.exec(beginning)?.[0] ?? ''}  `;
  const lines: string[] = [];
  let line = beginning;
  // An article's own control characters must not steer the terminal.
  for (const word of text.replaceAll(/(?!\s)\p{Cc}/gu, '\ufffd').split(/\s+/u)) {
    const empty = line.trim() === '' || line === beginning;
    if (!empty && line.length + 1 + word.length > width) {
      lines.push(line);
      line = indent;
    }
    line += line.trim() === '' || line === beginning ? word : ` ${word}`;
  }
  return [...lines, line].join('\n');
}
