import { useCallback, useMemo, useState } from 'react';
import type { Finding } from '../../rules/result/audit-result.ts';
import type { AttachmentView, PageView } from '../judge/page-view.ts';
import type { PanelActions } from './panel.tsx';
import type { ScanEnd } from './attachments.tsx';

type Ends = Readonly<Record<string, ScanEnd | 'reading'>>;

/** Files of the page on view that were looked into, in this panel. */
export interface LookedInto {
  /** By address of the file. */
  ends: Ends;
  findings: readonly Finding[];
  /** Looks into some files, one after the other. */
  look: (files: readonly AttachmentView[]) => Promise<void>;
}

const NONE: Ends = {};

export function useFiles(view: PageView | null, scan: PanelActions['scan']): LookedInto {
  const page = view?.url ?? '';
  const [known, setKnown] = useState<{ page: string; ends: Ends }>({ page, ends: NONE });
  const ends = known.page === page ? known.ends : NONE;
  const look = useCallback(
    async (files: readonly AttachmentView[]) => {
      const put = (file: AttachmentView, end: ScanEnd | 'reading') =>
        setKnown((before) => ({ page, ends: { ...(before.page === page ? before.ends : NONE), [file.url]: end } }));
      for (const file of files) {
        put(file, 'reading');
        put(file, await scan(file).catch(() => 'unreachable' as const));
      }
    },
    [page, scan],
  );
  const findings = useMemo(
    () => Object.values(ends).flatMap((end) => (typeof end === 'string' ? [] : end.findings)),
    [ends],
  );
  return { ends, findings, look };
}
