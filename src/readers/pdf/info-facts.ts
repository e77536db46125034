import { isCalendarDay } from '../../ingest/calendar-day.ts';
import type { Published } from '../../library/article.ts';

/** What a file says of itself, without what only its program says. */
export type InfoFacts = {
  readonly title?: string;
  readonly byline?: string;
  readonly publisher?: string;
  readonly language?: string;
  /** When the file was made, which is near the day of publication unless a browser printed it. */
  readonly made?: Published;
};

/** Titles and names that programs put there. */
const PROGRAMS =
  /\b(?:microsoft|word|powerpoint|excel|writer|openoffice|libreoffice|indesign|quarkxpress|acrobat|distiller|pdftex|latex|ghostscript|wkhtmltopdf|chrome|skia|canva|scanner|scan\d*|adobe)\b/i;
const NO_TITLE =
  /^(?:untitled|unbenannt|sin t[ií]tulo|document|dokument|documento|presentation|pr[aä]sentation|presentaci[oó]n|slide|print|print preview|title|titel|no title|about:blank|new document|doc|draft|entwurf|layout|page|seite|invoice|scan)[\s_-]*\d*$/iu;
const FILE_NAME =
  /\.(?:docx?|odt|rtf|pdf|tex|dvi|ps|indd|qxd|qxp|pages|pptx?|xlsx?|html?|txt|md|pub|ai|cdr)$/i;
const NO_NAME =
  /^(?:author|user|users?\d*|admin(?:istrator)?|unknown|unbekannt|anonymous|owner|guest|root|pc|default|me|my ?name|test)$/iu;

/** Facts of a file's own dictionary and XMP; what a program wrote there is taken for nothing. */
export function infoFacts(info: Readonly<Record<string, string>>): InfoFacts {
  const first = (...names: readonly string[]) =>
    names.map((name) => oneLine(info[name] ?? '')).find((value) => value !== '');
  const title = [first('dc:title'), first('Title')]
    .map((each) => each && once(each))
    .find((each) => each !== undefined && isTitle(each));
  const byline = [first('dc:creator'), first('Author')].find((each) => each !== undefined && isName(each));
  const publisher = first('dc:publisher', 'prism:publicationname', 'Publisher');
  const made = madeOn(info['prism:publicationdate'] ?? info['CreationDate'] ?? '');
  const isPrint = PRINTERS.test(`${info['Producer'] ?? ''} ${info['Creator'] ?? ''}`);
  return {
    ...(title !== undefined && { title }),
    ...(byline !== undefined && { byline }),
    ...(publisher !== undefined && isName(publisher) && { publisher }),
    ...(info['Language'] !== undefined && { language: info['Language'] }),
    ...(made !== undefined && !isPrint && { made: { day: made, precision: 'about' as const } }),
  };
}

/** What prints or scans pages that were published some other day. */
const PRINTERS =
  /skia|chrome|mozilla|firefox|safari|quartz|webkit|print to pdf|scan|ghostscript|cups|wkhtml/i;

function isTitle(title: string): boolean {
  // Its letters were lost on the way: the page has them.
  if (isGarbled(title)) return false;
  if (!/\p{L}{2}/u.test(title) || title.length > 300 || NO_TITLE.test(title) || FILE_NAME.test(title))
    return false;
  if (/^(?:file|https?):|[\\/]\S+[\\/]|^[\da-f_-]{8,}$/i.test(title)) return false;
  // "Microsoft Word - draft" and the like; an article may well be about a word, or about Adobe.
  if (/^(?:microsoft (?:word|powerpoint|excel|publisher)|powerpoint presentation)\b/i.test(title))
    return false;
  // A file's name without its ending.
  return !/^[a-z\d]+(?:[-_.][a-z\d]+)*$/.test(title);
}

/** Whether letters were lost: replaced, or read in another encoding than they were written in. */
function isGarbled(text: string): boolean {
  return /\ufffd|\u00c3[\u0080-\u00bf]|\u00e2\u20ac/u.test(text);
}

function isName(name: string): boolean {
  if (isGarbled(name)) return false;
  if (!/\p{L}{2}/u.test(name) || NO_NAME.test(name) || PROGRAMS.test(name) || /@|https?:|[\\/]/.test(name))
    return false;
  // A login: one word, and not written as a name is.
  return /\s/u.test(name) || (/^\p{Lu}\p{Ll}/u.test(name) && !/\d/.test(name));
}

/** A title that is said twice, once for each of its languages. */
function once(title: string): string {
  const half = title.slice(0, title.length / 2);
  return half.length > 3 && title === half + half ? half : title;
}

const oneLine = (text: string) => text.replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();

/** The day of a PDF's date, `D:20240512…`, or of an ISO one. */
function madeOn(written: string): string | undefined {
  const [, year, month, day] = /^(?:D:)?(\d{4})-?(\d{2})-?(\d{2})/.exec(written) ?? [];
  const found = `${year}-${month}-${day}`;
  return isCalendarDay(found) && found >= '1990-01-01' ? found : undefined;
}
