import { useCallback, useState } from 'react';
import type { Decision } from '../../rules/decide/decision.ts';
import type { Finding } from '../../rules/result/audit-result.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { PageView } from '../judge/page-view.ts';
import type { CaptureState } from './capture-buttons.tsx';
import { findingMarks } from './marks.ts';
import type { PanelActions } from './panel.tsx';
import type { Review } from './use-review.ts';

interface CaptureWorld {
  capture: PanelActions['capture'];
  keep: Review['keep'];
  /** The page in front; null where it is not what is to be shown. */
  view: PageView | null;
  current: Finding | null;
  /** All that was said of it. */
  decisions: readonly Decision[] | undefined;
}

const NONE: readonly Decision[] = [];

/** Pictures of the page in front for the finding that is chosen. */
export function useCapture({ capture, keep, view, current, decisions = NONE }: CaptureWorld): {
  state: CaptureState;
  take: (kind: Evidence['kind']) => Promise<void>;
} {
  const [state, setState] = useState<CaptureState>('idle');
  const take = useCallback(
    async (kind: Evidence['kind']) => {
      if (view === null) return;
      setState('taking');
      try {
        const boxes = current === null ? [] : findingMarks(current, decisions);
        await keep(await capture({ kind, view, finding: current, boxes }));
        setState('idle');
      } catch {
        setState('refused');
      }
    },
    [capture, keep, view, current, decisions],
  );
  return { state, take };
}
