import { checklistSchema, criterionSchema, readData, type Take } from '../../../rules/evaluate/checklist.ts';
import { decideCriteria } from '../../../rules/evaluate/evaluate.ts';
import { makePlan, type Plan } from '../../../rules/evaluate/plan.ts';
import { scoreOf } from '../../../rules/evaluate/score.ts';
import { addUnchecked, addVerdict, createTally, type Tally } from '../../../rules/evaluate/tally.ts';
import { toFindings } from '../../../rules/judge/to-finding.ts';
import type { AuditResult, CriterionResult, Severity } from '../../../rules/result/audit-result.ts';
import type { Fault } from '../../../rules/rule/rule.ts';

/** A line of an invented checklist, and what was found for it. */
export interface Line {
  id: string;
  marks: number;
  take?: Take;
  severity?: Severity;
  deadline?: string;
  checked?: number;
  /** One fault a subject named; a subject named twice has two faults. */
  faults?: string[];
  leads?: string[];
  unchecked?: number;
}

export const AS_OF = '2024-05-20';

/** Judges invented lines the way a portal is judged: verdicts into tallies, tallies into criteria, criteria into a score. */
export function evaluateLines(lines: readonly Line[]): { plan: Plan; criteria: CriterionResult[]; score: AuditResult['score'] } {
  const plan = makePlan(
    readData(
      checklistSchema,
      {
        id: 'test', title: '试评', edition: '1', source: '试', full: 100, marksBasis: '试',
        grades: [{ name: '优秀', from: 90 }, { name: '合格', from: 60 }],
        groups: [{ id: 'a', title: '甲' }, { id: 'b', title: '乙' }],
        criteria: lines.map((line, i) => ({ criterion: line.id, group: i % 2 === 0 ? 'a' : 'b', marks: line.marks, take: line.take ?? { by: 'any' }, clauses: [], ...(line.deadline === undefined ? {} : { deadline: line.deadline }) })),
      },
      'test',
    ),
    lines.map((line) => readData(criterionSchema, { id: line.id, title: line.id, rule: 'required-column', severity: line.severity ?? 'major', how: '试', params: { columns: [{ name: 'x' }] } }, 'criteria')),
  );
  const tallies = new Map<string, Tally>();
  plan.criteria.forEach((planned, i) => {
    const line = lines[i];
    if (line === undefined) return;
    const tally = createTally();
    const verdict = {
      checked: line.checked ?? 1,
      faults: (line.faults ?? []).map((subject, n) => toFault(subject, `${n}`)),
      candidates: (line.leads ?? []).map((subject) => toFault(subject, 'lead')),
      unchecked: [],
    };
    addVerdict(tally, verdict, toFindings(planned, verdict, '2024-05-20T00:00:00.000Z'));
    for (let n = 0; n < (line.unchecked ?? 0); n++) addUnchecked(tally, 'timeout', `第${n}页`);
    tallies.set(line.id, tally);
  });
  const criteria = decideCriteria(plan, tallies, AS_OF);
  const findings = [...tallies.values()].flatMap((tally) => [...tally.findings.values()]);
  return { plan, criteria, score: scoreOf(plan, criteria, findings) };
}

function toFault(subject: string, slot: string): Fault {
  return {
    fault: 'missing-column', subject, slot, message: `缺${subject}`, url: 'http://www.yunxi.gov.cn/', confidence: 'likely',
    proof: [{ kind: 'absence', wanted: subject, looked: [], seenAt: '2024-05-20T00:00:00.000Z', bytesHash: null }],
  };
}
