import type { Line, Piece } from '../answer/piece.ts';
import { say } from '../answer/say.ts';
import type { Desk } from './desk.ts';
import { linesText } from './page.ts';

/** The first screen, in three lines: what this is, what to type, how to connect it to Discord. */
export async function welcome(desk: Desk): Promise<string> {
  const { articles, sample } = await desk.app.facts(desk.scope);
  const count = { articles: say.number(articles) };
  const lines: readonly Line[] =
    articles === 0
      ? [line('title', say.label('console.welcome-empty')), line('text', say.label('console.add'))]
      : [
          line('title', say.label(sample ? 'console.welcome-sample' : 'console.welcome', count)),
          line('text', say.label('console.type', { example: await example(desk, sample) })),
        ];
  return linesText([...lines, line('note', say.label('console.discord'))], desk.look());
}

/** Something worth typing: a question that the sample library answers, or a name out of somebody's own. */
async function example({ app, scope, look }: Desk, sample: boolean): Promise<Piece> {
  if (sample) return say.name(look().labels['console.example']);
  const [name] = await app.complete(scope, 'name', '', 1);
  return say.name(name === undefined || name.length > 24 ? '/sources' : `/who ${name}`);
}

function line(role: Line['role'], ...pieces: readonly Piece[]): Line {
  return { role, pieces };
}
