import { z } from 'zod';
import { searchedPieces } from '../src/answer/sheet.ts';
import { say } from '../src/answer/say.ts';
import { defineCommand } from '../src/command.ts';
import { scopeOf } from '../src/library/asker.ts';

export default defineCommand({
  name: 'about',
  summary: 'command.about',
  options: z.object({}),
  run: async (app, _options, { asker, contact }) => ({
    kind: 'page',
    lines: [
      { role: 'title', pieces: [say.label('about.title')] },
      { role: 'text', pieces: [say.label('about.what')] },
      { role: 'text', pieces: [say.label('about.promise')] },
      { role: 'text', pieces: searchedPieces(await app.facts(asker)) },
      { role: 'text', pieces: [say.label('about.keeps')] },
      ...(scopeOf(asker).startsWith('guild:')
        ? [{ role: 'text' as const, pieces: [say.label('about.server')] }]
        : []),
      { role: 'text', pieces: [say.label('about.contact')] },
      ...(contact === undefined
        ? []
        : [
            {
              role: 'text' as const,
              pieces: [say.label('about.operator', { contact: say.fact(contact) })],
            },
          ]),
    ],
  }),
});
