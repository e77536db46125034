import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';

/** Where to listen. */
export type Listening = {
  /** An address of this machine. */
  readonly host: string;
  /** The first port that is tried. */
  readonly port: number;
};

/** Pages that are being served. */
export type Serving = {
  /** The address to open, with the port that it became. */
  readonly url: string;
  readonly port: number;
  /** Takes no more requests and ends those under way. */
  readonly close: () => Promise<void>;
};

/** Ports that are tried, from the wanted one upwards. */
const tries = 20;

/** A question of 4,000 characters, percent-encoded, fits into the first line of a request. */
const headerBytes = 64 * 1024;

/** How long a request may take to come, in ms; nobody types one. */
const patience = { headers: 10_000, request: 20_000, idle: 5000 } as const;

/** How many connections are open at once. */
const mostConnections = 500;

/**
 * Serves pages on the first free port.
 * @returns nothing when none of the ports that are tried is free
 * @throws the system's error when the host is not this machine's, or listening is not allowed
 */
export async function serveWeb(web: Hono, { host, port }: Listening): Promise<Serving | undefined> {
  const listener = getRequestListener(web.fetch);
  for (let at = port; at < Math.min(port + tries, 65_536); at++) {
    const server = createServer(
      {
        maxHeaderSize: headerBytes,
        headersTimeout: patience.headers,
        requestTimeout: patience.request,
        keepAliveTimeout: patience.idle,
        connectionsCheckingInterval: 2000,
      },
      (request, response) => void listener(request, response),
    );
    server.maxConnections = mostConnections;
    try {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(at, host, resolve);
      });
    } catch (error) {
      if (isTaken(error)) continue;
      throw error;
    }
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a server that listens on a port has such an address
    const { port: bound } = server.address() as AddressInfo;
    const name = host.includes(':') ? `[${host}]` : host;
    return {
      url: `http://${name}:${bound}/`,
      port: bound,
      close: () =>
        new Promise((resolve) => {
          server.close(() => resolve());
          server.closeAllConnections();
        }),
    };
  }
  return undefined;
}

function isTaken(error: unknown): boolean {
  return (
    error instanceof Error && 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES')
  );
}
