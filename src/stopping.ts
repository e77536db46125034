/** What is under way has so many ms to finish after a signal; then the process ends all the same. */
const patienceMs = 700;

/** Aborted by the first SIGTERM or SIGINT: no more questions are taken, and the process ends with 0 within a second. */
export function stopSignal(): AbortSignal {
  const stopping = new AbortController();
  const stop = () => {
    stopping.abort();
    setTimeout(() => process.exit(0), patienceMs).unref();
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  return stopping.signal;
}

/**
 * Ends quietly where whoever reads our output has had enough (`| head`).
 * @param failed called with anything else that goes wrong with the output, such as a full disk
 */
export function endWithReader(output: NodeJS.WriteStream, failed: (error: Error) => void): void {
  output.on('error', (error: Error & { readonly code?: string }) => {
    if (error.code === 'EPIPE') process.exit(0);
    failed(error);
  });
}

/** Settles when what was written has been taken, or will not be taken any more. */
export function flushed(output: NodeJS.WriteStream): Promise<void> {
  return new Promise((settle) => {
    output.write('', () => settle());
  });
}
