import { CircleCheck, Undo2 } from 'lucide-react';
import type { Decision } from '../../rules/decide/decision.ts';
import type { Finding } from '../../rules/result/audit-result.ts';
import type { PageView } from '../judge/page-view.ts';
import { RuledFinding } from './ruled-finding.tsx';
import type { RulingMeans } from './use-ruling.ts';
import type { Words } from './words.ts';

interface FindingsProps {
  view: PageView;
  current: Finding | null;
  missing: ReadonlySet<string>;
  words: Words;
  ruling: RulingMeans;
  reviewer: string;
  onChoose: (key: string, locate: boolean) => void;
}

/** The findings, worst first, or what their absence means. */
export function Findings({ view, current, missing, words, ruling, reviewer, onChoose }: FindingsProps) {
  const { review } = ruling;
  if (view.findings.length === 0) return <NoFindings view={view} words={words} />;
  return (
    <ol className="findings">
      {view.findings.map((finding, at) => (
        <RuledFinding
          key={finding.key}
          finding={finding}
          position={words.finding(at + 1, view.findings.length)}
          criterion={view.titles[finding.criterion] ?? finding.criterion}
          isCurrent={finding === current}
          isInFront
          ruling={ruling}
          reviewer={reviewer}
          missing={missing}
          words={words}
          onChoose={onChoose}
        >
          {isOwnHand(review.decisions.get(finding.key) ?? [], reviewer) && (
            <div className="capture">
              <button
                type="button"
                className="plain-button"
                data-withdraw
                onClick={() => review.say(finding, { verdict: 'withdraw', words: '' }, reviewer)}
              >
                <Undo2 size={13} aria-hidden /> {words.hand.withdraw}
              </button>
            </div>
          )}
        </RuledFinding>
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
