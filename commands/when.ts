import { z } from 'zod';
import { askingOptions, choosing, questionOf } from '../src/asking.ts';
import { defineCommand, option } from '../src/command.ts';

export default defineCommand({
  name: 'when',
  summary: 'command.when',
  options: askingOptions('option.when').extend({
    order: option(z.enum(['relevance', 'time']).optional(), { label: 'option.order' }),
  }),
  run: async (app, { order, ...options }, asking) =>
    app.ask(await choosing(app, asking.asker, options.pack), {
      ...questionOf('when', options, asking),
      ...(order && { order }),
    }),
});
