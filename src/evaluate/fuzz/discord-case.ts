import type { Quoted, Quotes } from '../../answer/answer.ts';
import { labelsFor } from '../../answer/label.ts';
import { passageLink } from '../../answer/passage-link.ts';
import { say } from '../../answer/say.ts';
import { answerCard } from '../../discord/card/answer-card.ts';
import type { Card } from '../../discord/card/card.ts';
import type { Cites } from '../../answering.ts';
import { passageId } from '../../library/passage-id.ts';
import { changedCard } from '../../discord/card/changed-card.ts';
import { citationCard } from '../../discord/card/citation-card.ts';
import { contextCard } from '../../discord/card/context-card.ts';
import { inline } from '../../discord/words/escape.ts';
import { postedCard } from '../../discord/card/posted-card.ts';
import { readCard } from '../../discord/card/read-card.ts';
import { account, type Known } from './account.ts';
import { asShown, display } from './discord-display.ts';
import type { Problem, Renderer } from './fuzzed.ts';

const wording = { labels: labelsFor('en'), language: 'en' };
const person = '223456789012345678';
const message = 'https://discord.com/channels/1/2/3';

/** Renders an answer as a card of Discord's, private or posted, with its context, citation or post, and reads it back. */
export const fuzzDiscord: Renderer = (answer, draw) => {
  const posted = draw() < 0.3;
  const about = draw() < 0.3;
  const card = answerCard(answer, {
    wording,
    audience: { mayCollect: true, ...(posted && { postedBy: person }) },
    ...(about && { about: message }),
    skip: 0,
    closest: false,
  });
  const shown = answer.quotes.slice(0, card.shown.length);
  const compared = shown.map((quoted, at) => compare(quoted, textOf(card, 100 + at)));
  const others = [card.components, ...further(answer, card, posted, draw)];
  const known = knownOf(answer);
  return {
    shown: compared.filter((each) => each === 'same').length,
    withheld: compared.filter((each) => each === 'withheld').length,
    problems: [
      ...compared.filter((each) => typeof each === 'object'),
      ...others.flatMap((components) => [...unaccounted(components, known), ...tooMuch(components)]),
    ],
  };
};

/** Now and then, what the card's buttons lead to. */
function further(answer: Quotes, card: Card, posted: boolean, draw: () => number): readonly unknown[] {
  const [first] = answer.quotes;
  const kind = draw();
  if (kind < 0.1) return [citationCard(answer.quotes.slice(0, 5).map(cited), wording).components];
  if (kind < 0.2) {
    const [, next] = answer.quotes;
    const context = { kind: 'context' as const, quoted: first, before: [], block: 'paragraph' as const };
    return [
      contextCard({ ...context, after: next === undefined ? [] : [next.quote] }, { wording, options: [] })
        .components,
    ];
  }
  if (kind < 0.3 && !posted && card.withheld.length === 0)
    return [
      postedCard(readCard(card.components), first, { postedBy: person, wording, seenIn: wording.language }),
    ];
  if (kind < 0.5 && posted) return changed(answer, card);
  return [];
}

/** A posted card when the articles of all its passages are gone, and when they are back. */
function changed({ quotes }: Quotes, card: Card): readonly unknown[] {
  const day = { from: '2026-03-01', to: '2026-03-01' };
  const why = { key: 'gone.removed' as const, values: { date: say.date(day) } };
  const gone = changedCard(
    readCard(card.components),
    card.shown.map(({ ref }) => ({ ref, now: { why } })),
    wording,
  );
  const back = changedCard(
    readCard(gone),
    card.shown.flatMap(({ ref }, at) => {
      const quoted = quotes[at];
      return quoted === undefined ? [] : [{ ref, now: quoted }];
    }),
    wording,
  );
  return [gone, back];
}

/** A passage with a reference that is nothing but its article's title: what a style adds to it is not in question here. */
function cited(quoted: Quoted): Cites {
  const title = [{ text: quoted.citation.facts.title }];
  return { quoted, references: [{ style: 'apa', entry: title, inText: title }] };
}

/** Compares a quotation with what is shown of it. */
function compare({ quote }: Quoted, markdown: string): 'same' | 'withheld' | Problem {
  const wanted = asShown(quote.exact);
  const found = display(markdown).stretches.find(({ quoted }) => quoted)?.text;
  if (found === `\u2068${wanted}\u2069`) return 'same';
  if (found !== undefined)
    return { kind: 'letters', what: `${JSON.stringify(wanted)} became ${JSON.stringify(found)}` };
  return isLost(quote.exact) || markdown.includes(wording.labels['card.too-long'])
    ? 'withheld'
    : { kind: 'withheld', what: `${JSON.stringify(wanted)} was left out without need` };
}

/** Whether Discord would change a text whatever is done to it; told by code points, not by the adapter's rules. */
function isLost(text: string): boolean {
  const points = Array.from(text, (character) => character.codePointAt(0) ?? 0);
  const marked = points.filter(
    (point) => (point >= 0x300 && point <= 0x36f) || /\p{M}/u.test(String.fromCodePoint(point)),
  );
  return (
    marked.length > 100 ||
    /\p{M}{9}/u.test(text) ||
    points.some(
      (point) =>
        (point < 0x20 && ![9, 10, 13].includes(point)) ||
        (point >= 0x7f && point < 0xa0) ||
        (point >= 0x202a && point <= 0x202e) ||
        (point >= 0x2066 && point <= 0x2069) ||
        (point >= 0xd800 && point <= 0xdfff) ||
        (point >= 0xfff9 && point <= 0xfffb) ||
        (point >= 0xfdd0 && point <= 0xfdef) ||
        (point & 0xfffe) === 0xfffe,
    )
  );
}

function knownOf(answer: Quotes): Known {
  const quotations = new Set(answer.quotes.map(({ quote }) => asShown(quote.exact)));
  const typed = [
    answer.question.text,
    ...answer.quotes.flatMap(({ differs }) => differs.map(({ asked }) => asked ?? '')),
  ].map(inline);
  const cut = answer.quotes.flatMap(({ speaker }) => (speaker ? [inline(speaker.said.text)] : []));
  const { citation } = answer.quotes[0];
  const { facts } = citation;
  const fact = [
    facts.title,
    facts.publisher,
    facts.byline,
    facts.url,
    ...facts.flags,
    citation.file,
    citation.textSha256,
    'APA',
    ...answer.quotes.map(({ quote: { article, span } }) => passageId({ article: article.id, span })),
  ]
    .filter((each) => each !== undefined)
    .map(inline);
  const known = new Set([...cut, ...fact]);
  const links = answer.quotes.flatMap((quoted) => passageLink(quoted) ?? []);
  return {
    isQuotation: (text) => quotations.has(text),
    isCut: (text) => typed.some((each) => each.includes(text)) || known.has(text),
    facts: fact,
    links: [
      message,
      ...links,
      ...links.map((link) => link.replace(/['()]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)),
    ],
    people: [`user:${person}`],
  };
}

function unaccounted(components: unknown, known: Known): readonly Problem[] {
  return account(components, known).map((what) => ({
    kind: what.startsWith('mentions') ? 'pings' : what.startsWith('links') ? 'links' : 'unaccounted',
    what,
  }));
}

/** Discord's limits, counted anew. */
function tooMuch(components: unknown): readonly Problem[] {
  const all = flat(components);
  const characters = all.reduce((sum, { content }) => sum + Array.from(content ?? '').length, 0);
  const ids = all.flatMap(({ custom_id }) => (typeof custom_id === 'string' ? [custom_id] : []));
  const problems = [
    all.length > 40 ? `${all.length} components` : '',
    characters > 4000 ? `${characters} characters` : '',
    ids.some((id) => id.length > 100 || id === '') ? 'a custom_id of the wrong length' : '',
    new Set(ids).size < ids.length ? 'a custom_id twice' : '',
    all.some(({ content }) => typeof content === 'string' && content.trim() === '') ? 'an empty text' : '',
  ];
  return problems.filter((what) => what !== '').map((what) => ({ kind: 'limits', what }));
}

type Flat = { readonly id?: unknown; readonly custom_id?: unknown; readonly content?: string };

function flat(value: unknown): readonly Flat[] {
  if (Array.isArray(value)) return value.flatMap(flat);
  if (typeof value !== 'object' || value === null || !('type' in value)) return [];
  return [flatOf(value), ...flat('components' in value ? value.components : [])];
}

function flatOf(value: object): Flat {
  const content = 'content' in value && typeof value.content === 'string' ? { content: value.content } : {};
  return { ...value, ...content };
}

const textOf = (card: Card, id: number): string =>
  flat(card.components).find((each) => each.id === id)?.content ?? '';
