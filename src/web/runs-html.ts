import { html } from 'hono/html';
import type { Run } from '../references/run.ts';
import { nameLetters, type Html } from './letters.ts';

/** A reference as its style writes it. */
export function runsHtml(runs: readonly Run[]): Html {
  return html`<bdi>${runs.map(({ text, italic }) =>
    italic === true ? html`<i>${nameLetters(text)}</i>` : nameLetters(text),
  )}</bdi>`;
}
