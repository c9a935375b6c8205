import { useEffect, useMemo, useState } from 'react';
import { createCrawl, type Crawl, type CrawlState, type CrawlWorld } from '../../crawl/run-crawl.ts';

/** What the crawl needs of the world, and how to look up one that was begun before. */
export interface CrawlActions extends Omit<CrawlWorld, 'onState'> {
  look: (url: string) => Promise<CrawlState['progress']>;
}

const IDLE: CrawlState = { running: 'idle', held: null, progress: null };

/** The crawl of the site in front. It ends with the panel, and can be gone on with. */
export function useCrawl(actions: CrawlActions, origin: string | null): { state: CrawlState; crawl: Crawl } {
  const [state, setState] = useState<CrawlState>(IDLE);
  const crawl = useMemo(() => createCrawl({ ...actions, onState: setState }), [actions]);
  useEffect(() => () => crawl.close(), [crawl]);
  useEffect(() => {
    if (origin === null) return;
    let isOver = false;
    void actions.look(origin).then((progress) => {
      if (!isOver) setState((before) => (before.running === 'idle' ? { ...before, progress } : before));
    });
    return () => void (isOver = true);
  }, [actions, origin]);
  return { state, crawl };
}
