import { askingOptions, questionOf } from '../src/asking.ts';
import { defineCommand } from '../src/command.ts';

export default defineCommand({
  name: 'claim',
  summary: 'command.claim',
  options: askingOptions('option.claim'),
  onMessage: 'message.find-in-sources',
  run: (app, options, asking) => app.ask(asking.scope, questionOf('claim', options, asking)),
});
