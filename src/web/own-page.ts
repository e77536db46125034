import { html } from 'hono/html';
import type { Command } from '../command.ts';
import type { Page } from './layout.ts';
import { lineHtml, piecesHtml } from './piece.ts';
import { today, type Visit } from './site.ts';

/** A command that takes nothing and answers with lines of the bot's own, such as /help and /about. */
export async function ownPage({ site, view }: Visit, command: Command): Promise<Page> {
  const [scope] = site.scopes;
  const { app, contact } = site;
  const reply = await command.run(
    app,
    {},
    { asker: scope, today: today(site), ...(contact !== undefined && { contact }) },
  );
  if (reply.kind !== 'page') throw new Error(`/${command.name} has no page`);
  return {
    kind: 'plain',
    title: command.name,
    body: html`${reply.lines.map((line) =>
      line.role === 'title' ? html`<h1>${piecesHtml(line.pieces, view)}</h1>` : lineHtml(line, view),
    )}`,
  };
}
