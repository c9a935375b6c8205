import type { Plan } from '../rules/evaluate/plan.ts';
import type { Remembered } from '../rules/judge/judge-page.ts';
import { rememberVerdicts, type StoredPage } from '../store/pages.ts';
import type { Database } from '../store/schema.ts';
import { packVerdicts, printOfJudges, unpackVerdicts } from './verdicts.ts';

// Most pages are the same night after night, and page rules say the same of them: it is kept with the page, and goes
// with it from crawl to crawl.

/** Verdicts of page rules from one judgement to the next. */
export interface Memory {
  of: (page: StoredPage) => Remembered | null;
  note: (page: StoredPage, said: Remembered) => Promise<void>;
  flush: () => Promise<void>;
}

/** Pages that are noted at a time. */
const TOGETHER = 500;

/** @param siteIdCode as the portal's operator knows it: part of what rules go by */
export function createMemory(
  db: Database,
  crawl: number,
  { plan, siteIdCode }: { plan: Plan; siteIdCode: string | null },
): Memory {
  const by = printOfJudges(plan, siteIdCode);
  let pages: { key: string; judged: Uint8Array }[] = [];

  async function flush(): Promise<void> {
    const noted = pages;
    pages = [];
    if (noted.length > 0) await rememberVerdicts(db, crawl, { by, pages: noted });
  }

  return {
    of: ({ judged, judged_by }) => (judged === null || judged_by !== by ? null : unpackVerdicts(judged)),
    async note({ key, judged_by }, said) {
      if (judged_by === by) return;
      pages.push({ key, judged: packVerdicts(said) });
      if (pages.length >= TOGETHER) await flush();
    },
    flush,
  };
}
