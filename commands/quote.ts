import { askingOptions, choosing, questionOf } from '../src/asking.ts';
import { defineCommand } from '../src/command.ts';

export default defineCommand({
  name: 'quote',
  summary: 'command.quote',
  options: askingOptions('option.quote'),
  onMessage: 'message.check-this-quotation',
  run: async (app, options, asking) =>
    app.ask(await choosing(app, asking.asker, options.pack), questionOf('quote', options, asking)),
});
