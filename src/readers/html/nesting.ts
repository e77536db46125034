import { Parser } from 'htmlparser2';

/** Elements inside each other; real pages stay under 60, and at 15,000 the DOM took 20 s. */
const DEPTH = 256;
/** Elements and comments in all; a long report has 5,000, and at 90,000 finding the article took 8 s. */
const NODES = 50_000;
/** Attributes of one element; the DOM compares each with all before it. */
const ATTRIBUTES = 1_000;

/** Which limit a page is over. */
export type TooComplex = {
  readonly refused: 'refused-nested' | 'refused-elements' | 'refused-attributes';
  readonly limit: number;
};

/**
 * Why a page is too deep or too large for a DOM to be built of it, or undefined. Reads it with the
 * parser that the DOM is built by, so that both see the same tree, and no further than it must.
 */
export function tooComplex(html: string): TooComplex | undefined {
  const found = { depth: 0, nodes: 0, attributes: 0, because: undefined as TooComplex | undefined };
  const stop = (because: TooComplex) => {
    found.because ??= because;
    parser.pause();
  };
  const count = () => {
    found.nodes += 1;
    if (found.nodes > NODES) stop({ refused: 'refused-elements', limit: NODES });
  };
  const parser = new Parser(
    {
      onopentagname: () => {
        found.attributes = 0;
        found.depth += 1;
        count();
        if (found.depth > DEPTH) stop({ refused: 'refused-nested', limit: DEPTH });
      },
      onattribute: () => {
        found.attributes += 1;
        if (found.attributes > ATTRIBUTES) stop({ refused: 'refused-attributes', limit: ATTRIBUTES });
      },
      onclosetag: () => {
        found.depth -= 1;
      },
      oncomment: count,
    },
    { decodeEntities: false },
  );
  for (let at = 0; at < html.length && found.because === undefined; at += CHUNK)
    parser.write(html.slice(at, at + CHUNK));
  return found.because;
}

/** UTF-16 units that are read at a time: a pause takes effect within them. */
const CHUNK = 64 * 1024;
