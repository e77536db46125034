import { randomBytes } from 'node:crypto';
import type { Quoted } from './answer/answer.ts';
import type { Piece } from './answer/piece.ts';
import { say } from './answer/say.ts';
import type { Answering } from './answering.ts';
import type { Classwork } from './classroom/classwork.ts';
import type { WebConfig } from './config.ts';
import type { Scope } from './library/library.ts';
import { createWeb } from './web/create-web.ts';
import { handoutLink, handoutOpenFor, type HandoutLink } from './web/handout-link.ts';
import { keptKey } from './web/key.ts';
import { pageAddress } from './web/page-address.ts';
import { readerAddress } from './web/reader-address.ts';
import { serveWeb } from './web/serve-web.ts';

/** Pages that are open in this process. */
export type Pages = {
  /** Says where they are. */
  readonly said: Piece;
  /** Where a passage is shown, for somebody who sits at this machine. */
  readonly here: (scope: Scope, quoted: Quoted) => string;
  /** The same for everybody else; missing unless they reach the pages. */
  readonly outside?: (scope: Scope, quoted: Quoted) => string;
  /** Where everything about privacy can be read, in a language of the catalogue; missing where `outside` is. */
  readonly privacy?: (language: string) => string;
  /** Where a handout is printed, from a link that opens for a day; missing where `outside` is. */
  readonly handout?: (link: HandoutLink) => string;
  readonly close: () => Promise<void>;
};

/** What pages are opened with. */
export type Opening = {
  readonly config: WebConfig;
  /** What everybody may read, the first of which is asked. */
  readonly scopes: readonly [Scope, ...Scope[]];
  /** Makes handouts; missing where nobody teaches. */
  readonly handout?: Classwork['handoutByLink'];
  /** Where the key of the pages is kept; without one, signed addresses open as long as this process lives. */
  readonly stateDir?: string;
  /** How whoever runs this can be reached. */
  readonly contact?: string;
  readonly failed: (error: unknown) => string;
};

/**
 * Serves the pages over an app. Loading this takes a tenth of a second, so nobody who waits for an answer should.
 * @returns what to say instead where no port is free
 */
export async function openWeb(app: Answering, opening: Opening): Promise<Pages | Pick<Pages, 'said'>> {
  const { config, scopes, stateDir, failed } = opening;
  const { host, port, publicUrl, proxied } = config;
  const key = stateDir === undefined ? randomBytes(32) : await keptKey(stateDir);
  const web = createWeb(app, {
    scopes,
    key,
    failed,
    ...(publicUrl !== undefined && { publicUrl }),
    ...(opening.contact !== undefined && { contact: opening.contact }),
    ...(opening.handout && { handout: opening.handout }),
    addressOf: readerAddress({ proxied }),
  });
  const serving = await serveWeb(web, { host, port });
  const wanted = say.number(port);
  if (serving === undefined) return { said: say.label('web.no-port', { port: wanted }) };
  const url = say.name(serving.url);
  return {
    said:
      serving.port === port
        ? say.label('web.address', { url })
        : say.label('web.port-taken', { url, port: wanted }),
    here: pageAddress(serving.url.replace(/\/$/, ''), key, Date.now),
    ...(publicUrl !== undefined && {
      outside: pageAddress(publicUrl, key, Date.now),
      privacy: (language: string) => `${publicUrl}/privacy?lang=${language}`,
      handout: (link: HandoutLink) =>
        `${publicUrl}/handout/${handoutLink(key, link, Date.now() + handoutOpenFor)}`,
    }),
    close: serving.close,
  };
}
