import type { App } from '../app.ts';
import { callsOf } from './app-over.ts';
import { lighter } from './lighter.ts';
import { plainError } from './plain-error.ts';
import type { Call, Order, Report } from './protocol.ts';
import { keepHeapSmall } from './small-heap.ts';

/** An app, or what of it is there, and how to close it. */
export type Served<What = App> = { readonly app: What; readonly close: () => Promise<void> };

/** Opens an app with what it is given; it may tell whoever runs the bot of something. */
export type Open = (given: string, warn: (note: string) => void) => Promise<Served>;

/**
 * Does what comes over this process's channel with an app, until it is told to close or nobody is at the other end. What goes
 * wrong is told over the channel and never thrown. Signals are left to the other end: a terminal sends them to both.
 */
export function serve(open: Open): void {
  keepHeapSmall();
  process.on('uncaughtException', endWith);
  process.on('disconnect', () => process.exit(0));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
  process.once('message', (order: Order) => {
    if (order.is === 'open') opened(order.given, open).catch(endWith);
  });
}

async function opened(given: string, open: Open): Promise<void> {
  const { app, close } = await open(given, (note) => tell({ is: 'warning', note }));
  process.on('message', (order: Order) => {
    if (order.is === 'call') void answer(app, order);
    if (order.is === 'close') void close().finally(() => process.exit(0));
  });
  tell({ is: 'open' });
}

async function answer(app: App, { id, name, given }: Call): Promise<void> {
  try {
    tell({ is: 'done', id, value: lighter(await callsOf(app)(name, given)) });
  } catch (error) {
    tell({ is: 'failed', id, error: plainError(error) });
  }
}

function endWith(error: unknown): void {
  tell({ is: 'broken', error: plainError(error) }, () => process.exit(1));
}

/** @param sent called when it has left, or cannot */
function tell(report: Report, sent: () => void = () => undefined): void {
  if (process.send === undefined) throw new Error('This process has nobody to tell anything');
  process.send(report, undefined, undefined, sent);
}
