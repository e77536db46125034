import { askingOptions, questionOf } from '../src/asking.ts';
import { defineCommand } from '../src/command.ts';

export default defineCommand({
  name: 'who',
  summary: 'command.who',
  options: askingOptions('option.who', 'name'),
  run: (app, options, asking) => app.ask(asking.scope, questionOf('who', options, asking)),
});
