import { CircleCheck, Undo2 } from 'lucide-react';
import type { Decision } from '../../rules/decide/decision.ts';
import type { Finding } from '../../rules/result/audit-result.ts';
import type { PageView } from '../judge/page-view.ts';
import { standingOfFinding } from '../review/rulings.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { CaptureButtons, type CaptureState } from './capture-buttons.tsx';
import { EvidenceStrip } from './evidence-strip.tsx';
import { FindingItem } from './finding-item.tsx';
import type { Deciding } from './use-deciding.ts';
import type { Review } from './use-review.ts';
import { VerdictBar } from './verdict-bar.tsx';
import type { Words } from './words.ts';

interface FindingsProps {
  view: PageView;
  current: Finding | null;
  missing: ReadonlySet<string>;
  words: Words;
  review: Review;
  deciding: Deciding;
  reviewer: string;
  capturing: CaptureState;
  onCapture: (kind: Evidence['kind']) => void;
  onChoose: (key: string, locate: boolean) => void;
  /** Takes back what this reviewer found by hand. */
  onWithdraw: (finding: Finding) => void;
}

/** The findings, worst first, or what their absence means. */
export function Findings(props: FindingsProps) {
  const { view, current, missing, words, review, deciding, reviewer, capturing, onCapture, onChoose, onWithdraw } =
    props;
  if (view.findings.length === 0) return <NoFindings view={view} words={words} />;
  return (
    <ol className="findings">
      {view.findings.map((finding, at) => (
        <FindingItem
          key={finding.key}
          finding={finding}
          position={words.finding(at + 1, view.findings.length)}
          criterion={view.titles[finding.criterion] ?? finding.criterion}
          isCurrent={finding === current}
          about={standingOfFinding(finding, review.decisions.get(finding.key) ?? [])}
          missing={missing}
          words={words}
          onChoose={onChoose}
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
              {isOwnHand(review.decisions.get(finding.key) ?? [], reviewer) && (
                <div className="capture">
                  <button type="button" className="plain-button" data-withdraw onClick={() => onWithdraw(finding)}>
                    <Undo2 size={13} aria-hidden /> {words.hand.withdraw}
                  </button>
                </div>
              )}
              <CaptureButtons state={capturing} words={words} onTake={onCapture} />
            </>
          )}
        </FindingItem>
      ))}
    </ol>
  );
}

function NoFindings({ view, words }: { view: PageView; words: Words }) {
  const looked = view.asked.length > 0;
  return (
    <div className="none">
      {looked && <CircleCheck size={16} aria-hidden />}
      <div>
        <p>{looked ? words.noFindings : words.nothingChecked}</p>
        {looked && <p className="quiet">{words.noFindingsHint}</p>}
      </div>
    </div>
  );
}

function isOwnHand(decisions: readonly Decision[], reviewer: string): boolean {
  return decisions.some(({ by, verdict }) => by === reviewer && verdict === 'found');
}
