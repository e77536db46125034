import type { Facts } from '../../library/article.ts';
import { infoFacts } from './info-facts.ts';
import { languageOf } from './language-of.ts';
import type { OpenedPdf } from './open-pdf.ts';
import { pageFacts, yearsOf } from './page-facts.ts';
import type { Body, Paragraph } from './paragraphs.ts';

/** UTF-16 units of a heading that are looked at. */
export const LONGEST_CREDIT = 200;

/** Whether a line in larger letters says who wrote or when, and is no heading. */
export function isCredit(from: string, { byline = '' }: Partial<Facts>): boolean {
  const [line = ''] = from.split('\n');
  const names = line.split(/\t|, | (?:and|und|y|&) /u).map((name) => name.trim());
  if (byline !== '' && names.every((name) => name !== '' && byline.includes(name))) return true;
  return line.length <= 40 && /(?<!\d)(?:19|20)\d\d$/u.test(line) && /\d{1,2}/u.test(line.slice(0, -4));
}

type Known = {
  readonly info: OpenedPdf['info'];
  readonly first: readonly Paragraph[];
  readonly body: Body;
};

/** What is known of an article: from what its file says of itself, and from what its first page prints. */
export function factsOf(text: string, { info, first, body }: Known): Partial<Facts> {
  const { title, byline, publisher, language: said, made } = infoFacts(info);
  const language = languageOf(text, said);
  const page = pageFacts(first, body, language);
  const titled = titleOf(title, page.title);
  const issuer = publisher ?? titled.publisher;
  const author = byline ?? page.byline;
  // A file is often made again, years later: a year that its first page does not name says nothing of the article.
  const isNear = made !== undefined && yearsOf(first).includes(made.day.slice(0, 4));
  const published = page.published ?? (isNear ? made : undefined);
  return {
    ...(titled.title !== undefined && { title: titled.title }),
    ...(issuer !== undefined && { publisher: issuer }),
    ...(author !== undefined && { byline: author }),
    ...(published && { published }),
    ...(language !== undefined && { language }),
  };
}

/** A browser adds the name of the site to a title, which the page itself prints alone. */
function titleOf(
  said: string | undefined,
  printed: string | undefined,
): { readonly title?: string; readonly publisher?: string } {
  if (said === undefined) return printed === undefined ? {} : { title: printed };
  if (printed === undefined || !said.startsWith(printed)) return { title: said };
  const [, publisher] = /^\s+[-–—|·]\s+(\S.{1,60})$/u.exec(said.slice(printed.length)) ?? [];
  return publisher === undefined ? { title: said } : { title: printed, publisher };
}
