import type { SaidWord } from './said-word.ts';

/** The months' folded names, January first; English, Spanish, German. */
const months: readonly RegExp[] = [
  /^(?:january|jan|enero|januar|janner)$/,
  /^(?:february|feb|febrero|februar)$/,
  /^(?:march|mar|marzo|marz|maerz)$/,
  /^(?:april|apr|abril)$/,
  /^(?:may|mayo|mai)$/,
  /^(?:june|jun|junio|juni)$/,
  /^(?:july|jul|julio|juli)$/,
  /^(?:august|aug|agosto)$/,
  /^(?:september|sept|sep|septiembre|setiembre)$/,
  /^(?:october|oct|octubre|oktober|okt)$/,
  /^(?:november|nov|noviembre)$/,
  /^(?:december|dec|diciembre|dezember|dez)$/,
];

/** A month's number from 1, by its folded name; 0 where it is none. */
export function monthOf(form: string): number {
  return months.findIndex((names) => names.test(form)) + 1;
}

/**
 * Words with each day of a month as one, in whatever order it was written: "4 April 2025", "April 4th, 2025", "el 4 de abril". A date
 * in digits stays what it is, since nobody can know which of them is the month.
 */
export function withDates(words: readonly SaidWord[]): readonly SaidWord[] {
  const dated: SaidWord[] = [];
  for (let at = 0; at < words.length;) {
    const found = dateAt(words, at);
    const word = found?.word ?? words[at];
    if (word !== undefined) dated.push(word);
    at = found?.to ?? at + 1;
  }
  return dated;
}

function dateAt(words: readonly SaidWord[], at: number) {
  const dayFirst = dayIn(words[at]);
  const monthAt = dayFirst === undefined ? at : skipLink(words, at + 1);
  const month = monthOf(words[monthAt]?.form ?? '');
  if (month === 0) return undefined;
  const afterMonth = words[monthAt + 1]?.form === 'the' ? monthAt + 2 : monthAt + 1;
  const day = dayFirst ?? dayIn(words[afterMonth]);
  if (day === undefined) return undefined;
  const end = dayFirst === undefined ? afterMonth + 1 : monthAt + 1;
  const yearAt = skipLink(words, end);
  const year = yearIn(words[yearAt]);
  const to = year === undefined ? end : yearAt + 1;
  const [first, last] = [words[at], words[to - 1]];
  if (first === undefined || last === undefined) return undefined;
  const form = `${year ?? ''}-${month}-${day}`;
  const word: SaidWord = {
    start: first.start,
    end: last.end,
    form,
    accented: form,
    typed: form,
    pause: '',
    small: false,
    hyphened: last.hyphened,
  };
  return { word, to };
}

const skipLink = (words: readonly SaidWord[], at: number) =>
  /^(?:of|de|del)$/.test(words[at]?.form ?? '') ? at + 1 : at;

function dayIn(word: SaidWord | undefined): number | undefined {
  const [day, ...more] = word?.quantity?.values ?? [];
  const isDay = day !== undefined && more.length === 0 && word?.quantity?.unit === undefined;
  return isDay && Number.isInteger(day) && day >= 1 && day <= 31 ? day : undefined;
}

function yearIn(word: SaidWord | undefined): number | undefined {
  return /^[12]\d{3}$/.test(word?.form ?? '') ? Number(word?.form) : undefined;
}
