import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** A file that pages refer to, with its version in its address, so that a browser can keep it for good. */
export type Asset = {
  readonly body: string;
  readonly type: string;
  readonly path: string;
  readonly url: string;
};

const files = [
  ['style.css', 'text/css; charset=utf-8'],
  ['script.js', 'text/javascript; charset=utf-8'],
  ['icon.svg', 'image/svg+xml'],
] as const;

/** Reads the files beside this one that are served as they are; there are no others. */
export function readAssets(): Readonly<Record<(typeof files)[number][0], Asset>> {
  const [style, script, icon] = files.map(([name, type]) => {
    const body = readFileSync(new URL(`./assets/${name}`, import.meta.url), 'utf8');
    const version = createHash('sha256').update(body).digest('hex').slice(0, 10);
    return { body, type, path: `/${name}`, url: `/${name}?v=${version}` };
  });
  if (style === undefined || script === undefined || icon === undefined)
    throw new Error('An asset is missing');
  return { 'style.css': style, 'script.js': script, 'icon.svg': icon };
}
