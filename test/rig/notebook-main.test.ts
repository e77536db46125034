import { describe, expect, it } from 'vitest';
import { filesInMessages, withMainBot } from './frame.ts';
import { newcomer } from './kept.ts';
import { fileOf, opened, quotedIn, saved, typed } from './notebook.ts';
import { rigDir, textOf, type Rig } from './rig.ts';

describe.skipIf(rigDir === undefined)(
  'a notebook in the program as it is started',
  { timeout: 60_000 },
  () => {
    let rig: Rig;

    withMainBot(
      (frame) => {
        ({ rig } = frame);
      },
      { mayFault: filesInMessages },
    );

    it('is kept, shown and exported, with the app in a process of its own', async () => {
      const actor = rig.as(newcomer(rig).person);
      const answer = await actor.slash('ask', { question: 'Who approved the new pier?' }).reply(20_000);
      const done = await typed(actor, await saved(actor, answer), 'Add my words', {
        note: 'Mine.',
        tags: 'pier',
      });
      expect(textOf(done)).toContain('-# In your own words\n\u2068Mine.\u2069');
      const panel = await opened(actor);
      expect(quotedIn(panel)).toEqual([quotedIn(answer)[0]]);
      const page = await actor.press(panel, 'Export').reply();
      const beginnings = await Promise.all(
        ['Markdown', 'Word (DOCX)', 'PDF'].map(async (label) => {
          const { bytes } = await fileOf(await actor.press(page, label).reply(20_000));
          return bytes.subarray(0, 4).toString();
        }),
      );
      expect(beginnings).toEqual([expect.stringMatching(/^# /), 'PK\u0003\u0004', '%PDF']);
    });
  },
);
