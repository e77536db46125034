import { askingOptions, questionOf } from '../src/asking.ts';
import { defineCommand } from '../src/command.ts';

export default defineCommand({
  name: 'ask',
  summary: 'command.ask',
  options: askingOptions('option.ask'),
  run: (app, options, asking) => app.ask(asking.scope, questionOf('ask', options, asking)),
});
