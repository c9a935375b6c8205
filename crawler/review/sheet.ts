import { proofHashOf } from '../../rules/decide/apply-decisions.ts';
import { placeOf } from '../../rules/evaluate/checklist.ts';
import type { Plan, PlannedCriterion } from '../../rules/evaluate/plan.ts';
import type { AuditResult, CriterionResult, Finding, Proof, State } from '../../rules/result/audit-result.ts';
import { clip } from '../../rules/text/normalise.ts';
import { VERDICT_WORDS } from '../../rules/words.ts';

/** A question about one clause, or about a line as a whole. */
export interface SheetClause {
  id: string;
  place: string;
  text: string;
  /** Items are counted instead of a choice being taken. */
  isCounted: boolean;
}

/** A manual sheet as a person gets it. */
export interface SheetLine {
  id: string;
  title: string;
  marks: number;
  steps: readonly string[];
  evidence: string;
  choices: readonly string[];
  /** What is answered one by one: clauses of which the checklist has the text. */
  clauses: readonly SheetClause[];
  /** Where the duty stands, for lines that are answered as a whole. */
  places: readonly string[];
}

/** A finding that waits for a person. */
export interface SheetFinding {
  key: string;
  criterion: string;
  message: string;
  url: string;
  proof: string;
  proofHash: string;
}

export interface Sheet {
  portal: { name: string | null; url: string };
  checklist: string;
  asOf: string;
  /** Whose sheet it is; null for the portal's. */
  unit: string | null;
  lines: SheetLine[];
  findings: SheetFinding[];
  /** Open findings that are left out, so that the file stays one a person can work through. */
  left: number;
}

const MOST_FINDINGS = 500;
/** What a person may say of a finding, in the order in which the sheet offers it. */
export const FINDING_VERDICTS = [
  'confirm',
  'dismiss',
  'explained',
  'not-applicable',
  'fixed',
  'not-ours',
  'note',
] as const;
/** A line or clause that does not concern the portal or unit. */
export const NOT_APPLICABLE = VERDICT_WORDS['not-applicable'];

/** Everything of a result that waits for a person: manual sheets without an answer and findings nobody has ruled on. */
export function toSheet(result: AuditResult, plan: Plan, unit: string | null): Sheet {
  const lines = unit === null ? result.criteria : (result.units.find(({ name }) => name === unit)?.lines ?? []);
  const states = new Map(lines.map((line) => ['criterion' in line ? line.criterion : line.id, line.state]));
  const open = result.findings.filter(
    (finding) =>
      (finding.status === 'open' || finding.status === 'disputed') && (unit === null || finding.unit === unit),
  );
  const findings = sortFindings(open, result.criteria).map(toQuestion);
  return {
    portal: { name: result.portal.name, url: result.portal.url },
    checklist: plan.checklist.id,
    asOf: result.asOf,
    unit,
    lines: plan.criteria.flatMap((planned) => toLine(planned, plan, states.get(planned.criterion.id))),
    findings: findings.slice(0, MOST_FINDINGS),
    left: Math.max(0, findings.length - MOST_FINDINGS),
  };
}

function toLine({ criterion, entry, checks }: PlannedCriterion, plan: Plan, state: State | undefined): SheetLine[] {
  const manual = checks.find(({ rule }) => rule.scope === 'manual');
  const isCounted = entry.clauses.some(({ bonus }) => bonus !== undefined);
  if (manual === undefined || state !== 'needs-review') return [];
  const { steps, evidence } = manual.params as { steps: string[]; evidence: string };
  return [
    {
      id: criterion.id,
      title: criterion.title,
      marks: entry.marks,
      steps,
      evidence,
      choices: entry.take.by === 'ask' ? entry.take.choices.map(({ name }) => name) : [],
      places: entry.clauses.filter(({ text }) => text === undefined).map((clause) => placeOf(clause, plan.checklist)),
      clauses: entry.clauses
        .filter(({ bonus, text }) => (isCounted ? bonus !== undefined : text !== undefined))
        .map((clause) => ({
          id: clause.id,
          place: placeOf(clause, plan.checklist),
          text: clause.text ?? '',
          isCounted: clause.bonus !== undefined,
        })),
    },
  ];
}

/** What makes a line undecided first, then what costs most. */
function sortFindings(findings: readonly Finding[], criteria: readonly CriterionResult[]): Finding[] {
  const byId = new Map(criteria.map((one, index) => [one.id, { index, isOpen: one.state === 'needs-review' }]));
  const rank = ({ criterion, severity }: Finding): number =>
    (byId.get(criterion)?.isOpen === true ? 0 : 10_000) +
    (severity === 'lead' ? 1000 : 0) +
    (byId.get(criterion)?.index ?? 999);
  return findings.toSorted((a, b) => rank(a) - rank(b) || (a.key < b.key ? -1 : 1));
}

/** A finding as the sheet asks about it. */
export function toQuestion(finding: Finding): SheetFinding {
  const { key, criterion, message, url, proof } = finding;
  return {
    key,
    criterion,
    message,
    url,
    proof: proof.slice(0, 2).map(wordsOf).join('；'),
    proofHash: proofHashOf(finding),
  };
}

function wordsOf(proof: Proof): string {
  switch (proof.kind) {
    case 'quote':
      return `${proof.place}：${clip(proof.quote, 80)}`;
    case 'absence':
      return `查找${proof.wanted}，${proof.looked.map(({ place }) => place).join('、')}均未见`;
    case 'measure':
      return `${proof.name}：${proof.value}`;
  }
}
