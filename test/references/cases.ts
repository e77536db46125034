import type { Facts } from '../../src/library/article.ts';
import type { Citation } from '../../src/library/citation.ts';
import type { Cited } from '../../src/references/csl-item.ts';

const all: Facts = {
  title: 'Council says yes to a new bridge after four hours of argument',
  publisher: 'The Pellmouth Gazette',
  byline: 'Peter Lane',
  published: { day: '2025-04-04', precision: 'day' },
  url: 'https://pellmouth-gazette.example/bridge?page=2&from=100%25#vote_1',
  language: 'en',
  flags: [],
};
const { publisher, byline, published, url, language, ...bare } = all;

/** What is cited in the tests: with everything known, with each fact missing, and with what is hard to write. */
export const cases: Readonly<Record<string, Cited>> = {
  'everything known': cited(all),
  'no author': cited({ ...bare, publisher, published, url, language }),
  'no date': cited({ ...bare, publisher, byline, url, language }),
  'about a date': cited({ ...all, published: { day: '2018-10-24', precision: 'about' } }),
  'no address': cited({ ...bare, publisher, byline, published, language }),
  'no publisher': cited({ ...bare, byline, published, url, language }),
  'nothing but a title': cited(bare),
  'an organisation': cited({ ...all, byline: 'Office of the Town Clerk' }),
  'two authors with what they are': cited({ ...all, byline: 'Ines Patel, Year 11, and Oskar Lind, Year 9' }),
  'a person and an agency': cited({ ...all, byline: 'By Joel Strand and Reuters' }),
  'four authors': cited({ ...all, byline: 'Ann Lee, Bo Kim, Cy Roe and Di van der Berg' }),
  'a Spanish name': cited({
    ...all,
    title: 'El puente se cierra',
    byline: 'Luz Romero Díaz',
    language: 'es',
  }),
  'a German article': cited({ ...all, title: 'Brücke kommt später', byline: 'Frauke Behn', language: 'de' }),
  'a title in quotation marks': cited({ ...all, title: '“I have two sisters”: the mayor answers back' }),
  'a title that ends with a question': cited({ ...all, title: 'Who knew?' }),
  'a title full of signs': cited({ ...all, title: 'A <i>b</i> & {c} 5% $d_e #f ~g ^h \\i <script>' }),
  'a page': onPage('12'),
  'a passage over a page’s end': onPage('xi–xii'),
  'a page with signs in its label': onPage('A_<3>'),
  'the sample library': { ...cited(all), citation: { ...cited(all).citation, sample: true } },
};

function onPage(page: string): Cited {
  const { citation, ...rest } = cited(all);
  return { ...rest, citation: { ...citation, page } };
}

function cited(given: { readonly [Name in keyof Facts]?: Facts[Name] | undefined }): Cited {
  const known = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  const citation: Citation = {
    article: '1c122a8edc3b',
    file: 'bridge.md',
    facts: { title: '', flags: [], ...known },
    paragraph: 3,
    start: 10,
    end: 40,
    textSha256: '1c122a8edc3b'.padEnd(64, '0'),
    sample: false,
  };
  return { citation, accessed: '2026-11-23' };
}
