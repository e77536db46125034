import { Parser } from 'htmlparser2';
import { labelsFor } from '../../answer/label.ts';
import { sheet } from '../../answer/sheet.ts';
import { stretchesHtml, stretchesOf } from '../../web/article-text.ts';
import { passageCard, ticketTo } from '../../web/passage-card.ts';
import type { Html } from '../../web/letters.ts';
import type { View } from '../../web/view.ts';
import type { Problem, Renderer } from './fuzzed.ts';

const view: View = { labels: labelsFor('en'), language: 'en', chosen: false, path: '/ask', query: [] };
const key = new Uint8Array(32);

/** The elements of cards and of articles; a text that made another one would have made it. */
const elements: ReadonlySet<string> = new Set(
  'a b bdi blockquote code details div figcaption figure h2 i li mark p pre summary time ul'.split(' '),
);

/** Renders an answer as a page's cards, and its articles as the reader shows them, and reads both back with another parser. */
export const fuzzWeb: Renderer = (answer) => {
  const { passages } = sheet(answer);
  const tickets = passages.map(({ quoted }) => ticketTo(quoted, key));
  const problems = passages.flatMap((passage, at): readonly Problem[] => {
    const { quote, citation } = passage.quoted;
    const card = parsed(passageCard(passage, { number: at + 1, tickets }, view));
    const whole = stretchesOf(quote.article);
    const read = parsed(stretchesHtml(quote.article, whole, { opened: quote.span, others: [] }, view));
    const wanted = onPage(quote.exact);
    return [
      ...differing(wanted, card.quotations.at(-1)),
      ...differing(wanted, read.opened),
      ...[...card.strange, ...read.strange].map((what): Problem => ({ kind: 'unaccounted', what })),
      ...[...card.links, ...read.links]
        .filter((href) => !/^(?:\/(?!\/)|#p\d)/.test(href) && !leadsTo(href, citation.facts.url))
        .map((what): Problem => ({ kind: 'links', what })),
    ];
  });
  return { shown: passages.length, withheld: 0, problems };
};

function differing(wanted: string, found: string | undefined): readonly Problem[] {
  if (wanted === found) return [];
  return [{ kind: 'letters', what: `${JSON.stringify(wanted)} became ${JSON.stringify(found)}` }];
}

function leadsTo(href: string, url: string | undefined): boolean {
  if (url === undefined || !URL.canParse(href) || !URL.canParse(url)) return false;
  const [there, own] = [new URL(href), new URL(url)];
  return there.origin === own.origin && there.pathname === own.pathname && there.search === own.search;
}

/** What a browser would make of a part of a page, as far as a quotation can have any say in it. */
function parsed(page: Html) {
  if (page instanceof Promise) throw new Error('A part of a page waits for something');
  const quotations: string[] = [];
  const links: string[] = [];
  const strange: string[] = [];
  const open: string[] = [];
  let opened: string | undefined;
  const parser = new Parser(
    {
      onopentag(name, { href, id, ...attributes }) {
        open.push(name === 'mark' && id === 'passage' ? 'passage' : name);
        if (name === 'blockquote') quotations.push('');
        if (name === 'mark' && id === 'passage') opened = '';
        if (href !== undefined) links.push(href);
        const handlers = Object.keys(attributes).filter((each) => /^(?:on|style|src)/.test(each));
        if (!elements.has(name) || handlers.length > 0) strange.push(`<${name} ${handlers.join(' ')}>`);
      },
      ontext(text) {
        // Between a blockquote and its paragraph stands nothing but our own white space.
        if (open.includes('blockquote') && open.includes('p'))
          quotations.push((quotations.pop() ?? '') + text);
        if (open.includes('passage')) opened += text;
      },
      onclosetag() {
        open.pop();
      },
      oncomment: () => strange.push('a comment'),
      onprocessinginstruction: () => strange.push('an instruction'),
    },
    { decodeEntities: true },
  );
  parser.end(page.toString());
  return { quotations, opened, links, strange };
}

/** Every letter and every line break is kept; a control that a browser would drop or change is a symbol: the stated rule, anew. */
function onPage(text: string): string {
  return Array.from(text)
    .map((character) => {
      const code = character.codePointAt(0) ?? 0;
      if (code === 9 || code === 10 || code === 13) return character;
      if (code < 0x20) return String.fromCharCode(0x2400 + code);
      if (code === 0x7f) return '\u2421';
      return code >= 0x80 && code < 0xa0 ? '\uFFFD' : character;
    })
    .join('');
}
