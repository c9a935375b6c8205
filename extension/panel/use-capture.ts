import { useCallback, useState } from 'react';
import type { Finding } from '../../rules/result/audit-result.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { PageView } from '../judge/page-view.ts';
import type { CaptureState } from './capture-buttons.tsx';
import type { PanelActions } from './panel.tsx';
import type { Review } from './use-review.ts';

interface CaptureWorld {
  capture: PanelActions['capture'];
  keep: Review['keep'];
  /** The page in front; null where it is not what is to be shown. */
  view: PageView | null;
  current: Finding | null;
}

/** Pictures of the page in front for the finding that is chosen. */
export function useCapture({ capture, keep, view, current }: CaptureWorld): {
  state: CaptureState;
  take: (kind: Evidence['kind']) => Promise<void>;
} {
  const [state, setState] = useState<CaptureState>('idle');
  const take = useCallback(
    async (kind: Evidence['kind']) => {
      if (view === null) return;
      setState('taking');
      try {
        await keep(await capture(kind, view, current));
        setState('idle');
      } catch {
        setState('refused');
      }
    },
    [capture, keep, view, current],
  );
  return { state, take };
}
