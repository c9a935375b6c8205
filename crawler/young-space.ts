import { PerformanceObserver } from 'node:perf_hooks';
import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';

/**
 * Node lets the space of new objects grow to 134 MB as soon as many pages pass, and never gives it back. With a fourth
 * of that a crawl is as fast; less makes it collect too often.
 */
const MOST_BYTES = 30e6;

/** Lets the space of new objects of this thread grow no further than it needs to. Threads have limits of their own. */
export function limitYoungSpace(): void {
  const observer = new PerformanceObserver(() => {
    const space = getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space');
    if (space !== undefined && space.space_size < MOST_BYTES) return;
    setFlagsFromString('--semi-space-growth-factor=1');
    observer.disconnect();
  });
  observer.observe({ entryTypes: ['gc'] });
}
