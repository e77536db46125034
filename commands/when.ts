import { z } from 'zod';
import { askingOptions, questionOf } from '../src/asking.ts';
import { defineCommand, option } from '../src/command.ts';

export default defineCommand({
  name: 'when',
  summary: 'command.when',
  options: askingOptions('option.when').extend({
    order: option(z.enum(['relevance', 'time']).optional(), { label: 'option.order' }),
  }),
  run: (app, { order, ...options }, asking) =>
    app.ask(asking.scope, { ...questionOf('when', options, asking), ...(order && { order }) }),
});
