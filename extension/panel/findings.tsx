import { CircleCheck } from 'lucide-react';
import type { Finding } from '../../rules/result/audit-result.ts';
import type { PageView } from '../judge/page-view.ts';
import { FindingItem } from './finding-item.tsx';
import type { Words } from './words.ts';

interface FindingsProps {
  view: PageView;
  current: Finding | null;
  missing: ReadonlySet<string>;
  words: Words;
  onChoose: (key: string, locate: boolean) => void;
}

/** The findings, worst first, or what their absence means. */
export function Findings({ view, current, missing, words, onChoose }: FindingsProps) {
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
          missing={missing}
          words={words}
          onChoose={onChoose}
        />
      ))}
    </ol>
  );
}

function NoFindings({ view, words }: { view: PageView; words: Words }) {
  const looked = view.passed.length > 0;
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
