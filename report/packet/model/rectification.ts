import type { AuditResult, Finding } from '../../../rules/result/audit-result.ts';
import { formatInstant } from '../../format.ts';
import type { PacketInput } from './input.ts';
import type { Edition } from './edition.ts';
import type { Problem } from './problem.ts';
import { typeOf } from './problem-types.ts';

/** What became of a problem that was printed last time. */
export type Outcome = '已整改' | '整改不彻底' | '未整改' | '已撤销' | '待复核' | '无法检查';

export interface Rectified {
  /** As it was printed. */
  problem: Problem;
  outcome: Outcome;
  why: string;
  /** Put right and seen to be on a day within the deadline. */
  onTime: boolean;
}

/**
 * What became of the problems of the last period. One that is not found any more is put right only where its page was
 * read again; what was not read is unchecked, and neither counts as fixed.
 */
export function rectify(previous: Edition, { result, again, closedOn }: Known): Rectified[] {
  const byKey = new Map(result.findings.map((finding) => [finding.key, finding]));
  const readOn = formatInstant(result.startedAt).slice(0, 10);
  return previous.problems.map((problem) => {
    const finding = byKey.get(problem.key);
    const became = finding === undefined ? notFound(problem, result, again) : stillFound(finding, result.score.basis);
    // Where nobody has closed it, it is known to be put right from the day on which it was read again.
    const since = closedOn.get(problem.key) ?? readOn;
    const onTime = became.outcome === '已整改' && problem.deadline !== null && since <= problem.deadline;
    return { problem, ...became, onTime };
  });
}

type Known = Pick<PacketInput, 'result' | 'again' | 'closedOn'>;
type Became = Pick<Rectified, 'outcome' | 'why'>;

function stillFound({ status }: Finding, basis: AuditResult['score']['basis']): Became {
  switch (status) {
    case 'confirmed':
      return { outcome: '未整改', why: '再次发现并经人工确认' };
    case 'fixed':
      return { outcome: '已整改', why: '经人工复查' };
    case 'explained':
      return { outcome: '已整改', why: '已发布情况说明' };
    case 'dismissed':
      return { outcome: '已撤销', why: '经人工复核不属实' };
    case 'disputed':
      return { outcome: '待复核', why: '复核意见不一致' };
    case 'open':
      return basis === 'machine'
        ? { outcome: '未整改', why: '再次发现' }
        : { outcome: '待复核', why: '再次发现，页面内容有变，待人工确认' };
  }
}

function notFound(problem: Problem, result: AuditResult, again: PacketInput['again']): Became {
  const judged = result.criteria.find(({ id }) => id === problem.criterion);
  if (judged === undefined) return { outcome: '无法检查', why: '本期清单没有此项指标' };
  switch (again.get(problem.key)) {
    case 'read':
      return judged.state === 'unchecked'
        ? { outcome: '无法检查', why: judged.reason }
        : { outcome: '已整改', why: '重新读取后未再发现' };
    case 'gone':
      return { outcome: mayGo(problem) ? '已整改' : '整改不彻底', why: '页面已删除' };
    case undefined:
      return { outcome: '无法检查', why: '本期没有读到该页面' };
  }
}

/** What may be put right by taking the page down: what should not have been public, or not any more. */
export function mayGo({ fault }: Pick<Problem, 'fault'>): boolean {
  return fault === 'expired-notice' || ['个人信息保护不到位', '外链、暗链'].includes(typeOf(fault));
}
