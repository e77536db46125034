import { askingOptions, choosing, questionOf } from '../src/asking.ts';
import { defineCommand } from '../src/command.ts';

export default defineCommand({
  name: 'ask',
  summary: 'command.ask',
  options: askingOptions('option.ask'),
  run: async (app, options, asking) =>
    app.ask(await choosing(app, asking.asker, options.pack), questionOf('ask', options, asking)),
});
