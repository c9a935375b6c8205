import { useCallback, useMemo } from 'react';
import type { Finding } from '../../rules/result/audit-result.ts';
import type { PageView } from '../judge/page-view.ts';
import type { PanelActions } from './panel.tsx';
import { useCapture } from './use-capture.ts';
import { useDeciding, type Deciding } from './use-deciding.ts';
import { useKeys } from './use-keys.ts';
import { nextOpen, useReview, type Review } from './use-review.ts';

/** How the findings of a list are ruled on. */
export interface RulingMeans {
  review: Review;
  deciding: Deciding;
  capturing: ReturnType<typeof useCapture>;
}

interface RulingWorld {
  findings: readonly Finding[] | undefined;
  current: Finding | null;
  /** The page in front; null where it is not what the current finding is on. */
  view: PageView | null;
  reviewer: string;
  actions: PanelActions;
  /** The current finding is ruled on, and this one is not. */
  onNext: (next: Finding) => void;
  /** The last ruling is taken back. */
  onBack: (key: string) => void;
  onClear: () => void;
  /** Notes a problem by hand, where that is possible. */
  onNote?: () => void;
}

/** RulingMeans on the findings of a list by keys and buttons. */
export function useRuling(world: RulingWorld): RulingMeans {
  const { findings, current, view, reviewer, actions, onNext, onBack, onClear, onNote } = world;
  const review = useReview(findings, actions.now);
  const { decisions } = review;
  const onDecided = useCallback(
    (decided: Finding) => {
      const next = nextOpen(findings ?? [], decided, decisions);
      if (next !== null) onNext(next);
    },
    [findings, decisions, onNext],
  );
  const deciding = useDeciding({ current, review, reviewer, setReviewer: actions.setReviewer, onDecided });
  const said = current === null ? undefined : decisions.get(current.key);
  const capturing = useCapture({ capture: actions.capture, keep: review.keep, view, current, decisions: said });
  const undo = useCallback(() => {
    const key = review.undo?.() ?? null;
    if (key !== null) onBack(key);
  }, [review, onBack]);
  const { take } = capturing;
  useKeys(
    useMemo(
      () => ({
        refresh: actions.refresh,
        clear: onClear,
        rule: deciding.ask,
        undo,
        capture: () => void take('visible'),
        ...(onNote === undefined ? {} : { found: onNote }),
      }),
      [actions, onClear, deciding.ask, undo, take, onNote],
    ),
  );
  return { review, deciding, capturing };
}
