import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { measureBoilerplate } from './text-quality/boilerplate.ts';
import { measureDates, measureDatesOf, type DateFigures } from './text-quality/dates.ts';
import { measureOwnPages, measureOwnSentences } from './text-quality/own.ts';
import { measurePersons } from './text-quality/persons.ts';
import { measureSentences } from './text-quality/sentences.ts';
import { measureSpeakers } from './text-quality/speakers.ts';

/** Precision, recall and F1 of finding something in texts, from 0 to 1, to three decimals. */
export type TextFigure = {
  readonly what: string;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
};

const data = join(import.meta.dirname, '../../data');
const own = join(import.meta.dirname, 'text-quality/own');

/** How well sentences, persons, dates, speakers and boilerplate are found in the project's own labelled texts. */
export async function ownTextFigures(): Promise<readonly TextFigure[]> {
  const library = join(data, 'library');
  const dates = await measureDatesOf(join(own, 'dates.jsonl'), library);
  return [
    figure('own texts: sentences', measureOwnSentences()),
    figure('own texts: persons', measurePersons(own, library)),
    ...dateFigures('own texts: ', dates),
    figure('own texts: direct speakers', measureSpeakers(own, library)),
    figure('own texts: boilerplate', measureOwnPages().boilerplate),
  ];
}

/** The same for the labelled news articles of a shared folder; none where they are not there. */
export async function newsTextFigures(shared: string): Promise<readonly TextFigure[]> {
  const gold = join(shared, 'eval/articles');
  const articles = join(shared, 'seeds');
  if (!existsSync(gold)) return [];
  const catalog = readFileSync(join(data, 'catalog.json'), 'utf8');
  return [
    figure('news articles: sentences', measureSentences(gold, articles)),
    figure('news articles: persons', measurePersons(gold, articles)),
    ...dateFigures('news articles: ', await measureDates(gold, articles)),
    figure('news articles: direct speakers', measureSpeakers(gold, articles)),
    figure('news articles: boilerplate', measureBoilerplate(gold, articles, catalog).boilerplate),
  ];
}

function dateFigures(of: string, dates: DateFigures): readonly TextFigure[] {
  const { normalised } = dates;
  return [
    figure(`${of}dates`, dates),
    figure(`${of}dates worked out`, { precision: normalised, recall: normalised, f1: normalised }),
  ];
}

function figure(what: string, { precision, recall, f1 }: Omit<TextFigure, 'what'>): TextFigure {
  return { what, precision: rounded(precision), recall: rounded(recall), f1: rounded(f1) };
}

function rounded(value: number): number {
  return Number(value.toFixed(3));
}
