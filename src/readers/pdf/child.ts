// A process of its own, started by `pdf.ts`: it may be ended at any time. Takes the bytes of a PDF, gives back what they say.
import { openPdf, type Unopened } from './open-pdf.ts';
import { readPdf, type PdfRead } from './read-pdf.ts';

process.on('message', (bytes) => {
  void answer(bytes).then((read) => process.send?.(read));
});
process.on('disconnect', () => process.exit(0));
process.send?.('ready');

async function answer(bytes: unknown): Promise<PdfRead | Unopened> {
  try {
    // A `Buffer` would be refused.
    if (!(bytes instanceof Uint8Array)) return { refused: 'refused-broken' };
    const opened = await openPdf(new Uint8Array(bytes));
    return 'refused' in opened ? opened : readPdf(opened);
  } catch {
    return { refused: 'refused-broken' };
  }
}
