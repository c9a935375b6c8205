import { useCallback, useEffect, useMemo, useState } from 'react';
import { Accordion } from '@base-ui/react/accordion';
import { Plus } from 'lucide-react';
import type { PageView } from '../judge/page-view.ts';
import type { Pointed } from '../messages.ts';
import type { Finding } from '../../rules/result/audit-result.ts';
import type { Settings } from '../settings.ts';
import { FactSheet } from './facts.tsx';
import { Findings } from './findings.tsx';
import { Foot } from './foot.tsx';
import { Head } from './head.tsx';
import { findingMarks } from './marks.ts';
import { ConnectionsView } from './connections-view.tsx';
import { useConnections } from './use-connections.ts';
import { AskedList, CriterionList, UncheckedList } from './lists.tsx';
import { Notice } from './notice.tsx';
import { viewOf, type PanelState } from './panel-state.ts';
import { Section } from './section.tsx';
import { Skeleton } from './skeleton.tsx';
import { useCapture } from './use-capture.ts';
import { useDeciding } from './use-deciding.ts';
import { Attachments } from './attachments.tsx';
import { HandForm } from './hand-form.tsx';
import { useFiles } from './use-files.ts';
import { useHandFindings } from './use-hand-findings.ts';
import { focusFinding, useKeys } from './use-keys.ts';
import { nextOpen, useReview } from './use-review.ts';
import type { PanelActions } from './panel.tsx';
import type { Words } from './words.ts';

export interface PaneProps {
  state: PanelState;
  /** Ids of marks that are not in the page's visible text. */
  missing: ReadonlySet<string>;
  settings: Settings;
  words: Words;
  actions: PanelActions;
}

/** What the page in front says, and what people say of it. */
export function PagePane({ state, missing, settings, words, actions }: PaneProps) {
  const { reviewer } = settings;
  // Kept here and not in the sheet, which goes with every page.
  const [unfolded, setUnfolded] = useState<string[]>(['findings', 'unchecked', 'facts']);
  const judged = viewOf(state);
  const byHand = useHandFindings(judged);
  // Those of the page first, then what was in its files and what people added.
  const looked = useFiles(judged, actions.scan);
  const view = useMemo(
    () => (judged === null ? null : withMore(judged, [...looked.findings, ...byHand])),
    [judged, looked.findings, byHand],
  );
  const [noting, setNoting] = useState<{ first: Pointed | null } | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const current = view?.findings.find((finding) => finding.key === chosen) ?? null;
  const findings = view?.findings;
  const { mark } = actions;

  const review = useReview(findings, actions.now);
  const { decisions } = review;
  const marksOf = useCallback((one: Finding) => findingMarks(one, decisions.get(one.key)), [decisions]);

  // Again with every new reading: the text nodes that a mark hangs on may be gone.
  useEffect(() => {
    if (findings !== undefined) mark('finding', findings.flatMap(marksOf), false);
  }, [findings, marksOf, mark]);
  useEffect(() => {
    mark('active', current === null ? [] : marksOf(current), false);
  }, [current, marksOf, mark]);

  const choose = useCallback(
    (key: string | null, locate: boolean) => {
      setChosen(key);
      const finding = findings?.find((one) => one.key === key);
      if (locate && finding !== undefined) mark('active', marksOf(finding), true);
    },
    [findings, marksOf, mark],
  );
  const onDecided = useCallback(
    (decided: Finding) => {
      const open = nextOpen(findings ?? [], decided, decisions);
      if (open !== null) focusFinding(open.key);
    },
    [findings, decisions],
  );
  const { setReviewer } = actions;
  const deciding = useDeciding({ current, review, reviewer, setReviewer, onDecided });
  const undo = useCallback(() => {
    const key = review.undo?.() ?? null;
    if (key !== null) focusFinding(key);
  }, [review]);

  const connections = useConnections(actions.connections);
  const { capture } = actions;
  const capturing = useCapture({ capture, keep: review.keep, view, current, decisions: decisions.get(chosen ?? '') });
  const { take } = capturing;
  const { point } = actions;
  const note = useCallback(() => void point('selection').then((first) => setNoting({ first })), [point]);

  useKeys(
    useMemo(
      () => ({
        refresh: actions.refresh,
        clear: () => choose(null, false),
        rule: deciding.ask,
        undo,
        capture: () => void take('visible'),
        found: note,
      }),
      [actions, choose, deciding.ask, undo, take, note],
    ),
  );

  return (
    <>
      {view !== null && <Head view={view} words={words} />}
      <div className="body">
        {state.at === 'refused' && <Notice refusal={state.refusal} words={words} actions={actions} />}
        {state.at === 'unchecked' && <Notice cause={state.cause} words={words} actions={actions} />}
        {state.at === 'failed' && <Notice failure={state.reason} words={words} actions={actions} />}
        {state.at === 'reading' && view === null && <Skeleton />}
        {view !== null && (
          <Accordion.Root multiple value={unfolded} onValueChange={setUnfolded}>
            <Section id="findings" title={words.sections.findings} count={view.findings.length}>
              <Findings
                view={view}
                current={current}
                missing={missing}
                words={words}
                review={review}
                deciding={deciding}
                reviewer={reviewer}
                capturing={capturing.state}
                onCapture={(kind) => void take(kind)}
                onChoose={choose}
                onWithdraw={(finding) => review.say(finding, { verdict: 'withdraw', words: '' }, reviewer)}
              />
              {noting === null ? (
                <div className="capture">
                  <button type="button" className="plain-button" data-note aria-keyshortcuts="n" onClick={note}>
                    <Plus size={14} aria-hidden /> {words.hand.add} <kbd aria-hidden>n</kbd>
                  </button>
                </div>
              ) : (
                <HandForm
                  key={view.url}
                  view={view}
                  first={noting.first}
                  reviewer={reviewer}
                  words={words}
                  actions={actions}
                  onFound={(finding, said, by) => {
                    if (by !== reviewer) setReviewer(by);
                    review.say(finding, said, by);
                    setNoting(null);
                  }}
                  onCancel={() => setNoting(null)}
                />
              )}
            </Section>
            {view.unchecked.length > 0 && (
              <Section id="unchecked" title={words.sections.unchecked} count={view.unchecked.length}>
                <UncheckedList items={view.unchecked} words={words} />
              </Section>
            )}
            <Section id="facts" title={words.sections.facts}>
              <FactSheet facts={view.facts} group="document" missing={missing} words={words} mark={mark} />
              <p className="counts">{words.counts(view.counts)}</p>
            </Section>
            <Section id="site" title={words.sections.site}>
              <FactSheet facts={view.facts} group="site" missing={missing} words={words} mark={mark} />
            </Section>
            {view.attachments.length > 0 && (
              <Section id="files" title={words.sections.files} count={view.attachments.length}>
                <Attachments files={view.attachments} looked={looked} words={words} />
              </Section>
            )}
            <Section id="connections" title={words.sections.connections}>
              <ConnectionsView connections={connections} words={words} />
            </Section>
            {view.asked.length > 0 && (
              <Section id="asked" title={words.sections.asked(view.kind)} count={view.asked.length}>
                <AskedList items={view.asked} words={words} />
              </Section>
            )}
            {view.siteWide.length > 0 && (
              <Section id="site-wide" title={words.sections.siteWide} count={view.siteWide.length}>
                <CriterionList items={view.siteWide} />
              </Section>
            )}
          </Accordion.Root>
        )}
      </div>
      <Foot view={view} words={words} />
    </>
  );
}

function withMore(view: PageView, more: readonly Finding[]): PageView {
  const byKey = new Map<string, Finding>();
  for (const finding of [...view.findings, ...more]) if (!byKey.has(finding.key)) byKey.set(finding.key, finding);
  return { ...view, findings: [...byKey.values()] };
}
