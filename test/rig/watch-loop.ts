import { monitorEventLoopDelay } from 'node:perf_hooks';

/*
 * Loaded before the program (`--import`), it tells over the process's channel, in ms and since it was last asked: for how long
 * the event loop was blocked at most, by the clock; and the most work that its thread did between two looks. On a machine that
 * has other things to do the first is the longer, because a thread that waits for a processor is blocked too.
 */
const everyMs = 1;
const delays = monitorEventLoopDelay({ resolution: everyMs });
delays.enable();

const worked = { until: cpuMs(), most: 0 };
setInterval(() => {
  const now = cpuMs();
  worked.most = Math.max(worked.most, now - worked.until);
  worked.until = now;
}, everyMs).unref();

process.on('message', (order) => {
  if (order !== 'blocked?') return;
  // The histogram has the time from one look to the next, also where nothing blocks.
  process.send?.({ byClock: Math.max(0, delays.max / 1e6 - everyMs), byWork: worked.most });
  delays.reset();
  worked.most = 0;
});

function cpuMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
