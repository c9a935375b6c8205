import { useEffect, useMemo, useState } from 'react';
import { foundByHand } from '../../rules/decide/found-by-hand.ts';
import type { Decision } from '../../rules/decide/decision.ts';
import type { Finding } from '../../rules/result/audit-result.ts';
import type { PageView } from '../judge/page-view.ts';
import { decisionsFoundOn, openReviewDb, watchReview } from '../review/review-db.ts';

const NONE: readonly Decision[] = [];

/** What people found by hand on the page on view. */
export function useHandFindings(view: PageView | null): readonly Finding[] {
  const url = view?.url ?? null;
  const [known, setKnown] = useState<{ url: string | null; decisions: readonly Decision[] }>({ url, decisions: NONE });
  useEffect(() => {
    let isOver = false;
    const load = async () => {
      const decisions = url === null ? NONE : await decisionsFoundOn(await openReviewDb(), url);
      if (!isOver) setKnown({ url, decisions });
    };
    void load();
    const stop = watchReview(() => void load());
    return () => {
      isOver = true;
      stop();
    };
  }, [url]);
  return useMemo(
    () => (view === null || known.url !== view.url ? [] : foundByHand(view.findable, known.decisions)),
    [view, known],
  );
}
