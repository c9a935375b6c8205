import { useCallback, useEffect, useState } from 'react';
import type { Finding } from '../../../rules/result/audit-result.ts';
import { pageKey } from '../../../rules/url.ts';
import type { PageView } from '../../judge/page-view.ts';
import type { Settings } from '../../settings.ts';
import type { SiteView } from '../../site/site-view.ts';
import { findingMarks } from '../marks.ts';
import type { PanelActions } from '../panel.tsx';
import { RuledFinding } from '../ruled-finding.tsx';
import { focusFinding } from '../use-keys.ts';
import { useRuling } from '../use-ruling.ts';
import type { Words } from '../words.ts';

interface QueueProps {
  view: SiteView;
  page: PageView | null;
  settings: Settings;
  words: Words;
  actions: PanelActions;
}

const NONE: ReadonlySet<string> = new Set();

/** The findings of a portal that nobody has ruled on: open the page, decide, next. */
export function Queue({ view, page, settings, words, actions }: QueueProps) {
  const { queue } = view;
  const { opensPages, reviewer } = settings;
  // Anew with every wish to see it, so that the same place is shown again.
  const [chosen, setChosen] = useState<{ key: string } | null>(null);
  const current = queue.find((finding) => finding.key === chosen?.key) ?? null;
  const isOnPage = current !== null && page !== null && isSamePage(current.url, page.url);
  const { mark } = actions;
  const { open } = actions.site;

  const show = useCallback(
    (finding: Finding) => {
      setChosen({ key: finding.key });
      // The place is marked when its page is in front.
      if (page === null || !isSamePage(finding.url, page.url)) open(finding.url);
    },
    [page, open],
  );
  const onNext = useCallback(
    (next: Finding) => {
      if (opensPages) show(next);
      else setChosen({ key: next.key });
      focusFinding(next.key);
    },
    [opensPages, show],
  );
  const onClear = useCallback(() => setChosen(null), []);
  const onBack = useCallback((key: string) => setChosen({ key }), []);
  const ruling = useRuling({
    findings: queue,
    current,
    view: isOnPage ? page : null,
    reviewer,
    actions,
    onNext,
    onBack,
    onClear,
  });
  const { decisions } = ruling.review;
  useEffect(() => {
    if (chosen !== null && current !== null && page !== null && isSamePage(current.url, page.url))
      mark('active', findingMarks(current, decisions.get(current.key)), true);
  }, [chosen, current, decisions, mark, page]);

  if (queue.length === 0) return <p className="none">{words.site.queueEmpty}</p>;
  return (
    <>
      <label className="option">
        <input type="checkbox" checked={opensPages} onChange={(event) => actions.setOpensPages(event.target.checked)} />
        {words.site.opensPages}
      </label>
      <ol className="findings">
        {queue.map((finding, at) => (
          <RuledFinding
            key={finding.key}
            finding={finding}
            position={words.finding(at + 1, view.counts.open)}
            criterion={view.titles[finding.criterion] ?? finding.criterion}
            isCurrent={finding === current}
            isOfSite
            isInFront={isOnPage}
            ruling={ruling}
            reviewer={reviewer}
            missing={NONE}
            words={words}
            onChoose={(key, locate) => (locate ? show(finding) : setChosen({ key }))}
          />
        ))}
      </ol>
      {view.counts.open > queue.length && (
        <p className="counts">{words.site.moreQueued(view.counts.open - queue.length)}</p>
      )}
    </>
  );
}

function isSamePage(a: string, b: string): boolean {
  return a === b || (pageKey(a) ?? a) === pageKey(b);
}
