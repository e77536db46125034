import { html } from 'hono/html';
import { say } from '../answer/say.ts';
import { searchedPieces } from '../answer/sheet.ts';
import { askForm } from './ask-form.ts';
import type { Page } from './layout.ts';
import { nameLetters } from './letters.ts';
import { piecesHtml, words } from './piece.ts';
import type { Site, Visit } from './site.ts';
import { pathTo, type View } from './view.ts';

type Example = { readonly command: string; readonly question: string };

/** The first page: what this is, a question to type, and three to follow. */
export async function homePage({ site, view }: Visit): Promise<Page> {
  const [scope] = site.scopes;
  const [facts, form] = await Promise.all([site.app.facts(scope), askForm(site, {}, view)]);
  const examples = facts.sample ? sampleExamples(view) : await ownExamples(site);
  return {
    kind: 'home',
    body: html`<h1>${words(view, 'help.title')}</h1>
      <p class="lede">${words(view, 'help.what')}</p>
      ${form}
      ${
        examples.length === 0
          ? ''
          : html`<section class="examples" aria-labelledby="examples">
              <h2 id="examples">${words(view, 'web.examples')}</h2>
              <ul>
                ${examples.map(
                  (example) =>
                    html`<li>
                      <a href="${pathTo(view, '/ask', example)}"><b class="name">${example.command}</b> <bdi>${nameLetters(example.question)}</bdi></a>
                    </li>`,
                )}
              </ul>
            </section>`
      }
      ${facts.sample ? html`<p class="note">${words(view, 'console.welcome-sample', { articles: say.number(facts.articles) })}</p>` : ''}
      <p class="note">
        ${facts.articles === 0 ? words(view, 'abstention.empty-library') : piecesHtml(searchedPieces(facts), view)}
      </p>`,
  };
}

/** Questions that the sample library answers. */
function sampleExamples({ labels }: View): readonly Example[] {
  return [
    { command: 'who', question: labels['web.example.who'] },
    { command: 'claim', question: labels['web.example.claim'] },
    { command: 'when', question: labels['web.example.when'] },
  ];
}

/** Of somebody's own articles, those who are most often named; where too few are, what titles speak of. */
async function ownExamples({ app, scopes: [scope] }: Site): Promise<readonly Example[]> {
  const [names, titles] = await Promise.all([
    app.complete(scope, 'name', '', 3),
    app.complete(scope, 'title', '', 3),
  ]);
  return [
    ...names.map((question) => ({ command: 'who', question })),
    ...titles.map((question) => ({ command: 'ask', question })),
  ].slice(0, 3);
}
