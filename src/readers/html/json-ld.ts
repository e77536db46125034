/** What a page says of itself in JSON-LD, as strings that nobody has checked yet. */
export type JsonLd = {
  readonly title?: string;
  readonly publisher?: string;
  readonly byline?: string;
  readonly published?: string;
  readonly url?: string;
  readonly language?: string;
};

type Thing = Readonly<Record<string, unknown>>;

/** https://schema.org/Article and what is more special than it. */
const ARTICLE = /(?:^|[/:])(?:\w*Article|\w*BlogPosting|Report)$/;

/** Objects that are looked at before the search ends: pages have dozens. */
const THINGS = 1_000;

/** What the first article in a page's JSON-LD scripts says; scripts that are not JSON are passed over. */
export function readJsonLd(scripts: readonly string[]): JsonLd {
  const things = scripts.flatMap((script) => allThings(parsed(script)));
  const article = things.find((thing) =>
    list(thing['@type']).some((type) => typeof type === 'string' && ARTICLE.test(type)),
  );
  if (article === undefined) return {};
  // A publisher is often only pointed at, and described elsewhere on the page.
  const byId = new Map(things.filter((thing) => 'name' in thing).map((thing) => [thing['@id'], thing]));
  const named = (value: unknown) =>
    list(value).flatMap((one) => nameOf(one) ?? nameOf(byId.get(idOf(one))) ?? []);
  return known({
    title: text(article['headline']) ?? text(article['name']),
    publisher: named(article['publisher'])[0],
    byline: named(article['author']).join(', '),
    published: text(article['datePublished']),
    url: text(article['url']) ?? text(article['mainEntityOfPage']) ?? idOf(article['mainEntityOfPage']),
    language: text(list(article['inLanguage'])[0]),
  });
}

function parsed(script: string): unknown {
  try {
    // Some pages wrap it as they would a script of old.
    return JSON.parse(
      script.replace(/^\s*(?:<!--|\/\*.*?\*\/|<!\[CDATA\[)/, '').replace(/(?:-->|\]\]>)\s*$/, ''),
    );
  } catch {
    return undefined;
  }
}

/** Every object in a value, from the outside in. */
function allThings(value: unknown): readonly Thing[] {
  const found: Thing[] = [];
  const waiting = [value];
  for (let at = 0; at < waiting.length && at < THINGS; at += 1) {
    const next = waiting[at];
    if (Array.isArray(next)) waiting.push(...next.slice(0, THINGS));
    if (!isThing(next)) continue;
    found.push(next);
    waiting.push(...Object.values(next).filter((inner) => typeof inner === 'object'));
  }
  return found;
}

const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

function text(value: unknown): string | undefined {
  if (typeof value === 'string' && value.trim() !== '') return value;
  return isThing(value) ? text(value['@value']) : undefined;
}

const nameOf = (value: unknown) => (isThing(value) ? text(value['name']) : text(value));

const idOf = (value: unknown) => (isThing(value) ? text(value['@id']) : undefined);

function known<T extends object>(values: T): { readonly [Key in keyof T]?: Exclude<T[Key], undefined> } {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined && value !== '');
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the same keys, less those without a value
  return Object.fromEntries(entries) as { readonly [Key in keyof T]?: Exclude<T[Key], undefined> };
}
