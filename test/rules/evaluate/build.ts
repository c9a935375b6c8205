import {
  checklistSchema,
  criterionSchema,
  readData,
  type ChecklistEntry,
  type Take,
} from '../../../rules/evaluate/checklist.ts';
import { NO_RULING, type Ruling } from '../../../rules/decide/rulings.ts';
import { decideCriteria } from '../../../rules/evaluate/decide-criteria.ts';
import { makePlan, type Plan } from '../../../rules/evaluate/plan.ts';
import { scoreOf } from '../../../rules/evaluate/score.ts';
import { addUnchecked, addVerdict, createTally, type Tally } from '../../../rules/evaluate/tally.ts';
import { toFindings } from '../../../rules/judge/to-finding.ts';
import type { AuditResult, CriterionResult, Finding, Severity } from '../../../rules/result/audit-result.ts';
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
  explained?: number;
  /** Faults by subject that people have ruled on. */
  ruled?: Record<string, Finding['status']>;
  /** Answer to a manual sheet, or what else people have said of the line. */
  answer?: string;
  ruling?: Ruling;
  entry?: Partial<
    Pick<
      ChecklistEntry,
      'exclusive' | 'veto' | 'vetoAt' | 'explainedKeeps' | 'from' | 'until' | 'bonus' | 'clauses' | 'estimate'
    >
  >;
}

export interface Settings {
  full?: number;
  bonus?: { gate: number; cap: number | null };
  basis?: 'machine' | 'confirmed';
}

export const AS_OF = '2024-05-20';

/** Judges invented lines the way a portal is judged: verdicts into tallies, tallies into criteria, criteria into a score. */
export function evaluateLines(
  lines: readonly Line[],
  settings: Settings = {},
): { plan: Plan; criteria: CriterionResult[]; score: AuditResult['score'] } {
  const plan = makePlan(
    readData(
      checklistSchema,
      {
        id: 'test',
        title: '试评',
        edition: '1',
        source: '试',
        full: settings.full ?? 100,
        marksBasis: '试',
        ...(settings.bonus === undefined ? {} : { bonus: settings.bonus }),
        grades: [
          { name: '优秀', from: 90 },
          { name: '合格', from: 60 },
        ],
        groups: [
          { id: 'a', title: '甲' },
          { id: 'b', title: '乙' },
        ],
        criteria: lines.map((line, i) => ({
          criterion: line.id,
          group: i % 2 === 0 ? 'a' : 'b',
          marks: line.marks,
          take: line.take ?? { by: 'any' },
          clauses: [],
          ...(line.deadline === undefined ? {} : { deadline: line.deadline }),
          ...line.entry,
        })),
      },
      'test',
    ),
    lines.map((line) =>
      readData(
        criterionSchema,
        {
          id: line.id,
          title: line.id,
          severity: line.severity ?? 'major',
          how: '试',
          ...(line.take?.by === 'ask'
            ? { rule: 'manual-sheet', params: { steps: ['看'], evidence: '图' } }
            : { rule: 'required-column', params: { columns: [{ name: 'x' }] } }),
        },
        'criteria',
      ),
    ),
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
      explained: line.explained ?? 0,
    };
    const [check] = planned.checks;
    if (check !== undefined)
      addVerdict(tally, verdict, toFindings({ planned, check, verdict }, '2024-05-20T00:00:00.000Z'));
    for (let n = 0; n < (line.unchecked ?? 0); n++) addUnchecked(tally, 'timeout', `第${n}页`);
    tallies.set(line.id, tally);
  });
  const basis = settings.basis ?? 'machine';
  const standing = (finding: Finding): Finding => ({
    ...finding,
    status: lines.find((line) => line.id === finding.criterion)?.ruled?.[finding.message.slice(1)] ?? finding.status,
  });
  const rulings = new Map(lines.map((line) => [line.id, rulingOn(line)]));
  const rulingOf = (criterion: string): Ruling => rulings.get(criterion) ?? NO_RULING;
  const criteria = decideCriteria(plan, tallies, { asOf: AS_OF, basis, rulingOf, standing });
  const findings = [...tallies.values()].flatMap((tally) => [...tally.findings.values()]).map(standing);
  return { plan, criteria, score: scoreOf(plan, { results: criteria, findings, basis, rulingOf }) };
}

function rulingOn({ answer, ruling }: Line): Ruling {
  if (ruling !== undefined) return ruling;
  return answer === undefined
    ? NO_RULING
    : { whole: { kind: 'answer', choice: answer, count: null }, clauses: new Map() };
}

function toFault(subject: string, slot: string): Fault {
  return {
    fault: 'missing-column',
    subject,
    slot,
    message: `缺${subject}`,
    url: `http://www.yunxi.gov.cn/${encodeURIComponent(subject)}`,
    confidence: 'likely',
    proof: [{ kind: 'absence', wanted: subject, looked: [], seenAt: '2024-05-20T00:00:00.000Z', bytesHash: null }],
  };
}
