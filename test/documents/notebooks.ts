import type { ShownEntry } from '../../src/classroom/notebook/notebook-page.ts';
import type { NotebookAbout } from '../../src/classroom/notebook/notebook-document.ts';
import { quoted } from '../../src/answer/quoted.ts';
import { ingest } from '../../src/ingest/ingest.ts';
import type { Article } from '../../src/library/article.ts';
import { read } from '../../src/library/reading.ts';
import { sha256 } from '../../src/library/sound.ts';
import { sampleArticles } from '../sample-articles.ts';

/** A notebook of a student who is made up. */
export const about: NotebookAbout = {
  owner: 'Mara Quill',
  class: 'History 10b',
  style: 'apa',
  locale: 'en',
  accessed: '2026-11-23',
  timeZone: 'Europe/Berlin',
};

type Own = Partial<Pick<ShownEntry, 'note' | 'tags'>>;

/** Every passage of some articles that is a whole sentence, with what its owner wrote. */
export function entriesOf(
  articles: readonly Article[],
  own: (at: number) => Own = () => ({}),
): readonly ShownEntry[] {
  const all = articles
    .map(read)
    .flatMap((reading) => reading.sentences.map(({ span }) => quoted(reading, span, { sample: false })));
  return all.map((each, at) => ({
    id: String(at).padStart(8, '0'),
    at: 1_795_000_000_000 + at,
    place: at,
    tags: [],
    ...own(at),
    quote: {
      article: each.citation.article,
      span: each.quote.span,
      sha256: sha256(each.quote.exact),
      quoted: each,
    },
  }));
}

/** So many entries from the whole sample library, some of each article in turn. */
export function sampleEntries(count: number, own?: (at: number) => Own): readonly ShownEntry[] {
  const all = entriesOf(sampleArticles(), own);
  const step = Math.max(1, Math.floor(all.length / count));
  return all.filter((_, at) => at % step === 0).slice(0, count);
}

/** An article of these paragraphs, with a title and whoever wrote it. */
export function articleOf(
  paragraphs: readonly string[],
  {
    title,
    byline = 'Ilse Brandt',
    day = '2025-03-01',
    language = 'en',
    url = 'https://gazette.example/a',
  }: {
    readonly title: string;
    readonly byline?: string;
    readonly day?: string;
    readonly language?: string;
    readonly url?: string;
  },
): Article {
  const facts = { title, publisher: 'The Pellmouth Gazette', byline, published: day, language, url };
  const text = paragraphs.join('\n\n');
  const bytes = Buffer.from(text);
  const { article } = ingest(
    {
      file: 'made.txt',
      bytes,
      decoded: { text, format: 'text' },
      beside: JSON.stringify(facts),
    },
    new Map(),
  );
  if (article === undefined) throw new Error('The article was refused');
  return article;
}
