import type { ReactNode } from 'react';
import { CircleAlert, OctagonX, SearchX, TriangleAlert, type LucideIcon } from 'lucide-react';
import type { Finding, Severity } from '../../rules/result/audit-result.ts';
import type { FindingStanding } from '../review/rulings.ts';
import { proofMarkId } from './marks.ts';
import { ProofView } from './proof-view.tsx';
import { shortMessage } from './short-message.ts';
import { StandingView } from './standing-view.tsx';
import type { Words } from './words.ts';

const ICONS: Record<Severity, LucideIcon> = {
  veto: OctagonX,
  major: TriangleAlert,
  minor: CircleAlert,
  lead: SearchX,
};

export interface FindingItemProps {
  finding: Finding;
  /** 第 2 条，共 5 条 */
  position: string;
  /** Title of the criterion. */
  criterion: string;
  isCurrent: boolean;
  /** It stands among those of other pages, so that it says which page it is on. */
  isOfSite?: boolean;
  about: FindingStanding;
  missing: ReadonlySet<string>;
  words: Words;
  onChoose: (key: string, locate: boolean) => void;
  /** What can be done about it, while it is the current one. */
  children: ReactNode;
}

/** One finding: closed it says what and where in a line each; open it shows all of its proof. */
export function FindingItem(props: FindingItemProps) {
  const {
    finding,
    position,
    criterion,
    isCurrent,
    isOfSite = false,
    about,
    missing,
    words,
    onChoose,
    children,
  } = props;
  const Icon = ICONS[finding.severity];
  const message = isOfSite ? finding.message : shortMessage(finding);
  return (
    <li
      className="finding"
      data-severity={finding.severity}
      data-current={isCurrent || undefined}
      data-key={finding.key}
      data-standing={about.standing.state}
    >
      <button
        type="button"
        className="finding-head"
        data-finding
        aria-expanded={isCurrent}
        onFocus={() => isCurrent || onChoose(finding.key, false)}
        onClick={() => onChoose(finding.key, true)}
      >
        <Icon className="finding-icon" size={16} aria-hidden />
        <span className="finding-name">
          <span className="said">{position} </span>
          <span className="fault">{words.fault(finding.fault)}</span>
          <span className="grade">{words.severity(finding.severity)}</span>
          {finding.count > 1 && <span className="many">{words.inPlaces(finding.count)}</span>}
        </span>
        {message !== null && (
          <span className="finding-message" lang="zh-CN">
            {message}
          </span>
        )}
        {isOfSite && <span className="finding-where">{placeOf(finding.url)}</span>}
      </button>
      <ul className="proofs">
        {finding.proof.slice(0, isCurrent ? undefined : 1).map((proof, nth) => (
          <ProofView
            key={proofMarkId(finding, nth)}
            proof={proof}
            isWhole={isCurrent}
            isMissing={missing.has(proofMarkId(finding, nth))}
            words={words}
          />
        ))}
      </ul>
      {isCurrent && (
        <p className="finding-basis">
          {words.confidence(finding.confidence)} · {words.criterion}：<span lang="zh-CN">{criterion}</span>
        </p>
      )}
      <StandingView about={about} words={words} />
      {children}
    </li>
  );
}

function placeOf(url: string): string {
  const { host, pathname, search } = new URL(url);
  return host + pathname + search;
}
