/** Runs a task for each item, so many at once, and gives the results in the order of the items. */
export async function* inOrder<T, R>(
  items: readonly T[],
  atOnce: number,
  task: (item: T) => Promise<R>,
): AsyncGenerator<R> {
  const running: Promise<R>[] = [];
  for (const item of items) {
    const started = task(item);
    // Awaited in its turn; until then a failure must not count as unhandled.
    started.catch(() => {});
    running.push(started);
    if (running.length >= atOnce) yield await running.shift()!;
  }
  for (const one of running) yield await one;
}
