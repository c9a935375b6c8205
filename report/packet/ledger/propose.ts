import type { AuditResult, Finding } from '../../../rules/result/audit-result.ts';
import type { Problem } from '../model/problem.ts';
import { mayGo } from '../model/rectification.ts';
import type { RECHECKS } from './words.ts';

/** What looking again at a problem's own pages suggests; a person decides. */
export interface Proposal {
  problem: Problem;
  /** As it was when it was printed. */
  finding: Finding;
  result: (typeof RECHECKS)[number];
  why: string;
}

export interface SeenAgain {
  /** The pages of the open problems, judged. */
  result: AuditResult;
  /** What became of a page: read, not there any more, or not to be had. */
  pageState: (url: string) => 'read' | 'gone' | 'unread';
  /** Whether a rule decides by one page alone. */
  isPageRule: (rule: string) => boolean;
}

/** Nothing is proposed as put right that the pages read again do not show by themselves. */
export function propose(problem: Problem, finding: Finding, { result, pageState, isPageRule }: SeenAgain): Proposal {
  const say = (found: Proposal['result'], why: string): Proposal => ({ problem, finding, result: found, why });
  const isColumn = finding.fault === 'stale-column' || finding.fault === 'blank-column';
  const again = result.findings.find(({ key }) => key === finding.key);
  // What is nowhere on the portal cannot be told from a few of its pages.
  if (again !== undefined && (isColumn || isPageRule(finding.rule) || again.proof[0]?.kind !== 'absence'))
    return again.count < finding.count
      ? say('整改不彻底', `仍有${again.count}处（原${finding.count}处）`)
      : say('未整改', '再次发现');
  switch (pageState(finding.url)) {
    case 'gone':
      return say(mayGo(problem) ? '通过' : '整改不彻底', '页面已删除');
    case 'unread':
      return say('无法检查', '页面没有读到');
    case 'read':
      break;
  }
  if (finding.file !== null) return say('无法检查', '附件须人工查看');
  if (isColumn) {
    const column = result.columns.find(({ url }) => url === (finding.column?.url ?? finding.url));
    if (column?.state === 'fresh') return say('通过', `最新信息发布于${column.latest ?? '—'}`);
    if (column?.state === 'explained') return say('通过', '已发布情况说明');
    return say('无法检查', '栏目没有读全，须人工查看');
  }
  return isPageRule(finding.rule) ? say('通过', '重新读取后未再发现') : say('无法检查', '须全站重新抓取后判定');
}
