import { createHash } from 'node:crypto';
import type { Answering } from '../../src/answering.ts';
import { createAnswering } from '../../src/create-answering.ts';
import { ingest } from '../../src/ingest/ingest.ts';
import type { Article } from '../../src/library/article.ts';
import { openMemoryShelf } from '../../src/store/memory.ts';

/** Sets a mark in any page that would run it. */
const run = 'window.ran=true';

/** What a quotation of the article below must show. */
export const hostileWords = `{{7*7}} \${7*7} <!-- javascript:${run} --> was the motto of the pier, said Oona Brisk, "a motto <a href='javascript:${run}'>worth</a> keeping."`;

/** An article made of HTML, script and direction controls; what is to be seen of it are its letters. */
const hostile = `---
title: "</title><script>${run}</script> <b>Bold</b> & \u202eesrever\u202c &amp; 'quoted'"
publisher: "<img src=x onerror=${run}> Gazette"
byline: "\\"><svg onload=${run}>"
published: 2025-03-02
url: https://gazette.example/"><script>${run}</script>
language: 'en" onclick="${run}'
---

The harbour board <script>${run}</script> approved the new pier on Thursday by 7 votes to 2.

<h1 onclick="${run}">Treasurer Oona Brisk</h1> said the pier would cost 12 million crowns & not &lt;13&gt; million.

The board \u202eetov 2 ot 7\u202c \u2066called\u2069 the pier' onfocus='${run}' autofocus='" a "folly</mark></p></main><style>*{display:none}</style>" in March.

-->]]></textarea></details><iframe srcdoc="<script>parent.ran=true</script>"></iframe> closed the debate of the pier board.

${hostileWords}
`;

/** An article that may not be shown whole: nothing says that it is free. */
const closed = `---
title: Brisk denies pier deal
publisher: Coast & Co. <Weekly>
published: 2025-04-11
url: https://coast.example/2025/deal
language: en
---

Oona Brisk denied on Friday that she had promised the pier to anybody.

The pier was not approved by 9 votes, as a leaflet claims, but by 7.

# of members and - of members are the board's own notes about the pier. 1. The first is Brisk.

"The pier stands or falls with the tide," said harbour master Tom Weir. He has seen four piers go.

The harbour has had a pier since 1871, and the town has argued about it since 1872.

Nobody was hurt when the last pier fell into the harbour in 1903, in a storm that took eleven roofs.

The council meets again in May to hear what the engineers of the harbour have found under the old piles.
`;

/** A word that is too long for any column, among others. */
const long = `---
title: ${'Donaudampfschifffahrtsgesellschaft'.repeat(4)}
publisher: ${'x'.repeat(120)}
license: CC BY 4.0
---

The pier of ${'Llanfairpwllgwyngyll'.repeat(10)} was built by Ilse Norden in 1999.

${'A paragraph of the pier that says little, and says it at length. '.repeat(40)}
`;

/** A text as an article of Markdown. */
function articleOf(file: string, text: string): Article {
  const bytes = Buffer.from(text);
  const { article, warnings } = ingest({ file, bytes, decoded: { text, format: 'markdown' } }, new Map());
  if (article === undefined) throw new Error(JSON.stringify(warnings));
  return article;
}

/** An app over articles of somebody's own, which are full of what a browser would take for something else. */
export async function hostileApp(): Promise<Answering> {
  const shelf = openMemoryShelf();
  const articles = [
    articleOf('hostile.md', hostile),
    articleOf('<closed>&.md', closed),
    articleOf('long.md', long),
  ];
  for (const article of articles) await shelf.put('local', article, bytesOf(article));
  return createAnswering({ shelf, sample: [] });
}

const bytesOf = (article: Article) => createHash('sha256').update(article.text).digest();
