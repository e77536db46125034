import { html } from 'hono/html';
import type { LabelKey } from '../answer/label.ts';
import { optionMeta, type Command } from '../command.ts';
import type { Html } from './letters.ts';
import { words } from './piece.ts';
import type { Site } from './site.ts';
import { pathTo, type View } from './view.ts';

/** What the form is filled with. */
export type Given = Readonly<Record<string, string | undefined>>;

/** How many names are offered as somebody types. */
const mostNames = 200;

/** Options that mean something in a chat only, or in a server. */
const elsewhere: ReadonlySet<string> = new Set(['share', 'pack']);

/** The commands that take a question, in the order of /help. */
export function askingCommands(commands: readonly Command[]): readonly Command[] {
  return commands.filter(({ options }) => options['question'] !== undefined);
}

/** The options of a command that narrow it down, by name. */
export function narrowingOptions({ options }: Command): readonly (readonly [string, LabelKey])[] {
  return Object.entries(options).flatMap(([name, type]) =>
    name === 'question' || elsewhere.has(name) ? [] : [[name, optionMeta(type).label] as const],
  );
}

/** The form of every asking command at once; it needs no script. */
export async function askForm({ app, commands, scopes }: Site, given: Given, view: View): Promise<Html> {
  const asking = askingCommands(commands);
  const chosen = asking.find(({ name }) => name === given['command']) ?? asking[0];
  const options = new Map(asking.flatMap(narrowingOptions));
  const [scope] = scopes;
  const [names, publishers] = await Promise.all([
    app.complete(scope, 'name', '', mostNames),
    app.complete(scope, 'publisher', '', mostNames),
  ]);
  const isNarrowed = [...options.keys()].some((name) => (given[name] ?? '') !== '');
  return html`<form class="ask" action="${pathTo(view, '/ask')}" method="get">
${view.chosen ? html`<input type="hidden" name="lang" value="${view.language}">` : ''}
<fieldset class="commands"><legend class="aside">${words(view, 'web.command')}</legend>
${asking.map(
  ({ name, summary }) =>
    html`<input
        type="radio"
        name="command"
        id="command-${name}"
        value="${name}"
        aria-describedby="what-${name}"${name === chosen?.name ? html` checked` : ''}><label for="command-${name}">${name}</label>
      <p class="what" id="what-${name}">${words(view, summary)}</p>`,
)}
</fieldset>
<div class="field question">
<label class="aside" for="question">${words(view, 'option.ask')}</label>
<input id="question" name="question" type="text" maxlength="4000" required autocomplete="off" list="names" dir="auto" value="${given['question'] ?? ''}">
<button type="submit">${words(view, 'web.ask')}</button>
</div>
<details${isNarrowed ? html` open` : ''}><summary>${words(view, 'web.narrow')}</summary>
<div class="fields">
${[...options].map(([name, label]) => field(name, label, given[name] ?? '', view))}
</div></details>
<datalist id="names">${names.map((name) => html`<option value="${name}"></option>`)}</datalist>
<datalist id="publishers">${publishers.map((name) => html`<option value="${name}"></option>`)}</datalist>
</form>`;
}

function field(name: string, label: LabelKey, value: string, view: View): Html {
  const heading = html`<label for="option-${name}">${words(view, label)}</label>`;
  if (name === 'order')
    return html`<div class="field">
      ${heading}<select id="option-${name}" name="${name}">
        ${(['relevance', 'time'] as const).map((order) => html`<option value="${order}"${order === value ? html` selected` : ''}>${words(view, `web.order.${order}`)}</option>`)}
      </select>
    </div>`;
  return html`<div class="field">
    ${heading}<input
      id="option-${name}"
      name="${name}"
      type="text"
      maxlength="200"
      autocomplete="off"
      dir="auto"
      value="${value}"${name === 'publisher' ? html` list="publishers"` : ''}>
  </div>`;
}
