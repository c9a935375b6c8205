import type { AuditResult, CriterionResult, ScoreNode } from '../../rules/result/audit-result.ts';

/** A group of the score table with its criteria in the order of the checklist. */
export interface CriteriaGroup {
  title: string;
  marks: number;
  taken: number;
  criteria: CriterionResult[];
}

/** The groups of the score tree; criteria that no group names come last, so that none is lost. */
export function groupCriteria(result: AuditResult): CriteriaGroup[] {
  const byId = new Map(result.criteria.map((criterion) => [criterion.id, criterion]));
  const placed = new Set<string>();
  const groups: CriteriaGroup[] = [];
  for (const node of result.score.tree.children) {
    const criteria = leavesOf(node).flatMap((id) => {
      const criterion = byId.get(id);
      if (criterion === undefined || placed.has(id)) return [];
      placed.add(id);
      return [criterion];
    });
    if (criteria.length > 0) groups.push({ title: node.title, marks: node.marks, taken: node.taken, criteria });
  }
  const rest = result.criteria.filter((criterion) => !placed.has(criterion.id));
  if (rest.length > 0)
    groups.push({ title: '其他指标', marks: sum(rest, 'marks'), taken: sum(rest, 'taken'), criteria: rest });
  return groups;
}

function leavesOf(node: ScoreNode): string[] {
  return node.children.length === 0 ? [node.id] : node.children.flatMap(leavesOf);
}

function sum(criteria: CriterionResult[], field: 'marks' | 'taken'): number {
  return criteria.reduce((total, criterion) => total + criterion[field], 0);
}
