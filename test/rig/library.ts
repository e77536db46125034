import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A server's own articles, full of what a chat would take for something else. */
const articles: Readonly<Record<string, string>> = {
  'pier.md': `---
title: "Board *approves* the [new] pier"
publisher: The _Quay_ Times
byline: Ada Quill
published: 2025-03-02
url: https://quay-times.example/2025/pier_(new)
language: en
---

The harbour board approved the new pier on Thursday by 7 votes to 2.

Treasurer Oona Brisk said the pier would cost 12 million crowns. "Nobody here *wanted* a second pier," said Oona Brisk, ":tada: is not a budget line."

The contract, published at https://quay-times.example/contract, names @everyone as "beneficiary" and <@123456789012345678> as its keeper. The pier's motto ¯\\_(ツ)_/¯ was painted over.

Engineers of the pier expect 10:30 to be the busiest hour of the day. The pier will open in June.
`,
  'denial.md': `---
title: Brisk denies pier deal
publisher: Coast & Co. <Weekly>
published: 2025-04-11
language: en
---

Oona Brisk denied on Friday that she had promised the pier to anybody.

The pier was not approved by 9 votes, as a leaflet claims, but by 7.

# of members and - of members are the board's own notes about the pier. 1. The first is Brisk.

"The pier stands or falls with the tide," said harbour master Tom Weir. He has seen four piers go.
`,
  'weir.txt': `Tom Weir retires

Tom Weir, the harbour master, retires after the pier opens.
The pier will be run by Ilse Norden, his deputy since 2019.
`,
};

/** Writes the articles into a folder. */
export function writeLibrary(folder: string): string {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(articles)) writeFileSync(join(folder, name), text);
  return folder;
}
