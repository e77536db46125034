import { createAnswering } from '../../create-answering.ts';
import { ingest } from '../../ingest/ingest.ts';
import { passageId } from '../../library/passage-id.ts';
import { read } from '../../library/reading.ts';
import { openMemoryShelf } from '../../store/memory.ts';
import { createWeb } from '../../web/create-web.ts';

/*
 * npm run bench:reader
 * How long the reader takes for a page of an article of 10,000 words, in ms of this process, without a network. Ends with 1
 * when one in twenty takes longer than is promised.
 */

/** Words of the article, and of each paragraph. */
const words = { article: 10_000, paragraph: 80 } as const;

/** What is promised, in ms. */
const promisedMs = 20;

const times = { warmUp: 20, measured: 300 } as const;

process.exitCode = await main();

async function main(): Promise<number> {
  const { article } = ingest(
    {
      file: 'long.md',
      bytes: new TextEncoder().encode(text()),
      decoded: { text: text(), format: 'markdown' },
    },
    new Map(),
  );
  if (article === undefined) throw new Error('The long article cannot be read');
  const shelf = openMemoryShelf();
  await shelf.put('local', article, new Uint8Array());
  const web = createWeb(createAnswering({ shelf, sample: [] }), { rate: { perSecond: 1e9, atOnce: 1e9 } });
  const paths = read(article).sentences.map(
    ({ span }) => `/p/${passageId({ article: article.id, span })}#passage`,
  );
  const took: number[] = [];
  let bytes = 0;
  for (let at = -times.warmUp; at < times.measured; at++) {
    const path = paths[(at + times.warmUp) % paths.length] ?? '/';
    const began = performance.now();
    const response = await web.request(path);
    const page = await response.text();
    if (response.status !== 200 || !page.includes('<mark id="passage">'))
      throw new Error(`${path} is no page`);
    if (at >= 0) took.push(performance.now() - began);
    bytes = page.length;
  }
  const sorted = took.toSorted((a, b) => a - b);
  const share = (part: number) => sorted[Math.ceil(part * sorted.length) - 1] ?? 0;
  process.stdout.write(
    `${words.article} words, ${article.blocks.length} paragraphs, ${Math.round(bytes / 1024)} KB of HTML: ` +
      `median ${share(0.5).toFixed(1)} ms, 19 in 20 within ${share(0.95).toFixed(1)} ms (promised: ${promisedMs})\n`,
  );
  return share(0.95) <= promisedMs ? 0 : 1;
}

/** Paragraphs that differ, with letters that have to be escaped. */
function text(): string {
  const paragraph = (number: number) =>
    Array.from(
      { length: words.paragraph / 16 },
      (_, at) =>
        `Warden Oona Brisk & her "crew" counted ${number * 100 + at} herons on the old pier at Lindle last week.`,
    ).join(' ');
  const paragraphs = Array.from({ length: words.article / words.paragraph }, (_, at) => paragraph(at));
  return `---\ntitle: Herons\nlicense: CC0\npublished: 2025-03-14\n---\n\n${paragraphs.join('\n\n')}\n`;
}
