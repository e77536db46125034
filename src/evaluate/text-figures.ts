import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { measureBoilerplate } from './text-quality/boilerplate.ts';
import { measureDates } from './text-quality/dates.ts';
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

/** How well sentences, persons, dates, speakers and boilerplate are found in the labelled articles of a shared folder. */
export async function textFigures(shared: string): Promise<readonly TextFigure[]> {
  const gold = join(shared, 'eval/articles');
  const articles = join(shared, 'seeds');
  if (!existsSync(gold)) return [];
  const catalog = readFileSync(join(import.meta.dirname, '../../data/catalog.json'), 'utf8');
  const dates = await measureDates(gold, articles);
  const { normalised } = dates;
  return [
    figure('sentences', measureSentences(gold, articles)),
    figure('persons', measurePersons(gold, articles)),
    figure('dates', dates),
    figure('dates, worked out', { precision: normalised, recall: normalised, f1: normalised }),
    figure('direct speakers', measureSpeakers(gold, articles)),
    figure('boilerplate', measureBoilerplate(gold, articles, catalog).boilerplate),
  ];
}

function figure(what: string, { precision, recall, f1 }: Omit<TextFigure, 'what'>): TextFigure {
  return { what, precision: rounded(precision), recall: rounded(recall), f1: rounded(f1) };
}

function rounded(value: number): number {
  return Number(value.toFixed(3));
}
