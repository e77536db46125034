import { askingOptions, choosing, questionOf } from '../src/asking.ts';
import { defineCommand } from '../src/command.ts';

export default defineCommand({
  name: 'claim',
  summary: 'command.claim',
  options: askingOptions('option.claim'),
  onMessage: 'message.find-in-sources',
  run: async (app, options, asking) =>
    app.ask(await choosing(app, asking.asker, options.pack), questionOf('claim', options, asking)),
});
