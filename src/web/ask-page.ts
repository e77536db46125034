import { html } from 'hono/html';
import type { Answer } from '../answer/answer.ts';
import type { Line } from '../answer/piece.ts';
import { sheet } from '../answer/sheet.ts';
import { askForm, askingCommands, narrowingOptions, type Given } from './ask-form.ts';
import type { Page } from './layout.ts';
import { nameLetters, type Html } from './letters.ts';
import { passageCard, ticketTo } from './passage-card.ts';
import { lineHtml, words } from './piece.ts';
import { today, type Visit } from './site.ts';
import { pathTo, type View } from './view.ts';

/** Passages of an answer at first, and after "More". */
const few = 5;
const many = 15;

/**
 * The answer to a question: its address says all that was asked, so it can be passed on and gives the same answer.
 * @throws Refusal when an option is missing, too long or not to be understood
 */
export async function askPage({ site, view, query }: Visit): Promise<Page> {
  const asking = askingCommands(site.commands);
  const command = asking.find(({ name }) => name === query('command')) ?? asking.at(-1);
  if (command === undefined) throw new Error('There is no command to ask with');
  const given: Given = {
    command: command.name,
    question: query('question'),
    ...Object.fromEntries(narrowingOptions(command).map(([name]) => [name, query(name)])),
  };
  const { command: _name, ...options } = given;
  const set = Object.fromEntries(Object.entries(options).filter(([, value]) => (value ?? '').trim() !== ''));
  const more = query('more') === '1';
  const [scope] = site.scopes;
  const reply = await command.run(site.app, set, {
    asker: scope,
    today: today(site),
    atMost: more ? many : few,
  });
  if (reply.kind !== 'quotes' && reply.kind !== 'abstention')
    throw new Error(`/${command.name} asks nothing`);
  const closest = query('closest') === '1';
  const again = (changed: Given) => pathTo(view, '/ask', { ...given, ...changed });
  const laidOut = sheet(reply, { closest });
  const passages = laidOut.passages.slice(0, more ? many : few);
  const tickets = passages.map(({ quoted }) => ticketTo(quoted, site.key));
  const question = given['question'] ?? '';
  return {
    kind: 'answer',
    title: question,
    body: html`${await askForm(site, given, view)}
      <section class="answer" aria-labelledby="asked">
        <h1 id="asked"><span class="command">${command.name}</span> <bdi>${nameLetters(question)}</bdi></h1>
        <div class="head">
          ${laidOut.head.filter(({ role }) => role !== 'question').map((line) => headLine(line, reply, again, view))}${laidOut.foot.map((line) => lineHtml(line, view))}
        </div>
        ${
          passages.length === 0
            ? ''
            : html`<ol class="passages" data-copy="${view.labels['web.copy']}" data-copied="${view.labels['web.copied']}">
                ${passages.map((passage, at) => passageCard(passage, { number: at + 1, tickets }, view))}
              </ol>`
        }
        ${further(reply, { closest, more }, again, view)}
      </section>`,
  };
}

/** A line above the passages; words that may have been meant are links that ask again with them. */
function headLine(line: Line, answer: Answer, again: (changed: Given) => string, view: View): Html {
  const [only] = line.pieces;
  if (answer.kind !== 'abstention' || only?.is !== 'label' || only.key !== 'did-you-mean')
    return lineHtml(line, view);
  const [unknown, ...others] = answer.unknown;
  const question = (word: string) =>
    unknown === undefined || others.length > 0 ? word : answer.question.text.replace(unknown, () => word);
  const links = answer.suggestions.map((word, at) => {
    const link = html`<a href="${again({ question: question(word) })}"><bdi>${nameLetters(word)}</bdi></a>`;
    return at === 0 ? link : html`, ${link}`;
  });
  const [before = '', after = ''] = view.labels['did-you-mean'].split('{words}');
  return html`<p class="note">${before}${links}${after}</p>`;
}

/** The way to what is not on the page: the closest passages of an abstention, or more than the first few. */
function further(
  answer: Answer,
  { closest, more }: { readonly closest: boolean; readonly more: boolean },
  again: (changed: Given) => string,
  view: View,
): Html | '' {
  if (answer.kind === 'abstention')
    return closest || answer.closest.length === 0
      ? ''
      : html`<p class="further">
          <a class="button" href="${again({ closest: '1' })}">${words(view, 'button.closest')}</a>
        </p>`;
  return more || answer.quotes.length < few
    ? ''
    : html`<p class="further">
        <a class="button" href="${again({ more: '1' })}">${words(view, 'button.more')}</a>
      </p>`;
}
