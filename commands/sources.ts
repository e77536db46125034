import { z } from 'zod';
import { choosing, filterOptions, narrowed } from '../src/asking.ts';
import { defineCommand, option } from '../src/command.ts';

export default defineCommand({
  name: 'sources',
  summary: 'command.sources',
  options: filterOptions.extend({
    title: option(z.string().max(200).optional(), { label: 'option.title', complete: 'title' }),
  }),
  run: async (app, { title, pack, ...typed }, { asker, today, atMost }) =>
    app.sources(
      await choosing(app, asker, pack),
      { ...narrowed(typed, today), ...(title !== undefined && { title }) },
      atMost === undefined ? undefined : { number: 0, size: atMost },
    ),
});
