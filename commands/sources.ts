import { z } from 'zod';
import { filterOptions, narrowed } from '../src/asking.ts';
import { defineCommand, option } from '../src/command.ts';

export default defineCommand({
  name: 'sources',
  summary: 'command.sources',
  options: filterOptions.extend({
    title: option(z.string().max(200).optional(), { label: 'option.title', complete: 'title' }),
  }),
  run: (app, { title, ...typed }, { scope, today, atMost }) =>
    app.sources(
      scope,
      { ...narrowed(typed, today), ...(title !== undefined && { title }) },
      atMost === undefined ? undefined : { number: 0, size: atMost },
    ),
});
