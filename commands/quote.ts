import { askingOptions, questionOf } from '../src/asking.ts';
import { defineCommand } from '../src/command.ts';

export default defineCommand({
  name: 'quote',
  summary: 'command.quote',
  options: askingOptions('option.quote'),
  onMessage: 'message.check-this-quotation',
  run: (app, options, asking) => app.ask(asking.scope, questionOf('quote', options, asking)),
});
