/**
 * The positions of the highest scores above 0, best first, ties by position, at most `atMost`. A binary heap holds the best so
 * far with the worst of them on top, so that most scores cost one comparison.
 */
export function highest(
  scores: Float64Array,
  atMost: number,
  allowed: (position: number) => boolean,
): readonly number[] {
  const heap: number[] = [];
  const scoreAt = (position: number | undefined) => scores[position ?? -1] ?? Infinity;
  const isWorse = (a: number | undefined, b: number | undefined) =>
    scoreAt(a) < scoreAt(b) || (scoreAt(a) === scoreAt(b) && (a ?? 0) > (b ?? 0));
  const swap = (a: number, b: number) => {
    const kept = heap[a] ?? 0;
    heap[a] = heap[b] ?? 0;
    heap[b] = kept;
  };
  const rise = (from: number) => {
    for (let at = from; at > 0;) {
      const parent = (at - 1) >> 1;
      if (!isWorse(heap[at], heap[parent])) return;
      swap(at, parent);
      at = parent;
    }
  };
  const sink = () => {
    for (let at = 0; ;) {
      let worst = at;
      for (const child of [2 * at + 1, 2 * at + 2])
        if (child < heap.length && isWorse(heap[child], heap[worst])) worst = child;
      if (worst === at) return;
      swap(at, worst);
      at = worst;
    }
  };
  let bar = atMost < 1 ? Infinity : 0;
  for (let position = 0; position < scores.length; position += 1) {
    if (scoreAt(position) <= bar || !allowed(position)) continue;
    if (heap.length < atMost) {
      heap.push(position);
      rise(heap.length - 1);
    } else {
      heap[0] = position;
      sink();
    }
    if (heap.length === atMost) bar = scoreAt(heap[0]);
  }
  return heap.toSorted((a, b) => scoreAt(b) - scoreAt(a) || a - b);
}
