// A process of its own, started by `html.ts`: it may be ended at any time. Takes a page, gives back what it says.
import { readPage, type Page } from './page.ts';

process.on('message', (html) => {
  const answer: Page = typeof html === 'string' ? readSafely(html) : { refused: 'refused-broken' };
  process.send?.(answer);
});
process.on('disconnect', () => process.exit(0));
process.send?.('ready');

function readSafely(html: string): Page {
  try {
    return readPage(html);
  } catch {
    return { refused: 'refused-broken' };
  }
}
