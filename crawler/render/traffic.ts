import type { Route } from 'playwright';
import { type PartRequest, policyOf } from './parts.ts';
import type { RenderLimits, RenderTask } from './task.ts';

export interface Traffic {
  answer: (route: Route) => Promise<void>;
  /** Since the last request ended; 0 while one is under way. */
  quietMs: () => number;
  spoil: () => void;
  end: () => void;
  readonly isClean: boolean;
  readonly dataRequests: number;
  /** Why the page cannot be taken as it is; null where it can. */
  readonly stopped: string | null;
}

/** Answers every request of a page: its own address from the store, parts of the portal through the crawl, the rest not. */
export function watchTraffic({ html, isOwn, ask }: RenderTask, limits: RenderLimits): Traffic {
  let underWay = 0;
  let lastEnd = performance.now();
  let parts = 0;
  let dataRequests = 0;
  let isClean = true;
  let isOver = false;
  let hasBegun = false;
  let stopped: string | null = null;

  async function answer(route: Route): Promise<void> {
    const request = route.request();
    const isPage = request.isNavigationRequest() && request.frame().parentFrame() === null;
    if (isOver) return route.abort();
    if (isPage && !hasBegun) {
      hasBegun = true;
      return route.fulfill({ status: 200, contentType: 'text/html; charset=utf-8', body: html });
    }
    if (isPage) {
      // Who sends its reader away is not what was asked for; a challenge that reloads itself least of all.
      stopped = 'the page leads elsewhere';
      return route.abort('aborted');
    }
    const part: PartRequest = {
      url: request.url(),
      method: request.method(),
      type: request.resourceType(),
      headers: request.headers(),
      body: request.postData(),
    };
    const policy = policyOf(part, isOwn);
    if (policy === 'blank') return route.fulfill({ status: 200, contentType: 'text/css', body: '' });
    if (policy === 'refuse') isClean = false;
    if (policy !== 'fetch') return route.abort();
    if (++parts > limits.parts) {
      stopped = `more than ${limits.parts} requests`;
      return route.abort();
    }
    if (part.type !== 'script') dataRequests++;
    const got = await ask(part);
    if (!got.ok || got.status >= 400) isClean = false;
    await (got.ok ? route.fulfill({ status: got.status, headers: got.headers, body: got.body }) : route.abort());
  }

  return {
    async answer(route) {
      underWay++;
      try {
        await answer(route);
      } catch {
        // The page went away under the request.
      } finally {
        underWay--;
        lastEnd = performance.now();
      }
    },
    quietMs: () => (underWay > 0 ? 0 : performance.now() - lastEnd),
    spoil: () => void (isClean = false),
    end: () => void (isOver = true),
    get isClean() {
      return isClean;
    },
    get dataRequests() {
      return dataRequests;
    },
    get stopped() {
      return stopped;
    },
  };
}
