import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from 'playwright';
import { QUIET } from './in-page.ts';
import type { RenderLimits } from './task.ts';
import type { Traffic } from './traffic.ts';

const POLL_MS = 50;

export interface Settling {
  traffic: Traffic;
  limits: RenderLimits;
  isLoaded: () => boolean;
  broken: () => string | null;
  isHeldBack: () => boolean;
}

/** Waits until nothing moves any more. @returns null when so, else why not */
export async function settle(
  page: Page,
  { traffic, limits, isLoaded, broken, isHeldBack }: Settling,
): Promise<string | null> {
  const start = performance.now();
  let spent = 0;
  for (let before = start; ;) {
    await delay(POLL_MS);
    const time = performance.now();
    if (!isHeldBack()) spent += time - before;
    before = time;
    const why = broken() ?? traffic.stopped;
    if (why !== null) return why;
    if (isLoaded() && traffic.quietMs() >= limits.quietMs && (await quietMs(page)) >= limits.quietMs) return null;
    if (spent > limits.settleMs) return 'not at rest in time';
    if (time - start > limits.totalMs) return 'took too long in all';
  }
}

/** Since the last change in any frame. */
async function quietMs(page: Page): Promise<number> {
  const frames = await Promise.all(
    page.frames().map((frame) => within(frame.evaluate<number>(QUIET), 1000).catch(() => Infinity)),
  );
  return Math.min(...frames);
}

/** A page busy with itself answers nothing. */
export async function within<T>(work: Promise<T>, ms: number): Promise<T> {
  const late = delay(ms, null, { ref: false }).then(() => Promise.reject(new Error('the page does not answer')));
  return Promise.race([work, late]);
}
