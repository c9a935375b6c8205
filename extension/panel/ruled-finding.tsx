import type { ReactNode } from 'react';
import type { Evidence } from '../evidence/evidence.ts';
import { standingOfFinding } from '../review/rulings.ts';
import { CaptureButtons } from './capture-buttons.tsx';
import { EvidenceStrip } from './evidence-strip.tsx';
import { FindingItem, type FindingItemProps } from './finding-item.tsx';
import type { RulingMeans } from './use-ruling.ts';
import { VerdictBar } from './verdict-bar.tsx';

interface RuledFindingProps extends Omit<FindingItemProps, 'about' | 'children'> {
  ruling: RulingMeans;
  reviewer: string;
  /** Whether what is in front shows it, so that a picture can be taken. */
  isInFront: boolean;
  /** What else can be done about it, while it is the current one. */
  children?: ReactNode;
}

/** A finding with what people said of it, the pictures of it, and the means to rule on it. */
export function RuledFinding({ ruling, reviewer, isInFront, children, ...item }: RuledFindingProps) {
  const { finding, isCurrent, words } = item;
  const { review, deciding, capturing } = ruling;
  return (
    <FindingItem {...item} about={standingOfFinding(finding, review.decisions.get(finding.key) ?? [])}>
      <EvidenceStrip evidence={review.evidence.get(finding.key) ?? []} words={words} />
      {isCurrent && (
        <>
          <VerdictBar
            mine={deciding.mine(finding)}
            reviewer={reviewer}
            asking={deciding.asking}
            words={words}
            onAsk={deciding.ask}
            onSay={deciding.say}
          />
          {children}
          {isInFront && (
            <CaptureButtons
              state={capturing.state}
              words={words}
              onTake={(kind: Evidence['kind']) => void capturing.take(kind)}
            />
          )}
        </>
      )}
    </FindingItem>
  );
}
