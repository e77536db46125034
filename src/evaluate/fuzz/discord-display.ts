import { rulesExtended, SimpleMarkdown } from 'discord-markdown-parser';

/*
 * What Discord shows for a text display, by discord-markdown-parser: somebody else's reading of Discord's client,
 * which shares no line with our escaping. Where it is more lenient than the client, a rule is added; where it is
 * plainly wrong, one is replaced:
 * - its headings and small text look at the last *group* of what came before instead of its last character, and are
 *   therefore missed after a block quote;
 * - it has no lists, no `:shortcodes:`, no `<id:customize>` (its rule wants digits), no `<mail@address>`.
 */
type Node = { readonly type: string; readonly content?: string | readonly Node[] } & Readonly<
  Record<string, unknown>
>;
type Match = (source: string, state: unknown, before: string) => RegExpExecArray | null;

const atLineStart =
  (pattern: RegExp): Match =>
  (source, _state, before) =>
    /^$|\n$/.test(before) ? pattern.exec(source) : null;
const anywhere =
  (pattern: RegExp): Match =>
  (source) =>
    pattern.exec(source);
const defaults = SimpleMarkdown.defaultRules;
const early = defaults.strong.order;
const marker = (order: number, match: Match) => ({ order, match, parse: () => ({}) });

const parse = SimpleMarkdown.parserFor({
  ...rulesExtended,
  heading: { ...defaults.heading, match: atLineStart(/^(#{1,3}) +([^\n]+?)(\n|$)/) },
  subtext: {
    order: defaults.heading.order - 0.5,
    match: atLineStart(/^-# +([^\n]+?)(\n|$)/),
    parse: (capture, nested, state) => ({ content: nested(capture[1] ?? '', state) }),
  },
  bullet: marker(defaults.heading.order, atLineStart(/^ *(?:[*-]|\d+\.) /)),
  shortcode: marker(early, anywhere(/^:[^\s:]+?(?:::skin-tone-\d)?:/)),
  guild: marker(early, anywhere(/^<id:(?:customize|browse|guide|linked-roles(?::\d+)?)>/)),
  mail: marker(early, anywhere(/^<[^ >]+@[^ >]+>/)),
});

/** A stretch of what is shown, and whether it stands in a block quote. */
export type Stretch = { readonly quoted: boolean; readonly text: string };

/** What is shown, and what was done to it. */
export type Display = {
  readonly stretches: readonly Stretch[];
  readonly links: readonly string[];
  /** People, roles, `@everyone`: `user:123`, `everyone`. In the text they are one U+FFFC each. */
  readonly pings: readonly string[];
  /** Markup that a card never uses: emphasis, code, spoilers, times, emoji of servers, commands, shortcodes. */
  readonly markup: readonly string[];
};

/** How white space is shown: line breaks as one kind, a tab as four spaces (the client's own preparation of a text). */
export function asShown(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/\f/g, '').replace(/\t/g, '    ');
}

/** What Discord shows for the Markdown of a text display. */
export function display(markdown: string): Display {
  const found = { links: [] as string[], pings: [] as string[], markup: [] as string[] };
  const stretches: Stretch[] = [];
  const add = (quoted: boolean, text: string) => {
    const last = stretches.at(-1);
    if (last?.quoted === quoted && !quoted)
      stretches[stretches.length - 1] = { quoted, text: last.text + text };
    else stretches.push({ quoted, text });
  };
  for (const node of parse(markdown, { inline: true }) as readonly Node[]) {
    const text = textOf(node, found);
    add(node.type === 'blockQuote', node.type === 'blockQuote' ? text.replace(/\n$/, '') : text);
  }
  return { stretches, ...found };
}

type Found = { readonly links: string[]; readonly pings: string[]; readonly markup: string[] };

function textOf(node: Node, found: Found): string {
  switch (node.type) {
    case 'text':
      return typeof node.content === 'string' ? node.content : '';
    case 'br':
      return '\n';
    case 'twemoji':
      return String(node['name']);
    case 'bullet':
      return '';
    case 'user':
    case 'role':
      found.pings.push(`${node.type}:${String(node['id'])}`);
      return '\uFFFC';
    case 'everyone':
    case 'here':
      found.pings.push(node.type);
      return '\uFFFC';
    case 'link':
    case 'url':
    case 'autolink':
      found.links.push(String(node['target']));
      return inside(node, found);
    case 'heading':
    case 'subtext':
      return `${inside(node, found)}\n`;
    case 'strong':
    case 'blockQuote':
      return inside(node, found);
    default:
      found.markup.push(node.type);
      return inside(node, found);
  }
}

function inside({ content }: Node, found: Found): string {
  if (typeof content === 'string') return content;
  return (content ?? []).map((node) => textOf(node, found)).join('');
}
