import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Finding } from '../../../rules/result/audit-result.ts';
import { pageKey } from '../../../rules/url.ts';
import type { Evidence } from '../../evidence/evidence.ts';
import type { PageView } from '../../judge/page-view.ts';
import { standingOfFinding } from '../../review/rulings.ts';
import type { Settings } from '../../settings.ts';
import type { SiteView } from '../../site/site-view.ts';
import { CaptureButtons } from '../capture-buttons.tsx';
import { EvidenceStrip } from '../evidence-strip.tsx';
import { FindingItem } from '../finding-item.tsx';
import { findingMarks } from '../marks.ts';
import type { PanelActions } from '../panel.tsx';
import { useCapture } from '../use-capture.ts';
import { useDeciding } from '../use-deciding.ts';
import { focusFinding, useKeys } from '../use-keys.ts';
import { nextOpen, useReview } from '../use-review.ts';
import { VerdictBar } from '../verdict-bar.tsx';
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
  const [chosen, setChosen] = useState<string | null>(null);
  const current = queue.find((finding) => finding.key === chosen) ?? null;
  const isOnPage = current !== null && page !== null && isSamePage(current.url, page.url);
  const { mark } = actions;
  const { open } = actions.site;
  const review = useReview(queue, actions.now);
  const { decisions } = review;

  useEffect(() => {
    if (current !== null && page !== null && isSamePage(current.url, page.url))
      mark('active', findingMarks(current, decisions.get(current.key)), true);
  }, [current, decisions, mark, page]);

  const choose = useCallback((key: string | null) => setChosen(key), []);
  const show = useCallback(
    (finding: Finding) => {
      setChosen(finding.key);
      if (page === null || !isSamePage(finding.url, page.url)) open(finding.url);
      else mark('active', findingMarks(finding, decisions.get(finding.key)), true);
    },
    [page, open, decisions, mark],
  );
  const onDecided = useCallback(
    (decided: Finding) => {
      const next = nextOpen(queue, decided, review.decisions);
      if (next === null) return;
      if (settings.opensPages) show(next);
      else setChosen(next.key);
      focusFinding(next.key);
    },
    [queue, review.decisions, settings.opensPages, show],
  );
  const { setReviewer } = actions;
  const { reviewer } = settings;
  const deciding = useDeciding({ current, review, reviewer, setReviewer, onDecided });
  const undo = useCallback(() => {
    const key = review.undo?.() ?? null;
    if (key !== null) setChosen(key);
  }, [review]);
  const capturing = useCapture({
    capture: actions.capture,
    keep: review.keep,
    view: isOnPage ? page : null,
    current,
    decisions: decisions.get(chosen ?? ''),
  });
  const { take } = capturing;

  useKeys(
    useMemo(
      () => ({
        refresh: actions.refresh,
        clear: () => choose(null),
        rule: deciding.ask,
        undo,
        capture: () => void take('visible' satisfies Evidence['kind']),
      }),
      [actions, choose, deciding.ask, undo, take],
    ),
  );

  if (queue.length === 0) return <p className="none">{words.site.queueEmpty}</p>;
  return (
    <>
      <label className="option">
        <input
          type="checkbox"
          checked={settings.opensPages}
          onChange={(event) => actions.setOpensPages(event.target.checked)}
        />
        {words.site.opensPages}
      </label>
      <ol className="findings">
        {queue.map((finding, at) => (
          <FindingItem
            key={finding.key}
            finding={finding}
            position={words.finding(at + 1, view.counts.open)}
            criterion={view.titles[finding.criterion] ?? finding.criterion}
            isCurrent={finding === current}
            isOfSite
            about={standingOfFinding(finding, review.decisions.get(finding.key) ?? [])}
            missing={NONE}
            words={words}
            onChoose={(key, locate) => (locate ? show(finding) : choose(key))}
          >
            <EvidenceStrip evidence={review.evidence.get(finding.key) ?? []} words={words} />
            {finding === current && (
              <>
                <VerdictBar
                  mine={deciding.mine(finding)}
                  reviewer={reviewer}
                  asking={deciding.asking}
                  words={words}
                  onAsk={deciding.ask}
                  onSay={deciding.say}
                />
                {isOnPage && (
                  <CaptureButtons state={capturing.state} words={words} onTake={(kind) => void take(kind)} />
                )}
              </>
            )}
          </FindingItem>
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
