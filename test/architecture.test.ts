import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');

/** What each part may import from: an allow-list, so that a new folder or arrow is a decision. Packages are named with `npm:`. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  text: ['text', 'node:module', 'npm:compromise', 'npm:chrono-node'],
  library: ['library', 'text', 'node:crypto'],
  ingest: [
    'ingest',
    'library',
    'text',
    'node:crypto',
    'npm:yaml',
    'npm:zod',
    'npm:mdast-util-from-markdown',
    'npm:mdast',
  ],
  search: ['search', 'library', 'text', 'npm:wink-lemmatizer', 'npm:wink-lexicon'],
  answer: ['answer', 'search', 'ingest', 'library', 'text', 'data'],
  references: [
    'references',
    'answer',
    'library',
    'text',
    'npm:@citation-js/core',
    'npm:@citation-js/plugin-csl',
    'npm:@citation-js/plugin-bibtex',
  ],
  receipts: ['receipts', 'answer', 'library', 'text', 'npm:zod'],
  guild: ['guild', 'answer', 'ingest', 'search', 'library', 'text', 'npm:zod'],
  cards: ['cards', 'guild', 'answer', 'search', 'library', 'text', 'npm:zod'],
  classroom: [
    'classroom',
    'guild',
    'answer',
    'references',
    'search',
    'library',
    'text',
    'node:crypto',
    'npm:wink-lexicon',
    'npm:zod',
  ],
  app: [
    'app',
    'cards',
    'classroom',
    'guild',
    'answer',
    'receipts',
    'references',
    'ingest',
    'search',
    'library',
    'text',
    'npm:zod',
  ],
  commands: ['commands', 'app', 'cards', 'classroom', 'guild', 'answer', 'library', 'text', 'npm:zod'],
  readers: ['readers', 'app', 'ingest', 'library', 'text', 'node:*', 'npm:*'],
  documents: ['documents', 'classroom', 'references', 'answer', 'library', 'text', 'node:*', 'npm:*'],
  store: [
    'store',
    'app',
    'cards',
    'classroom',
    'guild',
    'ingest',
    'library',
    'text',
    'answer',
    'node:*',
    'npm:kysely',
    'npm:zod',
  ],
  'app-process': ['app-process', 'app', 'cards', 'classroom', 'guild', 'answer', 'library', 'text', 'node:*'],
  console: [
    'console',
    'app',
    'cards',
    'classroom',
    'guild',
    'answer',
    'receipts',
    'references',
    'ingest',
    'readers',
    'commands',
    'library',
    'text',
    'node:*',
    'npm:commander',
    'npm:cli-progress',
    'npm:pino',
    'npm:zod',
  ],
  discord: [
    'discord',
    'app',
    'cards',
    'classroom',
    'guild',
    'answer',
    'references',
    'commands',
    'library',
    'text',
    'node:*',
    'npm:discord.js',
    'npm:pino',
    'npm:zod',
  ],
  web: [
    'web',
    'app',
    'cards',
    'classroom',
    'guild',
    'answer',
    'commands',
    'receipts',
    'references',
    'library',
    'text',
    'node:*',
    'npm:hono',
    'npm:@hono/node-server',
    'npm:mdast',
    'npm:mdast-util-from-markdown',
  ],
  evaluate: [
    'evaluate',
    'app',
    'cards',
    'classroom',
    'documents',
    'guild',
    'app-process',
    'answer',
    'receipts',
    'search',
    'ingest',
    'readers',
    'store',
    'commands',
    'console',
    'discord',
    'web',
    'library',
    'text',
    'data',
    'node:*',
    'npm:*',
  ],
  main: [
    'main',
    'app',
    'cards',
    'classroom',
    'documents',
    'guild',
    'app-process',
    'answer',
    'commands',
    'console',
    'discord',
    'web',
    'ingest',
    'readers',
    'store',
    'library',
    'text',
    'data',
    'node:*',
    'npm:commander',
    'npm:pino',
    'npm:zod',
  ],
};

/** The files that stand directly in `src`, and the folder of one of them, by the part that they belong to. */
const partOfFile: Readonly<Record<string, string>> = {
  'answering.ts': 'app',
  'app.ts': 'app',
  'asking.ts': 'app',
  'command.ts': 'app',
  'create-answering.ts': 'app',
  'open-library': 'app',
  'open-library.ts': 'app',
  'frames-of.ts': 'answer',
  'refusal.ts': 'answer',
  'server-command.ts': 'app',
  'app-child.ts': 'main',
  'config.ts': 'main',
  'doors.ts': 'main',
  'log.ts': 'main',
  'main.ts': 'main',
  'open-app.ts': 'main',
  'open-apart.ts': 'main',
  'open-backup.ts': 'main',
  'operator-doors.ts': 'main',
  'open-keeping.ts': 'main',
  'open-web.ts': 'main',
  'state.ts': 'main',
  'stopping.ts': 'main',
  'surroundings.ts': 'main',
};

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return filesBelow(path);
    return name.endsWith('.ts') && !name.endsWith('.d.ts') ? [path] : [];
  });
}

function partOf(path: string): string {
  const [top = '', second = ''] = relative(root, path).split('/');
  if (top !== 'src') return top;
  return partOfFile[second] ?? second;
}

function importsOf(path: string): readonly string[] {
  const code = readFileSync(path, 'utf8');
  const found = [
    ...code.matchAll(
      /^\s*(?:import|export)\b[^'";]*?from '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm,
    ),
  ];
  return found.map(([, from, bare, lazy]) => from ?? bare ?? lazy ?? '');
}

function target(path: string, specifier: string): string {
  if (specifier.startsWith('.')) return partOf(resolve(dirname(path), specifier));
  if (specifier.startsWith('node:')) return specifier;
  const [scope = '', name = ''] = specifier.split('/');
  return `npm:${scope.startsWith('@') ? `${scope}/${name}` : scope}`;
}

const files = [...filesBelow(join(root, 'src')), ...filesBelow(join(root, 'commands'))];

describe('the layering', () => {
  it.each(files.map((path) => [relative(root, path), path] as const))(
    'lets %s import what it does',
    (_, path) => {
      const part = partOf(path);
      const may = allowed[part] ?? [];
      const wrong = importsOf(path).filter((specifier) => {
        const to = target(path, specifier);
        return !may.includes(to) && !may.includes(`${to.split(':')[0] ?? ''}:*`);
      });
      expect(wrong, `${part} may import: ${may.join(', ')}`).toEqual([]);
    },
  );

  it('has no files that import each other in a circle', () => {
    const known = new Set(files);
    const seen = new Map<string, 'open' | 'done'>();
    const circles: string[] = [];
    const visit = (path: string, way: readonly string[]) => {
      if (seen.get(path) === 'open')
        circles.push([...way.slice(way.indexOf(path)), path].map((each) => relative(root, each)).join(' → '));
      if (seen.has(path)) return;
      seen.set(path, 'open');
      const to = importsOf(path).filter((specifier) => specifier.startsWith('.'));
      for (const each of to.map((specifier) => resolve(dirname(path), specifier)))
        if (known.has(each)) visit(each, [...way, path]);
      seen.set(path, 'done');
    };
    for (const path of files) visit(path, []);
    expect(circles).toEqual([]);
  });

  it('lets only main read the environment and the arguments', () => {
    const readers = files.filter((path) => /process\.(?:env|argv)\b/.test(readFileSync(path, 'utf8')));
    expect(
      readers
        .map((path) => relative(root, path))
        .filter((path) => path !== 'src/main.ts' && !path.startsWith('src/evaluate/')),
    ).toEqual([]);
  });

  it('lets no part of the core know the clock, chance or a time zone', () => {
    const core = files.filter((path) =>
      [
        'text',
        'library',
        'ingest',
        'search',
        'answer',
        'receipts',
        'references',
        'guild',
        'cards',
        'classroom',
        'app',
        'commands',
      ].includes(partOf(path)),
    );
    const impure = core.filter((path) =>
      /\bDate\.now\(|new Date\(\)|Math\.random\(|performance\.now\(|\bset(?:Timeout|Interval)\(/.test(
        readFileSync(path, 'utf8'),
      ),
    );
    expect(impure.map((path) => relative(root, path))).toEqual([]);
  });

  it('makes quotes in one place only', () => {
    const makers = files.filter((path) => /\bas Quote\b/.test(readFileSync(path, 'utf8')));
    expect(makers.map((path) => relative(root, path))).toEqual(['src/library/quote.ts']);
  });
});
